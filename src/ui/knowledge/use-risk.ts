import { useEffect } from 'react'
import { type RiskState, requestRisk, selectRisk, useRisks } from '#state/jobs/risk.ts'
import { useStudio } from '#state/store.ts'
import { useLatestPrepared } from '../kit/use-prepared.ts'

/** The risk of the present profile on the chosen target; follows every edit. */
export function useRisk(): RiskState {
  const { evaluated, isCurrent } = useLatestPrepared()
  useRisks()
  const state = useStudio(selectRisk)
  useEffect(() => {
    if (isCurrent && evaluated !== undefined) requestRisk()
  }, [isCurrent, evaluated])
  return state
}
