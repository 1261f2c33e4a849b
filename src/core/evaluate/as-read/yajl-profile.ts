import { memberOf } from '../../json/keys.ts'
import type { Node } from '../../json/tree.ts'
import { maxValue } from '../../profile.ts'
import type { LooseCondition, LooseProfile, LooseRule } from './loose-profile.ts'

/** What crun's reader (libocispec over yajl) makes of the text: a profile, or its complaint. */
export type YajlReading =
  | { readonly kind: 'profile'; readonly profile: LooseProfile }
  | { readonly kind: 'complaint'; readonly text: string }

const maxUint32 = 0xffff_ffffn

/** Reads a profile as crun does: of equal keys the first counts, and a value of another type is as good as none. */
export function readByYajl(root: Node): YajlReading {
  let text: string | undefined
  const reader: Reader = {
    complain(complaint) {
      text ??= complaint
    },
  }
  const profile = readProfile(root, reader)
  return text === undefined ? { kind: 'profile', profile } : { kind: 'complaint', text }
}

interface Reader {
  complain(text: string): void
}

function readProfile(root: Node, reader: Reader): LooseProfile {
  const read = {
    defaultErrnoRet: wholeOf(root, 'defaultErrnoRet', maxUint32, reader),
    architectures: textsOf(root, 'architectures') ?? [],
    archMap: [],
    flags: textsOf(root, 'flags') ?? [],
    listenerPath: textOf(root, 'listenerPath'),
    rules: (listOf(root, 'syscalls') ?? []).map((node, position) => readRule(node, position, reader)),
  }
  return { ...read, defaultAction: required(textOf(root, 'defaultAction'), 'defaultAction', '', reader) }
}

function readRule(node: Node, position: number, reader: Reader): LooseRule {
  const read = {
    position,
    legacyName: false,
    errnoRet: wholeOf(node, 'errnoRet', maxUint32, reader),
    conditions: (listOf(node, 'args') ?? []).map((each) => readCondition(each, reader)),
    includes: undefined,
    excludes: undefined,
  }
  return {
    ...read,
    names: required(textsOf(node, 'names'), 'names', [], reader),
    action: required(textOf(node, 'action'), 'action', '', reader),
  }
}

function readCondition(node: Node, reader: Reader): LooseCondition {
  return {
    index: wholeOf(node, 'index', maxUint32, reader) ?? 0n,
    value: wholeOf(node, 'value', maxValue, reader) ?? 0n,
    valueTwo: wholeOf(node, 'valueTwo', maxValue, reader) ?? 0n,
    op: required(textOf(node, 'op'), 'op', '', reader),
  }
}

/** Asked for when everything else of the object, and what is in it, was read. */
function required<T>(found: T | undefined, key: string, otherwise: T, { complain }: Reader): T {
  if (found === undefined) complain(`Required field '${key}' not present`)
  return found ?? otherwise
}

/** C's strings end with the first NUL. */
function textOf(node: Node, key: string): string | undefined {
  const value = memberOf(node, key)?.value
  return value?.kind === 'string' ? beforeNul(value.value) : undefined
}

function textsOf(node: Node, key: string): readonly string[] | undefined {
  return listOf(node, key)?.map((item) => (item.kind === 'string' ? beforeNul(item.value) : ''))
}

function listOf(node: Node, key: string): readonly Node[] | undefined {
  const value = memberOf(node, key)?.value
  return value?.kind === 'array' ? value.items : undefined
}

/** The text up to its first NUL, as C reads it. */
export function beforeNul(text: string): string {
  const nul = text.indexOf('\0')
  return nul < 0 ? text : text.slice(0, nul)
}

/** strtoull: a negative number counts down from 2^64. */
function wholeOf(node: Node, key: string, max: bigint, { complain }: Reader): bigint | undefined {
  const value = memberOf(node, key)?.value
  if (value?.kind !== 'number') return undefined
  const { raw } = value
  const form = max === maxUint32 ? 'uint32' : 'uint64'
  const wrong = (why: string) =>
    complain(`Invalid value '${raw}' with type '${form}' for key '${key}': ${why}`)
  if (!/^-?\d+$/.test(raw)) wrong('Invalid argument')
  else if (magnitude(raw) > maxValue || BigInt.asUintN(64, BigInt(raw)) > max)
    wrong('Numerical result out of range')
  else return BigInt.asUintN(64, BigInt(raw))
  return undefined
}

function magnitude(digits: string): bigint {
  const number = digits.replace('-', '')
  return number.length > 40 ? maxValue + 1n : BigInt(number)
}
