import type { Theme } from '../slices/workspace.ts'
import { useStudio } from '../store.ts'

const key = 'seccomp-studio-theme'

export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system'
}

/** Shows the theme that was chosen last, and remembers the next choice. A browser that keeps nothing forgets it. */
export function keepTheme(): void {
  const kept = attempt(() => localStorage.getItem(key))
  if (isTheme(kept)) useStudio.getState().workspaceActions.chooseTheme(kept)
  useStudio.subscribe(({ theme }, before) => {
    if (theme !== before.theme) attempt(() => localStorage.setItem(key, theme))
  })
}

/** Private windows refuse even to be asked. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
