import type { ArrayNode, Node, ObjectNode } from '../../json/tree.ts'
import { hasLineBreak, indentAt, readGap } from './gap.ts'
import { arrayIn, asArray, asObject, memberOf, type Written } from './locate.ts'

/** How a file writes what it says; new text follows it. */
export interface Style {
  readonly eol: '\n' | '\r\n'
  /** One step of indentation. */
  readonly unit: string
  /** Between key and value. */
  readonly colon: string
  /** After a comma, on one line. */
  readonly space: string
  /** Inside braces, on one line. */
  readonly pad: string
  /** Whether these stand on several lines. */
  readonly root: boolean
  readonly rule: boolean
  readonly names: boolean
  readonly args: boolean
  readonly condition: boolean
}

/** A profile and its text, with how the text writes it. */
export interface StyledText extends Written {
  readonly style: Style
}

/** Reads the style off the profile's object and its last complete rules. */
export function styleOf(text: string, root: ObjectNode): Style {
  const rules = (arrayIn(root, 'syscalls')?.items ?? []).flatMap((item) => asObject(item) ?? [])
  const named = rules.findLast((rule) => (arrayIn(rule, 'names')?.items.length ?? 0) > 0)
  const names = named === undefined ? undefined : arrayIn(named, 'names')
  const args = argsSample(rules)
  const condition = asObject(args?.items[0])
  const lines = isOnLines(text, root.members, root.start) ?? true
  const rule = isOnLines(text, named?.members, named?.start) ?? lines
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    unit: unitOf(text, root),
    colon: colonOf(text, root),
    space: spaceOf(text, [names, named, root]),
    pad: padOf(text, [named, condition, root]),
    root: lines,
    rule,
    names: isOnLines(text, names?.items, names?.start) ?? rule,
    args: isOnLines(text, args?.items, args?.start) ?? rule,
    condition: isOnLines(text, condition?.members, condition?.start) ?? rule,
  }
}

function argsSample(rules: readonly ObjectNode[]): ArrayNode | undefined {
  const rule = rules.findLast((one) => (arrayIn(one, 'args')?.items.length ?? 0) > 0)
  return rule === undefined ? undefined : asArray(memberOf(rule, 'args')?.value)
}

/** Whether the first item stands on another line than the bracket; undefined without an item. */
function isOnLines(
  text: string,
  items: readonly { readonly start: number }[] | undefined,
  start: number | undefined,
): boolean | undefined {
  const first = items?.[0]
  return first === undefined || start === undefined ? undefined : hasLineBreak(text, start, first.start)
}

function unitOf(text: string, root: ObjectNode): string {
  const first = root.members[0]
  if (first === undefined || !hasLineBreak(text, root.start, first.start)) return '  '
  const outer = indentAt(text, root.start)
  const inner = indentAt(text, first.start)
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : inner || '  '
}

function colonOf(text: string, root: ObjectNode): string {
  const first = root.members[0]
  if (first === undefined) return ': '
  const between = text.slice(first.key.end, first.value.start)
  return /^ *: *$/.test(between) ? between : ': '
}

/** What follows a comma between two items on one line. */
function spaceOf(text: string, samples: readonly (Node | undefined)[]): string {
  for (const sample of samples) {
    const items = itemsOf(sample)
    for (const [place, item] of items.slice(1, 4).entries()) {
      const gap = readGap(text, items[place]?.end ?? item.start, item.start)
      if (gap.comma === undefined || gap.comments.length > 0) continue
      if (!hasLineBreak(text, gap.start, gap.end)) return text.slice(gap.comma + 1, gap.end)
    }
  }
  return ' '
}

function padOf(text: string, samples: readonly (Node | undefined)[]): string {
  for (const sample of samples) {
    const first = itemsOf(sample)[0]
    if (sample === undefined || first === undefined) continue
    const inner = text.slice(sample.start + 1, first.start)
    if (/^ *$/.test(inner)) return inner
  }
  return ''
}

function itemsOf(node: Node | undefined): readonly { readonly start: number; readonly end: number }[] {
  if (node?.kind === 'object') return node.members
  return node?.kind === 'array' ? node.items : []
}
