import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#core/base/message.ts'
import { applyPreview, type FixPreview, previewFix } from '#state/actions/fixes.ts'
import { useStudio } from '#state/store.ts'
import type { Fix } from '#state/views/findings.ts'
import { ChangeGroups } from '../diff/change-groups.tsx'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { changedLines } from './changed-lines.ts'
import style from './findings.module.css'

interface FixPanelProps {
  /** One fix, or all that are safe. */
  readonly wish: Fix | 'safe'
  /** What the step is called in the undo history. */
  readonly label: Message
  readonly onClose: () => void
}

/** What the repair does to the text and to the decisions, before it is applied. */
export function FixPanel({ wish, label, onClose }: FixPanelProps) {
  const { t } = useTranslation()
  const text = useStudio((store) => store.document?.text)
  const [preview, setPreview] = useState<FixPreview>()
  useEffect(() => {
    let isWanted = true
    previewFix(wish).then((found) => isWanted && setPreview(found))
    return () => {
      isWanted = false
    }
  }, [wish])
  if (preview === undefined) return <p className={pane.soft}>{t('findings.waiting')}</p>
  const isStale = preview.before !== text
  const { difference } = preview
  const changed = difference && difference.calls.length + difference.abis.length
  const apply = () => {
    if (applyPreview(label, preview)) onClose()
  }
  return (
    <section className={style.fix} aria-label={t('findings.preview')}>
      <Lines preview={preview} />
      {difference === undefined && <p>{t('findings.changes-unknown')}</p>}
      {changed === 0 && <p className={pane.good}>✓ {t('findings.changes-none')}</p>}
      {difference !== undefined && changed !== 0 && <ChangeGroups difference={difference} />}
      {isStale && <p className={pane.soft}>{t('findings.moved')}</p>}
      <p className={style.ways}>
        <Button look="primary" size="small" disabled={isStale} onClick={apply}>
          {t('findings.apply')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('findings.cancel')}
        </Button>
      </p>
    </section>
  )
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
