import { type RefObject, useEffect, useState } from 'react'

/** Row heights as in `row.module.css`; narrow tables have two-line rows. */
const oneLine = 32
const twoLines = 56
const narrow = 460

/** The scroller is gone while there are no rows, and another one comes with the next. */
export function useRowHeight(scroller: RefObject<HTMLElement | null>, isEmpty: boolean): number {
  const [height, setHeight] = useState(oneLine)
  useEffect(() => {
    const element = scroller.current
    if (isEmpty || element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0)
        setHeight(entry.contentRect.width <= narrow ? twoLines : oneLine)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, isEmpty])
  return height
}
