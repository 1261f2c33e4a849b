import type { Answered, Answers } from '../slices/answers.ts'
import { type Store, useStudio } from '../store.ts'
import { comparison } from './comparison.ts'
import { evaluation } from './evaluation.ts'
import { exportFile } from './export-file.ts'
import { findings } from './findings.ts'
import { forecast } from './forecast.ts'
import { createRunner, type Job } from './job.ts'
import { knowledgeRunners } from './knowledge.ts'
import { limits } from './limits.ts'
import { link } from './link.ts'
import { postures } from './postures.ts'
import { repairs } from './repairs.ts'
import { replay } from './replay.ts'
import { risk } from './risk.ts'

type Answer<Id extends keyof Answers> = Answers[Id] extends readonly Answered<infer Want, infer Found>[]
  ? { readonly want: Want; readonly found: Found }
  : never

type Jobs = { readonly [Id in keyof Answers]: Job<Store, Answer<Id>['want'], Answer<Id>['found']> }

const jobs: Jobs = {
  evaluation,
  findings,
  replay,
  risk,
  comparison,
  postures,
  forecast,
  limits,
  link,
  exportFile,
  repairs,
}

function runnerOf<Id extends keyof Answers>(id: Id): () => void {
  type Kept = readonly Answered<Answer<Id>['want'], Answer<Id>['found']>[]
  return createRunner<Store, Answer<Id>['want'], Answer<Id>['found']>(jobs[id], {
    state: useStudio.getState,
    answers: () => useStudio.getState().answers[id] as Kept,
    keep: (answers) => useStudio.getState().answerActions.keep(id, answers as Answers[Id]),
  })
}

let isStarted = false

/** From now on the jobs follow the store, whatever is on the screen. */
export function startJobs(): void {
  if (isStarted) return
  isStarted = true
  const runners = [
    ...(Object.keys(jobs) as (keyof Answers)[]).map((id) => runnerOf(id)),
    ...knowledgeRunners(),
  ]
  let isAsked = false
  // All changes that follow from one change come first; then the questions are asked once.
  const look = () => {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      for (const each of runners) each()
    })
  }
  useStudio.subscribe(look)
  look()
}
