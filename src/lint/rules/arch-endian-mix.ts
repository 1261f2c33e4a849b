import { setArchitectures } from '#core/profile/edits/set-architectures.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const archEndianMix: LintRule = {
  id: 'arch-endian-mix',
  severity: 'error',
  words: {
    title: 'Architectures of both byte orders in one filter',
    why: 'libseccomp makes filters for one byte order. It refuses the second with EDOM and the container does not start.',
    found: '{{arches}} has another byte order than the host, {{host}}.',
    fix: 'Leave it out',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_arch_add.3.html'],
  *check(subject) {
    const { arches, catalog, target, profile, reading, text } = subject
    const endian = catalog.architecture(target.arch)?.endian
    const others = arches.filter((arch) => {
      const own = catalog.architecture(arch)?.endian
      return own !== undefined && own !== endian
    })
    if (others.length === 0) return
    const edits = () => {
      const result = setArchitectures(
        reading,
        text,
        (profile.architectures ?? []).filter((arch) => !others.includes(arch)),
      )
      return result.kind === 'ok' ? result.value : []
    }
    yield {
      at: memberPlace(subject, profile.architectures === undefined ? 'archMap' : 'architectures'),
      params: { arches: others.join(', '), host: target.arch },
      arches: others,
      repairs: profile.archMap === undefined ? [{ kind: 'suggested', reach: 'anything', edits }] : [],
    }
  },
}
