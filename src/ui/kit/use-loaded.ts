import { useEffect, useState } from 'react'

/** A hook that gives what `load` loads once, undefined until then; where it fails the next mount asks again. */
export function loadedHook<T>(load: () => Promise<T>): () => T | undefined {
  let known: T | undefined
  return () => {
    const [value, setValue] = useState(known)
    useEffect(() => {
      if (known !== undefined) return
      let isGone = false
      load().then(
        (loaded) => {
          known = loaded
          if (!isGone) setValue(loaded)
        },
        () => undefined,
      )
      return () => {
        isGone = true
      }
    }, [])
    return value
  }
}
