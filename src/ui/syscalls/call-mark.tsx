import { useTranslation } from 'react-i18next'
import { wishForFinding } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'
import { type Severity, selectFindingsOf } from '#state/views/findings.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { severities, severityMarks } from '../kit/severity.ts'
import style from './call-mark.module.css'

interface CallMarkProps {
  readonly name: string
  /** Whether Tab reaches it. */
  readonly active: boolean
}

/** In the row of a call: that something was found of it, and the way there. */
export function CallMark({ name, active }: CallMarkProps) {
  const { t } = useTranslation()
  const found = useStudio((store) => selectFindingsOf(store, name))
  const worst = severities.find((each) => found?.some(({ severity }) => severity === each))
  if (found === undefined || worst === undefined) return null
  const words = t('findings.badge', { count: found.length, formatted: formatNumber(found.length) })
  return (
    <button
      type="button"
      className={`${style.mark} ${style[worst satisfies Severity]}`}
      aria-label={t('findings.of-call', { name, findings: words })}
      title={found.map(({ title }) => t(title.code, title.params)).join('\n')}
      tabIndex={active ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        wishForFinding({ call: name })
      }}
    >
      {severityMarks[worst]}
    </button>
  )
}
