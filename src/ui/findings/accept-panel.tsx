import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteInComment } from '#state/actions/comments.ts'
import { useStudio } from '#state/store.ts'
import { type Judged, ruleAround } from '#state/views/findings.ts'
import { today } from '#state/views/today.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import style from './findings.module.css'

interface AcceptPanelProps {
  readonly judged: Judged
  readonly title: string
  readonly onClose: () => void
}

/** Who answers for the finding, why, and how long. */
export function AcceptPanel({ judged: { finding, standing }, title, onClose }: AcceptPanelProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState('')
  const [until, setUntil] = useState('')
  const [isNoted, setIsNoted] = useState(false)
  const hasRule = useStudio((store) => ruleAround(finding, store) !== undefined)
  const isComplete = reason.trim() !== '' && owner.trim() !== ''
  const accept = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const { rule, syscalls, print } = finding
    const earlier = standing.kind === 'reopened' ? standing.risk : undefined
    const said = { rule, reason: reason.trim(), owner: owner.trim(), ...(until !== '' && { until }) }
    useStudio.getState().acceptedActions.accept({ ...said, syscalls, print, on: today() }, earlier)
    const words = t(until === '' ? 'findings.comment' : 'findings.comment-until', said)
    if (isNoted) noteInComment({ code: 'step.accept', params: { title } }, finding, words)
    onClose()
  }
  return (
    <form className={style.accept} aria-label={t('findings.accept-of', { title })} onSubmit={accept}>
      <Field label={t('findings.reason')} value={reason} onChange={setReason} />
      <div className={style.pair}>
        <Field label={t('findings.owner')} value={owner} onChange={setOwner} />
        <Field label={t('findings.until')} value={until} onChange={setUntil} type="date" min={today()} />
      </div>
      {hasRule && (
        <label className={style.check}>
          <input type="checkbox" checked={isNoted} onChange={(event) => setIsNoted(event.target.checked)} />
          {t('findings.note-it')}
        </label>
      )}
      <p className={style.ways}>
        <Button look="primary" size="small" type="submit" disabled={!isComplete}>
          {t('findings.accept-now')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('findings.cancel')}
        </Button>
      </p>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date'
  readonly min?: string
}

function Field({ label, value, onChange, type = 'text', ...rest }: FieldProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className={field.input}
          type={type}
          value={value}
          {...rest}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}
