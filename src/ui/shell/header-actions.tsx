import { useTranslation } from 'react-i18next'
import { commands } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'
import { selectPath } from '#state/views/path.ts'
import { pathWords } from '../i18n/en/path.ts'
import { teach } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { obstacleWords } from '../words/obstacle-words.ts'
import style from './header.module.css'
import { useCommand } from './use-command.ts'

teach(pathWords)

/** What takes the work out of the page. Export is the coloured button once nothing stands in its way. */
export function Actions() {
  const share = useCommand(commands.share)
  const save = useCommand(commands.exportProfile)
  const { t } = useTranslation()
  const path = useStudio(selectPath)
  const open = obstacleWords(path, t)
  return (
    <div className={style.actions}>
      <Button onClick={share.onClick} disabled={share.disabled} title={share.title}>
        {share.label}
      </Button>
      <Button
        look={path.present === 'ship' ? 'primary' : 'plain'}
        onClick={save.onClick}
        disabled={save.disabled}
        title={open === '' ? save.title : t('path.not-yet', { open })}
      >
        {save.label}
      </Button>
    </div>
  )
}
