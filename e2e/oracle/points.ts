import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { numbers } from './numbers.ts'
import type { Random } from './random.ts'
import type { Case } from './random-profile.ts'

const oddNumbers = [
  0, 1, 334, 335, 999, 0x3fff_ffff, 0x4000_0000, 0x4000_0001, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
]
const plainValues = [0n, 1n, 0xffff_ffffn, 1n << 32n, (1n << 64n) - 1n]
const max = (1n << 64n) - 1n

/** Calls where a filter may decide otherwise: around each constant, in each word, for each number it names. */
export function pointsOf(each: Case, random: Random, count: number): readonly Call[] {
  const named = each.rules.flatMap(({ names }) => names)
  const values = [...new Set([...plainValues, ...each.rules.flatMap(({ args }) => args.flatMap(around))])]
  // One architecture that the filter does not have, too.
  const architectures = [...each.architectures, 'SCMP_ARCH_S390X', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32']
  return Array.from({ length: count }, () => {
    const arch = random.chance(0.9) ? random.pick(each.architectures) : random.pick(architectures)
    const args = Array.from({ length: 6 }, () => random.pick(values))
    const nr = numberFor(random, named, arch)
    // The multiplexers' first argument, so that their rules are met.
    if (random.chance(0.3)) args[0] = BigInt(random.int(25))
    return { arch, nr, args }
  })
}

function numberFor(random: Random, named: readonly string[], arch: string): number {
  if (random.chance(0.05)) return random.pick(oddNumbers)
  const through = random.chance(0.2) ? random.pick(['socketcall', 'ipc']) : random.pick(named)
  const number = numbers.numberOf(through, arch) ?? random.pick(oddNumbers)
  return random.chance(0.03) ? (number + random.pick([-1, 1])) >>> 0 : number
}

function around({
  value,
  valueTwo,
}: {
  readonly value: bigint
  readonly valueTwo: bigint
}): readonly bigint[] {
  return [value, valueTwo].flatMap((each) =>
    [
      each,
      each - 1n,
      each + 1n,
      each ^ (1n << 32n),
      each ^ (1n << 63n),
      each & 0xffff_ffffn,
      each + (1n << 32n),
    ].map((near) => near & max),
  )
}
