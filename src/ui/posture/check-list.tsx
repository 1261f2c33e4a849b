import { useTranslation } from 'react-i18next'
import type { Check } from '#core/questions/posture/checks.ts'
import style from './posture.module.css'

export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation()
  return (
    <ul className={style.checks}>
      {checks.map(({ id, state, why }) => (
        <li key={id} className={style.check}>
          <code>{id}</code>
          <span className={state === 'warn' ? style.warn : style.state}>{t(`posture.state-${state}`)}</span>
          <span>{t(why.code, why.params)}</span>
        </li>
      ))}
    </ul>
  )
}
