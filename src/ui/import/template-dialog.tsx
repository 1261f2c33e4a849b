import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadTemplate, templates } from '#catalog/templates.ts'
import { observeProfile } from '#core/profile/template.ts'
import { openProfile, startEmpty } from '#state/actions/opening.ts'
import { useStudio } from '#state/store.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Dialog } from '../kit/dialog.tsx'
import style from './template-dialog.module.css'

teachWorkWords()

interface Choice {
  readonly id: string
  readonly provenance: string
  readonly start: () => Promise<unknown>
}

/** Ready profiles to begin with; choosing one opens it as a new draft. */
export function TemplateDialog() {
  const { t } = useTranslation()
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  const [failed, setFailed] = useState(false)
  const close = () => showDialog(undefined)
  const choose = (choice: Choice) =>
    choice.start().then(close, () => {
      // A deployment may have replaced the files of this page.
      setFailed(true)
    })
  return (
    <Dialog title={t('import.templates')} onClose={close}>
      {failed && (
        <p role="alert" className={style.failed}>
          {t('import.template-failed')}
        </p>
      )}
      <ul className={style.list}>
        {useChoices().map((choice) => (
          <li key={choice.id}>
            <button type="button" className={style.choice} onClick={() => void choose(choice)}>
              <strong>{t(`import.template-${choice.id}`)}</strong>
              <span>{t(`import.template-${choice.id}-what`)}</span>
              <small>{choice.provenance}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function useChoices(): readonly Choice[] {
  const { t } = useTranslation()
  const arch = useStudio((store) => store.target.arch)
  const own = t('import.template-own', { arch })
  return [
    { id: 'empty', provenance: own, start: () => startEmpty('profile') },
    { id: 'observe', provenance: own, start: () => openProfile('observe.json', observeProfile({ arch })) },
    ...templates.map(({ id, provenance }) => ({
      id,
      provenance,
      start: async () => openProfile(`${id}.json`, await loadTemplate(id)),
    })),
  ]
}
