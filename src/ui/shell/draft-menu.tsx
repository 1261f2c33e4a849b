import { Crosshair, FilePlus2, FolderOpen, History, LayoutTemplate, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { commands } from '#state/actions/commands.ts'
import { leaveDraft, openDraft } from '#state/actions/drafts.ts'
import { listKept } from '#state/actions/kept.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Caret } from '../kit/caret.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../kit/menu.tsx'
import { useMedia } from '../kit/use-media.ts'
import { withoutTarget } from '../words/target-words.ts'
import style from './header.module.css'

const recentLimit = 8

/** The profile's name; behind it: rename, begin something else, earlier work. */
export function DraftMenu() {
  const { t } = useTranslation()
  const name = useStudio((store) => store.name)
  const changed = useStudio((store) => store.document?.text !== store.baseline?.text)
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  const narrow = useMedia(withoutTarget)
  const trigger = (
    <Button className={style.name ?? ''} aria-label={t('shell.profile-menu', { name })}>
      <span>{name}</span>
      {changed && <span className={style.changed} title={t('shell.changed')} />}
      <Caret />
    </Button>
  )
  return (
    <Menu trigger={trigger} onOpen={() => void listKept()}>
      <MenuItem onSelect={() => showDialog('rename')}>
        <Pencil size={14} aria-hidden />
        {t('shell.rename')}
      </MenuItem>
      <MenuItem onSelect={commands.history.run}>
        <History size={14} aria-hidden />
        {t('history.title')}
      </MenuItem>
      {narrow && (
        <MenuItem onSelect={() => showDialog('target')}>
          <Crosshair size={14} aria-hidden />
          {t('target.title')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => void leaveDraft()}>
        <FilePlus2 size={14} aria-hidden />
        {t('shell.start-page')}
      </MenuItem>
      <MenuItem onSelect={commands.openFiles.run}>
        <FolderOpen size={14} aria-hidden />
        {t('shell.open-files')}
      </MenuItem>
      <MenuItem onSelect={() => showDialog('templates')}>
        <LayoutTemplate size={14} aria-hidden />
        {t('shell.template')}
      </MenuItem>
      <Recent />
    </Menu>
  )
}

function Recent() {
  const { t } = useTranslation()
  const current = useStudio((store) => store.draftId)
  const { drafts } = useStudio((store) => store.kept)
  const others = drafts.filter((draft) => draft.id !== current).slice(0, recentLimit)
  if (others.length === 0) return null
  return (
    <>
      <MenuSeparator />
      <MenuLabel>{t('shell.recent')}</MenuLabel>
      {others.map((draft) => (
        <MenuItem
          key={draft.id}
          onSelect={() => void openDraft(draft.id)}
          hint={new Date(draft.savedAt).toLocaleString(undefined, {
            dateStyle: 'medium',
            timeStyle: 'short',
          })}
        >
          {draft.name}
        </MenuItem>
      ))}
    </>
  )
}
