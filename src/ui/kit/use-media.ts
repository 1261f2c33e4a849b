import { useCallback, useSyncExternalStore } from 'react'

/** The three layouts: facets, table and both panes; table beside one pane; one thing at a time. */
export const wideScreen = '(min-width: 1200px)'
export const narrowScreen = '(max-width: 600px)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
