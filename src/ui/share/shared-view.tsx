import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#core/base/message.ts'
import { readDocument } from '#core/profile/document.ts'
import { closeLink, saveSharedCopy } from '#state/actions/link-opening.ts'
import type { SharedProfile } from '#state/slices/shared.ts'
import { useStudio } from '#state/store.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Button } from '../kit/button.tsx'
import { SharedReading } from './shared-reading.tsx'
import { SharedRisks } from './shared-risks.tsx'
import style from './shared-view.module.css'

teachWorkWords()

/** What a link holds, to look at: nothing of it becomes own work before "Save a copy". */
export function SharedView() {
  const shared = useStudio((store) => store.shared)
  if (shared === undefined) return null
  return (
    <main className={style.page}>
      <div className={style.column}>
        {shared.kind === 'broken' ? <Broken message={shared.message} /> : <Came shared={shared} />}
      </div>
    </main>
  )
}

function Broken({ message }: { readonly message: Message }) {
  const { t } = useTranslation()
  return (
    <header className={style.head}>
      <div>
        <h1>{t('share.broken')}</h1>
        <p role="alert">{t(message.code, message.params)}</p>
        <p className={style.soft}>{t('share.broken-why')}</p>
      </div>
      <Button look="primary" onClick={closeLink}>
        {t('share.close')}
      </Button>
    </header>
  )
}

function Came({ shared }: { readonly shared: SharedProfile }) {
  const { t } = useTranslation()
  const document = useMemo(() => readDocument(shared.text), [shared.text])
  return (
    <>
      <header className={style.head}>
        <div>
          <h1>{shared.name || t('share.untitled')}</h1>
          <p className={style.unchecked}>{t('share.came')}</p>
          <p className={style.soft}>{t('share.came-why')}</p>
        </div>
        <div className={style.buttons}>
          <Button onClick={closeLink}>{t('share.close')}</Button>
          <Button
            look="primary"
            disabled={document.reading.kind === 'unreadable'}
            onClick={() => void saveSharedCopy()}
          >
            {t('share.save-copy')}
          </Button>
        </div>
      </header>
      <SharedReading document={document} target={shared.target} />
      <SharedRisks accepted={shared.accepted ?? []} />
      <section className={style.part}>
        <h2>{t('share.text')}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className={style.text} tabIndex={0} aria-label={t('share.text')}>
          <pre>{shared.text}</pre>
        </section>
      </section>
    </>
  )
}
