import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '#core/tally.ts'
import type { Source } from '#state/observations.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Lanes } from './lanes.tsx'
import { ProcessFilter } from './process-filter.tsx'
import { SpanControls } from './span-controls.tsx'
import style from './timeline.module.css'

interface Shown {
  readonly source: Source
  readonly timeline: Timeline
}

/** Timelines that say something: of sources that count, with more than one bin. */
function timelinesOf(sources: readonly Source[]): readonly Shown[] {
  return sources
    .filter((source) => source.on)
    .flatMap((source) => (source.tally.timelines ?? []).slice(0, 1).map((timeline) => ({ source, timeline })))
    .filter(({ timeline }) => timeline.bins > 1)
}

/** Calls over time above the table: look at the start-up, the steady part, or what is dragged over. */
export function TimelinePanel() {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const timelines = timelinesOf(sources)
  const [chosen, choose] = useState<string>()
  const shown = timelines.find(({ source }) => source.id === chosen) ?? timelines.at(-1)
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
            value={shown.source.id}
            onChange={(event) => choose(event.target.value)}
          >
            {timelines.map(({ source }) => (
              <option key={source.id} value={source.id}>
                {source.name}
              </option>
            ))}
          </select>
        )}
        <SpanControls source={shown.source} timeline={shown.timeline} />
        <ProcessFilter />
      </div>
      {isOpen && <Lanes key={shown.source.id} source={shown.source} timeline={shown.timeline} />}
    </section>
  )
}
