import { sampleArguments } from '../../enforce/evaluate/sample-arguments.ts'
import { type ConditionSpec, maxValue } from '../../profile/profile.ts'
import type { Use, UseArgument } from './threat.ts'

/** What the value of an argument has to be in some bits. */
export interface Demand {
  readonly index: number
  readonly mask: bigint
  readonly value: bigint
  /** Only the low 32 bits of the register reach the kernel. */
  readonly isNarrow: boolean
}

/** What is known of constants and parameters. */
export interface ParameterFacts {
  valueOf(set: string, name: string, arch: string): bigint | undefined
  width(call: string, index: number): 32 | 64
}

const low = 0xffff_ffffn

/** A use in numbers of one ABI; undefined where a constant does not exist there. */
export function demandsOf(use: Use, arch: string, facts: ParameterFacts): readonly Demand[] | undefined {
  const found = new Map<number, Demand>()
  for (const argument of use.args) {
    const demand = demandOf(use, argument, arch, facts)
    if (demand === undefined) return undefined
    const before = found.get(demand.index)
    found.set(demand.index, before === undefined ? demand : joined(before, demand))
  }
  return [...found.values()]
}

function demandOf(use: Use, argument: UseArgument, arch: string, facts: ParameterFacts): Demand | undefined {
  const { test, set, name, within } = argument
  const constant = facts.valueOf(set, name, arch)
  if (constant === undefined) return undefined
  const isNarrow = facts.width(use.call, argument.index) === 32
  const value = BigInt.asUintN(isNarrow ? 32 : 64, constant)
  const index = argument.indexOn?.[arch] ?? argument.index
  if (test === 'is') return { index, mask: within ?? (isNarrow ? low : maxValue), value, isNarrow }
  return { index, mask: value, value: test === 'has' ? value : 0n, isNarrow }
}

function joined(a: Demand, b: Demand): Demand {
  return { ...a, mask: a.mask | b.mask, value: a.value | b.value }
}

/** Arguments that no condition was written for: what passes with all of these passes in general. */
const strayArguments: readonly (readonly bigint[])[] = [
  [0x5eed_0009n, 0x5eed_0009n, 0x5eed_0009n, 0x5eed_0009n, 0x5eed_0009n, 0x5eed_0009n],
  [0x7001n, 0x7001n, 0x7001n, 0x7001n, 0x7001n, 0x7001n],
]

/** How many candidates come first that no condition was written for. */
export const strayCount = strayArguments.length

/**
 * Arguments of the use that are worth asking about: what the rules' conditions turn on, with the demanded bits put in.
 * Rubbish of the samples stays in the upper half of registers of which the kernel takes the lower half alone.
 */
export function candidatesOf(
  demands: readonly Demand[],
  cases: readonly (readonly ConditionSpec[])[],
): readonly (readonly bigint[])[] {
  const found = new Map<string, readonly bigint[]>()
  const add = (vector: readonly bigint[]) => found.set(vector.join(), vector)
  for (const base of strayArguments) add(filled(base, demands))
  const samples = sampleArguments(cases).map((base) => filled(base, demands))
  // What needs no rubbish comes first: it is the plainer example.
  for (const vector of samples) if (!hasRubbish(vector, demands)) add(vector)
  for (const vector of samples) add(vector)
  return [...found.values()]
}

/** Whether a register carries more than the kernel takes of it. */
export function hasRubbish(vector: readonly bigint[], demands: readonly Demand[]): boolean {
  return demands.some(({ index, isNarrow }) => isNarrow && (vector[index] ?? 0n) > low)
}

function filled(base: readonly bigint[], demands: readonly Demand[]): readonly bigint[] {
  const vector = [...base]
  for (const { index, mask, value } of demands) vector[index] = ((vector[index] ?? 0n) & ~mask) | value
  return vector.map((each) => each & maxValue)
}
