import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Suspicion, suspicionsIn } from '#core/startup/error-text.ts'
import { tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { isAllowed } from '#state/views/rows.ts'
import { selectIsUnreadable, selectRows } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import style from './startup.module.css'

/** Takes the words of a start that failed and names the calls that were likely refused. */
export function ErrorBox() {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const found = useMemo(() => suspicionsIn(text), [text])
  return (
    <div className={style.error}>
      <label htmlFor={id} className={field.label}>
        {t('startup.error')}
      </label>
      <textarea
        id={id}
        className={style.text}
        rows={3}
        value={text}
        placeholder={t('startup.error-hint')}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status">
        {text.trim() !== '' && found.length === 0 && (
          <p className={style.soft}>{t('startup.error-unknown')}</p>
        )}
      </div>
      {found.length > 0 && (
        <ul className={style.list} aria-label={t('startup.error-found')}>
          {found.map((each) => (
            <SuspicionItem key={each.told} suspicion={each} />
          ))}
        </ul>
      )}
    </div>
  )
}

function SuspicionItem({ suspicion: { told, calls, basis } }: { readonly suspicion: Suspicion }) {
  const { t } = useTranslation()
  const rows = useStudio(selectRows)
  const isUnreadable = useStudio(selectIsUnreadable)
  const present = useStudio((store) => store.document !== undefined)
  const open = calls.filter((name) => {
    const row = rows.find((each) => each.name === name)
    return row !== undefined && !isAllowed(row.outcome)
  })
  const words = basis === 'reported' ? 'reported' : calls.length === 1 ? 'measured' : 'several'
  return (
    <li className={style.start}>
      <p>
        <q>{told}</q> {t(`startup.error-${words}`, { names: calls.join(', ') })}
      </p>
      {present &&
        (open.length === 0 ? (
          <p className={style.soft}>{t('startup.error-allowed')}</p>
        ) : (
          <Button size="small" disabled={isUnreadable} onClick={() => tick(open, true)}>
            {t('startup.allow', { count: open.length, names: open.join(', ') })}
          </Button>
        ))}
    </li>
  )
}
