import { useTranslation } from 'react-i18next'
import { takeVersion } from '#state/actions/version.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import style from './version-bar.module.css'

/** One quiet line: a newer version is here, and comes when somebody wants it. */
export function VersionBar() {
  const { t } = useTranslation()
  return (
    <div className={style.bar} role="status">
      <span>{t('version.ready')}</span>
      <Button size="small" onClick={() => void takeVersion()}>
        {t('version.reload')}
      </Button>
      <Button look="link" size="small" onClick={useStudio.getState().versionActions.leaveVersion}>
        {t('version.later')}
      </Button>
    </div>
  )
}
