import type { Catalog } from '#catalog/catalog.ts'
import { loadConstants } from '#catalog/load.ts'
import { riskKnowledge } from '#catalog/risk-knowledge.ts'
import { loadThreats, threatWords } from '#catalog/threats.ts'
import { errnoName } from '#core/base/errno.ts'
import { say } from '#core/base/message.ts'
import { atOnce } from '#core/base/steps.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import { lineStarts, positionIn } from '#core/json/position.ts'
import { coreMessages } from '#core/questions/messages.ts'
import type { ThreatAssessment, UseAssessment } from '#core/questions/risk/assess.ts'
import { type RiskReport, reportSteps } from '#core/questions/risk/report.ts'
import { textOfUse } from '#core/questions/risk/threat.ts'
import { readThreatList, type ThreatList } from '#core/questions/risk/threat-list.ts'
import type { Way } from '#core/questions/risk/way.ts'
import type { Console } from './command.ts'
import { textOf } from './profile-file.ts'

interface Around {
  readonly catalog: Catalog
  readonly console: Console
}

/** The studio's own list, or that of the file; undefined where the file holds none, which is told. */
export async function threatsOf(
  path: string | undefined,
  { catalog, console }: Around,
): Promise<ThreatList | undefined> {
  const constants = await loadConstants()
  if (path === undefined) return loadThreats(catalog, constants)
  const text = await textOf(path, console)
  if (text === undefined) return undefined
  const list = readThreatList(text, threatWords(catalog, constants))
  if (list.kind === 'ok') return list.value
  const starts = lineStarts(text)
  for (const each of list.error) {
    const { line, column } = positionIn(starts, each.at.start)
    console.note(`${path}:${line}:${column}: ${say(each, coreMessages)}`)
  }
  return undefined
}

/** What the filter stops of the list. */
export async function threatReport(
  prepared: Prepared,
  list: ThreatList,
  catalog: Catalog,
): Promise<RiskReport> {
  return atOnce(reportSteps(prepared, riskKnowledge(catalog, await loadConstants(), list)))
}

const verdicts = {
  stopped: 'stopped',
  partly: 'partly',
  open: 'NOT STOPPED',
  unknown: 'cannot tell',
} as const

/** A line for each threat, those that are not stopped first, then how old the list is. */
export function threatLines({ threats, checked }: RiskReport): readonly string[] {
  const open = threats.filter(({ verdict }) => verdict !== 'stopped')
  const stopped = threats.length - open.length
  return [
    ...open.map(threatLine),
    `threats: ${stopped} of ${threats.length} stopped; the list was last checked on ${checked}`,
  ]
}

function threatLine({ threat, verdict, deciding, lacksCapability }: ThreatAssessment): string {
  const name = threat.name === undefined ? '' : ` ${threat.name}`
  const needs =
    lacksCapability === undefined ? '' : `; it also needs ${lacksCapability}, which the container lacks`
  return `threat: ${verdicts[verdict]}: ${threat.id}${name} (${threat.known}): ${openWays(deciding.uses)}${needs}`
}

function openWays(uses: readonly UseAssessment[]): string {
  const open = uses.flatMap(({ use, ways }) => {
    const way = ways.find(({ state }) => state !== 'closed')
    if (way === undefined) return []
    return [`${textOfUse(use)}${roadOf(way)}`]
  })
  return open.join(', ')
}

/** One threat in full: whether it is stopped, and what each of its steps meets. */
export function threatText(assessment: ThreatAssessment, { checked }: RiskReport): string {
  const { threat, verdict, steps, deciding } = assessment
  const lines = [
    verdict === 'stopped' ? `stopped: ${threat.id}` : threatLine(assessment).replace('threat: ', ''),
    ...steps.flatMap((step, at) => [
      `  step ${at + 1} of ${steps.length}${step === deciding && steps.length > 1 ? ', which decides' : ''}: any of`,
      ...step.uses.flatMap((use) => useLines(use)),
    ]),
    ...(threat.why === undefined ? [] : [`  ${threat.why}`]),
    `  ${threat.source}`,
    `  The list was last checked on ${checked}. A filter keeps programs from the fault; only the kernel's version tells whether it has it.`,
  ]
  return `${lines.join('\n')}\n`
}

/** How the call gets there, where it is not the plain one. */
function roadOf({ through, needsRubbish, call: { args } }: Way): string {
  const road = through === undefined ? '' : ` through ${through}`
  if (!needsRubbish) return road
  const shown = args.map((each) => `0x${each.toString(16)}`).join(', ')
  return `${road} with bits above the 32 that the kernel looks at, as (${shown})`
}

function useLines({ use, ways }: UseAssessment): readonly string[] {
  if (ways.length === 0) return [`    ${textOfUse(use)}: no such call here`]
  return ways.map((way) => {
    const { action, errno } = way.decision
    const error = errno === undefined ? '' : ` ${errnoName(errno) ?? errno}`
    return `    ${textOfUse(use)} on ${way.arch}${roadOf(way)}: ${action}${error}`
  })
}

export function threatJson({ threat, verdict, deciding, lacksCapability }: ThreatAssessment): object {
  return {
    id: threat.id,
    name: threat.name ?? null,
    known: threat.known,
    verdict,
    open: deciding.uses.flatMap(({ use, ways }) =>
      ways.some(({ state }) => state !== 'closed') ? [textOfUse(use)] : [],
    ),
    lacksCapability: lacksCapability ?? null,
    source: threat.source,
  }
}
