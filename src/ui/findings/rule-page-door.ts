import { showRulePage } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'

/** `#rule=io-uring`: reports name rules, and their pages have an address. */
function ruleInAddress(): string | undefined {
  return /^#rule=([a-z\d-]{1,60})$/.exec(location.hash)?.[1]
}

function show(): void {
  const id = ruleInAddress()
  if (id !== undefined) showRulePage(id)
}

/** However the page was closed: one that failed is closed by others than itself. */
function leaveAddress(): void {
  if (ruleInAddress() !== undefined) {
    history.replaceState(history.state, '', location.pathname + location.search)
  }
}

/** Shows the page that the address asks for, now and whenever it changes, until the page is closed. */
export function watchRuleAddress(): void {
  addEventListener('hashchange', show)
  useStudio.subscribe(({ dialog }, before) => {
    if (before.dialog === 'rule-page' && dialog !== 'rule-page') leaveAddress()
  })
  show()
}
