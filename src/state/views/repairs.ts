import type { Target } from '#core/target/target.ts'
import type { Answers, FixPreview, Outcome } from '../slices/answers.ts'
import type { Repair } from '../slices/questions.ts'
import { type Store, useStudio } from '../store.ts'
import { remembered } from './remembered.ts'

/** What a repair would do on the present target, by the repair; one that is being worked out is not there yet. */
export type KnownRepairs = ReadonlyMap<Repair, Outcome<FixPreview>>

export function selectRepairs({ answers, target }: Store): KnownRepairs {
  return knownOn(answers.repairs, target)
}

const knownOn = remembered(
  (answers: Answers['repairs'], target: Target): KnownRepairs =>
    new Map(answers.flatMap(({ want, outcome }) => (want.target === target ? [[want.repair, outcome]] : []))),
)

/** The repair that is looked at in this place. */
export function useRepair(place: string): Repair | undefined {
  return useStudio(({ repairs }) => repairs.find((each) => each.place === place))
}
