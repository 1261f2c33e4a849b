import type { Message } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { parseValue } from '../../profile/bits.ts'
import { argumentCount } from '../../profile/profile.ts'

/** What the reader of a call needs to know of names. */
export interface CallWords {
  numberOf(name: string): number | undefined
  /** Why a name has no number: the ABI lacks a call that others have; undefined for a name of nowhere. */
  absence(name: string): Message | undefined
  /** Value of a constant where argument `index` of the call may be meant. */
  constant(word: string, name: string, index: number): bigint | undefined
  /** Bits of the argument that a program fills for a negative number. */
  width(name: string, index: number): 32 | 64
}

export interface WrittenCall {
  readonly name: string
  readonly nr: number
  readonly args: readonly bigint[]
}

/** What strace writes behind a call: ` = -1 EPERM (Operation not permitted)`. */
const outcome = /\)\s+=\s+(?:-?\d|0x|\?).*$/s

/** Reads a call as people write it: `socket(AF_ALG, 5, 0)`, `ioctl(0, 0x5412)`, `41`; what is left out is 0. */
export function parseCall(text: string, words: CallWords): Result<WrittenCall, Message> {
  const found = /^\s*(\w+)\s*(?:\((.*)\))?\s*;?\s*$/s.exec(text.replace(outcome, ')'))
  const name = found?.[1]
  if (name === undefined) return failed({ code: 'call-form', params: { text } })
  const nr = /^\d/.test(name) ? numberIn(name) : words.numberOf(name)
  if (nr === undefined) return failed(words.absence(name) ?? { code: 'call-unknown', params: { name } })
  const written = splitArguments(found?.[2] ?? '')
  if (written.length > argumentCount) return failed({ code: 'call-too-many', params: { name } })
  const args: bigint[] = []
  for (const [index, word] of written.entries()) {
    const value = argumentValue(word, words, name, index)
    if (value.kind === 'error') return value
    args.push(value.value)
  }
  return ok({ name, nr, args: [...args, ...new Array(argumentCount - args.length).fill(0n)] })
}

function numberIn(text: string): number | undefined {
  const parsed = parseValue(text)
  return parsed.kind === 'ok' && parsed.value <= 0xffff_ffffn ? Number(parsed.value) : undefined
}

/** At commas, but not inside quotes or brackets. */
function splitArguments(text: string): readonly string[] {
  if (text.trim() === '') return []
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|\{[^}]*\}|\[[^\]]*\]|[^,])+/g)
  return (parts ?? []).map((part) => part.trim())
}

function argumentValue(word: string, words: CallWords, name: string, index: number): Result<bigint, Message> {
  // A filter sees the address of what is in quotes or brackets, and that is another one each time.
  if (/^["{[]/.test(word)) return ok(0n)
  let sum = 0n
  for (const term of word.split('|').map((each) => each.trim())) {
    const value = termValue(term, words, name, index)
    if (value.kind === 'error') return value
    sum |= value.value
  }
  return ok(sum)
}

function termValue(term: string, words: CallWords, name: string, index: number): Result<bigint, Message> {
  const asBits = (value: bigint) => BigInt.asUintN(value < 0n ? words.width(name, index) : 64, value)
  if (/^-\d/.test(term)) {
    const positive = parseValue(term.slice(1))
    return positive.kind === 'ok' ? ok(asBits(-positive.value)) : positive
  }
  if (!/^[A-Za-z_]/.test(term)) return parseValue(term)
  const value = words.constant(term, name, index)
  return value === undefined ? failed({ code: 'call-constant', params: { term } }) : ok(asBits(value))
}
