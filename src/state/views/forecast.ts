import type { Forecast } from '#core/questions/forecast/forecast.ts'
import type { Store } from '../store.ts'
import { selectEvaluation } from './evaluation.ts'
import { remembered } from './remembered.ts'

/** Undefined while it is worked out; `unloadable` where the target does not take the profile. */
export function selectForecast(store: Store): Forecast | 'unloadable' | undefined {
  const { evaluated } = selectEvaluation(store)
  if (evaluated !== undefined && evaluated.kind !== 'ready') return 'unloadable'
  const [known] = store.answers.forecast
  // The forecast for other programs would be read as one for those that were just chosen.
  if (known?.want.programs !== store.forecastOf) return undefined
  return known.outcome.kind === 'known' ? known.outcome.answer : 'unloadable'
}

/** The ABIs that programs in the container may have: those that the filter knows. */
export function selectProgramArchitectures(store: Store): readonly string[] {
  const { evaluated } = selectEvaluation(store)
  return architectures(store.target.arch, evaluated)
}

const architectures = remembered(
  (host: string, evaluated: ReturnType<typeof selectEvaluation>['evaluated']): readonly string[] => {
    if (evaluated?.kind !== 'ready') return [host]
    return [...new Set([host, ...evaluated.filter.architectures.map(({ token }) => token)])]
  },
)
