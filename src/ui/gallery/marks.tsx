import { useTranslation } from 'react-i18next'
import { actions, type ConditionSpec } from '#core/profile/profile.ts'
import badge from '../kit/badge.module.css'
import { conditionWords, effectWords } from '../kit/outcome-words.ts'
import { RiskMark } from '../kit/risk-mark.tsx'
import { severities, severityMarks } from '../kit/severity.ts'
import { formatBytes } from '../words/figures.ts'

export function Badges() {
  return (
    <>
      {[undefined, badge.good, badge.bad, badge.unsure].map((look) => (
        <span key={look ?? 'plain'} className={`${badge.badge} ${look ?? ''}`}>
          Starts on Docker
        </span>
      ))}
      <span className={badge.count}>0</span>
      <span className={`${badge.count} ${badge.countGood}`}>✓</span>
      <span className={`${badge.count} ${badge.countBad}`}>1,284</span>
    </>
  )
}

export function Risks() {
  return (
    <>
      {(['critical', 'high', 'medium', 'low'] as const).map((level) => (
        <RiskMark key={level} level={level} />
      ))}
    </>
  )
}

export function Severities() {
  const { t } = useTranslation()
  return (
    <>
      {severities.map((severity) => (
        <span key={severity}>
          {severityMarks[severity]} {t(`findings.${severity}`, { defaultValue: severity })}
        </span>
      ))}
    </>
  )
}

const conditions: readonly ConditionSpec[] = [
  { index: 0, op: 'SCMP_CMP_EQ', value: 2n, valueTwo: 0n },
  { index: 1, op: 'SCMP_CMP_MASKED_EQ', value: 0x7e020000n, valueTwo: 0n },
  { index: 2, op: 'SCMP_CMP_LE', value: 18446744073709551615n, valueTwo: 0n },
]

/** What the table and the panes say of a call. */
export function Outcomes() {
  const { t } = useTranslation()
  return (
    <>
      {actions.map((action) => (
        <span key={action}>{effectWords({ action, errnoRet: undefined }, t)}</span>
      ))}
      {conditions.map((condition) => (
        <code key={condition.op}>{conditionWords(condition, [])}</code>
      ))}
      {[0, 1023, 1024, 52_428_800].map((bytes) => (
        <span key={bytes}>{formatBytes(bytes)}</span>
      ))}
    </>
  )
}
