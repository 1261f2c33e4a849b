import { errnoNumber } from '../../base/errno.ts'
import { visible } from '../../json/characters.ts'
import type { Node, StringNode } from '../../json/tree.ts'
import { type Action, actions } from '../profile.ts'
import type { Members } from './members.ts'
import { unknownWord } from './nearest.ts'
import { readUnsigned } from './number.ts'
import { bracket, type Report } from './report.ts'
import { isWord, present, readString, shownText } from './text.ts'

/** libseccomp refuses 4095 and more (src/system.c). */
const maxErrno = 4094
/** SECCOMP_RET_DATA has 16 bits. */
const maxTraceMessage = 65535
/** The schema's uint32: crun refuses more, the Go runtimes cut it to 16 bits. */
const maxUint32 = 4294967295

/** The names of the three keys of an effect, which differ between rule and profile. */
export interface EffectKeys {
  readonly action: 'action' | 'defaultAction'
  readonly number: 'errnoRet' | 'defaultErrnoRet'
  readonly name: 'errno' | 'defaultErrno'
}

/** The action word; absent or misspelt ones are reported. */
export function readAction(node: Node | undefined, key: string, report: Report): Action | undefined {
  const word = readString(node, key, report)
  if (word === undefined) return undefined
  if (isWord(word.value, actions)) return word.value
  const nul = word.value.indexOf('\0')
  if (nul !== -1)
    return report.error('action-nul', word, {
      found: shownText(word),
      meant: visible(word.value.slice(0, nul)),
    })
  return report.error('unknown-action', word, unknownWord(word.value, actions))
}

/** The number of an ERRNO or TRACE effect, from `errnoRet` or containers-common's `errno`. */
export function readErrno(
  members: Members,
  keys: EffectKeys,
  action: Action | undefined,
  report: Report,
): number | undefined {
  const node = members.get(keys.number)
  const name = readString(members.get(keys.name), keys.name, report)
  const number = readNumber(node, keys.number, report)
  const named = name === undefined || name.value === '' ? undefined : readName(name, keys.name, report)
  compare({ number, node, named, name }, keys, action, report)
  const value = number ?? named
  const at = number === undefined ? name : node
  const key = number === undefined ? keys.name : keys.number
  if (value !== undefined && at !== undefined) checkRange(value, at, { action, key }, report)
  return value
}

function readNumber(node: Node | undefined, key: string, report: Report): number | undefined {
  if (node === undefined) return undefined
  if (present(node) === undefined) return report.notice('null-is-absent', node, { key })
  const value = readUnsigned(node, key, report)
  if (value === undefined) return undefined
  if (value > BigInt(maxUint32)) return report.error('errno-too-large', node, { key, max: maxErrno })
  return Number(value)
}

/** A name in capitals or decimal digits (containers-common pkg/seccomp). */
function readName(name: StringNode, key: string, report: Report): number | undefined {
  const digits = /^\d{1,4}$/.test(name.value) ? Number(name.value) : undefined
  const number = errnoNumber(name.value) ?? digits
  return number ?? report.error('unknown-errno', name, { key, found: shownText(name) })
}

interface Spellings {
  readonly number: number | undefined
  readonly node: Node | undefined
  readonly named: number | undefined
  readonly name: StringNode | undefined
}

/** Podman and CRI-O let the name win; the others do not know it and take the number, or EPERM. */
function compare(
  { number, node, named, name }: Spellings,
  keys: EffectKeys,
  action: Action | undefined,
  report: Report,
): void {
  if (named === undefined || name === undefined) return
  const params = { key: keys.name, number: keys.number, name: shownText(name), named }
  if (node !== undefined && number !== undefined) {
    if (number !== named) report.error('errno-conflict', name, { ...params, value: number }, [node])
  } else if (named !== 1 && takesErrno(action)) report.notice('errno-name-only', name, params)
}

function takesErrno(action: Action | undefined): boolean {
  return action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE'
}

interface Where {
  readonly action: Action | undefined
  readonly key: string
}

function checkRange(value: number, at: Node, { action, key }: Where, report: Report): void {
  if (action === 'SCMP_ACT_ERRNO') {
    if (value > maxErrno) report.error('errno-too-large', at, { key, max: maxErrno })
    if (value === 0) report.notice('errno-zero', at, { key })
  } else if (action === 'SCMP_ACT_TRACE') {
    if (value > maxTraceMessage) report.error('trace-message-too-large', at, { key, max: maxTraceMessage })
  } else if (action !== undefined) report.notice('errno-ignored', at, { key, action })
}

/** Reports that the object lacks its action. */
export function reportMissingAction(object: Node, report: Report): undefined {
  return report.error('action-missing', bracket(object))
}
