import type { ArgumentTally, CallTally } from '../../base/tally.ts'

export interface SeenArgument {
  readonly index: number
  /** Decimal, as in the tally. */
  readonly value: string
}

/** Calls of which the same arguments were seen with the same values. */
export interface SeenRow {
  readonly args: readonly SeenArgument[]
  readonly calls: number
}

/** Values of some arguments together, and how many calls they do not tell of. */
interface Source {
  readonly indices: readonly number[]
  readonly rows: readonly SeenRow[]
  readonly unlisted: number
}

/**
 * What a tally tells of the arguments that matter, each of its calls in one row. Arguments count together
 * where they were seen together, or where all but one never changed; nothing is joined by guess.
 */
export function evidenceOf(call: CallTally, indices: readonly number[]): readonly SeenRow[] {
  const constants = call.args.filter((each) => indices.includes(each.index)).flatMap(constantOf)
  const open = indices.filter((index) => !constants.some((each) => each.index === index))
  if (open.length === 0) return [{ args: constants, calls: call.calls }]
  const best = sourcesOf(call, open).toSorted((a, b) => worth(b, open) - worth(a, open))[0]
  if (best === undefined) return [{ args: constants, calls: call.calls }]
  const known = best.rows.map(({ args, calls }) => ({ args: joined(constants, args), calls }))
  return best.unlisted === 0 ? known : [...known, { args: constants, calls: best.unlisted }]
}

/** An argument that had one value in all calls. */
function constantOf({ index, values, symbols = [], unlisted }: ArgumentTally): readonly SeenArgument[] {
  const [only, ...others] = values
  const isConstant = only !== undefined && others.length + symbols.length + unlisted === 0
  return isConstant ? [{ index, value: only.value }] : []
}

function sourcesOf(call: CallTally, open: readonly number[]): readonly Source[] {
  const single = call.args.map(({ index, values, symbols = [], unlisted }) => ({
    indices: [index],
    rows: values.map(({ value, calls }) => ({ args: [{ index, value }], calls })),
    unlisted: symbols.reduce((sum, { calls }) => sum + calls, unlisted),
  }))
  const together = (call.tuples ?? []).map(({ indices, values, unlisted }) => ({
    indices,
    rows: values.map(({ values: each, calls }) => ({ args: pairs(indices, each), calls })),
    unlisted,
  }))
  return [...together, ...single].filter(({ indices }) => indices.some((index) => open.includes(index)))
}

function pairs(indices: readonly number[], values: readonly string[]): readonly SeenArgument[] {
  return indices.flatMap((index, at) => {
    const value = values[at]
    return value === undefined ? [] : [{ index, value }]
  })
}

/** More of the open arguments first, then more of the calls. */
function worth({ indices, rows }: Source, open: readonly number[]): number {
  const told = rows.reduce((sum, { calls }) => sum + calls, 0)
  return told === 0 ? 0 : open.filter((index) => indices.includes(index)).length + 1 - 1 / (told + 1)
}

function joined(constants: readonly SeenArgument[], args: readonly SeenArgument[]): readonly SeenArgument[] {
  if (constants.length === 0) return args
  const others = constants.filter(({ index }) => !args.some((each) => each.index === index))
  return [...others, ...args].toSorted((a, b) => a.index - b.index)
}
