import { showRulePage } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'

export function closeRulePage(): void {
  if (ruleInAddress() !== undefined) {
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  useStudio.getState().workspaceActions.showDialog(undefined)
}

/** `#rule=io-uring`: reports name rules, and their pages have an address. */
function ruleInAddress(): string | undefined {
  return /^#rule=([a-z\d-]{1,60})$/.exec(location.hash)?.[1]
}

/** Shows the page that the address asks for, now and whenever it changes. */
export function watchRuleAddress(): void {
  const show = () => {
    const id = ruleInAddress()
    if (id !== undefined) showRulePage(id)
  }
  addEventListener('hashchange', show)
  show()
}
