import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type StartVariant, startVariants } from '#core/startup/variants.ts'
import type { StartVerdict } from '#core/startup/verdict.ts'
import { tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectIsUnreadable } from '#state/views/table.ts'
import { ErrorBox } from '../error-box/error-box.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { StartMark } from './start-mark.tsx'
import style from './startup.module.css'
import { useStart } from './use-starts.ts'

/** Whether a container starts with runc and with crun, what is in the way, and what an error message means. */
export function StartupDialog() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const present = useStudio((store) => store.document !== undefined)
  const variants = useMemo(() => startVariants(target), [target])
  const own = variants.find((each) => each.target.noNewPrivileges === target.noNewPrivileges)
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  return (
    <Dialog title={t('startup.title')} onClose={close}>
      <p className={style.intro}>{t('startup.intro')}</p>
      {present && (
        <ul className={style.list} aria-label={t('startup.table')}>
          {variants.map((variant) => (
            <StartItem key={variant.kind + variant.confinement} variant={variant} />
          ))}
          {own !== undefined && <ProgramItem variant={own} />}
        </ul>
      )}
      <ErrorBox />
    </Dialog>
  )
}

function StartItem({ variant }: { readonly variant: StartVariant }) {
  const { t } = useTranslation()
  const { kind, confinement } = variant
  const verdict = useStart(variant)
  return (
    <li className={style.start} data-variant={`${kind}-${confinement}`}>
      <div className={style.line}>
        <strong>{t(`startup.${confinement}`, { kind })}</strong>
        {verdict === undefined ? (
          <span className={style.soft}>{t('startup.waiting')}</span>
        ) : (
          <StartMark kind={verdict.kind} />
        )}
      </div>
      {verdict !== undefined && <Details verdict={verdict} />}
    </li>
  )
}

function Details({ verdict }: { readonly verdict: StartVerdict }) {
  const { t } = useTranslation()
  const isUnreadable = useStudio(selectIsUnreadable)
  const { why, missing, printed } = verdict
  return (
    <div className={style.soft}>
      <p>{t(why.code, why.params)}</p>
      {printed !== undefined && (
        <p>
          {t('startup.prints')} <code>{printed}</code>
        </p>
      )}
      {missing.length > 1 && <p>{t('startup.missing', { names: missing.join(', ') })}</p>}
      {missing.length > 0 && (
        <Button size="small" disabled={isUnreadable} onClick={() => tick(missing, true)}>
          {t('startup.allow', { count: missing.length, names: missing.join(', ') })}
        </Button>
      )}
    </div>
  )
}

/** What the started program still lacks, on the target as it is. */
function ProgramItem({ variant }: { readonly variant: StartVariant }) {
  const { t } = useTranslation()
  const isUnreadable = useStudio(selectIsUnreadable)
  const program = useStart(variant)?.program ?? []
  if (program.length === 0) return null
  const names = program.join(', ')
  return (
    <li className={style.start}>
      <strong>{t('startup.program')}</strong>
      <div className={style.soft}>
        <p>{t('startup.program-needs', { names })}</p>
        <Button size="small" disabled={isUnreadable} onClick={() => tick(program, true)}>
          {t('startup.allow', { count: program.length, names })}
        </Button>
      </div>
    </li>
  )
}
