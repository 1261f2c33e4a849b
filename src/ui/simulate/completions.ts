import { constantSets } from '#catalog/call-words.ts'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { type CallWord, wordAt } from '#core/enforce/evaluate/call-cursor.ts'

/** A name that may stand where the cursor is. */
export interface Completion {
  readonly name: string
  /** What the name is worth, a call's number or a constant's value. */
  readonly worth: string
}

export interface Completions {
  readonly word: CallWord
  readonly list: readonly Completion[]
}

const most = 60

/** Names for the word at the cursor, those that begin with it first. */
export function completionsAt(
  text: string,
  cursor: number,
  {
    catalog,
    constants,
    arch,
  }: { readonly catalog: Catalog; readonly constants: Constants; readonly arch: string },
): Completions | undefined {
  const word = wordAt(text, cursor)
  if (word === undefined || /^\d/.test(word.typed)) return undefined
  if (word.kind === 'name' && word.typed === '') return undefined
  const all = word.kind === 'name' ? callNames(catalog, arch) : constantNames(word, catalog, constants, arch)
  const wanted = word.typed.toLowerCase()
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [first] = found
  const isWritten = found.length === 1 && first?.name === text.slice(word.from, word.to)
  if (first === undefined || (isWritten && word.kind === 'argument')) return undefined
  const begins = ({ name }: Completion) => name.toLowerCase().startsWith(wanted)
  return { word, list: [...found.filter(begins), ...found.filter((each) => !begins(each))].slice(0, most) }
}

function callNames({ syscalls, numberOf }: Catalog, arch: string): readonly Completion[] {
  return syscalls.flatMap(({ name }) => {
    const nr = numberOf(name, arch)
    return nr === undefined ? [] : [{ name, worth: String(nr) }]
  })
}

function constantNames(
  { name, index }: CallWord,
  catalog: Catalog,
  constants: Constants,
  arch: string,
): readonly Completion[] {
  const arg = catalog.syscall(name)?.args[index]
  const all = arg === undefined ? [] : constantSets(arg).flatMap((set) => constants.choicesOf(set, arch))
  return all.map((each) => ({ name: each.name, worth: shown(each.value) }))
}

function shown(value: bigint): string {
  return value > 255n ? `0x${value.toString(16)}` : String(value)
}

/** The text with the word at the cursor replaced, and where the cursor is then. */
export function complete(
  text: string,
  { kind, from, to }: CallWord,
  chosen: string,
): { readonly text: string; readonly cursor: number } {
  const after = text.slice(to)
  const opens = kind === 'name' && !after.trimStart().startsWith('(')
  const word = opens ? `${chosen}(` : chosen
  return { text: text.slice(0, from) + word + after, cursor: from + word.length }
}
