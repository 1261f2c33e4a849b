import type { ArrayNode, Node } from '../../json/tree.ts'
import type { Rule } from '../profile.ts'
import { editList, layoutOf, removeItems } from './list.ts'
import { arrayIn, objectOf } from './locate.ts'
import type { StyledText } from './style.ts'
import type { TextEdit } from './text-edit.ts'

export interface NamesChange {
  readonly removed: ReadonlySet<string>
  readonly added: readonly string[]
}

/** Edits on the names of a rule; `undefined` when no name is left, so that the rule has to go. */
export function editNames(
  { reading, text, style }: StyledText,
  rule: Rule,
  change: NamesChange,
): TextEdit[] | undefined {
  const stays = rule.names.some(({ name }) => !change.removed.has(name))
  if (!stays && change.added.length === 0) return undefined
  const list = arrayIn(objectOf(reading, rule), 'names')
  if (list === undefined) throw new Error(`rule ${rule.position} has no list of names`)
  const gone = [...list.items.keys()].filter((place) => change.removed.has(nameAt(list.items[place])))
  if (change.added.length === 0) return removeItems(text, list, new Set(gone))
  const added = placed(list, change.added)
  return editList(text, list, { removed: new Set(gone), added }, layoutOf(text, list, style, style.names))
}

function nameAt(node: Node | undefined): string {
  return node?.kind === 'string' ? node.value : ''
}

/** The orders files keep names in: by code unit, or as moby's does, underscores left out. */
const orders: readonly ((name: string) => string)[] = [(name) => name, (name) => name.replaceAll('_', '')]

/** A list counts as sorted with one name in so many out of order, as `timerfd_create` is in moby's. */
const namesPerSlip = 50

/** Sorted names stay sorted; else new ones come at the end, sorted among themselves. */
function placed(list: ArrayNode, added: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const names = list.items.map(nameAt)
  const [order] = orders
    .filter((keyOf) => slips(names.map(keyOf)) * namesPerSlip <= names.length)
    .toSorted((a, b) => slips(names.map(a)) - slips(names.map(b)))
  if (order === undefined) return new Map([[names.length, added.toSorted().map(quote)]])
  const old = names.map(order)
  const result = new Map<number, string[]>()
  let place = 0
  for (const { name, key } of added.map((one) => ({ name: one, key: order(one) })).toSorted(byKey)) {
    while (place < old.length && (old[place] ?? '') < key) place += 1
    const texts = result.get(place)
    if (texts === undefined) result.set(place, [quote(name)])
    else texts.push(quote(name))
  }
  return result
}

function slips(keys: readonly string[]): number {
  return keys.filter((key, place) => place > 0 && (keys[place - 1] ?? '') > key).length
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key)
}

function quote(name: string): string {
  return JSON.stringify(name)
}
