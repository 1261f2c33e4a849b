import { memo, type PointerEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '#core/base/tally.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { positionWords } from '../words/position-words.ts'
import { RangeFields } from './range-fields.tsx'
import style from './timeline.module.css'
import { callsBetween, mostInBin, shade, type Track, tracksOf } from './tracks-model.ts'
import { type LogPart, useSpan } from './use-span.ts'

const trackHeight = 12

/** A track a family; the darker a cell, the more calls. Dragging over it looks at that part alone. */
export function Tracks({ part }: { readonly part: LogPart }) {
  const { timeline } = part
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const tracks = useMemo(() => (catalog ? tracksOf(timeline, catalog) : []), [timeline, catalog])
  const { span, look } = useSpan(part)
  const begun = useRef<number>(undefined)
  const binAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const bin = Math.floor(((event.clientX - left) / width) * timeline.bins)
    return Math.max(0, Math.min(timeline.bins - 1, bin))
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    begun.current = binAt(event)
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const from = begun.current
    if (from === undefined) return
    const to = binAt(event)
    if (from !== to) look({ from: Math.min(from, to), to: Math.max(from, to) })
  }
  const end = () => {
    begun.current = undefined
  }
  return (
    <>
      <div className={style.chart} aria-hidden="true">
        <div className={style.names}>
          {tracks.map(({ family }) => (
            <span key={family}>{t(`family.${family}`)}</span>
          ))}
        </div>
        <div className={style.canvas} onPointerDown={begin} onPointerMove={drag} onPointerUp={end}>
          <Cells tracks={tracks} bins={timeline.bins} />
          <Shades bins={timeline.bins} span={span} steadyFrom={timeline.steadyFrom} />
        </div>
      </div>
      <RangeFields part={part} />
      <AsTable tracks={tracks} timeline={timeline} />
    </>
  )
}

const Cells = memo(function Cells({
  tracks,
  bins,
}: {
  readonly tracks: readonly Track[]
  readonly bins: number
}) {
  const most = mostInBin(tracks)
  return (
    <svg
      className={style.cells}
      viewBox={`0 0 ${bins} ${tracks.length * trackHeight}`}
      style={{ height: tracks.length * trackHeight }}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {tracks.map(({ family, counts }, row) =>
        counts.map((calls, bin) =>
          calls === 0 ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its index
              key={`${family} ${bin}`}
              x={bin}
              y={row * trackHeight + 1}
              width={1.02}
              height={trackHeight - 2}
              opacity={shade(calls, most)}
            />
          ),
        ),
      )}
    </svg>
  )
})

interface ShadesProps {
  readonly bins: number
  readonly span: { readonly from: number; readonly to: number } | undefined
  readonly steadyFrom: number | null
}

function Shades({ bins, span, steadyFrom }: ShadesProps) {
  const percent = (bin: number) => `${(bin / bins) * 100}%`
  return (
    <>
      {span !== undefined && (
        <span
          className={style.span}
          style={{ left: percent(span.from), width: percent(span.to - span.from + 1) }}
        />
      )}
      {steadyFrom !== null && <span className={style.steady} style={{ left: percent(steadyFrom) }} />}
    </>
  )
}

/** The chart in words, for those who do not see it. */
function AsTable({ tracks, timeline }: { readonly tracks: readonly Track[]; readonly timeline: Timeline }) {
  const { t } = useTranslation()
  const last = timeline.bins - 1
  const steady = timeline.steadyFrom ?? timeline.bins
  return (
    <table className="visually-hidden">
      <caption>
        {t('timeline.table', {
          from: positionWords(timeline, 0, t),
          to: positionWords(timeline, last + 1, t),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('syscalls.column-family')}</th>
          <th scope="col">{t('timeline.startup')}</th>
          <th scope="col">{t('timeline.steady')}</th>
        </tr>
      </thead>
      <tbody>
        {tracks.map((track) => (
          <tr key={track.family}>
            <th scope="row">{t(`family.${track.family}`)}</th>
            <td>{formatNumber(callsBetween(track, 0, steady - 1))}</td>
            <td>{formatNumber(callsBetween(track, steady, last))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
