import type { Tally } from '#core/base/tally.ts'

export interface SourceFigures {
  readonly bytes: number
  readonly lines: number
  readonly calls: number
  /** Different calls, by name or by number where no name is known. */
  readonly syscalls: number
  readonly skipped: number
  readonly formats: readonly string[]
  readonly architectures: readonly string[]
}

/** What one source amounts to, in numbers. */
export function summarise({ calls, sources, skipped }: Tally): SourceFigures {
  return {
    bytes: sum(sources.map((each) => each.bytes)),
    lines: sum(sources.map((each) => each.lines)),
    calls: sum(calls.map((each) => each.calls)),
    syscalls: new Set(calls.map((each) => each.name ?? `${each.arch} ${each.nr}`)).size,
    skipped: sum(skipped.map((each) => each.lines)),
    formats: [...new Set(sources.map((each) => each.format))],
    architectures: [...new Set(calls.flatMap((each) => each.arch ?? []))],
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
