import { isAtLeast } from '../../base/version.ts'
import { inventedNumber, subCallOf } from './multiplexed.ts'

/** What has to be known of a number to find where a release has another one. */
interface Asked {
  readonly release: string
  readonly name: string
  readonly arch: string
  /** The kernel's. */
  readonly number: number | undefined
}

/**
 * The number that the release uses where the kernel has `number`: releases before 2.5.3 are wrong in places
 * (src/arch-mips.c, src/arch-s390.c and the like of those releases).
 */
export function numberOfRelease(asked: Asked): number | undefined {
  const { release, arch, number } = asked
  if (isAtLeast(release, '2.5.3')) return number
  const base = mipsBases[arch]
  if (base === undefined) return isAtLeast(release, '2.5.2') ? number : s390Number(asked)
  return isAtLeast(release, '2.5.1') ? withoutBase(asked, base) : (number ?? shiftedNumber(asked, base))
}

/** First number of each MIPS ABI. */
const mipsBases: Readonly<Record<string, number>> = {
  SCMP_ARCH_MIPS: 4000,
  SCMP_ARCH_MIPSEL: 4000,
  SCMP_ARCH_MIPS64: 5000,
  SCMP_ARCH_MIPSEL64: 5000,
  SCMP_ARCH_MIPS64N32: 6000,
  SCMP_ARCH_MIPSEL64N32: 6000,
}

/** 2.5.2 forgets the base of the oldest ABI (o32), so that its rules are for numbers that no program uses. */
function withoutBase({ release, number }: Asked, base: number): number | undefined {
  const isForgotten = isAtLeast(release, '2.5.2') && base === 4000
  return number !== undefined && isForgotten ? number - base : number
}

/** 2.5.0 adds the base to the invented numbers of calls that the ABI lacks, too; these become positive. */
function shiftedNumber({ name }: Asked, base: number): number | undefined {
  const sub = subCallOf(name)
  return sub === undefined ? undefined : base + inventedNumber(sub)
}

/** Numbers that the own tables of s390 and s390x had wrong until 2.5.2. */
const s390Numbers: Readonly<Record<string, number>> = {
  'recvmmsg SCMP_ARCH_S390': 337,
  'recvmmsg SCMP_ARCH_S390X': 337,
  'semtimedop SCMP_ARCH_S390': 392,
  'sendmmsg SCMP_ARCH_S390': 345,
  'sendmmsg SCMP_ARCH_S390X': 345,
}

function s390Number({ name, arch, number }: Asked): number | undefined {
  return s390Numbers[`${name} ${arch}`] ?? number
}
