import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import type { ReplayLine } from '#state/views/replay-lines.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { CallingProcesses } from '../kit/calling-processes.tsx'
import { decisionWords } from '../kit/decision-words.ts'
import pane from '../kit/pane.module.css'
import { SeenValues } from '../kit/seen-values.tsx'
import style from './replay.module.css'
import { ReplayFixes } from './replay-fixes.tsx'

/** One call and one end of it: what the program would get, why, how often, by whom, and what can be done. */
export function ReplayItem({ line }: { readonly line: ReplayLine }) {
  const { t } = useTranslation()
  const isSelected = useStudio((store) => store.selected === line.name)
  const host = useStudio((store) => store.target.arch)
  const archName = useStudio((store) => store.catalog?.architecture(line.arch)?.name ?? line.arch)
  const counting = { count: line.calls, formatted: formatNumber(line.calls) }
  return (
    <li className={style.line} data-selected={isSelected || undefined}>
      <div className={style.what}>
        <button
          type="button"
          className={pane.name}
          data-replay={line.name}
          aria-pressed={isSelected}
          onClick={() => useStudio.getState().workspaceActions.select(line.name)}
        >
          {line.name}
        </button>
        {line.arch !== host && <span className={pane.arch}>{archName}</span>}
        <span className={style.calls}>{t(line.isAtMost ? 'replay.at-most' : 'replay.calls', counting)}</span>
        {line.fate !== 'allowed' && <ReplayFixes line={line} />}
      </div>
      <p className={style.effect}>
        <span>{useEnd(line)}</span>
        <CallingProcesses name={line.name} />
      </p>
      {line.fate !== 'allowed' && <SeenValues line={line} />}
    </li>
  )
}

/** "Fails with EACCES. Rule 3 decides."; where no rule decides, nothing is said of it. */
function useEnd({ decision, answers, reason }: ReplayLine): string {
  const { t } = useTranslation()
  const why = reason === undefined ? undefined : t(reason.code, reason.params)
  if (decision === undefined) {
    const effects = answers.map((ret) => decisionWords({ ret }, t).text).join(' · ')
    return [effects && t('replay.either', { effects }), why].filter(Boolean).join('. ')
  }
  const rule = decision.why.find(({ code }) => code !== 'why-default')
  const { text } = decisionWords(decision, t)
  return [text, why ?? (rule && t(rule.code, rule.params))].filter(Boolean).join('. ')
}
