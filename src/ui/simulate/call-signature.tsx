import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '#catalog/catalog.ts'
import { wordAt } from '#core/enforce/evaluate/call-cursor.ts'
import style from './simulate.module.css'

interface CallSignatureProps {
  readonly text: string
  readonly cursor: number
  readonly catalog: Catalog
}

/** "int family, int type, int protocol", with the one that is being typed. */
export function CallSignature({ text, cursor, catalog }: CallSignatureProps) {
  const { t } = useTranslation()
  const word = wordAt(text, Math.min(cursor, text.length))
  const name = /^\s*(\w+)/.exec(text)?.[1]
  const syscall = name === undefined ? undefined : catalog.syscall(name)
  if (syscall === undefined) return null
  const at = word?.kind === 'argument' ? word.index : undefined
  return (
    <p className={style.signature}>
      {syscall.args.length === 0 && t('simulate.no-arguments')}
      {syscall.args.map(({ name: own, type, filterable }, index) => (
        <Fragment key={own}>
          {index > 0 && ', '}
          <span className={index === at ? style.current : undefined}>
            {type} {own}
            {!filterable && <span className={style.address}> {t('simulate.address')}</span>}
          </span>
        </Fragment>
      ))}
    </p>
  )
}
