import { useTranslation } from 'react-i18next'
import type { Message } from '#core/base/message.ts'
import { applyPreview, closeRepair } from '#state/actions/fixes.ts'
import type { FixPreview } from '#state/slices/answers.ts'
import type { Repair } from '#state/slices/questions.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { ChangeGroups } from '../kit/change-groups.tsx'
import pane from '../kit/pane.module.css'
import { changedLines } from './changed-lines.ts'
import style from './findings.module.css'

interface FixPanelProps {
  readonly repair: Repair
  /** What the step is called in the undo history. */
  readonly label: Message
}

/** What the repair does to the text and to the decisions, before it is applied. */
export function FixPanel({ repair, label }: FixPanelProps) {
  const { t } = useTranslation()
  const isStale = useStudio(({ document }) => document?.text !== repair.document.text)
  const outcome = useAnswer('repairs').get(repair)
  if (outcome?.kind === 'failed')
    return <p className={pane.soft}>{t('findings.fix-failed', { reason: outcome.reason })}</p>
  if (outcome === undefined)
    return <p className={pane.soft}>{t(isStale ? 'findings.moved' : 'findings.waiting')}</p>
  const preview = outcome.answer
  const close = () => closeRepair(repair.place)
  const apply = () => {
    if (applyPreview(label, preview)) close()
  }
  return (
    <section className={style.fix} aria-label={t('findings.preview')}>
      <Lines preview={preview} />
      <Decisions difference={preview.difference} />
      {isStale && <p className={pane.soft}>{t('findings.moved')}</p>}
      <p className={style.ways}>
        <Button look="primary" size="small" disabled={isStale} onClick={apply}>
          {t('findings.apply')}
        </Button>
        <Button size="small" onClick={close}>
          {t('findings.cancel')}
        </Button>
      </p>
    </section>
  )
}

/** Undefined: one of the two texts does not load on the target. */
function Decisions({ difference }: { readonly difference: FixPreview['difference'] }) {
  const { t } = useTranslation()
  if (difference === undefined) return <p>{t('findings.changes-unknown')}</p>
  const changed = difference.calls.length + difference.abis.length
  if (changed === 0) return <p className={pane.good}>✓ {t('findings.changes-none')}</p>
  return <ChangeGroups difference={difference} />
}

/** Changed lines before the rest is counted. */
const shownLines = 24

function Lines({ preview: { before, after } }: { readonly preview: FixPreview }) {
  const { t } = useTranslation()
  const lines = changedLines(before, after)
  const more = lines.length - shownLines
  return (
    <pre className={style.lines}>
      {lines.slice(0, shownLines).map(({ sign, text, key }) => (
        <span key={key} className={sign === '+' ? style.added : style.removed}>
          {`${sign} ${text}\n`}
        </span>
      ))}
      {more > 0 && t('findings.more-lines', { count: more, formatted: formatNumber(more) })}
    </pre>
  )
}
