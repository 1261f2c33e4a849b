import { useState } from 'react'

/** A state that is marked for comparing. */
export interface Marked {
  readonly key: string
  readonly name: string
  readonly text: string
  readonly at: number
}

export interface Marking {
  readonly marked: readonly Marked[]
  readonly toggle: (state: Marked) => void
}

/** At most two are marked; a third takes the place of the one that was marked first. */
export function useMarking(): Marking {
  const [marked, setMarked] = useState<readonly Marked[]>([])
  const toggle = (state: Marked) =>
    setMarked((before) =>
      before.some(({ key }) => key === state.key)
        ? before.filter(({ key }) => key !== state.key)
        : [...before.slice(-1), state],
    )
  return { marked, toggle }
}
