import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { commands } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { Button } from '../kit/button.tsx'
import style from './rule-pane.module.css'

/** Name, signature, where it exists, and what it does. */
export function RuleHead({ row, summary }: { readonly row: Row; readonly summary: string | undefined }) {
  const { t } = useTranslation()
  return (
    <div>
      <div className={style.first}>
        <h2 className={style.name}>{row.name}</h2>
        <Button look="link" size="small" onClick={commands.tryCall.run}>
          {t('simulate.try')}
        </Button>
      </div>
      {row.syscall !== undefined && <Signature args={row.syscall.args} />}
      <Meta row={row} />
      <p className={style.summary}>{row.syscall === undefined ? t('rule.unknown-call') : summary}</p>
    </div>
  )
}

function Signature({ args }: { readonly args: readonly SyscallArgument[] }) {
  const { t } = useTranslation()
  return (
    <p className={style.signature}>
      {args.length === 0 && t('rule.no-parameters')}
      {args.map((arg, at) => (
        <Fragment key={arg.name}>
          {at > 0 && ', '}
          <span className={arg.filterable ? undefined : style.pointer}>
            {arg.type} {arg.name}
            {!arg.filterable && (
              <abbr title={t('rule.pointer-title')} className={style.mark}>
                {t('rule.pointer')}
              </abbr>
            )}
          </span>
        </Fragment>
      ))}
    </p>
  )
}

function Meta({ row: { syscall, nr } }: { readonly row: Row }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const token = useStudio((store) => store.target.arch)
  const arch = catalog?.architecture(token)?.name ?? token
  const group = catalog?.groups.find(({ id }) => id === syscall?.group)?.title
  const facts = [
    nr === undefined ? t('rule.no-number', { arch }) : t('rule.number', { nr, arch }),
    group,
    syscall?.since !== undefined && t('rule.since', { since: syscall.since }),
    syscall !== undefined && t(`rule.docker-${syscall.docker}`),
  ].filter((each) => typeof each === 'string')
  return <p className={style.meta}>{facts.join(' · ')}</p>
}
