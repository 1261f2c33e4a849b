import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Dialog } from '../kit/dialog.tsx'
import { RulePage } from '../kit/rule-page.tsx'

teachWorkWords()

/** The page of a rule by itself, whether or not the profile breaks it. */
export function RulePageDialog() {
  const { t } = useTranslation()
  const id = useStudio((store) => store.rulePage)
  const { showDialog } = useStudio((store) => store.workspaceActions)
  return (
    <Dialog title={t(`${id}-title`, { defaultValue: id })} onClose={() => showDialog(undefined)}>
      <RulePage id={id} />
    </Dialog>
  )
}
