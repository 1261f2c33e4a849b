import { visible } from './characters.ts'
import type { Problem } from './problem.ts'
import { refusal } from './token.ts'
import type { Member, Node, ObjectNode } from './tree.ts'

/** No runtime knows a key that is longer, so nothing is gained by folding it. */
const foldedLength = 256

/**
 * The key as Go's encoding/json compares it: letter case does not count, and by Unicode's simple folding
 * U+017F is an s and U+212A (Kelvin) a k. https://pkg.go.dev/strings#EqualFold
 */
export function foldKey(key: string): string {
  if (key.length > foldedLength) return key
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(key)) return key.toLowerCase()
  return Array.from(key, foldCharacter).join('')
}

function foldCharacter(character: string): string {
  // U+0131 (dotless i) has I as its upper case, but no simple folding.
  if (character === '\u0131') return character
  const upper = oneCharacter(character.toUpperCase(), character)
  return oneCharacter(upper.toLowerCase(), upper)
}

function oneCharacter(mapped: string, original: string): string {
  return Array.from(mapped).length === 1 ? mapped : original
}

/**
 * `folded`: keys that Go takes for one are refused; `exact`: only equal ones, for texts that no runtime reads;
 * `any`: none, for asking what a runtime makes of them.
 */
export type KeyRule = 'folded' | 'exact' | 'any'

/** The keys of one object that not every parser tells apart. */
export function repeatedKeys(object: ObjectNode, rule: KeyRule): readonly Problem[] {
  if (rule === 'any') return []
  const seen = new Map<string, Member>()
  const problems: Problem[] = []
  for (const member of object.members) {
    const name = rule === 'folded' ? foldKey(member.key.value) : member.key.value
    const first = seen.get(name)
    if (first === undefined) seen.set(name, member)
    else problems.push(repeated(first, member))
  }
  return problems
}

function repeated(first: Member, second: Member): Problem {
  const key = visible(second.key.value)
  if (first.key.value === second.key.value)
    return refusal('json-duplicate-key', second.key, { key }, [span(first)])
  return refusal('json-folded-key', second.key, { key, first: visible(first.key.value) }, [span(first)])
}

function span(member: Member): { readonly start: number; readonly end: number } {
  return { start: member.key.start, end: member.key.end }
}

/** The first member of that exact name. */
export function memberOf(node: Node | undefined, key: string): Member | undefined {
  return node?.kind === 'object' ? node.members.find((member) => member.key.value === key) : undefined
}
