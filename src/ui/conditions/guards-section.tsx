import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { applies, dialects, isGuarded } from '#core/profile/guards.ts'
import type { Rule } from '#core/profile/profile.ts'
import { launcherOf } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { Button } from '../kit/button.tsx'
import { guardWords } from '../words/guard-words.ts'
import { GuardEditor } from './guard-editor.tsx'
import style from './guards.module.css'
import { NoteLine } from './note-line.tsx'
import { happening } from './rule-sentence.ts'

/** Under which capabilities, hosts and kernels each rule of the call takes part. */
export function GuardsSection({ row }: { readonly row: Row }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<number>()
  const { outcome } = row
  const rules = [...outcome.rules, ...outcome.others].toSorted((a, b) => a.position - b.position)
  if (rules.length === 0) return null
  return (
    <section className={style.section} aria-label={t('guards.title')}>
      <h3>{t('guards.title')}</h3>
      <GuardsIgnored rules={rules} />
      <ul>
        {rules.map((rule) => (
          <li key={rule.position}>
            <RuleLine
              rule={rule}
              isOpen={edited === rule.position}
              onToggle={() => setEdited(edited === rule.position ? undefined : rule.position)}
            />
            {edited === rule.position && <GuardEditor name={row.name} rule={rule} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RuleLineProps {
  readonly rule: Rule
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function RuleLine({ rule, isOpen, onToggle }: RuleLineProps) {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const place = rule.position + 1
  const isLimited = isGuarded(rule)
  return (
    <div className={style.line}>
      <span className={style.rule}>{t('guards.rule', { rule: place, effect: happening(rule, t) })}</span>
      <span className={style.when}>
        {guardWords(rule, t) || t('guards.always')}
        {isLimited && (
          <span className={applies(rule, target) ? style.applies : style.not}>
            {t(applies(rule, target) ? 'guards.applies' : 'guards.applies-not')}
          </span>
        )}
      </span>
      <Button
        look="link"
        size="small"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'guards.close' : 'guards.edit', { rule: place })}
        onClick={onToggle}
      >
        {t(isOpen ? 'guards.done' : isLimited ? 'guards.change' : 'guards.limit')}
      </Button>
    </div>
  )
}

/** The target passes over what it does not know, and that opens or closes calls. */
function GuardsIgnored({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = useTranslation()
  const launcher = useStudio((store) => launcherOf(store.target))
  const { guards, minKernel } = dialects[launcher]
  const params = { runtime: t(`target.short-${launcher}`) }
  if (!guards && rules.some(isGuarded)) {
    return <NoteLine note={{ code: 'guards.ignored', params, tone: 'warn' }} />
  }
  const hasKernel = rules.some(({ includes, excludes }) => includes?.minKernel || excludes?.minKernel)
  if (guards && !minKernel && hasKernel) {
    return <NoteLine note={{ code: 'guards.kernel-ignored', params, tone: 'warn' }} />
  }
  return null
}
