import type { Case, ConditionSpec } from '../../profile/profile.ts'
import type { SeenArgument, SeenRow } from './evidence.ts'

const low = 0xffff_ffffn

/**
 * Cases that allow exactly what was seen. An int is compared in its lower 32 bits, as the kernel reads it:
 * what a program leaves in the upper ones must not matter.
 */
export function casesFor(values: readonly SeenRow[], widths: readonly (32 | 64)[]): readonly Case[] {
  return values.map(({ args }) => ({
    action: 'SCMP_ACT_ALLOW',
    errnoRet: undefined,
    conditions: args.map((arg) => conditionFor(arg, widths[arg.index])),
  }))
}

function conditionFor({ index, value }: SeenArgument, width: 32 | 64 | undefined): ConditionSpec {
  return width === 32
    ? { index, op: 'SCMP_CMP_MASKED_EQ', value: low, valueTwo: BigInt(value) & low }
    : { index, op: 'SCMP_CMP_EQ', value: BigInt(value), valueTwo: 0n }
}
