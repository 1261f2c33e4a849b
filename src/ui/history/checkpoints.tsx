import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkpointLimit } from '#state/slices/history.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import style from './history.module.css'
import type { Marking } from './marking.ts'
import { StateLine } from './state-line.tsx'

/** Gives the present state a name. */
export function CheckpointForm() {
  const { t } = useTranslation()
  const id = useId()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    useStudio.getState().documentActions.mark(name.trim())
    setName('')
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <label className={field.label} htmlFor={id}>
        {t('history.name')}
      </label>
      <input
        id={id}
        className={field.input}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('history.keep')}
      </Button>
    </form>
  )
}

/** States with names, newest first. */
export function Checkpoints(marking: Marking) {
  const { t } = useTranslation()
  const checkpoints = useStudio((store) => store.checkpoints)
  const { returnTo, unmark } = useStudio.getState().documentActions
  if (checkpoints.length === 0) return null
  return (
    <section aria-labelledby="history-checkpoints">
      <h3 id="history-checkpoints" className={style.title}>
        {t('history.checkpoints', { limit: checkpointLimit })}
      </h3>
      <ul className={style.list}>
        {checkpoints.toReversed().map(({ id, name, at, text }, index) => (
          <StateLine
            key={id}
            marked={{ key: id, name, text, at: -1 - index }}
            at={at}
            marking={marking}
            onGo={() => returnTo(id)}
          >
            <Button
              look="quiet"
              size="small"
              iconOnly
              aria-label={t('history.delete', { name })}
              onClick={() => unmark(id)}
            >
              <Trash2 size={14} aria-hidden />
            </Button>
          </StateLine>
        ))}
      </ul>
    </section>
  )
}
