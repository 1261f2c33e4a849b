import { useTranslation } from 'react-i18next'
import { switchStage } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { isObserving } from '#state/views/stage.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { Segmented } from '../kit/segmented.tsx'
import style from './stage-switch.module.css'

/** Gradual restriction: first observe (log instead of block), then enforce. */
export function StageSwitch() {
  const { t } = useTranslation()
  const observing = useStudio(isObserving)
  const disabled = useStudio(selectIsReadOnly)
  return (
    <section className={style.stage} aria-label={t('shell.stage-region')}>
      <span aria-hidden="true">{t('shell.stage')}</span>
      <Segmented
        label={t('shell.stage')}
        value={observing ? 'observe' : 'enforce'}
        options={[
          { value: 'observe', label: t('shell.observe') },
          { value: 'enforce', label: t('shell.enforce') },
        ]}
        disabled={disabled}
        onChange={switchStage}
      />
    </section>
  )
}
