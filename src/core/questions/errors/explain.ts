import type { Message } from '../../base/message.ts'
import { fallsBack } from './call-facts.ts'
import type { Explanation, Knowledge, MeantCall } from './explanation.ts'
import { callsHere, firstOfStart, otherRuntime } from './for-target.ts'
import { messageLines } from './layers.ts'
import { namedCall } from './named-call.ts'
import { numberedCall } from './numbered-call.ts'
import { openingOf, openingRules } from './opening.ts'
import { saysMissing } from './pattern.ts'
import type { Level, Row } from './row.ts'
import { crunStarts } from './rows/crun-starts.ts'
import { fileRows } from './rows/files.ts'
import { kernelInterfaces } from './rows/kernel-interfaces.ts'
import { languageRows } from './rows/languages.ts'
import { librariesRows, loader } from './rows/loader.ts'
import { namespaceRows } from './rows/namespaces.ts'
import { networkRows } from './rows/network.ts'
import { programRows } from './rows/programs.ts'
import { refusedFilters } from './rows/refused-filters.ts'
import { runcStarts } from './rows/runc-starts.ts'
import { threadRows } from './rows/threads.ts'

/** In the order of trial; a line means what the first row says that knows it. */
export const errorRows: readonly Row[] = [
  ...refusedFilters,
  ...librariesRows,
  ...namespaceRows,
  ...runcStarts,
  ...crunStarts,
  ...threadRows,
  ...fileRows,
  ...programRows,
  ...kernelInterfaces,
  ...networkRows,
  ...languageRows,
  ...loader,
]

interface Found extends Explanation {
  readonly level: Level
  /** Another runtime, or another version than the target's, says so. */
  readonly isOfOther?: boolean
}

const nothingKnown: Knowledge = { nameOf: () => undefined, archOf: () => undefined, isCall: () => false }

/** A row may ask for words on one of the next lines; so many. */
const nearLines = 80
/** More explanations than this are no help. */
const mostFound = 20

/**
 * What an error text points at, line by line in its order: the calls that were refused, and the least that opens
 * them. Empty when nothing in it is known: then the kernel's log or strace says more.
 */
export function explainError(text: string, knowledge: Knowledge = nothingKnown): readonly Explanation[] {
  const lines = messageLines(text)
  const found = new Map<string, Found>()
  for (const [place, line] of lines.entries()) {
    if (found.size === mostFound) break
    const near = () => lines.slice(place, place + nearLines).join('\n')
    const one = explainLine(line, near, knowledge)
    if (one !== undefined && !found.has(keyOf(one))) found.set(keyOf(one), one)
  }
  return loudest([...found.values()])
}

/** Lines that runtimes end with say nothing once another line said what happened. */
function loudest(found: readonly Found[]): readonly Explanation[] {
  const level = (['plain', 'vague', 'last'] as const).find((each) => found.some((one) => one.level === each))
  return found
    .filter((one) => one.level === level)
    .toSorted((a, b) => Number(a.isOfOther === true) - Number(b.isOfOther === true))
    .map(({ level: _, isOfOther: __, ...rest }) => rest)
}

function keyOf({ calls, why }: Found): string {
  const names = calls.map(({ name, condition }) => `${name} ${condition?.label ?? ''}`)
  return JSON.stringify([names, why.map(({ code }) => code)])
}

function explainLine(line: string, near: () => string, knowledge: Knowledge): Found | undefined {
  const numbered = byNumber(line, knowledge)
  if (numbered !== undefined) return numbered
  const traced = byName(line, knowledge)
  if (traced?.isTraced) return traced.found
  for (const row of errorRows) {
    const match = row.says.exec(line)
    if (match === null || (row.near !== undefined && !row.near.test(near()))) continue
    return byRow(row, match[0].trim(), { knowledge, isMissing: saysMissing(near()) })
  }
  return traced?.found
}

interface Context {
  readonly knowledge: Knowledge
  /** The text says "not implemented". */
  readonly isMissing: boolean
}

function byRow(row: Row, told: string, { knowledge, isMissing }: Context): Found {
  const here = callsHere(standing(row.calls, isMissing), knowledge)
  const calls = firstOfStart(
    here.map((call) => onArchitecture(call, knowledge.arch)),
    knowledge,
  )
  const names = calls.map(({ name }) => name).join(', ')
  const sure = row.opening?.kind === 'look' || calls.length < 2 ? row.basis : 'several'
  const code = calls.length === 0 ? 'said' : `${row.basis}-${calls.length === 1 ? 'one' : 'several'}`
  const more = row.notes.map((note): Message => ({ code: note, params: {} }))
  const other = otherRuntime(row.by, knowledge.runtime)
  return {
    told,
    calls,
    opening: openingOf(row, calls, told),
    sure,
    why: [{ code: `error-why-${code}`, params: { by: row.by, names } }, ...other, ...more],
    level: row.level,
    isOfOther: other.length > 0,
  }
}

/** Calls whose callers go on by an older one after ENOSYS cannot be what a text with that error means. */
function standing(calls: readonly MeantCall[], isMissing: boolean): readonly MeantCall[] {
  const rest = isMissing ? calls.filter(({ name }) => !fallsBack.has(name)) : calls
  return rest.length > 0 ? rest : calls
}

/** On s390 the first two arguments of clone are changed round (its man page). */
function onArchitecture(call: MeantCall, arch: string | undefined): MeantCall {
  if (call.name !== 'clone' || call.condition === undefined || !/S390/.test(arch ?? '')) return call
  const all = call.condition.all.map((one) => (one.index === 0 ? { ...one, index: 1 } : one))
  return { ...call, condition: { ...call.condition, all } }
}

function byNumber(line: string, knowledge: Knowledge): Found | undefined {
  const read = numberedCall(line, knowledge)
  if (read === undefined) return undefined
  const { told, call, nr, arch, answer } = read
  if (call === undefined) {
    const why: Message = { code: 'error-why-number', params: { nr: nr ?? '?', arch: arch || '?' } }
    const remedy: Message = { code: 'error-look-number', params: {} }
    return {
      told,
      calls: [],
      opening: { kind: 'look', remedy },
      sure: 'reported',
      why: [why],
      level: 'plain',
    }
  }
  const why: Message = { code: `error-why-kernel-${answer}`, params: { name: call.name } }
  return { ...openedByCalls(told, [call]), sure: 'measured', why: [why], level: 'plain' }
}

function byName(
  line: string,
  knowledge: Knowledge,
): { readonly isTraced: boolean; readonly found: Found } | undefined {
  const read = namedCall(line, knowledge)
  if (read === undefined) return undefined
  const { told, name, isTraced } = read
  const calls = callsHere(read.calls, knowledge)
  const why: Message = { code: isTraced ? 'error-why-traced' : 'error-why-named', params: { name } }
  const sure = calls.length > 1 ? 'several' : 'reported'
  return { isTraced, found: { ...openedByCalls(told, calls), sure, why: [why], level: 'plain' } }
}

function openedByCalls(
  told: string,
  calls: readonly MeantCall[],
): Pick<Explanation, 'told' | 'calls' | 'opening'> {
  const take = calls.length > 1 ? 'each' : 'all'
  const row = { opening: { kind: 'rules', rules: openingRules(calls), take } } as const
  return { told, calls, opening: openingOf(row, calls, told) }
}
