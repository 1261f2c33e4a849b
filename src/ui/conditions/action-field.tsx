import { useTranslation } from 'react-i18next'
import type { Outcome } from '#core/profile/outcome.ts'
import type { Effect } from '#core/profile/profile.ts'
import { giveEffect } from '#state/actions/editing.ts'
import { EffectField } from './effect-field.tsx'
import style from './rule-pane.module.css'
import { happening } from './rule-sentence.ts'

interface ActionFieldProps {
  readonly name: string
  readonly outcome: Outcome
  readonly fallback: Effect
}

const byDefault = 'default'
const byCases = 'cases'

/** What happens to the call whatever its arguments are. */
export function ActionField({ name, outcome, fallback }: ActionFieldProps) {
  const { t } = useTranslation()
  const depends = outcome.kind === 'conditional' || outcome.kind === 'unclear'
  const others = (
    <>
      {depends && <option value={byCases}>{t('rule.action-cases')}</option>}
      <option value={byDefault}>{t('rule.action-default', { effect: happening(fallback, t) })}</option>
    </>
  )
  return (
    <div className={style.action}>
      <span className={style.label} aria-hidden="true">
        {t('rule.action')}
      </span>
      <EffectField
        label={t('rule.action')}
        effect={outcome.kind === 'plain' ? outcome.effect : undefined}
        fallback={fallback}
        onChange={(effect) => giveEffect([name], effect)}
        others={others}
        other={depends ? byCases : byDefault}
        onOther={(value) => value === byDefault && giveEffect([name], 'default')}
      />
      {depends && <p className={style.hint}>{t('rule.action-replaces')}</p>}
    </div>
  )
}
