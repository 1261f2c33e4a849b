import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import { linkLimits } from '#state/jobs/link-text.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import style from './share-dialog.module.css'

/** A link that holds the whole profile. */
export function ShareDialog() {
  const { t } = useTranslation()
  const { showDialog } = useStudio((store) => store.workspaceActions)
  const unreadable = useStudio((store) => store.document?.reading.kind === 'unreadable')
  const link = useLink()
  return (
    <Dialog
      title={t('share.share')}
      onClose={() => showDialog(undefined)}
      actions={
        link?.kind === 'error' ? (
          <Button onClick={() => showDialog('export')}>{t('share.export')}</Button>
        ) : (
          <CopyButton
            look="primary"
            size="normal"
            text={link?.value ?? ''}
            label={t('share.copy-link')}
            disabled={link === undefined}
          />
        )
      }
    >
      {link === undefined && <p>{t('share.making')}</p>}
      {link?.kind === 'ok' && <LinkField link={link.value} />}
      {link?.kind === 'error' && (
        <p role="alert" className={style.refused}>
          {t(link.error.code, link.error.params)}
        </p>
      )}
      <p className={style.holds}>{t('share.holds')}</p>
      <p className={style.holds}>{t('share.fragment')}</p>
      {unreadable && <p className={style.warn}>{t('share.unfinished')}</p>}
    </Dialog>
  )
}

/** The link to what is on screen; undefined while it is made. */
function useLink(): Result<string, Message> | undefined {
  const known = useAnswer('link')
  if (known === undefined || !known.isPresent) return undefined
  const { link } = known
  const page = location.origin + location.pathname + location.search
  return link.kind === 'ok' ? { kind: 'ok', value: page + link.value } : link
}

function LinkField({ link }: { readonly link: string }) {
  const { t } = useTranslation()
  const id = useId()
  const limit = linkLimits.comfortable
  const isLong = link.length > limit
  return (
    <div className={style.field}>
      <label htmlFor={id}>{t('share.link')}</label>
      <input
        id={id}
        className={style.link}
        value={link}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        aria-describedby={`${id}-size`}
      />
      <p id={`${id}-size`} className={isLong ? style.warn : style.size}>
        {t('share.length', { number: formatNumber(link.length) })}
        {'. '}
        {isLong ? t('share.long', { limit: formatNumber(limit) }) : t('share.comfortable')}
      </p>
    </div>
  )
}
