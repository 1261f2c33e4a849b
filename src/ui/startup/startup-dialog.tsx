import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { everyone } from '#core/enforce/startup/calls.ts'
import { missingAnyhow, type StartGroup } from '#core/enforce/startup/every-start.ts'
import { type StartVariant, startVariants } from '#core/enforce/startup/variants.ts'
import { tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorBox } from './error-box.tsx'
import { StartMark } from './start-mark.tsx'
import style from './startup.module.css'
import { useLights, useStartGroups } from './use-starts.ts'

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
  const { kind, confinement, target } = variant
  const groups = useStartGroups(variant)
  const [first, ...others] = groups ?? []
  const version = `${kind} ${target.runtimeVersion}`
  return (
    <li className={style.start} data-variant={`${kind}-${confinement}`}>
      <div className={style.line}>
        <strong>{t(`startup.${confinement}`, { kind: version })}</strong>
        {first === undefined ? (
          <span className={style.soft}>{t('startup.waiting')}</span>
        ) : (
          <StartMark kind={first.verdict.kind} />
        )}
      </div>
      {first !== undefined && <Details first={first} others={others} />}
    </li>
  )
}

interface DetailsProps {
  readonly first: StartGroup
  readonly others: readonly StartGroup[]
}

function Details({ first, others }: DetailsProps) {
  const { t } = useTranslation()
  const isUnreadable = useStudio(selectIsReadOnly)
  const { why, printed } = first.verdict
  const missing = missingAnyhow([first, ...others])
  return (
    <div className={style.soft}>
      <p>{t(why.code, why.params)}</p>
      {others.length === 0 && <p>{t('startup.same')}</p>}
      {others.map((group) => (
        <OtherStarts key={group.starts.map(({ way, who }) => way + who).join()} group={group} />
      ))}
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

/** Ways to start that end otherwise than the target's own. */
function OtherStarts({ group: { starts, verdict } }: { readonly group: StartGroup }) {
  const { t } = useTranslation()
  const labels = (isLater: boolean) => {
    const whos = starts.filter(({ way }) => (way === 'exec') === isLater).map(({ who }) => who)
    if (whos.length === 0) return []
    const which = whos.length === everyone.length ? '' : whos.map((who) => t(`startup.who-${who}`)).join(', ')
    return [t(isLater ? 'startup.later' : 'startup.first') + (which && ` (${which})`)]
  }
  return (
    <p data-starts={verdict.kind}>
      <StartMark kind={verdict.kind} isShort /> {[...labels(false), ...labels(true)].join('; ')}:{' '}
      {t(verdict.why.code, verdict.why.params)}
    </p>
  )
}

/** What the started program still lacks, on the target as it is. */
function ProgramItem({ variant }: { readonly variant: StartVariant }) {
  const { t } = useTranslation()
  const isUnreadable = useStudio(selectIsReadOnly)
  const program = useLights(variant)?.start.program ?? []
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
