import type { TFunction } from 'i18next'
import type { ThreatState, UseAssessment } from '#core/questions/risk/assess.ts'
import type { Way, WayState } from '#core/questions/risk/way.ts'

/** A mark beside the words, so that colour is never the only sign. */
export const verdictSigns: Readonly<Record<ThreatState, string>> = {
  stopped: '✓',
  partly: '◐',
  open: '▲',
  unknown: '?',
}

const order: readonly WayState[] = ['open', 'unsure', 'asked', 'closed']

/** The ways that decide the state of a use: the most open ones, the host's own first. */
export function tellingWays({ ways }: UseAssessment): readonly Way[] {
  const state = order.find((each) => ways.some((way) => way.state === each))
  return ways.filter((way) => way.state === state)
}

/** "open on x86 through socketcall: rule 5 lets it through". */
export function wayWords(way: Way, name: (token: string) => string, t: TFunction): string {
  const { arch, through, state, decision } = way
  const where = through === undefined ? 'knowledge.way' : `knowledge.way-${through}`
  const { rule } = decision
  const by = rule === undefined ? 'knowledge.by-none' : 'knowledge.by-rule'
  return t('knowledge.way-line', {
    state: t(`knowledge.state-${state}`),
    where: t(where, { arch: name(arch) }),
    by: t(by, { rule: rule && rule.position + 1 }),
  })
}
