import { isAtLeast } from '#core/base/version.ts'
import { setArchitectures } from '#core/profile/edits/set-architectures.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const archUnsupportedByRuntime: LintRule = {
  id: 'arch-unsupported-by-runtime',
  severity: 'error',
  words: {
    title: 'The runtime does not know the architecture',
    why: 'Tables of architectures grow with the runtimes: runc knows riscv64 since 1.1.10, loongarch64 since 1.5, and m68k, sh and parisc not at all. It refuses what it does not know.',
    found: '{{runtime}} {{version}} does not know {{arches}}.',
    fix: 'Leave it out',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/config.go'],
  *check(subject) {
    const { runtime, arches, profile, reading, text, target } = subject
    const unknown = arches.filter((arch) => runtime.kind === 'runc' && isUnknown(arch, runtime.version))
    if (unknown.length === 0) return
    const listed = profile.architectures
    const edits = () => {
      const result = setArchitectures(
        reading,
        text,
        (listed ?? []).filter((arch) => !unknown.includes(arch)),
      )
      return result.kind === 'ok' ? result.value : []
    }
    yield {
      at: memberPlace(subject, listed === undefined ? 'archMap' : 'architectures'),
      params: { runtime: runtime.kind, version: runtime.version, arches: unknown.join(', ') },
      arches: unknown,
      repairs:
        listed === undefined || unknown.includes(target.arch) || profile.archMap !== undefined
          ? []
          : [{ kind: 'suggested', reach: 'anything', edits }],
    }
  },
}

const never = /^SCMP_ARCH_(M68K|SH|SHEB|PARISC|PARISC64)$/

function isUnknown(arch: string, version: string): boolean {
  if (arch === 'SCMP_ARCH_RISCV64') return !isAtLeast(version, '1.1.10')
  if (arch === 'SCMP_ARCH_LOONGARCH64') return !isAtLeast(version, '1.5')
  return never.test(arch)
}
