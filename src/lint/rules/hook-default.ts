import { memberPlace, ruleNode } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const hookDefault: LintRule = {
  id: 'hook-default',
  severity: 'info',
  words: {
    title: 'The hook has set the default action',
    why: 'The OCI hook that records calls writes SCMP_ACT_ERRNO as the default, whatever the profile said that it extended. A default that killed or logged there is gone.',
    found: "This profile looks like one of the OCI hook; its default is the hook's own.",
    holds: 'The profile was extended from another by oci-seccomp-bpf-hook.',
  },
  sources: ['https://github.com/containers/oci-seccomp-bpf-hook'],
  *check(subject) {
    const { rules, defaultAction, defaultErrnoRet } = subject.profile
    const last = rules.at(-1)
    if (
      last === undefined ||
      rules.length < 2 ||
      defaultAction !== 'SCMP_ACT_ERRNO' ||
      defaultErrnoRet !== undefined
    )
      return
    const node = ruleNode(subject, last)
    const args =
      node?.kind === 'object' ? node.members.find(({ key }) => key.value === 'args')?.value : undefined
    const names = last.names.map(({ name }) => name)
    const isSorted = names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name)
    const isCompact = !subject.text.trim().includes('\n')
    if (
      args?.kind !== 'array' ||
      args.items.length > 0 ||
      last.action !== 'SCMP_ACT_ALLOW' ||
      !isSorted ||
      !isCompact
    )
      return
    yield { at: memberPlace(subject, 'defaultAction') }
  },
}
