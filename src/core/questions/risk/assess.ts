import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import type { Threat, Use } from './threat.ts'
import { type RiskFacts, type Way, waysTo } from './way.ts'

/**
 * `stopped`: a step that the threat needs is closed on every road; `partly`: closed for the host's own programs, open
 * on a side road; `open`: every step can be taken; `unknown`: it depends on somebody outside, or nobody can tell.
 */
export type ThreatState = 'stopped' | 'partly' | 'open' | 'unknown'

export interface UseAssessment {
  readonly use: Use
  readonly ways: readonly Way[]
}

export interface StepAssessment {
  readonly state: ThreatState
  readonly uses: readonly UseAssessment[]
}

export interface ThreatAssessment {
  readonly threat: Threat
  readonly verdict: ThreatState
  readonly steps: readonly StepAssessment[]
  /** The step that decides. */
  readonly deciding: StepAssessment
  /** The capability it needs is not in the container's set. */
  readonly lacksCapability: string | undefined
}

/** Asks about a use once, however many threats need it. */
export type Assessor = (use: Use) => UseAssessment

export function createAssessor(prepared: Prepared, facts: RiskFacts): Assessor {
  const known = new Map<string, UseAssessment>()
  return (use) => {
    const key = keyOf(use)
    const found = known.get(key) ?? { use, ways: waysTo(use, prepared, facts) }
    known.set(key, found)
    return found
  }
}

function keyOf({ call, args, only }: Use): string {
  return [call, only?.join(), ...args.flatMap(({ index, test, set, name }) => [index, test, set, name])].join(
    ' ',
  )
}

/** Whether the profile stops the threat on the target, and what decides it. */
export function assessThreat(threat: Threat, prepared: Prepared, assess: Assessor): ThreatAssessment {
  const { arch } = prepared.target
  const steps = stepsOn(threat, prepared).map((uses): StepAssessment => {
    const assessed = uses.map(assess)
    return { uses: assessed, state: stepState(assessed, arch) }
  })
  const deciding = steps.toSorted((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state))[0]
  if (deciding === undefined) throw new RangeError(`no step in ${threat.id}`)
  return {
    threat,
    verdict: deciding.state,
    steps,
    deciding,
    lacksCapability: lacked(threat.capability, prepared),
  }
}

/** Where the container lacks a right that a user namespace gives, making one is a step of its own. */
function stepsOn({ steps, namespaceCapability }: Threat, prepared: Prepared): Threat['steps'] {
  return lacked(namespaceCapability, prepared) === undefined ? steps : [...steps, newNamespace]
}

function lacked(capability: string | undefined, { target }: Prepared): string | undefined {
  return capability === undefined || target.capabilities.includes(capability) ? undefined : capability
}

/** The hardest step decides: one that is closed stops the whole. */
const rank: readonly ThreatState[] = ['stopped', 'unknown', 'partly', 'open']

function stepState(uses: readonly UseAssessment[], home: string): ThreatState {
  const ways = uses.flatMap((each) => each.ways)
  const has = (state: Way['state'], isHome: boolean) =>
    ways.some((way) => way.state === state && (!isHome || way.arch === home))
  if (has('open', true)) return 'open'
  if (has('unsure', true) || has('asked', true)) return 'unknown'
  if (has('open', false)) return 'partly'
  return has('unsure', false) || has('asked', false) ? 'unknown' : 'stopped'
}

const flags = { test: 'has', name: 'CLONE_NEWUSER' } as const

/** How a program gets a user namespace of its own. */
export const newNamespace: readonly Use[] = [
  { call: 'unshare', args: [{ index: 0, set: 'UNSHARE', ...flags }] },
  {
    call: 'clone',
    args: [{ index: 0, indexOn: { SCMP_ARCH_S390X: 1, SCMP_ARCH_S390: 1 }, set: 'CLONE', ...flags }],
  },
  { call: 'clone3', args: [] },
]
