import { Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraftNote, deleteDraft, listDrafts } from '#state/actions/draft-store.ts'
import { openDraft } from '#state/actions/drafts.ts'
import { Button } from '../kit/button.tsx'
import { formatWhen } from '../words/figures.ts'
import style from './empty-page.module.css'

/** Earlier work that this browser kept; nothing at all when there is none or storage is closed. */
export function RecentDrafts() {
  const { t } = useTranslation()
  const [drafts, setDrafts] = useState<readonly DraftNote[]>([])
  const reload = useCallback(
    () =>
      listDrafts().then(setDrafts, () => {
        // Browsers refuse storage in private windows; the status line says that nothing is kept.
        setDrafts([])
      }),
    [],
  )
  useEffect(() => {
    void reload()
  }, [reload])
  if (drafts.length === 0) return null
  return (
    <section className={style.section} aria-labelledby="recent">
      <h2 id="recent">
        {t('import.recent')} <small>{t('import.recent-what')}</small>
      </h2>
      <ul className={style.recent}>
        {drafts.map((draft) => (
          <RecentDraft key={draft.id} draft={draft} onDeleted={() => void reload()} />
        ))}
      </ul>
    </section>
  )
}

function RecentDraft({ draft, onDeleted }: { readonly draft: DraftNote; readonly onDeleted: () => void }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const name = draft.name || t('import.untitled')
  const remove = () => {
    if (asked) void deleteDraft(draft.id).then(onDeleted)
    else setAsked(true)
  }
  return (
    <li className={style.draft}>
      <button type="button" className={style.item} onClick={() => void openDraft(draft.id)}>
        <span className="visually-hidden">{t('import.open-draft', { name: '' })}</span>
        <code>{name}</code>
        <span>{formatWhen(draft.savedAt, Date.now())}</span>
      </button>
      <Button
        look="quiet"
        size="small"
        iconOnly={!asked}
        aria-label={t(asked ? 'import.delete-draft-sure' : 'import.delete-draft', { name })}
        onClick={remove}
        onBlur={() => setAsked(false)}
      >
        {asked ? t('import.delete-sure') : <Trash2 size={14} aria-hidden />}
      </Button>
    </li>
  )
}
