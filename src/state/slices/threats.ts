import type { ThreatList } from '#core/questions/risk/threat-list.ts'
import type { Change } from './slice.ts'

/** A list of threats that somebody opened in place of the one that comes with the studio. */
export interface OpenedThreats {
  readonly fileName: string
  readonly list: ThreatList
}

export interface ThreatsSlice {
  /** Undefined: the studio's own. It is kept with no draft: what another list says must not seem ours later. */
  readonly openedThreats: OpenedThreats | undefined
  readonly threatActions: {
    judgeBy(threats: OpenedThreats | undefined): void
  }
}

export function threatsSlice(set: Change<ThreatsSlice>): ThreatsSlice {
  return {
    openedThreats: undefined,
    threatActions: { judgeBy: (openedThreats) => set({ openedThreats }) },
  }
}
