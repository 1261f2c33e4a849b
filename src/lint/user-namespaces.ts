import { answer } from '#core/enforce/evaluate/decide.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { Numbers } from '#core/filter/libseccomp/filter.ts'
import { stateOf } from '#core/questions/risk/way.ts'

/** include/uapi/linux/sched.h; clone holds the signal of the child's end in the same word, mostly SIGCHLD. */
const [newUser, childSignal] = [0x1000_0000n, 17n]

/** The ways to a new user namespace, and what is asked of each; the flags of clone3 lie in memory. */
const ways: readonly (readonly [call: string, flags: readonly bigint[]])[] = [
  ['clone', [newUser, newUser | childSignal]],
  ['clone3', [0n]],
  ['unshare', [newUser]],
]

/**
 * The calls by which a program of the host's own ABI gets a user namespace: a way to hold every capability over what
 * the namespace owns, whatever the container was given.
 */
export function userNamespaceDoors(loaded: Prepared | LoadProblem, numbers: Numbers): readonly string[] {
  if (loaded.kind !== 'ready') return []
  const { arch } = loaded.target
  return ways.flatMap(([name, flags]) => {
    const nr = numbers.numberOf(name, arch)
    if (nr === undefined) return []
    const runs = (value: bigint) =>
      stateOf(answer(loaded, { arch, nr, args: argumentsWith(value, flagsIndex(name, arch)) })) === 'open'
    return flags.some(runs) ? [name] : []
  })
}

/** On s390 the flags are the second argument of clone (clone(2)). */
export function flagsIndex(name: string, arch: string): number {
  return name === 'clone' && arch.startsWith('SCMP_ARCH_S390') ? 1 : 0
}

function argumentsWith(value: bigint, index: number): readonly bigint[] {
  return Array.from({ length: 6 }, (_, place) => (place === index ? value : 0n))
}
