import {
  knowsArchitecture,
  knowsName,
  knowsNumber,
  nameFoundAgain,
  repairsFalseBranch,
} from '../../base/libseccomp-release.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { isAtLeast } from '../../base/version.ts'
import type { ConditionSpec } from '../../profile/profile.ts'
import { multiplexedSince, subCallOf } from './multiplexed.ts'
import type { RuleOutcome } from './node.ts'
import { numberOfRelease } from './own-numbers.ts'
import type { WordOrder } from './rule-tree.ts'
import { type AddContext, addRule, type NewRule, type SyscallRules, startRules } from './syscall-rules.ts'

/** What the model needs to know of architectures and numbers; the catalog is one. */
export interface Numbers {
  architecture(token: string): (WordOrder & { readonly audit: number }) | undefined
  /** The number on that architecture, with x32's bit 30 and MIPS' base. */
  numberOf(name: string, arch: string): number | undefined
  syscall(name: string): { readonly since: string | undefined } | undefined
}

/** The numbers as one release of libseccomp has them. */
export interface Library {
  readonly release: string
  readonly numbers: Numbers
}

/** Errors of libseccomp that a profile can bring about. */
export type LibraryError = 'EDOM' | 'EEXIST' | 'EINVAL' | 'EFAULT'

/** The rules of one architecture (`db_filter`). */
export interface ArchitectureRules {
  readonly token: string
  readonly audit: number
  readonly order: WordOrder
  /** By number, unsigned. */
  readonly syscalls: Map<number, SyscallRules>
}

/** A filter under construction (`db_filter_col`): the native architecture first. */
export interface Filter {
  readonly library: Library
  readonly native: string
  readonly architectures: ArchitectureRules[]
  /** Invented numbers for names that an architecture lacks; behind all true ones. */
  readonly absent: Map<string, number>
  /** A merge took the way that 2.6.1 corrected; how, is known from its announcement alone. */
  hasRepaired: boolean
}

export interface RuleSpec {
  readonly name: string
  readonly conditions: readonly ConditionSpec[]
  readonly verdict: RuleOutcome
}

/** `seccomp_init`: an empty filter for the host's architecture. */
export function createFilter(library: Library, native: string): Filter {
  const filter: Filter = { library, native, architectures: [], absent: new Map(), hasRepaired: false }
  addArchitecture(filter, native)
  return filter
}

/** `seccomp_arch_add`; one that is there already is fine, as both runtimes take it. */
export function addArchitecture(filter: Filter, token: string): Result<true, LibraryError> {
  const { numbers, release } = filter.library
  const known = numbers.architecture(token)
  if (known === undefined || !knowsArchitecture(release, token)) return failed('EINVAL')
  const [first] = filter.architectures
  if (first !== undefined && first.order.endian !== known.endian) return failed('EDOM')
  if (filter.architectures.some((each) => each.token === token)) return ok(true)
  const { bits, endian, audit } = known
  filter.architectures.push({ token, audit, order: { bits, endian }, syscalls: new Map() })
  return ok(true)
}

/** Whether `seccomp_syscall_resolve_name` finds the name, on whatever architecture. */
export function isKnownName(library: Library, name: string): boolean {
  const syscall = library.numbers.syscall(name)
  return syscall !== undefined && knowsName(library.release, name, syscall.since)
}

/** The number as `seccomp_syscall_resolve_name_arch` gives it: none for multiplexed calls, even with a direct number. */
export function resolvedNumber(library: Library, name: string, arch: string): number | undefined {
  if (isMultiplexed(library, arch) && subCallOf(name) !== undefined) return undefined
  return directNumber(library, name, arch)
}

/** Whether the library takes the action (`db_action_valid`): not every error number. */
export function isValidAction(action: number): boolean {
  return action >>> 16 !== errnoAction || (action & 0xffff) <= maxErrno
}

const errnoAction = 5
const maxErrno = 4094

/** `seccomp_rule_add_array` for all architectures of the filter. */
export function addRuleEverywhere(filter: Filter, rule: RuleSpec): Result<true, LibraryError> {
  if (!isValidAction(rule.verdict.action)) return failed('EINVAL')
  const isAbsent = directNumber(filter.library, rule.name, filter.native) === undefined
  const found = isAbsent ? { ...rule, name: nameFoundAgain(filter.library.release, rule.name) } : rule
  let fine = true
  for (const architecture of filter.architectures) {
    if (!addToArchitecture(filter, architecture, found)) fine = false
  }
  return fine ? ok(true) : failed('EEXIST')
}

function addToArchitecture(filter: Filter, architecture: ArchitectureRules, rule: RuleSpec): boolean {
  const { library } = filter
  const { token } = architecture
  const number = directNumber(library, rule.name, token)
  if (!isMultiplexed(library, token)) {
    return insert(filter, architecture, number ?? absentNumber(filter, rule.name), rule)
  }
  const sub = subCallOf(rule.name)
  if (sub === undefined) return number === undefined || insert(filter, architecture, number, rule)
  const gate = directNumber(library, sub.through, token)
  // The condition on argument 0 gives way to the sub-call's number; the others stay, whatever they now apply to.
  const conditions = [
    { index: 0, op: 'SCMP_CMP_EQ', value: BigInt(sub.number), valueTwo: 0n } as const,
    ...rule.conditions.filter(({ index }) => index !== 0),
  ]
  if (gate !== undefined && !insert(filter, architecture, gate, { ...rule, conditions })) return false
  // Before 2.5.2 a call without a number of its own gets the multiplexed rule alone.
  if (number === undefined && !isAtLeast(library.release, '2.5.2')) return true
  return insert(filter, architecture, number ?? absentNumber(filter, rule.name), rule)
}

function insert(filter: Filter, architecture: ArchitectureRules, number: number, rule: NewRule): boolean {
  const context: AddContext = {
    order: architecture.order,
    repairsFalseBranch: repairsFalseBranch(filter.library.release),
    noteRepair: () => {
      filter.hasRepaired = true
    },
  }
  const rules = architecture.syscalls.get(number)
  if (rules !== undefined) return addRule(rules, rule, context)
  architecture.syscalls.set(number, startRules(number, rule, context))
  return true
}

/** Whether the library adds the multiplexed form of socket and IPC calls on the architecture. */
export function isMultiplexed({ release }: Library, arch: string): boolean {
  const since = multiplexedSince(arch)
  return since !== undefined && isAtLeast(release, since)
}

function directNumber({ numbers, release }: Library, name: string, arch: string): number | undefined {
  const number = knowsNumber(release, name, arch) ? numbers.numberOf(name, arch) : undefined
  return numberOfRelease({ release, name, arch, number })
}

/** Above every true number, so that such entries sort behind them, as libseccomp's negative ones do. */
const firstAbsent = 0xffff_0000

export function isAbsentNumber(number: number): boolean {
  return number >= firstAbsent
}

function absentNumber({ absent }: Filter, name: string): number {
  const number = absent.get(name) ?? firstAbsent + absent.size
  absent.set(name, number)
  return number
}
