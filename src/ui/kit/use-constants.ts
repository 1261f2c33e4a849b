import { useEffect, useState } from 'react'
import { loadConstants } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'

let known: Constants | undefined

/** Names of argument values, once they are there. */
export function useConstants(): Constants | undefined {
  const [constants, setConstants] = useState(known)
  useEffect(() => {
    if (known !== undefined) return
    let isGone = false
    loadConstants().then(
      (loaded) => {
        known = loaded
        if (!isGone) setConstants(loaded)
      },
      // Without names numbers are shown; the next mount asks again.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  return constants
}
