import { codePointName, visible } from '../../json/characters.ts'
import type { Params } from '../../json/problem.ts'
import type { Node, StringNode } from '../../json/tree.ts'
import type { RuleName } from '../profile.ts'
import type { Members } from './members.ts'
import { bracket, type Report } from './report.ts'
import { readString, readStrings, shownText } from './text.ts'
import type { ReadingCode } from './words.ts'

export interface Names {
  readonly names: readonly RuleName[]
  readonly legacyName: boolean
}

/** The calls a rule is about, from `names` or the legacy `name`. */
export function readNames(rule: Node, members: Members, report: Report): Names {
  const legacy = readString(members.get('name'), 'name', report)
  const list = readStrings(members.get('names'), 'names', report)
  const names = list?.map((name) => readName(name, report)) ?? []
  if (legacy === undefined || legacy.value === '') {
    if (list === undefined && !isReported(members)) report.error('names-missing', bracket(rule))
    if (isEmptyList(members)) report.notice('names-empty', bracket(rule))
    return { names, legacyName: false }
  }
  if (names.length > 0)
    report.error(
      'name-and-names',
      legacy,
      {},
      names.slice(0, 1).map((name) => name.at),
    )
  report.notice('legacy-name', legacy, { name: shownText(legacy) })
  return { names: [readName(legacy, report)], legacyName: true }
}

function isEmptyList(members: Members): boolean {
  const node = members.get('names')
  return node?.kind === 'array' && node.items.length === 0
}

/** `names` is there, but no list; that was said. */
function isReported(members: Members): boolean {
  const node = members.get('names')
  return node !== undefined && !(node.kind === 'word' && node.value === null)
}

function readName(node: StringNode, report: Report): RuleName {
  const at = { start: node.start, end: node.end }
  if (/^[a-z_][a-z0-9_]{0,63}$/.test(node.value)) return { name: node.value, at }
  const complaint = wrongName(node.value, at)
  if (disputedNames.has(complaint[0])) report.error(...complaint)
  else report.notice(...complaint)
  return { name: node.value, at }
}

/** What runtimes do not agree on, or take for another name; all other odd names every runtime passes over. */
const disputedNames: ReadonlySet<ReadingCode> = new Set<ReadingCode>(['name-empty', 'name-nul'])

type Complaint = readonly [ReadingCode, RuleName['at'], Params]

function wrongName(name: string, at: RuleName['at']): Complaint {
  const found = visible(name)
  if (name === '') return ['name-empty', at, {}]
  if (name.includes('\0'))
    return ['name-nul', at, { found, meant: visible(name.slice(0, name.indexOf('\0'))) }]
  const strange = /[^\x20-\x7e]/u.exec(name)?.[0].codePointAt(0)
  if (strange !== undefined)
    return ['name-strange-character', at, { found, codePoint: codePointName(strange) }]
  if (name.includes(' ')) return ['name-space', at, { found, meant: visible(name.replaceAll(' ', '')) }]
  if (/^\d+$/.test(name)) return ['name-number', at, { found }]
  const prefixed = /^(?:__(?:NR|SNR|X32_NR|ARM_NR)_|SYS_)(\w+)$/i.exec(name)?.[1]
  if (prefixed !== undefined) return ['name-prefix', at, { found, meant: visible(prefixed.toLowerCase()) }]
  if (/^[A-Za-z_]\w{0,63}$/.test(name)) return ['name-upper-case', at, { found, meant: name.toLowerCase() }]
  return ['name-form', at, { found }]
}
