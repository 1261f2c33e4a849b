import type { Timeline } from '#core/tally.ts'
import type { Source } from '#state/observations.ts'
import { everything, type Span } from '#state/seen.ts'
import { useStudio } from '#state/store.ts'

type Ends = Pick<Span, 'from' | 'to'>

/** The part of this source that is looked at, and how to look at another; the whole of it clears the focus. */
export function useSpan(source: Source, timeline: Timeline) {
  const focus = useStudio((store) => store.focus)
  const focusOn = useStudio((store) => store.observationActions.focusOn)
  const span: Ends | undefined =
    focus.kind === 'span' && focus.span.sourceId === source.id ? focus.span : undefined
  const look = ({ from, to }: Ends) => {
    const isWhole = from === 0 && to === timeline.bins - 1
    focusOn(isWhole ? everything : { kind: 'span', span: { sourceId: source.id, from, to } })
  }
  return { span, look, clear: () => focusOn(everything) }
}
