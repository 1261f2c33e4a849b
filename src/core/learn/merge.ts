import type { ArgumentTally, CallTally, Skipped, Tally } from '../tally.ts'

/** How many sample lines of one reason are kept. */
const keptSamples = 5

/** What two tallies show together; the order of the two does not matter to the calls. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    version: 1,
    calls: mergeCalls([...a.calls, ...b.calls]),
    sources: [...a.sources, ...b.sources],
    skipped: mergeSkipped([...a.skipped, ...b.skipped]),
    warnings: [...a.warnings, ...b.warnings],
  }
}

/** One entry a call, sorted by architecture, name and number. */
function mergeCalls(calls: readonly CallTally[]): readonly CallTally[] {
  const merged = new Map<string, CallTally>()
  for (const call of calls) {
    const key = keyOf(call)
    const before = merged.get(key)
    merged.set(key, before === undefined ? single(call) : joinCalls(before, call))
  }
  return [...merged].toSorted(([a], [b]) => compare(a, b)).map(([, call]) => call)
}

/** A named call is the same with and without its number; a call without name is its number. */
function keyOf({ arch, name, nr }: CallTally): string {
  return JSON.stringify([arch ?? '', name ?? '', name === null ? nr : null])
}

function single(call: CallTally): CallTally {
  return { ...call, errors: mergeErrors(call.errors, {}), args: mergeArgs(call.args) }
}

function joinCalls(a: CallTally, b: CallTally): CallTally {
  return {
    arch: a.arch,
    name: a.name,
    nr: smaller(a.nr, b.nr),
    calls: a.calls + b.calls,
    errors: mergeErrors(a.errors, b.errors),
    args: mergeArgs([...a.args, ...b.args]),
    firstLine: Math.min(a.firstLine, b.firstLine),
    lastLine: Math.max(a.lastLine, b.lastLine),
  }
}

function smaller(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

type Errors = CallTally['errors']

function mergeErrors(a: Errors, b: Errors): Errors {
  const sums = new Map<string, number>()
  for (const [errno, times] of [...Object.entries(a), ...Object.entries(b)]) {
    sums.set(errno, (sums.get(errno) ?? 0) + times)
  }
  return Object.fromEntries([...sums].toSorted(([x], [y]) => compare(x, y)))
}

function mergeArgs(args: readonly ArgumentTally[]): readonly ArgumentTally[] {
  const indexes = [...new Set(args.map(({ index }) => index))].toSorted((a, b) => a - b)
  return indexes.map((index) => mergeValues(args.filter((one) => one.index === index)))
}

function mergeValues(args: readonly ArgumentTally[]): ArgumentTally {
  const sums = new Map<string, number>()
  for (const { value, calls } of args.flatMap(({ values }) => values)) {
    sums.set(value, (sums.get(value) ?? 0) + calls)
  }
  return {
    index: args[0]?.index ?? 0,
    values: [...sums]
      .map(([value, calls]) => ({ value, calls }))
      .toSorted((a, b) => byNumber(a.value, b.value)),
    unlisted: args.reduce((sum, { unlisted }) => sum + unlisted, 0),
  }
}

/** Decimal texts without leading zeros: the longer one is the larger one. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || compare(a, b)
}

function mergeSkipped(skipped: readonly Skipped[]): readonly Skipped[] {
  const merged = new Map<string, Skipped>()
  for (const { reason, lines, samples } of skipped) {
    const before = merged.get(reason)
    const all = [...(before?.samples ?? []), ...samples].slice(0, keptSamples)
    merged.set(reason, { reason, lines: (before?.lines ?? 0) + lines, samples: all })
  }
  return [...merged.values()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
