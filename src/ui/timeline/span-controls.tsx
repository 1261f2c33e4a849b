import { useTranslation } from 'react-i18next'
import { Segmented } from '../kit/segmented.tsx'
import style from './timeline.module.css'
import { type LogPart, useSpan } from './use-span.ts'

type Phase = 'all' | 'startup' | 'steady' | 'part'

/** Start-up against steady state, where the log shows a first wait for work. */
export function SpanControls({ part }: { readonly part: LogPart }) {
  const { t } = useTranslation()
  const { span, look, clear } = useSpan(part)
  const { steadyFrom, bins } = part.timeline
  if (steadyFrom === null || steadyFrom === 0) return <span className={style.space} />
  const startup = { from: 0, to: steadyFrom - 1 }
  const steady = { from: steadyFrom, to: bins - 1 }
  const isSame = (ends: typeof startup) => span?.from === ends.from && span.to === ends.to
  const phase: Phase =
    span === undefined ? 'all' : isSame(startup) ? 'startup' : isSame(steady) ? 'steady' : 'part'
  const choose = (next: Phase) => {
    if (next === 'startup') look(startup)
    else if (next === 'steady') look(steady)
    else clear()
  }
  return (
    <span className={style.space}>
      <Segmented<Phase>
        label={t('timeline.phase')}
        value={phase}
        onChange={choose}
        options={[
          { value: 'all', label: t('timeline.all') },
          { value: 'startup', label: t('timeline.startup') },
          { value: 'steady', label: t('timeline.steady') },
        ]}
      />
    </span>
  )
}
