import type { OtherText } from '../slices/questions.ts'
import { useStudio } from '../store.ts'

/** Shows which calls two states of the history decide otherwise; of one: otherwise than the present profile. */
export function compareStates(before: OtherText, after: OtherText | undefined): void {
  const { questionActions, workspaceActions } = useStudio.getState()
  questionActions.compareWith(before, after)
  workspaceActions.showDialog(undefined)
  workspaceActions.showPane('diff')
}
