import { useTranslation } from 'react-i18next'
import { valueWords } from '#catalog/value-words.ts'
import type { SeenRow } from '#core/questions/replay/evidence.ts'
import { useStudio } from '#state/store.ts'
import type { ReplayLine } from '#state/views/replay-lines.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import pane from './pane.module.css'
import style from './seen-values.module.css'

interface SeenValuesProps {
  readonly line: ReplayLine
  /** Rows before the rest is counted. */
  readonly shown?: number
}

/** The argument values of these calls, as far as the filter looks at them or a fix would. */
export function SeenValues({ line, shown = 6 }: SeenValuesProps) {
  const { t } = useTranslation()
  const constants = useKnowledge('constants')
  const catalog = useStudio((store) => store.catalog)
  const args = catalog?.syscall(line.name)?.args ?? []
  const rows = (line.looksAt.length > 0 ? line.seen : (line.values ?? [])).filter(
    (row) => row.args.length > 0,
  )
  if (rows.length === 0) return null
  const words = (row: SeenRow) =>
    row.args
      .map(({ index, value }) => valueWords(BigInt(value), args[index], line.arch, constants))
      .join(', ')
  const more = rows.length + line.moreSeen - shown
  const names = rows[0]?.args.map(({ index }) => args[index]?.name ?? `arg ${index}`).join(', ')
  return (
    <p className={style.values}>
      <span className={pane.soft}>{names}</span>
      {rows.slice(0, shown).map((row) => {
        const text = words(row)
        return (
          <span key={text} className={style.value}>
            <code>{text}</code> {t('replay.times', { formatted: formatNumber(row.calls) })}
          </span>
        )
      })}
      {more > 0 && (
        <span className={pane.soft}>
          {t('replay.more-values', { count: more, formatted: formatNumber(more) })}
        </span>
      )}
    </p>
  )
}
