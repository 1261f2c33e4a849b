import type { RatedCall } from '#core/questions/risk/exposure.ts'
import type { RiskKnowledge } from '#core/questions/risk/report.ts'
import type { ThreatList } from '#core/questions/risk/threat-list.ts'
import type { Catalog, Syscall } from './catalog.ts'
import { cautions } from './cautions.ts'
import type { Constants } from './constants.ts'

/** What the catalog knows of danger, in the form in which filters are asked about it. */
export function riskKnowledge(catalog: Catalog, constants: Constants, list: ThreatList): RiskKnowledge {
  return {
    facts: {
      architecture: catalog.architecture,
      numberOf: catalog.numberOf,
      syscall: catalog.syscall,
      valueOf: constants.valueOf,
      width: (call, index) => catalog.syscall(call)?.args[index]?.width ?? 64,
    },
    rated: catalog.syscalls.flatMap(ratedCall),
    list,
  }
}

function ratedCall({ name, risk }: Syscall): readonly RatedCall[] {
  if (risk === 'low') return []
  const dangers = cautions.filter(({ use }) => use.call === name).map(({ use }) => use)
  return [{ name, level: risk, dangers }]
}
