import type { Span } from '#core/json/tree.ts'
import { setArchitectures } from '#core/profile/edits/set-architectures.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { applies, isGuarded } from '#core/profile/guards.ts'
import type { Rule } from '#core/profile/profile.ts'
import { launcherOf, type Target } from '#core/target/target.ts'
import { runs } from '../opening.ts'
import { memberPlace, ruleMemberPlace } from '../places.ts'
import { withoutRules, withRuleMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { readsOciAlone } from '../weighing.ts'

export const dockerKeysInOci: LintRule = {
  id: 'docker-keys-in-oci',
  severity: 'security',
  words: {
    title: 'The target passes over conditions of Docker',
    why: "`includes`, `excludes` and `archMap` are Docker's own and Podman's. containerd, runc and crun pass over them without a word, so rules that were meant for a capability open calls for everybody: with Docker's default profile as a file for Kubernetes, unprivileged containers may mount and make namespaces.",
    found: '{{runtime}} passes over {{keys}}; rules with conditions count always.',
    fix: 'Decide the conditions for this target',
    holds: 'containerd, runc and crun, so most of Kubernetes.',
  },
  sources: [
    'https://github.com/containerd/containerd/blob/main/contrib/seccomp/seccomp.go',
    'https://kubernetes.io/docs/reference/node/seccomp/',
  ],
  *check(subject) {
    const { target, profile } = subject
    if (!readsOciAlone(target)) return
    const guarded = profile.rules.filter(isGuarded)
    const hasMap = (profile.archMap?.length ?? 0) > 0
    const [first, ...others] = guarded
    if (first === undefined && !hasMap) return
    const keys = [
      ...(first === undefined ? [] : ['includes, excludes']),
      ...(hasMap ? ['archMap'] : []),
    ].join(', ')
    const gated = guarded.filter((rule) => !applies(rule, asDocker(target)))
    yield {
      at: first === undefined ? memberPlace(subject, 'archMap') : guardPlace(subject, first),
      also: others.map((rule) => guardPlace(subject, rule)),
      params: { runtime: launcherOf(target), keys },
      syscalls: [...new Set(gated.flatMap(({ names }) => names.map(({ name }) => name)))],
      severity: gated.some(runs) ? 'security' : 'warning',
      repairs: [{ kind: 'suggested', reach: 'anything', edits: () => decided(subject) }],
    }
  },
}

function asDocker(target: Target): Target {
  return { ...target, engine: 'docker' }
}

function guardPlace(subject: Subject, rule: Rule): Span {
  return ruleMemberPlace(subject, rule, rule.includes === undefined ? 'excludes' : 'includes')
}

/** What Docker would hand to the runtime for these capabilities, this kernel and this host. */
function decided(subject: Subject): readonly TextEdit[] {
  const { profile, target } = subject
  const guarded = profile.rules.filter(isGuarded)
  const gone = guarded.filter((rule) => !applies(rule, asDocker(target)))
  const kept = guarded.filter((rule) => !gone.includes(rule))
  const guards = { includes: undefined, excludes: undefined }
  return [
    ...kept.flatMap((rule) => withRuleMembers(subject, rule, guards)),
    ...withoutRules(subject, gone),
    ...architectures(subject),
  ]
}

function architectures({ profile, target, reading, text }: Subject): readonly TextEdit[] {
  const { archMap = [] } = profile
  if (archMap.length === 0) return []
  const entry = archMap.find(({ architecture }) => architecture === target.arch)
  const tokens = entry === undefined ? [] : [entry.architecture, ...entry.subArchitectures]
  const result = setArchitectures(reading, text, tokens, 'replace')
  return result.kind === 'ok' ? result.value : []
}
