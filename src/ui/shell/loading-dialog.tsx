import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flags as known } from '#core/profile/reading/vocabulary.ts'
import { changeFlags, changeListener } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { Dialog } from '../kit/dialog.tsx'
import field from '../kit/field.module.css'
import style from './loading-dialog.module.css'

const none: readonly string[] = []

/** How the filter is loaded: `flags`, and who is asked about calls with `SCMP_ACT_NOTIFY`. */
export function LoadingDialog() {
  const { t } = useTranslation()
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const disabled = useStudio(selectIsReadOnly)
  return (
    <Dialog title={t('loading.title')} onClose={close}>
      <fieldset disabled={disabled} className={style.form}>
        <Flags />
        <Listener />
      </fieldset>
    </Dialog>
  )
}

function Flags() {
  const { t } = useTranslation()
  const set = useStudio((store) => store.readable?.reading.profile.flags) ?? none
  return (
    <fieldset>
      <legend className={field.label}>{t('loading.flags')}</legend>
      {known.map((flag) => (
        <label key={flag} className={style.flag}>
          <input
            type="checkbox"
            checked={set.includes(flag)}
            onChange={({ target: { checked } }) =>
              changeFlags(checked ? [...set, flag] : set.filter((each) => each !== flag))
            }
          />
          <code>{flag}</code>
          <small>{t(`loading.${flag}`)}</small>
        </label>
      ))}
    </fieldset>
  )
}

function Listener() {
  const { t } = useTranslation()
  const profile = useStudio((store) => store.readable?.reading.profile)
  const path = profile?.listenerPath ?? ''
  const metadata = profile?.listenerMetadata ?? ''
  return (
    <fieldset>
      <legend className={field.label}>{t('loading.listener')}</legend>
      <p className={style.note}>{t('loading.listener-note')}</p>
      <Word
        label={t('loading.path')}
        value={path}
        onCommit={(word) => changeListener({ path: word, metadata })}
      />
      <Word
        label={t('loading.metadata')}
        value={metadata}
        onCommit={(word) => changeListener({ path, metadata: word })}
      />
    </fieldset>
  )
}

interface WordProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (word: string) => void
}

/** Written into the profile when the field is left or Enter is pressed. */
function Word({ label, value, onCommit }: WordProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    if (typed !== undefined && typed !== value) onCommit(typed)
    setTyped(undefined)
  }
  return (
    <div className={style.word}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={field.input}
        value={typed ?? value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}
