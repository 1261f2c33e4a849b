import { type RefObject, useEffect, useState } from 'react'

/** Row heights as in `row.module.css`; narrow tables have two-line rows. */
const oneLine = 32
const twoLines = 56
const narrow = 460

export function useRowHeight(scroller: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(oneLine)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHeight(entry.contentRect.width <= narrow ? twoLines : oneLine)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return height
}
