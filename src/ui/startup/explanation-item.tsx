import { useTranslation } from 'react-i18next'
import { callText, conditionText } from '#core/questions/errors/condition-text.ts'
import type { Explanation, Opening, OpeningRule } from '#core/questions/errors/explanation.ts'
import { openCalls, openingState } from '#state/actions/open-calls.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly, selectRows } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import style from './error-box.module.css'

export function ExplanationItem({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation()
  const { told, calls, opening, sure, why } = explanation
  return (
    <li className={style.item} data-sure={sure}>
      <div className={style.head}>
        <strong>{calls.length === 0 ? t('error-box.no-call') : calls.map(callText).join(', ')}</strong>
        <span className={style.sure}>{t(`error-box.sure-${sure}`)}</span>
      </div>
      <q className={style.told}>{told}</q>
      {why.map(({ code, params }) => (
        <p key={code} className={style.soft}>
          {t(code, params)}
        </p>
      ))}
      <OpeningPart opening={opening} />
    </li>
  )
}

function OpeningPart({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation()
  const present = useStudio((store) => store.document !== undefined)
  const held = useStudio((store) => store.target.capabilities)
  if (opening.kind !== 'rules') {
    return <p className={style.remedy}>{t(opening.remedy.code, opening.remedy.params)}</p>
  }
  const { rules, take, capabilities } = opening
  const groups = take === 'all' ? [rules] : rules.map((rule) => [rule])
  const kind = rules.length < 2 ? 'one' : take
  return (
    <div className={style.opening}>
      <p>{t(`error-box.opening-${kind}`)}</p>
      {groups.map((group) => (
        <Rules key={group.map(ruleKey).join()} rules={group} present={present} />
      ))}
      {capabilities.map(({ name, isNeeded, opens }) => {
        const what = isNeeded ? (opens ? 'both' : 'needed') : 'opens'
        const code = `error-capability-${what}${held.includes(name) ? '-held' : ''}`
        return (
          <p key={name} className={style.soft}>
            {t(code, { name, flag: name.replace(/^CAP_/, '') })}
          </p>
        )
      })}
    </div>
  )
}

interface RulesProps {
  readonly rules: readonly OpeningRule[]
  readonly present: boolean
}

function Rules({ rules, present }: RulesProps) {
  const { t } = useTranslation()
  const rows = useStudio(selectRows)
  const isUnreadable = useStudio(selectIsReadOnly)
  const state = openingState(rules, rows)
  const names = [...new Set(rules.map(({ name }) => name))].join(', ')
  const verb = rules.every(({ effect }) => effect.action === 'SCMP_ACT_ALLOW') ? 'allow' : 'add'
  return (
    <div className={style.rules}>
      <ul className={style.list}>
        {rules.map((rule) => (
          <li key={ruleKey(rule)}>
            <code>{rule.name}</code>{' '}
            {rule.conditions.length > 0 && rule.conditions.map(conditionText).join(', ')}
            {rule.effect.action === 'SCMP_ACT_ERRNO' && t('error-box.answer-missing')}
          </li>
        ))}
      </ul>
      {present && state === 'open' && (
        <Button size="small" disabled={isUnreadable} onClick={() => openCalls(rules)}>
          {t(`error-box.${verb}`, { names })}
        </Button>
      )}
      {present && state !== 'open' && (
        <p className={style.soft}>{t(state === 'done' ? `error-box.done-${verb}` : 'error-box.by-hand')}</p>
      )}
    </div>
  )
}

function ruleKey({ name, conditions }: OpeningRule): string {
  return name + conditions.map(conditionText).join()
}
