import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { errnoName } from '#core/base/errno.ts'
import type { Action } from '#core/profile/profile.ts'
import { changeDefault } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import { Architectures } from './architectures.tsx'
import style from './default-effect.module.css'
import { ErrnoField } from './errno-field.tsx'

const choices: readonly { readonly action: Action; readonly words: string }[] = [
  { action: 'SCMP_ACT_ERRNO', words: 'default.errno' },
  { action: 'SCMP_ACT_LOG', words: 'default.log' },
  { action: 'SCMP_ACT_ALLOW', words: 'default.allow' },
  { action: 'SCMP_ACT_KILL_PROCESS', words: 'default.kill-process' },
  { action: 'SCMP_ACT_KILL_THREAD', words: 'default.kill-thread' },
  { action: 'SCMP_ACT_KILL', words: 'default.kill' },
  { action: 'SCMP_ACT_TRAP', words: 'default.trap' },
  { action: 'SCMP_ACT_TRACE', words: 'default.trace' },
  { action: 'SCMP_ACT_NOTIFY', words: 'default.notify' },
]

const defaultErrno = 1

/** What happens to every call that no rule names, and on which architectures. */
export function DefaultEffect() {
  const { t } = useTranslation()
  const id = useId()
  const profile = useStudio((store) => store.readable?.reading.profile)
  const disabled = useStudio(selectIsReadOnly)
  if (profile === undefined) return null
  const { defaultAction, defaultErrnoRet } = profile
  const errno = defaultErrnoRet ?? defaultErrno
  return (
    <section className={style.section}>
      <label className={field.label} htmlFor={id}>
        {t('default.title')}
      </label>
      <select
        id={id}
        className={field.select}
        value={defaultAction}
        disabled={disabled}
        onChange={(event) => changeDefault(effectFor(event.target.value as Action, errno))}
      >
        {choices.map(({ action, words }) => (
          <option key={action} value={action}>
            {t(words, { errno: errnoName(errno) ?? errno })}
          </option>
        ))}
      </select>
      {defaultAction === 'SCMP_ACT_ERRNO' && (
        <ErrnoField
          label={t('default.errno-field')}
          value={errno}
          disabled={disabled}
          onCommit={(errnoRet) => changeDefault({ action: defaultAction, errnoRet })}
        />
      )}
      <Architectures disabled={disabled} />
      <Button
        look="link"
        size="small"
        className={style.more ?? ''}
        onClick={() => useStudio.getState().workspaceActions.showDialog('loading')}
      >
        {t('loading.title')}
      </Button>
    </section>
  )
}

function effectFor(action: Action, errno: number) {
  return { action, errnoRet: action === 'SCMP_ACT_ERRNO' ? errno : undefined }
}
