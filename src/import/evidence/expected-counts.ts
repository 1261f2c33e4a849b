import type { CallTally, Tally } from '#core/base/tally.ts'

export type Counts = Readonly<Record<string, number>>

export interface CountDifference {
  readonly name: string
  readonly found: number
  readonly expected: number
}

/**
 * Entries by name over all architectures, with unknown numbers as the recordings' `expected.json` writes
 * them: `syscall_0x3e7` for strace, `#9999@x86_64` for audit.
 */
export function countsByName(tallies: readonly Tally[], tool: 'strace' | 'audit'): Counts {
  const sums = new Map<string, number>()
  for (const call of tallies.flatMap(({ calls }) => calls)) {
    const key = call.name ?? (tool === 'strace' ? straceName(call) : auditName(call))
    sums.set(key, (sums.get(key) ?? 0) + call.calls)
  }
  return Object.fromEntries(sums)
}

/** Where two counts disagree; a name that one lacks counts as 0. */
export function differences(found: Counts, expected: Counts): readonly CountDifference[] {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])].toSorted()
  return names
    .map((name) => ({ name, found: found[name] ?? 0, expected: expected[name] ?? 0 }))
    .filter((each) => each.found !== each.expected)
}

function straceName({ nr }: CallTally): string {
  return `syscall_0x${(nr ?? 0).toString(16)}`
}

function auditName({ nr, arch }: CallTally): string {
  return `#${nr}@${(arch ?? 'unknown').replace('SCMP_ARCH_', '').toLowerCase()}`
}
