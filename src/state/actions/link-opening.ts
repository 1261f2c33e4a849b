import { decodeLink, isProfileLink } from '../jobs/link-text.ts'
import { loadLinter } from '../jobs/linter.ts'
import { useStudio } from '../store.ts'
import { openProfile } from './opening.ts'

let asked = 0

/** Shows what the address holds; a later address wins over an earlier one that is still being read. */
async function openAddress(): Promise<void> {
  asked += 1
  const mine = asked
  const { showShared } = useStudio.getState().workspaceActions
  const fragment = takenFragment()
  if (fragment === undefined) {
    showShared(undefined)
    return
  }
  const result = await decodeLink(fragment)
  if (mine !== asked) return
  // The titles of accepted risks come with the rules.
  if (result.kind === 'ok' && result.value.accepted !== undefined) loadLinter().catch(() => undefined)
  showShared(
    result.kind === 'ok' ? { kind: 'profile', ...result.value } : { kind: 'broken', message: result.error },
  )
}

/**
 * The fragment with the profile, which leaves the address: there it would stand in the history of the browser and be
 * copied along by whoever copies the address. The entry of the history keeps it for a reload and for Back.
 */
function takenFragment(): string | undefined {
  if (isProfileLink(location.hash)) {
    const { hash } = location
    history.replaceState({ link: hash }, '', location.pathname + location.search)
    return hash
  }
  const kept: unknown = history.state?.link
  return typeof kept === 'string' && location.hash === '' && isProfileLink(kept) ? kept : undefined
}

/**
 * Shows the profile of the address, now and whenever the address changes.
 * Looking at a link never touches own work: neither the document on screen nor what this browser keeps.
 */
export async function watchLinks(): Promise<void> {
  // Both come when a fragment is new; between entries without one only the latter does.
  addEventListener('hashchange', () => isProfileLink(location.hash) && void openAddress())
  addEventListener('popstate', () => void openAddress())
  await openAddress()
}

/** Takes the link out of the address and shows own work again. */
export function closeLink(): void {
  asked += 1
  history.replaceState(null, '', location.pathname + location.search)
  useStudio.getState().workspaceActions.showShared(undefined)
}

/** Keeps the profile of the link as a draft of its own; earlier work stays kept. */
export async function saveSharedCopy(): Promise<void> {
  const { shared } = useStudio.getState()
  if (shared?.kind !== 'profile') return
  const { name, text, target, accepted = [] } = shared
  if (await openProfile(name || 'shared', text, { accepted, ...(target && { target }) })) closeLink()
}
