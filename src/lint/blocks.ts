import type { ConditionSpec } from '#core/profile/profile.ts'

/** All bits of an `int`. */
export const intMask = 0xffff_ffffn

interface Range {
  readonly low: bigint
  readonly high: bigint
}

/** The 32-bit values that fulfil the condition, once the kernel has cut the register. */
export function rangesOf({ op, value }: ConditionSpec): readonly Range[] | undefined {
  if (value > intMask) return undefined
  const below = { low: 0n, high: value - 1n }
  const above = { low: value + 1n, high: intMask }
  switch (op) {
    case 'SCMP_CMP_EQ':
      return [{ low: value, high: value }]
    case 'SCMP_CMP_NE':
      return valid([below, above])
    case 'SCMP_CMP_LT':
      return valid([below])
    case 'SCMP_CMP_LE':
      return valid([{ low: 0n, high: value }])
    case 'SCMP_CMP_GT':
      return valid([above])
    case 'SCMP_CMP_GE':
      return valid([{ low: value, high: intMask }])
    case 'SCMP_CMP_MASKED_EQ':
      return undefined
  }
}

/** The values of the ranges as masked comparisons that do not look at the high half of the register. */
export function blocksOf(index: number, ranges: readonly Range[]): readonly ConditionSpec[] {
  return joined(ranges).flatMap((range) => {
    const blocks: ConditionSpec[] = []
    for (let low = range.low; low <= range.high; ) {
      const size = largestBlock(low, range.high)
      const mask = intMask & ~(size - 1n)
      blocks.push({ index, op: 'SCMP_CMP_MASKED_EQ', value: mask, valueTwo: low })
      low += size
    }
    return blocks
  })
}

/** The largest power of two that begins there and ends in the range. */
function largestBlock(low: bigint, high: bigint): bigint {
  let size = 1n
  while (low % (size * 2n) === 0n && low + size * 2n - 1n <= high) size *= 2n
  return size
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: { low: bigint; high: bigint }[] = []
  for (const { low, high } of ranges.toSorted((a, b) => (a.low < b.low ? -1 : 1))) {
    const last = result.at(-1)
    if (last !== undefined && low <= last.high + 1n) last.high = high > last.high ? high : last.high
    else result.push({ low, high })
  }
  return result
}

function valid(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(({ low, high }) => low <= high)
}
