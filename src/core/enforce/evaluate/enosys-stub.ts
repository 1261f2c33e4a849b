import { isAtLeast } from '../../base/version.ts'
import { type Instruction, instruction, opcode, type Program, place } from '../../filter/bpf/instruction.ts'
import { isKnownName, type Library, resolvedNumber } from '../../filter/libseccomp/filter.ts'
import { compareReleases } from '../../target/release-text.ts'

const enosys = 0x0005_0026
const x32Bit = 0x4000_0000

/** The largest number that the profile names on an architecture. */
export interface LargestNumber {
  readonly token: string
  readonly audit: number
  readonly max: number
}

export interface StubInput {
  readonly library: Library
  readonly native: string
  readonly architectures: readonly string[]
  /** Every name of the profile, whatever became of its rule. */
  readonly names: ReadonlySet<string>
  readonly version: string
}

/** Up to which number each architecture is filtered; beyond, runc answers ENOSYS (`findLastSyscalls`). */
export function largestNumbers(input: StubInput): readonly LargestNumber[] {
  const { library, names, architectures, version } = input
  const known = [...names].filter((name) => isKnownName(library, name))
  const tokens = new Set(isAtLeast(version, nativeSince) ? [input.native, ...architectures] : architectures)
  return [...tokens].flatMap((token) => {
    const audit = library.numbers.architecture(token)?.audit
    if (audit === undefined) return []
    const max = Math.max(0, ...known.map((name) => resolvedNumber(library, name, token) ?? 0))
    return [{ token, audit, max }]
  })
}

/** Whether the version of runc puts a stub before the filter at all: since 1.0.0-rc93 (February 2021). */
export function hasStub(version: string): boolean {
  return compareReleases(version, '1.0.0-rc93') >= 0
}

/** Before, listed architectures alone were looked at, so that a profile without a list got no stub. */
const nativeSince = '1.1.15'

/** The instructions that runc puts in front of libseccomp's program (`generateEnosysStub`). */
export function enosysStub(largest: readonly LargestNumber[]): Program {
  let tail: Program = [instruction(opcode.jump, 1), instruction(opcode.ret, enosys)]
  const starts = new Map<number, number>()
  for (const audit of new Set(largest.map((each) => each.audit))) {
    const group = largest.filter((each) => each.audit === audit && each.max > 0)
    tail = [...section(group, tail.length - 1), ...tail]
    // An architecture without any number goes straight to the filter.
    starts.set(audit, group.length > 0 ? tail.length : 0)
  }
  tail = [instruction(opcode.jump, tail.length), ...tail]
  for (const [audit, start] of starts) {
    tail = [instruction(opcode.jumpEqual, audit, tail.length - start, 0), ...tail]
  }
  return [instruction(opcode.load, place.arch), ...tail]
}

/** `distance`: from the section's end to the return of ENOSYS. */
function section(group: readonly LargestNumber[], distance: number): readonly Instruction[] {
  const load = instruction(opcode.load, place.nr)
  const [first, second] = group
  if (first === undefined) return []
  const x32 = group.find(({ token }) => token === 'SCMP_ARCH_X32')
  const skip = instruction(opcode.jump, distance + 1)
  if (second !== undefined && x32 !== undefined) {
    const other = group.find((each) => each !== x32) ?? first
    return [
      load,
      instruction(opcode.jumpSet, x32Bit, 1, 0),
      instruction(opcode.jumpGreater, other.max, distance + 2, 1),
      instruction(opcode.jumpGreater, x32.max, distance + 1, 0),
      skip,
    ]
  }
  return [load, ...gate(first.token), instruction(opcode.jumpGreater, first.max, distance + 1, 0), skip]
}

function gate(token: string): readonly Instruction[] {
  switch (token) {
    case 'SCMP_ARCH_X86_64':
      return [instruction(opcode.jumpSet, x32Bit, 1, 0)]
    case 'SCMP_ARCH_X32':
      return [instruction(opcode.jumpSet, x32Bit, 0, 1)]
    case 'SCMP_ARCH_S390':
    case 'SCMP_ARCH_S390X':
      // Numbers that the kernel does not know arrive as 0 there.
      return [instruction(opcode.jumpEqual, 0, 0, 1), instruction(opcode.ret, enosys)]
    default:
      return []
  }
}
