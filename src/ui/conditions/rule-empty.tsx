import { useTranslation } from 'react-i18next'
import style from './rule-pane.module.css'

const keys = [
  ['↑ ↓', 'rule.empty-move'],
  ['rule.key-space', 'rule.empty-tick'],
  ['rule.key-enter', 'rule.empty-open'],
  ['1 – 7', 'rule.empty-action'],
] as const

/** Shown while no call is chosen. */
export function RuleEmpty() {
  const { t } = useTranslation()
  return (
    <div className={style.empty}>
      <p>{t('rule.empty-title')}</p>
      <dl>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
