import type { Timeline } from '#core/base/tally.ts'
import { everything, type Span } from '#state/slices/focus.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'

/** A timeline and where it belongs. */
export interface LogPart {
  readonly source: Source
  /** Place in the tally's `timelines`. */
  readonly index: number
  readonly timeline: Timeline
}

type Ends = Pick<Span, 'from' | 'to'>

/** The part of this log that is looked at, and how to look at another; the whole of it clears the focus. */
export function useSpan({ source, index, timeline }: LogPart) {
  const focus = useStudio((store) => store.focus)
  const focusOn = useStudio((store) => store.observationActions.focusOn)
  const isHere = focus.kind === 'span' && focus.span.sourceId === source.id && focus.span.timeline === index
  const span: Ends | undefined = isHere ? focus.span : undefined
  const look = ({ from, to }: Ends) => {
    const isWhole = from === 0 && to === timeline.bins - 1
    focusOn(isWhole ? everything : { kind: 'span', span: { sourceId: source.id, timeline: index, from, to } })
  }
  return { span, look, clear: () => focusOn(everything) }
}
