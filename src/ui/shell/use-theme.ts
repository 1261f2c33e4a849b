import { useEffect } from 'react'
import { useStudio } from '#state/store.ts'

/** Puts the chosen theme on the page; without a choice the system's holds. */
export function useTheme(): void {
  const theme = useStudio((store) => store.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}
