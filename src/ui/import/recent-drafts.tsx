import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commands } from '#state/actions/commands.ts'
import { openDraft } from '#state/actions/drafts.ts'
import { deleteKeptDraft } from '#state/actions/kept.ts'
import type { DraftNote } from '#state/slices/kept.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { formatWhen } from '../words/figures.ts'
import style from './empty-page.module.css'
import { OddRecords } from './odd-records.tsx'

/** Earlier work that this browser kept; nothing at all when there is none or storage is closed. */
export function RecentDrafts() {
  const { t } = useTranslation()
  const { drafts, odd } = useStudio((store) => store.kept)
  if (drafts.length + odd.length === 0) return null
  return (
    <section className={style.section} aria-labelledby="recent">
      <h2 id="recent">
        {t('import.recent')} <small>{t('import.recent-what')}</small>
      </h2>
      <ul className={style.recent}>
        {drafts.map((draft) => (
          <RecentDraft key={draft.id} draft={draft} />
        ))}
      </ul>
      <OddRecords records={odd} />
      <Button look="link" size="small" onClick={commands.workspace.run}>
        {t('workspace.title')}
      </Button>
    </section>
  )
}

function RecentDraft({ draft }: { readonly draft: DraftNote }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const name = draft.name || t('import.untitled')
  const remove = async () => setAsked(!asked || (await deleteKeptDraft(draft.id)))
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
        onClick={() => void remove()}
        onBlur={() => setAsked(false)}
      >
        {asked ? t('import.delete-sure') : <Trash2 size={14} aria-hidden />}
      </Button>
    </li>
  )
}
