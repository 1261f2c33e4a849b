import { setArchitectures } from '#core/profile/edits/set-architectures.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const x86CompatListedUnneeded: LintRule = {
  id: 'x86-compat-listed-unneeded',
  severity: 'info',
  words: {
    title: 'The filter is open for a second ABI',
    why: 'Every further architecture is a second way to all calls, with numbers and arguments of its own: 32-bit programs reach sockets through socketcall, where the address family cannot be seen. Images without 32-bit programs do not need it.',
    found: "{{arches}} is listed besides the host's own architecture.",
    fix: 'Leave it out',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    const { profile, reading, text, target } = subject
    const listed = profile.architectures ?? []
    const narrow = listed.filter(
      (arch) =>
        arch !== target.arch &&
        (arch === 'SCMP_ARCH_X86' || arch === 'SCMP_ARCH_X32' || arch === 'SCMP_ARCH_ARM'),
    )
    if (narrow.length === 0 || profile.archMap !== undefined) return
    const edits = () => {
      const result = setArchitectures(
        reading,
        text,
        listed.filter((arch) => !narrow.includes(arch)),
      )
      return result.kind === 'ok' ? result.value : []
    }
    yield {
      at: memberPlace(subject, 'architectures'),
      params: { arches: narrow.join(', ') },
      arches: narrow,
      repairs: [{ kind: 'suggested', reach: 'anything', edits }],
    }
  },
}
