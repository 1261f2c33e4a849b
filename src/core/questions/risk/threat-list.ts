import type { Message } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { memberOf } from '../../json/keys.ts'
import { parseJson } from '../../json/parse.ts'
import type { Node, Span } from '../../json/tree.ts'
import type { Threat, Use } from './threat.ts'
import { threatListMark, threatListVersion } from './threat-list-mark.ts'
import { readUse, type UseWords } from './use-text.ts'

/** Published ways to attack as of a day; what became known later is not in it. */
export interface ThreatList {
  /** When the list was last gone through, `2026-11-30`. */
  readonly checked: string
  readonly threats: readonly Threat[]
}

/** What is wrong with a list, where it stands. */
export interface ListProblem extends Message {
  readonly at: Span
}

const known = ['id', 'name', 'known', 'capability', 'namespaceCapability', 'steps', 'source', 'why']
const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const month = /^20\d\d-(0[1-9]|1[0-2])$/
const capability = /^CAP_[A-Z_]+$/

/** Reads a list whole or not at all: a threat that was left out in silence would seem stopped. */
export function readThreatList(text: string, words: UseWords): Result<ThreatList, readonly ListProblem[]> {
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'error') return failed(parsed.error)
  const { tree } = parsed.value
  const version = memberOf(tree, threatListMark)?.value
  if (version === undefined || plain(version) !== String(threatListVersion)) {
    return failed([
      { code: 'threats-version', params: { version: plain(version) ?? '' }, at: version ?? tree },
    ])
  }
  const problems: ListProblem[] = []
  const checked = memberOf(tree, 'checked')?.value
  const date = plain(checked) ?? ''
  if (!day.test(date)) problems.push(odd('checked', date, checked ?? tree))
  const list = memberOf(tree, 'threats')?.value
  if (list?.kind !== 'array' || list.items.length === 0)
    return failed([...problems, odd('threats', '', list ?? tree)])
  const threats = list.items.flatMap((node) => readThreat(node, words, problems) ?? [])
  problems.push(...repeated(list.items))
  return problems.length > 0 ? failed(problems) : ok({ checked: date, threats })
}

function odd(key: string, word: string, { start, end }: Span): ListProblem {
  return { code: 'threats-odd', params: { key, word }, at: { start, end } }
}

function plain(node: Node | undefined): string | undefined {
  if (node?.kind === 'string') return node.value
  return node?.kind === 'number' ? node.raw : undefined
}

function readThreat(node: Node, words: UseWords, problems: ListProblem[]): Threat | undefined {
  if (node.kind !== 'object') {
    problems.push(odd('threats', '', node))
    return undefined
  }
  const before = problems.length
  for (const { key } of node.members) if (!known.includes(key.value)) problems.push(odd(key.value, '', key))
  const text = (key: string, fits: RegExp, isNeeded: boolean) => {
    const value = memberOf(node, key)?.value
    const word = plain(value)
    if (value === undefined && !isNeeded) return undefined
    if (value?.kind !== 'string' || !fits.test(value.value))
      problems.push(odd(key, word ?? '', value ?? node))
    return word
  }
  const threat = {
    id: text('id', /^\S[^\n]{0,79}$/, true) ?? '',
    name: text('name', /./, false),
    known: text('known', month, true) ?? '',
    steps: readSteps(memberOf(node, 'steps')?.value, node, words, problems),
    capability: text('capability', capability, false),
    namespaceCapability: text('namespaceCapability', capability, false),
    source: text('source', /^https:\/\/\S+$/, true) ?? '',
    why: text('why', /./, false),
  }
  return problems.length > before ? undefined : threat
}

function readSteps(
  node: Node | undefined,
  around: Node,
  words: UseWords,
  problems: ListProblem[],
): Threat['steps'] {
  const lists = node?.kind === 'array' ? node.items : []
  if (lists.length === 0) problems.push(odd('steps', '', node ?? around))
  return lists.map((step) => {
    const uses = step.kind === 'array' ? step.items : []
    if (uses.length === 0) problems.push(odd('steps', '', step))
    return uses.flatMap((each): readonly Use[] => {
      const read = each.kind === 'string' ? readUse(each.value, words) : { kind: 'odd' as const, word: '' }
      if (read.kind === 'use') return [read.use]
      problems.push(odd('steps', read.word, each))
      return []
    })
  })
}

function repeated(items: readonly Node[]): readonly ListProblem[] {
  const met = new Set<string>()
  return items.flatMap((node) => {
    const id = node.kind === 'object' ? memberOf(node, 'id')?.value : undefined
    if (id?.kind !== 'string') return []
    const isNew = !met.has(id.value)
    met.add(id.value)
    return isNew ? [] : [odd('id', id.value, id)]
  })
}
