import { createContext, useContext } from 'react'

export const OpenFilesContext = createContext<() => void>(() => undefined)

/** Opens the browser's file picker; the files it gives go the same way as dropped ones. */
export function useOpenFiles(): () => void {
  return useContext(OpenFilesContext)
}
