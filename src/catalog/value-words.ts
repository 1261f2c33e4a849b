import { formatValue } from '#core/profile/bits.ts'
import { namesOfValue } from './call-words.ts'
import type { SyscallArgument } from './catalog.ts'
import type { Constants } from './constants.ts'

const named = 4
/** Larger numbers are easier told apart in hexadecimal. */
const longest = 65_535n

/** `AF_ALG`, `O_RDONLY|O_CLOEXEC`; a number where the value has no name. */
export function valueWords(
  value: bigint,
  arg: SyscallArgument | undefined,
  arch: string,
  constants: Constants | undefined,
): string {
  const names = arg === undefined || constants === undefined ? [] : namesOfValue(value, arg, arch, constants)
  if (names.length > 0 && names.length <= named) return names.join('|')
  const isNegative =
    arg?.signed === true && arg.width === 32 && value >= 0x8000_0000n && value < 0x1_0000_0000n
  if (isNegative) return String(BigInt.asIntN(32, value))
  return formatValue(value, value > longest ? 'hex' : 'dec')
}

/** `AF_ALG, 0x5`: the arguments of an example up to the last that is not 0, by name where they have one. */
export function argumentWords(
  args: readonly bigint[],
  parameters: readonly SyscallArgument[],
  arch: string,
  constants: Constants | undefined,
): string {
  const last = args.findLastIndex((each) => each !== 0n)
  return args
    .slice(0, Math.max(last, 0) + 1)
    .map((value, index) => valueWords(value, parameters[index], arch, constants))
    .join(', ')
}
