import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { allowed as allow } from '#core/profile/template.ts'
import { giveEffect } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { missingStartupCalls } from '#state/views/stage.ts'
import { selectCounts } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import style from './export-dialog.module.css'
import type { Exported, StudioExport } from './exported.ts'

/** What a person should know before the file is used. */
export function ExportWarnings({ exported }: { readonly exported: Exclude<Exported, StudioExport> }) {
  const { t } = useTranslation()
  if (exported.kind === 'unreadable') return <Warning look="stop">{t('share.unreadable')}</Warning>
  if (exported.kind === 'lossy') return <Warning look="stop">{t('share.lossy')}</Warning>
  if (exported.kind === 'working') return null
  if (exported.kind === 'refused')
    return <Warning look="stop">{t(exported.message.code, exported.message.params)}</Warning>
  const { problem, losses } = exported
  return (
    <>
      {problem !== undefined && (
        <Warning look="warn">{problem.printed ?? t(problem.message.code, problem.message.params)}</Warning>
      )}
      {losses.length > 0 && (
        <Warning look="note">
          <p>{t('export.losses')}</p>
          <ul className={style.losses}>
            {losses.map(({ code, params }) => (
              <li key={code}>{t(code, params)}</li>
            ))}
          </ul>
        </Warning>
      )}
      <DefaultWarning />
      <MissingStartup />
      {exported.cutOut && <Warning look="note">{t('share.cut-out')}</Warning>}
      {exported.madeStrict && <Warning look="note">{t('share.made-strict')}</Warning>}
    </>
  )
}

function Warning({
  look,
  children,
}: {
  readonly look: 'stop' | 'warn' | 'note'
  readonly children: ReactNode
}) {
  return (
    <div className={`${style.warning} ${style[look]}`} role={look === 'stop' ? 'alert' : undefined}>
      {children}
    </div>
  )
}

const opening = new Set(['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'])

/** An allow-list that allows nothing, or a default that blocks nothing. */
function DefaultWarning() {
  const { t } = useTranslation()
  const action = useStudio((store) => store.readable?.reading.profile.defaultAction)
  const { allowed, conditional } = useStudio(selectCounts)
  const known = useStudio((store) => store.catalog !== undefined)
  if (action === 'SCMP_ACT_LOG') return <Warning look="warn">{t('share.nothing-blocked')}</Warning>
  if (action === 'SCMP_ACT_ALLOW') return <Warning look="warn">{t('share.allow-default')}</Warning>
  if (action === undefined || opening.has(action) || !known || allowed + conditional > 0) return null
  return <Warning look="warn">{t('share.nothing-allowed')}</Warning>
}

const named = 8

/** Calls without which no container starts, with one click to add them. */
function MissingStartup() {
  const { t } = useTranslation()
  const missing = useStudio(useShallow((store) => missingStartupCalls(store)))
  const letsAllThrough = useStudio((store) =>
    opening.has(store.readable?.reading.profile.defaultAction ?? ''),
  )
  if (missing.length === 0 || letsAllThrough) return null
  const first = missing.slice(0, named).join(', ')
  const more = missing.length - named
  const names = more > 0 ? t('share.startup-more', { names: first, count: more }) : first
  return (
    <Warning look="warn">
      <p>{t('share.startup', { count: missing.length, names })}</p>
      <Button size="small" onClick={() => giveEffect(missing, allow)}>
        {t('share.add-startup')}
      </Button>
    </Warning>
  )
}
