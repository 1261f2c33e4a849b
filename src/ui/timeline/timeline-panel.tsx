import { ChevronDown, ChevronRight } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { ProcessFilter } from './process-filter.tsx'
import { SpanControls } from './span-controls.tsx'
import style from './timeline.module.css'
import { Tracks } from './tracks.tsx'
import type { LogPart } from './use-span.ts'

/** Timelines that say something: of sources that count, with more than one bin. */
function timelinesOf(sources: readonly Source[]): readonly LogPart[] {
  return sources
    .filter((source) => source.on)
    .flatMap((source) =>
      (source.tally.timelines ?? []).map((timeline, index) => ({ source, index, timeline })),
    )
    .filter(({ timeline }) => timeline.bins > 1)
}

function keyOf({ source, index }: LogPart): string {
  return `${source.id} ${index}`
}

/** Counts that were added up hold the time of several logs. */
function nameOf({ source, timeline }: LogPart): string {
  const { length } = source.tally.timelines ?? []
  return length > 1 ? `${source.name}: ${timeline.source}` : source.name
}

/** Calls over time above the table: look at the start-up, the steady part, or what is dragged over. */
export function TimelinePanel() {
  const { t } = useTranslation()
  // The table comes first when a log arrives; hundreds of cells follow.
  const sources = useDeferredValue(useStudio((store) => store.sources))
  const timelines = timelinesOf(sources)
  const [chosen, choose] = useState<string>()
  const shown = timelines.find((each) => keyOf(each) === chosen) ?? timelines.at(-1)
  const [isOpen, open] = useState(true)
  if (shown === undefined) return null
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={style.panel} aria-label={t('timeline.title')}>
      <div className={style.head}>
        <Button look="quiet" size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          <Arrow size={13} aria-hidden />
          {t('timeline.title')}
        </Button>
        {timelines.length > 1 && (
          <select
            className={style.source}
            aria-label={t('timeline.source')}
            value={keyOf(shown)}
            onChange={(event) => choose(event.target.value)}
          >
            {timelines.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
        <SpanControls part={shown} />
        <ProcessFilter />
      </div>
      {isOpen && <Tracks key={keyOf(shown)} part={shown} />}
    </section>
  )
}
