import { type ConditionSpec, maxValue } from './profile.ts'

/** Architectures whose arguments libseccomp compares in 32 bits (`arch_def.size` in its src/arch-*.c). */
const narrow: ReadonlySet<string> = new Set(
  ['X86', 'X32', 'ARM', 'MIPS', 'MIPSEL', 'MIPS64N32', 'MIPSEL64N32', 'PPC', 'S390', 'PARISC', 'M68K', 'SH']
    .concat('SHEB')
    .map((name) => `SCMP_ARCH_${name}`),
)

/** All bits that libseccomp compares on the architecture. */
export function widthMask(arch: string): bigint {
  return narrow.has(arch) ? 0xffff_ffffn : maxValue
}

/**
 * The alternatives a rule's conditions mean: all must hold, unless an argument is named twice: then
 * runtimes turn every condition into a rule of its own.
 */
export function alternatives<T extends ConditionSpec>(conditions: readonly T[]): readonly (readonly T[])[] {
  const repeated = new Set(conditions.map(({ index }) => index)).size < conditions.length
  return repeated ? conditions.map((condition) => [condition]) : [conditions]
}

/** The conditions that can fail; without any of them left the alternative always holds. */
export function effective<T extends ConditionSpec>(conditions: readonly T[], width: bigint): readonly T[] {
  return conditions.filter((condition) => !isAlwaysTrue(condition, width))
}

/** A mask without bits asks for nothing. */
function isAlwaysTrue(condition: ConditionSpec, width: bigint): boolean {
  return condition.op === 'SCMP_CMP_MASKED_EQ' && (condition.value & width) === 0n
}

/** Whether both say the same; `valueTwo` counts where it is read. */
export function isSameCondition(a: ConditionSpec, b: ConditionSpec): boolean {
  if (a.index !== b.index || a.op !== b.op || a.value !== b.value) return false
  return a.op !== 'SCMP_CMP_MASKED_EQ' || a.valueTwo === b.valueTwo
}

/** Whether both lists hold the same conditions, in any order. */
export function areSameConditions(a: readonly ConditionSpec[], b: readonly ConditionSpec[]): boolean {
  if (a.length !== b.length) return false
  const rest = [...b]
  return a.every((condition) => {
    const found = rest.findIndex((other) => isSameCondition(condition, other))
    if (found >= 0) rest.splice(found, 1)
    return found >= 0
  })
}

/** Whether it is certain that no call fulfils both lists. */
export function areDisjoint(
  a: readonly ConditionSpec[],
  b: readonly ConditionSpec[],
  width: bigint,
): boolean {
  return a.some((one) => b.some((other) => one.index === other.index && excludes(one, other, width)))
}

function excludes(a: ConditionSpec, b: ConditionSpec, width: bigint): boolean {
  const [one, other] = [rangeOf(a, width), rangeOf(b, width)]
  if (one.low > other.high || other.low > one.high) return true
  if (one.low === one.high && !isMet(b, one.low, width)) return true
  if (other.low === other.high && !isMet(a, other.low, width)) return true
  const maskedBoth = a.op === 'SCMP_CMP_MASKED_EQ' && b.op === 'SCMP_CMP_MASKED_EQ'
  return maskedBoth && (a.value & b.value & (a.valueTwo ^ b.valueTwo) & width) !== 0n
}

/** The smallest and largest value that can fulfil the condition; empty when low is above high. */
function rangeOf(condition: ConditionSpec, width: bigint): { readonly low: bigint; readonly high: bigint } {
  const value = condition.value & width
  switch (condition.op) {
    case 'SCMP_CMP_EQ':
      return { low: value, high: value }
    case 'SCMP_CMP_NE':
      return { low: 0n, high: width }
    case 'SCMP_CMP_LT':
      return { low: 0n, high: value - 1n }
    case 'SCMP_CMP_LE':
      return { low: 0n, high: value }
    case 'SCMP_CMP_GT':
      return { low: value + 1n, high: width }
    case 'SCMP_CMP_GE':
      return { low: value, high: width }
    case 'SCMP_CMP_MASKED_EQ':
      return { low: value & condition.valueTwo, high: (value & condition.valueTwo) | (width & ~value) }
  }
}

/** Whether an argument fulfils the condition. */
export function isMet(condition: ConditionSpec, argument: bigint, width: bigint): boolean {
  const [given, value] = [argument & width, condition.value & width]
  switch (condition.op) {
    case 'SCMP_CMP_NE':
      return given !== value
    case 'SCMP_CMP_MASKED_EQ':
      return (given & value) === (condition.valueTwo & value)
    default: {
      const { low, high } = rangeOf(condition, width)
      return low <= given && given <= high
    }
  }
}
