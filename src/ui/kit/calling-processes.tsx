import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { processesOf } from '#state/views/replay-lines.ts'
import { formatNumber } from '../i18n/i18n.ts'
import pane from './pane.module.css'

const shown = 3

/** Which processes made the call, where the log tells. */
export function CallingProcesses({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const focus = useStudio((store) => store.focus)
  const names = useMemo(() => {
    const called = processesOf(sources, focus, name).filter(({ pid, name: own }) => pid !== 0 || own !== null)
    return [...new Set(called.map((each) => each.name ?? String(each.pid)))]
  }, [sources, focus, name])
  if (names.length === 0) return null
  const more = names.length - shown
  const first = names.slice(0, shown).join(', ')
  return (
    <span className={pane.soft}>
      {more > 0
        ? t('replay.by-more', { names: first, count: more, formatted: formatNumber(more) })
        : t('replay.by', { names: first, count: names.length })}
    </span>
  )
}
