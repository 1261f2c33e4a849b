import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, Fix } from '#state/findings.ts'
import { selectIsUnreadable } from '#state/selectors.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import style from './findings.module.css'
import { FixPanel } from './fix-panel.tsx'
import { RulePage } from './rule-page.tsx'

/** Names before "and N more". */
const shownCalls = 6

/** One finding: what, where, which calls, and what can be done. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'why' | Fix>()
  const unreadable = useStudio(selectIsUnreadable)
  const host = useStudio((store) => store.target.arch)
  const catalog = useStudio((store) => store.catalog)
  const { rule, severity, title, message, arches, fixes } = finding
  const words = t(title.code, title.params)
  const foreign = arches.filter((arch) => arch !== host)
  return (
    <li className={style.finding} data-finding={rule} data-severity={severity}>
      <h4 tabIndex={-1}>{words}</h4>
      <p>
        {t(message.code, message.params)}
        {foreign.length > 0 && (
          <span className={style.soft}>
            {' '}
            {t('findings.on', {
              arches: foreign.map((each) => catalog?.architecture(each)?.name ?? each).join(', '),
            })}
          </span>
        )}
      </p>
      <Calls names={finding.syscalls} />
      <p className={style.ways}>
        {fixes.map((fix) => (
          <Button
            key={fix.label.code + JSON.stringify(fix.label.params)}
            size="small"
            disabled={unreadable}
            aria-expanded={open === fix}
            onClick={() => setOpen(open === fix ? undefined : fix)}
          >
            {t(fix.label.code, fix.label.params)}
          </Button>
        ))}
        <Button
          look="link"
          size="small"
          aria-label={t('findings.page-of', { title: words })}
          aria-expanded={open === 'why'}
          onClick={() => setOpen(open === 'why' ? undefined : 'why')}
        >
          {t('findings.page')}
        </Button>
      </p>
      {open === 'why' && <RulePage id={rule} />}
      {open !== undefined && open !== 'why' && (
        <FixPanel
          fixes={[open]}
          label={{ code: 'step.repair', params: { title: words } }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </li>
  )
}

function Calls({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const select = useStudio((store) => store.workspaceActions.select)
  if (names.length === 0) return null
  const more = names.length - shownCalls
  return (
    <p className={style.calls}>
      {names.slice(0, shownCalls).map((name) => (
        <button key={name} type="button" className={style.call} onClick={() => select(name)}>
          {name}
        </button>
      ))}
      {more > 0 && (
        <span className={style.soft}>{t('findings.calls-more', { formatted: formatNumber(more) })}</span>
      )}
    </p>
  )
}
