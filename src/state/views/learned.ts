import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { LearnedArgument } from '#core/questions/learn/restrict.ts'

/** What a proposal of limits needs to know of an argument. */
export function learned(
  { name, width, filterable, set, kind }: SyscallArgument,
  constants: Constants,
): LearnedArgument {
  const sort = set === undefined ? undefined : constants.kindOf(set)
  return { name, width, filterable, set, flags: kind === 'flags' || sort === 'flags' || sort === 'mixed' }
}
