import { useEffect, useState } from 'react'
import { loadDetails, type SyscallDetails } from '#catalog/catalog.ts'

type Details = ReadonlyMap<string, SyscallDetails>

let known: Details | undefined

/** The longer texts once they are there; asked for with the first use, before a call is chosen. */
export function useDetails(): Details | undefined {
  const [details, setDetails] = useState(known)
  useEffect(() => {
    if (known !== undefined) return
    let isGone = false
    loadDetails().then(
      (loaded) => {
        known = loaded
        if (!isGone) setDetails(loaded)
      },
      // Without them the pane says less and still works; the next mount asks again.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  return details
}
