import { knowsArchitecture } from '../../../base/libseccomp-release.ts'
import type { Message } from '../../../base/message.ts'
import { failed, ok, type Result } from '../../../base/result.ts'
import { returnValue } from '../../../filter/bpf/return-value.ts'
import { isKnownName, type Library } from '../../../filter/libseccomp/filter.ts'
import { takesErrno } from '../../../profile/effect.ts'
import {
  type Action,
  actions,
  argumentCount,
  type Condition,
  operators,
  type Profile,
  type Rule,
} from '../../../profile/profile.ts'
import type { Runtime } from '../../../target/runtime.ts'
import { refusedLists } from '../runc.ts'
import type { LooseCondition, LooseProfile, LooseRule } from './loose-profile.ts'
import { beforeNul } from './ocispec-profile.ts'

const crunFlags = ['TSYNC', 'SPEC_ALLOW', 'LOG', 'WAIT_KILLABLE_RECV'].map(
  (word) => `SECCOMP_FILTER_FLAG_${word}`,
)
const prefix = /^SCMP_ARCH_/
const nowhere = { start: 0, end: 0 }

interface Checking {
  readonly runtime: Runtime
  readonly library: Library
  readonly isRunc: boolean
}

/** The words of a profile as the runtime looks at them, in its order: a profile, or what it refuses first. */
export function checked(loose: LooseProfile, runtime: Runtime, library: Library): Result<Profile, Message> {
  const isRunc = runtime.kind === 'runc'
  const checking = { runtime, library, isRunc }
  const lists = refusedList(loose, checking)
  if (isRunc && lists !== undefined) return failed(lists)
  const action = actionOf(loose.defaultAction, checking)
  if (action === undefined) return failed(badAction(loose.defaultAction, loose.defaultErrnoRet, checking))
  const isOdd = !isRunc && loose.defaultErrnoRet !== undefined && !takesErrno(action)
  if (isOdd) return failed({ code: 'crun-errno', params: { action } })
  if (lists !== undefined) return failed(lists)
  const defaultErrnoRet = errnoOf(loose.defaultErrnoRet)
  const fallback = returnValue(action, defaultErrnoRet ?? 1)
  const rules: Rule[] = []
  for (const each of loose.rules) {
    const rule = checkedRule(each, fallback, checking)
    if (rule.kind === 'error') return rule
    rules.push(rule.value)
  }
  return ok({
    defaultAction: action,
    defaultErrnoRet,
    architectures: loose.architectures.map((word) => architectureOf(word, checking)),
    archMap: loose.archMap,
    flags: loose.flags,
    listenerPath: loose.listenerPath,
    listenerMetadata: undefined,
    rules,
  })
}

function refusedList({ flags, architectures }: LooseProfile, checking: Checking): Message | undefined {
  const { runtime, isRunc } = checking
  if (isRunc) return refusedLists({ flags, architectures }, runtime.version)
  const arch = architectures.find((word) => !knowsWord(word, checking))
  if (arch !== undefined) return { code: 'crun-arch', params: { arch: arch.replace(prefix, '') } }
  const flag = flags.find((word) => !crunFlags.includes(word))
  return flag === undefined ? undefined : { code: 'crun-flag', params: { flag } }
}

/** crun takes names of libseccomp, too, with or without the prefix. */
function architectureOf(word: string, { isRunc }: Checking): string {
  return isRunc ? word : `SCMP_ARCH_${word.replace(prefix, '').toUpperCase()}`
}

function knowsWord(word: string, checking: Checking): boolean {
  const { numbers, release } = checking.library
  const token = architectureOf(word, checking)
  return numbers.architecture(token) !== undefined && knowsArchitecture(release, token)
}

/** C ends the word with its first NUL. */
function actionOf(word: string, { isRunc }: Checking): Action | undefined {
  const read = isRunc ? word : beforeNul(word)
  return actions.find((action) => action === read)
}

function badAction(action: string, errnoRet: bigint | undefined, { isRunc }: Checking): Message {
  if (isRunc) return { code: 'runc-action', params: { action } }
  return { code: errnoRet === undefined ? 'crun-action' : 'crun-errno', params: { action } }
}

/** 16 bits reach libseccomp. */
function errnoOf(value: bigint | undefined): number | undefined {
  return value === undefined ? undefined : Number(BigInt.asUintN(16, value))
}

function checkedRule(rule: LooseRule, fallback: number, checking: Checking): Result<Rule, Message> {
  const action = actionOf(rule.action, checking)
  if (action === undefined) return failed(badAction(rule.action, rule.errnoRet, checking))
  if (!checking.isRunc && rule.errnoRet !== undefined && !takesErrno(action)) {
    return failed({ code: 'crun-errno', params: { action } })
  }
  const errnoRet = errnoOf(rule.errnoRet)
  const isInert = returnValue(action, errnoRet ?? 1) === fallback
  const problem = refusedCondition(rule, isInert, checking)
  if (problem !== undefined) return failed(problem)
  return ok({
    // The call into libseccomp ends a name at its first NUL.
    names: rule.names.map((name) => ({ name: beforeNul(name), at: nowhere })),
    legacyName: false,
    action,
    errnoRet,
    conditions: rule.conditions.flatMap(conditionOf),
    includes: undefined,
    excludes: undefined,
    comment: undefined,
    position: rule.position,
    at: nowhere,
  })
}

/** What stands in the conditions is looked at for each name, and by crun for names that libseccomp knows alone. */
function refusedCondition(
  { names, conditions, position }: LooseRule,
  isInert: boolean,
  { isRunc, library }: Checking,
): Message | undefined {
  const badOp = conditions.find(({ op }) => !operators.some((each) => each === op))
  if (isRunc && badOp !== undefined && names.length > 0) {
    return { code: 'runc-operator', params: { op: badOp.op } }
  }
  const tooLarge = conditions.find(({ index }) => index >= BigInt(argumentCount))
  for (const name of names) {
    if (isRunc && name === '') return { code: 'runc-empty-name', params: {} }
    if (isInert || !isKnownName(library, beforeNul(name))) continue
    if (tooLarge !== undefined) return wrongIndex({ name, index: Number(tooLarge.index), position }, isRunc)
    if (badOp !== undefined) return { code: 'crun-operator', params: {} }
  }
  return undefined
}

function wrongIndex(params: Message['params'], isRunc: boolean): Message {
  return { code: isRunc ? 'runc-index' : 'crun-index', params }
}

/** Conditions that nobody asks for are left out. */
function conditionOf({ index, value, valueTwo, op }: LooseCondition): readonly Condition[] {
  const known = operators.find((each) => each === op)
  if (known === undefined || index >= BigInt(argumentCount)) return []
  return [{ index: Number(index), op: known, value, valueTwo, at: nowhere }]
}
