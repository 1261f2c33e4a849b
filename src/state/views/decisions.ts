import type { Rule } from '#core/profile/profile.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'
import { selectReplay } from './replay.ts'
import type { ReplayLine } from './replay-lines.ts'
import type { Row } from './rows.ts'
import { isObserving } from './stage.ts'
import { selectRows } from './table.ts'

/** A call that logs showed and that would not run as it did. */
export interface Card {
  readonly name: string
  readonly calls: number
  /** The ends of its calls that are refused, or would be when the profile is enforced. */
  readonly lines: readonly ReplayLine[]
  readonly row: Row | undefined
  /** The rule that refuses it by name; undefined where none does. */
  readonly rule: Rule | undefined
}

export interface Decisions {
  /** No rule speaks of them: somebody has to decide. What was put off comes last. */
  readonly open: readonly Card[]
  /** A rule refuses them by name: they stay so unless somebody says otherwise. */
  readonly onPurpose: readonly Card[]
  /** The log does not tell whether they run. */
  readonly unsure: readonly Card[]
  /** Somebody said that they stay as they are. */
  readonly left: readonly Card[]
  readonly isCurrent: boolean
}

type Kind = 'open' | 'onPurpose' | 'unsure'

/** Undefined: it runs. */
function kindOf({ fate, decision }: ReplayLine, isRefused: boolean, observing: boolean): Kind | undefined {
  const isDecided = decision?.why.some(({ code }) => code === 'why-rule' || code === 'why-rule-conditions')
  switch (fate) {
    case 'killed':
    case 'denied':
      // libseccomp leaves out rules that say what the default says; for a reader they are there all the same.
      return isDecided || isRefused ? 'onPurpose' : 'open'
    case 'logged':
      return observing && !isDecided ? 'open' : undefined
    case 'unsure':
      return 'unsure'
    default:
      return undefined
  }
}

const weights: Readonly<Record<Kind, number>> = { open: 0, onPurpose: 1, unsure: 2 }

interface Sorted {
  readonly kind: Kind
  readonly card: Card
}

const sorted = remembered(
  (
    lines: readonly ReplayLine[],
    rows: readonly Row[],
    rules: readonly Rule[],
    observing: boolean,
  ): readonly Sorted[] => {
    const byName = new Map<string, { kind: Kind; readonly lines: ReplayLine[] }>()
    for (const line of lines) {
      const kind = kindOf(line, refusing(line.name, rules) !== undefined, observing)
      if (kind === undefined) continue
      const known = byName.get(line.name)
      if (known === undefined) byName.set(line.name, { kind, lines: [line] })
      else {
        known.lines.push(line)
        if (weights[kind] < weights[known.kind]) known.kind = kind
      }
    }
    const rowOf = new Map(rows.map((row) => [row.name, row]))
    return [...byName].map(([name, { kind, lines: own }]) => ({
      kind,
      card: {
        name,
        lines: own,
        calls: own.reduce((sum, { calls }) => sum + calls, 0),
        row: rowOf.get(name),
        rule: kind === 'onPurpose' ? refusing(name, rules) : undefined,
      },
    }))
  },
)

function refusing(name: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(
    (rule) =>
      rule.action !== 'SCMP_ACT_ALLOW' &&
      rule.action !== 'SCMP_ACT_LOG' &&
      rule.names.some((each) => each.name === name),
  )
}

const risks = ['critical', 'high', 'medium', 'low'] as const

function riskOf({ row }: Card): number {
  return row?.syscall === undefined ? risks.length : risks.indexOf(row.syscall.risk)
}

const arranged = remembered(
  (
    all: readonly Sorted[],
    leftAs: ReadonlySet<string>,
    later: readonly string[],
    isCurrent: boolean,
  ): Decisions => {
    const of = (kind: Kind) =>
      all
        .filter((each) => each.kind === kind && !leftAs.has(each.card.name))
        .map(({ card }) => card)
        .toSorted((a, b) => riskOf(a) - riskOf(b) || b.calls - a.calls)
    const open = of('open')
    const putOff = later.flatMap((name) => open.filter((card) => card.name === name))
    return {
      open: [...open.filter((card) => !putOff.includes(card)), ...putOff],
      onPurpose: of('onPurpose'),
      unsure: of('unsure'),
      left: all.filter(({ card }) => leftAs.has(card.name)).map(({ card }) => card),
      isCurrent,
    }
  },
)

const noRules: readonly Rule[] = []

/** What is to be decided before the profile is enforced; undefined while nobody knows. */
export function selectDecisions(store: Store): Decisions | undefined {
  const replay = selectReplay(store)
  if (replay.kind !== 'ready') return undefined
  const rules = store.readable?.reading.profile.rules ?? noRules
  const all = sorted(replay.lines, selectRows(store), rules, isObserving(store))
  return arranged(all, store.leftAs, store.later, replay.isCurrent)
}

/** The card that is looked at: that of the selected call, else the first that is open. */
export function selectCard(store: Store): Card | undefined {
  const decisions = selectDecisions(store)
  if (decisions === undefined) return undefined
  const { open, onPurpose, unsure } = decisions
  return [...open, ...onPurpose, ...unsure].find(({ name }) => name === store.selected) ?? open[0]
}

export function hasCards(store: Store): boolean {
  const decisions = selectDecisions(store)
  return decisions !== undefined && decisions.open.length + decisions.onPurpose.length > 0
}
