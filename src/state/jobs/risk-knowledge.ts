import type { Catalog } from '#catalog/catalog.ts'
import { loadConstants } from '#catalog/load.ts'
import type { RiskKnowledge } from '#core/questions/risk/report.ts'

let knowledge: Promise<RiskKnowledge> | undefined

async function readKnowledge(catalog: Catalog): Promise<RiskKnowledge> {
  const [{ riskKnowledge }, { loadThreats }, constants] = await Promise.all([
    import('#catalog/risk-knowledge.ts'),
    import('#catalog/threats.ts'),
    loadConstants(),
  ])
  return riskKnowledge(catalog, constants, await loadThreats(catalog, constants))
}

/** What is known of danger, loaded once; after a failure the next call tries again. */
export function loadRiskKnowledge(catalog: Catalog): Promise<RiskKnowledge> {
  knowledge ??= readKnowledge(catalog).catch((error: unknown) => {
    knowledge = undefined
    throw error
  })
  return knowledge
}
