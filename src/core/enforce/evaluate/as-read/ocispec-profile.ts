import { memberOf } from '../../../json/keys.ts'
import type { Node } from '../../../json/tree.ts'
import { maxValue } from '../../../profile/profile.ts'
import type { LooseCondition, LooseProfile, LooseRule } from './loose-profile.ts'

/**
 * What crun's reader (libocispec) makes of the text: a profile, or its complaint. With json-c, null in a list makes
 * it return nothing and no error, so that the container runs without a filter, or lets crun die.
 */
export type OcispecReading =
  | { readonly kind: 'profile'; readonly profile: LooseProfile }
  | { readonly kind: 'complaint'; readonly text: string }
  | { readonly kind: 'nothing' | 'crash' }

const maxUint32 = 0xffff_ffffn

/**
 * Reads a profile as crun does: a value of another type than the expected one is as good as none.
 * `root`: as yajl or json-c has read the text, of equal keys the one that counts first.
 */
export function readByOcispec(root: Node, parser: 'yajl' | 'json-c'): OcispecReading {
  let end: OcispecReading | undefined
  const reader: Reader = {
    takesAny: parser === 'json-c',
    complain(text) {
      end ??= { kind: 'complaint', text }
    },
    lookAt(node) {
      if (parser === 'json-c' && isNull(node)) end ??= { kind: 'nothing' }
    },
  }
  const profile = readProfile(root, reader)
  if (end !== undefined) return end
  const texts = ['architectures', 'flags'].flatMap((key) => listOf(root, key) ?? [])
  return parser === 'json-c' && texts.some(isNull) ? { kind: 'crash' } : { kind: 'profile', profile }
}

/** The first thing that is wrong ends the reading. */
interface Reader {
  complain(text: string): void
  /** Asked for each object of a list, before what is in it. */
  lookAt(node: Node): void
  /** json-c makes a text of a number in a list of texts. */
  readonly takesAny: boolean
}

function isNull(node: Node): boolean {
  return node.kind === 'word' && node.value === null
}

function readProfile(root: Node, reader: Reader): LooseProfile {
  const read = {
    defaultErrnoRet: wholeOf(root, 'defaultErrnoRet', maxUint32, reader),
    architectures: textsOf(root, 'architectures', reader) ?? [],
    archMap: [],
    flags: textsOf(root, 'flags', reader) ?? [],
    listenerPath: textOf(root, 'listenerPath'),
    rules: (listOf(root, 'syscalls') ?? []).map((node, position) => readRule(node, position, reader)),
  }
  return { ...read, defaultAction: required(textOf(root, 'defaultAction'), 'defaultAction', '', reader) }
}

function readRule(node: Node, position: number, reader: Reader): LooseRule {
  reader.lookAt(node)
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
    names: required(textsOf(node, 'names', reader), 'names', [], reader),
    action: required(textOf(node, 'action'), 'action', '', reader),
  }
}

function readCondition(node: Node, reader: Reader): LooseCondition {
  reader.lookAt(node)
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

function textsOf(node: Node, key: string, { takesAny }: Reader): readonly string[] | undefined {
  return listOf(node, key)?.map((item) => {
    if (item.kind === 'string') return beforeNul(item.value)
    return takesAny && item.kind === 'number' ? item.raw : ''
  })
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
