import { useTranslation } from 'react-i18next'
import { everything } from '#state/slices/focus.ts'
import { useStudio } from '#state/store.ts'
import { positionWords } from '../words/position-words.ts'
import toolbar from './toolbar.module.css'

/** Says that only a part of the logs is looked at, and leads back to all of it. */
export function FocusChip() {
  const { t } = useTranslation()
  const words = useFocusWords()
  const focusOn = useStudio((store) => store.observationActions.focusOn)
  if (words === undefined) return null
  return (
    <button
      type="button"
      className={toolbar.chip}
      aria-label={t('syscalls.remove-filter', { filter: words })}
      onClick={() => focusOn(everything)}
    >
      {words}
      <span aria-hidden="true">×</span>
    </button>
  )
}

function useFocusWords(): string | undefined {
  const { t } = useTranslation()
  const focus = useStudio((store) => store.focus)
  const sources = useStudio((store) => store.sources)
  if (focus.kind === 'everything') return undefined
  if (focus.kind === 'processes') return t('timeline.focus-processes', { count: focus.hidden.size })
  const { sourceId, timeline: index, from, to } = focus.span
  const timeline = sources.find(({ id }) => id === sourceId)?.tally.timelines?.[index]
  if (timeline === undefined) return undefined
  return t('timeline.focus-span', {
    from: positionWords(timeline, from, t),
    to: positionWords(timeline, to + 1, t),
  })
}
