import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type StartVariant, startVariants } from '#core/enforce/startup/variants.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { StartMark } from './start-mark.tsx'
import style from './startup.module.css'
import { useLights } from './use-starts.ts'

/** "Starts: runc ✓ crun ✕" in the status line, for no-new-privileges as the target has it. */
export function StartBadge() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const isUnreadable = useStudio(selectIsReadOnly)
  const variants = useMemo(
    () => startVariants(target).filter((each) => each.target.noNewPrivileges === target.noNewPrivileges),
    [target],
  )
  if (isUnreadable) return null
  return (
    <button
      type="button"
      className={style.badge}
      title={t('startup.badge-title')}
      data-badge="start"
      onClick={() => useStudio.getState().workspaceActions.showDialog('startup')}
    >
      {t('startup.badge')}
      {variants.map((variant, at) => (
        <Light key={variant.kind} variant={variant} isOwn={at === 0} />
      ))}
    </button>
  )
}

function Light({ variant, isOwn }: { readonly variant: StartVariant; readonly isOwn: boolean }) {
  const { t } = useTranslation()
  const lights = useLights(variant)
  if (lights === undefined) return null
  return (
    <span className={style.light}>
      {' '}
      {variant.kind} <StartMark kind={lights.start.kind} isShort />
      {isOwn && (
        <>
          {' '}
          {t('startup.badge-exec')} <StartMark kind={lights.later.kind} isShort />
        </>
      )}
    </span>
  )
}
