import { useTranslation } from 'react-i18next'
import { positionWords } from '../words/position-words.ts'
import style from './timeline.module.css'
import { type LogPart, useSpan } from './use-span.ts'

/** The same as dragging over the chart, by keyboard. */
export function RangeFields({ part }: { readonly part: LogPart }) {
  const { timeline } = part
  const { t } = useTranslation()
  const { span, look } = useSpan(part)
  const last = timeline.bins - 1
  const { from, to } = span ?? { from: 0, to: last }
  const begin = positionWords(timeline, from, t)
  const end = positionWords(timeline, to + 1, t)
  return (
    <div className={style.range}>
      <output className={style.position}>{begin}</output>
      <input
        type="range"
        aria-label={t('timeline.from')}
        aria-valuetext={begin}
        min={0}
        max={last}
        value={from}
        onChange={(event) => look({ from: Math.min(Number(event.target.value), to), to })}
      />
      <input
        type="range"
        aria-label={t('timeline.to')}
        aria-valuetext={end}
        min={0}
        max={last}
        value={to}
        onChange={(event) => look({ from, to: Math.max(Number(event.target.value), from) })}
      />
      <output className={style.position}>{end}</output>
    </div>
  )
}
