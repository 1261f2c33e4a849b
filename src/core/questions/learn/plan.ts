import type { CallTally } from '../../base/tally.ts'
import type { Case, ConditionSpec, Effect } from '../../profile/profile.ts'
import { allowed } from '../../profile/template.ts'
import type { Target } from '../../target/target.ts'
import type { StartNeeds } from './startup.ts'
import { absentSuccessors } from './successors.ts'
import { isWithheld } from './withheld.ts'

export interface PlanInput {
  /** Calls seen, of all logs. */
  readonly calls: readonly CallTally[]
  readonly target: Target
  readonly start: StartNeeds
  /** What happens to calls that no rule names. */
  readonly fallback: Effect
  /** Whether one of the profile's architectures has the call. */
  readonly exists: (name: string) => boolean
}

/** What to write into a profile so that what was seen runs; each name stands in one list, but for those withheld, sorted. */
export interface Plan {
  /** Seen, and to be allowed. */
  readonly seen: readonly string[]
  /** To be allowed for the start of the container and of the program's C library. */
  readonly start: readonly string[]
  /** To be allowed in some cases only. */
  readonly limited: ReadonlyMap<string, readonly Case[]>
  /** To be answered ENOSYS: newer calls, for which an older one is allowed, and what is withheld. */
  readonly absent: readonly string[]
  /** To be answered EPERM, where the default would kill. */
  readonly refused: readonly string[]
  /** Seen, and not allowed: a person has to decide. Where the default would kill, they are refused as well. */
  readonly withheld: readonly string[]
}

const killing: readonly string[] = [
  'SCMP_ACT_KILL',
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_KILL_THREAD',
  'SCMP_ACT_TRAP',
]

/** What to allow, limit and refuse so that everything seen in the calls runs on the target. */
export function planProposal({ calls, target, start, fallback, exists }: PlanInput): Plan {
  const seen = new Set(calls.flatMap(({ name }) => name ?? []))
  const withheld = [...seen].filter((name) => isWithheld(name, target))
  const isLimited = !target.capabilities.includes('CAP_SYS_ADMIN') && cloners.some((name) => seen.has(name))
  const open = [...seen].filter((name) => !withheld.includes(name) && !(isLimited && cloners.includes(name)))
  const started = start.allow.filter((name) => exists(name) && !open.includes(name))
  const allow = new Set([...open, ...started])
  const clones = isLimited ? ['clone'] : []
  const newClone = isLimited || (allow.has('clone') && !allow.has('clone3')) ? ['clone3'] : []
  const kills = killing.includes(fallback.action)
  // What is withheld gets an answer of its own: a log would go on showing it, and a program that asks for it may live
  // without, as Node does without io_uring.
  const absent = [...absentSuccessors(allow), ...newClone]
    .filter((name) => !withheld.includes(name))
    .concat(kills ? [] : withheld)
    .filter(exists)
  const refused = kills
    ? [...start.mayFail, ...withheld].filter(
        (name) => exists(name) && !allow.has(name) && !absent.includes(name),
      )
    : []
  return {
    seen: open.toSorted(),
    start: [...new Set(started)].toSorted(),
    limited: new Map(clones.map((name) => [name, withoutNamespaces(target.arch)])),
    absent: absent.toSorted(),
    refused: [...new Set(refused)].toSorted(),
    withheld: [...withheld, ...(isLimited && seesNamespaces(calls, target.arch) ? ['clone'] : [])].toSorted(),
  }
}

/** clone3 keeps its flags in memory, where no filter looks; told that it is not there, C libraries take clone. */
const cloners: readonly string[] = ['clone', 'clone3']

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET (include/uapi/linux/sched.h). */
const newNamespaces = 0x7e02_0000n

/** On s390 the flags of clone are its second argument (clone(2), "C library/kernel differences"). */
function flagsOfClone(arch: string): number {
  return arch.startsWith('SCMP_ARCH_S390') ? 1 : 0
}

/** clone for threads and processes that stay in the namespaces they are in, as Docker's default allows it. */
function withoutNamespaces(arch: string): readonly Case[] {
  const none: ConditionSpec = {
    index: flagsOfClone(arch),
    op: 'SCMP_CMP_MASKED_EQ',
    value: newNamespaces,
    valueTwo: 0n,
  }
  return [{ ...allowed, conditions: [none] }]
}

function seesNamespaces(calls: readonly CallTally[], arch: string): boolean {
  const flags = calls
    .filter(({ name }) => name === 'clone')
    .flatMap(({ args }) => args.filter(({ index }) => index === flagsOfClone(arch)))
  return flags.some(({ values }) => values.some(({ value }) => (BigInt(value) & newNamespaces) !== 0n))
}
