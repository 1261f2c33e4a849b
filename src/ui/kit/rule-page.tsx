import { useTranslation } from 'react-i18next'
import { askAgain } from '#state/actions/ask-again.ts'
import type { LintRule } from '#state/views/findings.ts'
import { useKnowledge, useMissingKnowledge } from '#state/views/use-knowledge.ts'
import { Button } from './button.tsx'
import pane from './pane.module.css'
import style from './rule-page.module.css'
import { severityMarks } from './severity.ts'

/** The page of a rule: why it matters, when it holds, how it is repaired, where the facts come from. */
export function RulePage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const rules = useKnowledge('rules')
  const reason = useMissingKnowledge('rules')
  if (reason !== undefined)
    return (
      <p>
        {t('findings.no-rules', { reason })} <Button onClick={askAgain}>{t('load.ask-again')}</Button>
      </p>
    )
  if (rules === undefined) return null
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) return <p>{t('findings.no-rule', { id })}</p>
  const holds = `${id}-holds`
  return (
    <div className={style.page}>
      <p>{t(`${id}-why`)}</p>
      {'holds' in rule.words && (
        <p>
          <strong>{t('findings.holds')}</strong> {t(holds)}
        </p>
      )}
      <p className={pane.soft}>
        <span aria-hidden="true">{severityMarks[rule.severity]}</span> {t(`findings.is-${rule.severity}`)} ·{' '}
        {t('findings.rule')} <code>{id}</code>
      </p>
      <Repairs rule={rule} />
      {rule.sources.length > 0 && (
        <>
          <p className={pane.soft}>{t('findings.sources')}</p>
          <ul>
            {rule.sources.map((source) => (
              <li key={source}>
                <code>{source}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What is offered; what depends on the profile is left open. */
function Repairs({ rule: { id, words } }: { readonly rule: LintRule }) {
  const { t } = useTranslation()
  const repairs = Object.entries(words).filter(([key]) => /^fix(-|$)/.test(key))
  if (repairs.length === 0) return null
  return (
    <>
      <p className={pane.soft}>{t('findings.repairs')}</p>
      <ul>
        {repairs.map(([key, text]) => (
          <li key={key}>{t(`${id}-${key}`, leftOpen(text))}</li>
        ))}
      </ul>
    </>
  )
}

function leftOpen(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, '…']))
}
