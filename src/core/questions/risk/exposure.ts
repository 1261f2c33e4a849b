import type { Rule } from '../../profile/profile.ts'
import type { Assessor, UseAssessment } from './assess.ts'
import type { Use } from './threat.ts'
import type { Way, WayState } from './way.ts'

type RatedLevel = 'critical' | 'high' | 'medium'

export interface RatedCall {
  readonly name: string
  readonly level: RatedLevel
  /** Uses worth closing; where all are closed the call is limited in earnest. */
  readonly dangers: readonly Use[]
}

/**
 * `any`: open whatever the arguments; `harmful`: not for all arguments, but for uses worth closing; `some`: for some
 * arguments, and nothing is known of them; `limited`: open, with every use worth closing closed; `asked`: somebody
 * outside decides.
 */
export type Openness = 'any' | 'harmful' | 'some' | 'limited' | 'asked' | 'unsure'

/** What the profile leaves open of one call, and what that costs. */
export interface Exposure {
  readonly name: string
  readonly level: RatedLevel
  readonly openness: Openness
  readonly points: number
  /** The road on which it is open. */
  readonly way: Way
  /** The rule that opens it; undefined: the default action, or no rule is asked. */
  readonly rule: Rule | undefined
  /** Uses worth closing that are open. */
  readonly dangers: readonly UseAssessment[]
}

export interface Score {
  /** 0 … 100; undefined: nothing can start under the profile, so that a number would say nothing. */
  readonly value: number | undefined
  readonly exposures: readonly Exposure[]
  /** Calls without which no container starts, and which are closed. */
  readonly missing: readonly string[]
}

/** Points of a call that is open whatever its arguments. */
const levelPoints: Readonly<Record<RatedLevel, number>> = { critical: 12, high: 3, medium: 0.5 }

/** Shares of them in quarters. */
const quarters: Readonly<Record<Openness, number>> = {
  any: 4,
  harmful: 4,
  some: 2,
  unsure: 2,
  asked: 2,
  limited: 1,
}

/** What the profile leaves open of rated calls, the dearest first, and what remains of a hundred points. */
export function scoreOf(calls: readonly RatedCall[], startup: readonly string[], assess: Assessor): Score {
  const exposures = calls
    .flatMap((call) => exposureOf(call, assess) ?? [])
    .toSorted((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
  const missing = startup.filter((name) => !isOpenSomehow(assess({ call: name, args: [] })))
  const lost = exposures.reduce((sum, { points }) => sum + points, 0)
  const value = missing.length > 0 ? undefined : Math.max(0, Math.round(100 - lost))
  return { value, exposures, missing }
}

function isOpenSomehow({ ways }: UseAssessment): boolean {
  // A call that the ABI does not have is none that a program there could miss.
  return ways.length === 0 || ways.some(({ state }) => state !== 'closed')
}

function exposureOf({ name, level, dangers }: RatedCall, assess: Assessor): Exposure | undefined {
  const { ways } = assess({ call: name, args: [] })
  const way = mostOpen(ways)
  if (way === undefined || way.state === 'closed') return undefined
  const open = dangers.map(assess).filter((each) => mostOpen(each.ways)?.state === 'open')
  const openness = opennessOf(way, ways, dangers.length > 0, open.length > 0)
  return {
    name,
    level,
    openness,
    points: (levelPoints[level] * quarters[openness]) / 4,
    way,
    rule: way.decision.rule,
    dangers: open,
  }
}

function opennessOf(way: Way, ways: readonly Way[], hasDangers: boolean, isHarmful: boolean): Openness {
  if (way.state === 'asked' || way.state === 'unsure') return way.state
  if (ways.some(({ isGeneral, state }) => isGeneral && state === 'open') && !hasDangers) return 'any'
  if (isHarmful) return ways.some(({ isGeneral }) => isGeneral) ? 'any' : 'harmful'
  return hasDangers ? 'limited' : 'some'
}

const order: readonly WayState[] = ['open', 'unsure', 'asked', 'closed']

function mostOpen(ways: readonly Way[]): Way | undefined {
  return ways.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}
