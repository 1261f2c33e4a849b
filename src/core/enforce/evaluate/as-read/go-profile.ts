import { errnoNumber } from '../../../base/errno.ts'
import type { Node } from '../../../json/tree.ts'
import { applies } from '../../../profile/guards.ts'
import type { ArchMapping } from '../../../profile/profile.ts'
import { dropsNewKeys, readsContainersCommon } from '../../../target/runtime.ts'
import { launcherOf, type Target } from '../../../target/target.ts'
import { type GoType, goList, goPointer, goStruct, goText, goWhole } from './go-types.ts'
import type { LooseCondition, LooseProfile, LooseRule } from './loose-profile.ts'

interface GoProfile {
  readonly defaultAction: string
  readonly defaultErrnoRet: bigint | undefined
  readonly defaultErrno: string
  readonly architectures: readonly string[]
  readonly archMap: readonly ArchMapping[]
  readonly flags: readonly string[]
  readonly listenerPath: string
  readonly syscalls: readonly (GoRule | undefined)[]
}

interface GoRule {
  readonly name: string
  readonly names: readonly string[]
  readonly action: string
  readonly errnoRet: bigint | undefined
  readonly errno: string
  readonly args: readonly (LooseCondition | undefined)[]
  readonly includes: GoGuard | undefined
  readonly excludes: GoGuard | undefined
}

interface GoGuard {
  readonly caps: readonly string[]
  readonly arches: readonly string[]
  readonly minKernel: string
}

/** What Go's reader makes of the text: a profile, its complaint, or a panic of the engine. */
export type GoReading =
  | { readonly kind: 'profile'; readonly profile: LooseProfile }
  | { readonly kind: 'complaint'; readonly text: string }
  | { readonly kind: 'panic' }

/** Reads a profile as the Go program of that target does. */
export function readByGo(root: Node, target: Target): GoReading {
  let complaint: string | undefined
  const complain = (text: string) => {
    complaint ??= text
  }
  const type = profileType(target, complain)
  const path = launcherOf(target) === 'runc' ? ['linux', 'seccomp'] : []
  const read = type.read(root, type.zero, { struct: 'Linux', path }, complain)
  if (complaint !== undefined) return { kind: 'complaint', text: complaint }
  return hasExtras(target) ? readByEngine(read, target) : finish(read, read.syscalls.map(ruleOf))
}

/** Docker and containers-common know more than the OCI form has. */
function hasExtras(target: Target): boolean {
  return target.engine === 'docker' || readsContainersCommon(target)
}

const words = goList(goText(), '[]string')
const zeroGuard: GoGuard = { caps: [], arches: [], minKernel: '' }
const zeroCondition: LooseCondition = { index: 0n, value: 0n, valueTwo: 0n, op: '' }
const zeroRule: GoRule = {
  name: '',
  names: [],
  action: '',
  errnoRet: undefined,
  errno: '',
  args: [],
  includes: undefined,
  excludes: undefined,
}
const zeroProfile: GoProfile = {
  defaultAction: '',
  defaultErrnoRet: undefined,
  defaultErrno: '',
  architectures: [],
  archMap: [],
  flags: [],
  listenerPath: '',
  syscalls: [],
}

const condition = goStruct<LooseCondition>(
  'LinuxSeccompArg',
  'specs.LinuxSeccompArg',
  {
    index: goWhole('uint'),
    value: goWhole('uint64'),
    valueTwo: goWhole('uint64'),
    op: goText('specs.LinuxSeccompOperator'),
  },
  zeroCondition,
)
const mapping = goStruct<ArchMapping>(
  'Architecture',
  'seccomp.Architecture',
  { architecture: goText('specs.Arch'), subArchitectures: goList(goText('specs.Arch'), '[]specs.Arch') },
  { architecture: '', subArchitectures: [] },
)

function profileType(target: Target, complain: (text: string) => void): GoType<GoProfile> {
  const rule = ruleType(target, complain)
  const pointers = hasExtras(target)
  return goStruct<GoProfile>(
    'LinuxSeccomp',
    'specs.LinuxSeccomp',
    {
      defaultAction: goText('specs.LinuxSeccompAction'),
      defaultErrnoRet: dropsNewKeys(target) ? nothing(undefined) : goPointer(goWhole('uint')),
      defaultErrno: readsContainersCommon(target) ? goText() : nothing(''),
      architectures: goList(goText('specs.Arch'), '[]specs.Arch'),
      archMap: pointers ? goList(mapping, '[]seccomp.Architecture') : nothing([]),
      flags: dropsNewKeys(target)
        ? nothing([])
        : goList(goText('specs.LinuxSeccompFlag'), '[]specs.LinuxSeccompFlag'),
      listenerPath: dropsNewKeys(target) ? nothing('') : goText(),
      syscalls: goList(pointers ? goPointer(rule) : rule, '[]specs.LinuxSyscall'),
    },
    zeroProfile,
  )
}

function ruleType(target: Target, complain: (text: string) => void): GoType<GoRule> {
  const common = readsContainersCommon(target)
  const extras = hasExtras(target)
  const guard = extras ? goPointer(guardType(target, complain)) : nothing(undefined)
  return goStruct<GoRule>(
    'LinuxSyscall',
    'specs.LinuxSyscall',
    {
      name: extras ? goText() : nothing(''),
      names: words,
      action: goText('specs.LinuxSeccompAction'),
      errnoRet: goPointer(goWhole('uint')),
      errno: common ? goText() : nothing(''),
      args: goList(extras ? goPointer(condition) : condition, '[]specs.LinuxSeccompArg'),
      includes: guard,
      excludes: guard,
    },
    zeroRule,
  )
}

function guardType(target: Target, complain: (text: string) => void): GoType<GoGuard> {
  const minKernel = target.engine === 'docker' ? kernelType(complain) : nothing('')
  return goStruct<GoGuard>('Filter', 'seccomp.Filter', { caps: words, arches: words, minKernel }, zeroGuard)
}

/** moby's KernelVersion reads itself: two decimal numbers, or nothing. */
function kernelType(complain: (text: string) => void): GoType<string> {
  return {
    zero: '',
    read(node, old) {
      if (node.kind === 'word' && node.value === null) return old
      const text = node.kind === 'string' ? node.value : undefined
      if (text !== undefined && (text === '' || isKernelVersion(text))) return text
      complain(`invalid kernel version: ${text ?? ''}`)
      return old
    },
  }
}

function isKernelVersion(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) === true && parts.some((part) => part > 0)
}

/** A key that the program does not know: whatever stands there is passed over. */
function nothing<T>(zero: T): GoType<T> {
  return { zero, read: () => zero }
}

/** What Docker and containers-common do with the extras before the runtime is asked. */
function readByEngine(read: GoProfile, target: Target): GoReading {
  const rules = read.syscalls.flatMap((rule) => (rule === undefined ? [] : [rule]))
  if (rules.length < read.syscalls.length) return { kind: 'panic' }
  if (rules.some(({ args }) => args.includes(undefined))) return { kind: 'panic' }
  if (read.architectures.length > 0 && read.archMap.length > 0) {
    return complaint(
      "'architectures' and 'archMap' were specified in the seccomp profile, use either 'architectures' or 'archMap'",
    )
  }
  const doubled = rules.find((rule) => rule.name !== '' && rule.names.length > 0 && takesPart(rule, target))
  if (doubled !== undefined) return complaint(`use either 'name' or 'names'`)
  if (!readsContainersCommon(target)) return finish(read, rules.map(ruleOf))
  const names = [read.defaultErrno, ...rules.map(({ errno }) => errno)]
  const unknown = names.find((name) => name !== '' && numberOf(name) === undefined)
  if (unknown !== undefined) return complaint(`unknown errno ${unknown}`)
  const named = (name: string, number: bigint | undefined) => (name === '' ? number : numberOf(name))
  return finish(
    { ...read, defaultErrnoRet: named(read.defaultErrno, read.defaultErrnoRet) },
    rules.map((rule, position) => ruleOf({ ...rule, errnoRet: named(rule.errno, rule.errnoRet) }, position)),
  )
}

function takesPart({ includes, excludes }: GoRule, target: Target): boolean {
  return applies({ legacyName: false, includes, excludes }, target)
}

/** A name in capitals, or decimal digits (containers-common pkg/seccomp). */
function numberOf(name: string): bigint | undefined {
  const number = errnoNumber(name)
  if (number !== undefined) return BigInt(number)
  return /^\d{1,19}$/.test(name) ? BigInt(name) : undefined
}

function complaint(text: string): GoReading {
  return { kind: 'complaint', text }
}

function ruleOf(read: GoRule | undefined, position: number): LooseRule {
  const { name, names, action, errnoRet, args, includes, excludes } = read ?? zeroRule
  return {
    position,
    names: name === '' ? names : [...names, name],
    legacyName: name !== '',
    action,
    errnoRet,
    conditions: args.map((each) => each ?? zeroCondition),
    includes,
    excludes,
  }
}

function finish(read: GoProfile, rules: readonly LooseRule[]): GoReading {
  const { defaultAction, defaultErrnoRet, architectures, archMap, flags, listenerPath } = read
  const listener = listenerPath === '' ? undefined : listenerPath
  const profile = {
    defaultAction,
    defaultErrnoRet,
    architectures,
    archMap,
    flags,
    listenerPath: listener,
    rules,
  }
  return { kind: 'profile', profile }
}
