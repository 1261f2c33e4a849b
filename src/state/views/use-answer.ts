import type { Target } from '#core/target/target.ts'
import { type Store, useStudio } from '../store.ts'
import { selectComparison } from './comparison.ts'
import { type Known, knownPrepared, selectEvaluation } from './evaluation.ts'
import { selectExportFile } from './export-file.ts'
import { selectFindings } from './findings.ts'
import { selectForecast } from './forecast.ts'
import { selectLimits } from './limits.ts'
import { selectLink } from './link.ts'
import { selectPostures } from './postures.ts'
import { selectRepairs } from './repairs.ts'
import { selectReplay } from './replay.ts'
import { selectRisk } from './risk.ts'

/** How each job's answers are read: with what is known of their age, and of why there are none. */
const views = {
  evaluation: selectEvaluation,
  findings: selectFindings,
  replay: selectReplay,
  risk: selectRisk,
  comparison: selectComparison,
  postures: selectPostures,
  forecast: selectForecast,
  limits: selectLimits,
  link: selectLink,
  exportFile: selectExportFile,
  repairs: selectRepairs,
} as const satisfies Readonly<Record<keyof Store['answers'], (store: Store) => unknown>>

type Views = typeof views

/** What is known of a slow question. It asks nobody: the jobs follow the store by themselves. */
export function useAnswer<Id extends keyof Views>(id: Id): ReturnType<Views[Id]> {
  return useStudio(views[id] as (store: Store) => ReturnType<Views[Id]>)
}

/** What the present profile is on each of the targets, as far as a job works that out. */
export function useEvaluationsOn(targets: readonly Target[]): readonly Known[] {
  useStudio((store) => store.answers.evaluation)
  useStudio((store) => store.readable)
  useStudio((store) => store.catalog)
  return targets.map((target) => knownPrepared(useStudio.getState(), target))
}
