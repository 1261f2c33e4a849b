import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeploymentFinding } from '#core/questions/posture/rule.ts'
import { Button } from '../kit/button.tsx'
import { RulePage } from '../kit/rule-page.tsx'
import { severityMarks } from '../kit/severity.ts'
import style from './posture.module.css'

/** What is found about how the container is run; each names its rule and folds out its page. */
export function DeploymentFindings({ findings }: { readonly findings: readonly DeploymentFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className={style.findings}>
      {findings.map((finding) => (
        <Item key={finding.rule} finding={finding} />
      ))}
    </ul>
  )
}

function Item({ finding }: { readonly finding: DeploymentFinding }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { rule, severity, message } = finding
  const title = t(finding.title.code, finding.title.params)
  return (
    <li className={style.finding} data-finding={rule} data-severity={severity}>
      <p>
        <span aria-hidden="true">{severityMarks[severity]}</span>{' '}
        <span className="visually-hidden">{t(`findings.is-${severity}`)}: </span>
        <strong>{title}</strong>{' '}
        <Button
          look="link"
          size="small"
          aria-label={t('findings.page-of', { title })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('findings.page')}
        </Button>
      </p>
      <p>{t(message.code, message.params)}</p>
      {isOpen && <RulePage id={rule} />}
    </li>
  )
}
