import type { Span } from '#core/json/tree.ts'
import type { FindingWish } from '../slices/wishes.ts'
import { useStudio } from '../store.ts'

/** The list takes the wish as soon as it is there. */
export function wishForFinding(wish: FindingWish): void {
  const { wishActions, workspaceActions } = useStudio.getState()
  wishActions.wishForFinding(wish)
  if ('call' in wish) workspaceActions.select(wish.call)
  workspaceActions.showPane('findings')
}

export function showPlace(at: Span): void {
  const { document, wishActions } = useStudio.getState()
  if (document !== undefined) wishActions.showPlace({ at, document })
}

export function showRulePage(id: string): void {
  const { wishActions, workspaceActions } = useStudio.getState()
  wishActions.chooseRulePage(id)
  workspaceActions.showDialog('rule-page')
}
