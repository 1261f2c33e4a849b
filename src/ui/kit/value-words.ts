import { namesOfValue } from '#catalog/call-words.ts'
import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { formatValue } from '#core/profile/bits.ts'

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
