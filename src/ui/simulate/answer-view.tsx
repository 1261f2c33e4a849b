import { useTranslation } from 'react-i18next'
import type { WrittenCall } from '#core/enforce/evaluate/call-text.ts'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import type { Rule } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { decisionWords } from '../kit/decision-words.ts'
import { LoadProblemNote } from '../kit/load-problem-note.tsx'
import pane from '../kit/pane.module.css'
import { useMedia, wideScreen } from '../kit/use-media.ts'
import { architectureName, runtimeWords } from '../words/target-words.ts'
import type { Answer } from './answer-for.ts'
import { signOf } from './signs.ts'
import style from './simulate.module.css'

interface AnswerViewProps {
  readonly answer: Answer
  readonly target: Target
  readonly abi: string
  /** The answer is of the text before an edit that is worked out. */
  readonly isStale: boolean
  /** Leads back to the chosen target; undefined when it is shown. */
  readonly onBack: (() => void) | undefined
}

/** What happens, for the program, and how that comes about. */
export function AnswerView({ answer, target, abi, isStale, onBack }: AnswerViewProps) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const where = { runtime: runtimeWords(target, t), arch: architectureName(abi, catalog) }
  return (
    <section className={`${style.answer} ${isStale ? pane.stale : ''}`} aria-label={t('simulate.answer')}>
      <div className={style.where}>
        <h3 className={style.label}>{t('simulate.on', where)}</h3>
        {onBack !== undefined && (
          <Button look="link" size="small" onClick={onBack}>
            {t('simulate.back')}
          </Button>
        )}
      </div>
      {answer.kind === 'waiting' && <p className={pane.soft}>{t('simulate.waiting')}</p>}
      {answer.kind === 'no-call' && <p>{t(answer.message.code, answer.message.params)}</p>}
      {answer.kind === 'problem' && <LoadProblemNote problem={answer.problem} />}
      {answer.kind === 'decision' && <DecisionView decision={answer.decision} call={answer.call} />}
    </section>
  )
}

interface DecisionViewProps {
  readonly decision: Decision
  readonly call: WrittenCall
}

function DecisionView({ decision, call }: DecisionViewProps) {
  const { t } = useTranslation()
  const { rule, why, losers, reason } = decision
  const { text } = decisionWords(decision, t)
  const { sign, tone } = signOf(decision, t)
  return (
    <>
      <p className={`${style.verdict} ${style[tone]}`} role="status">
        <span aria-hidden="true">{sign} </span>
        {reason === undefined ? text : t('simulate.unsure', { effect: text })}
      </p>
      {reason !== undefined && <p className={pane.soft}>{t(reason.code, reason.params)}</p>}
      <ul className={style.trail}>
        {why.map((message) => (
          <li key={message.code}>{t(message.code, message.params)}</li>
        ))}
        {losers.map((loser) => (
          <li key={loser.rule.position} className={style.loser}>
            {t('simulate.not-rule', { rule: loser.rule.position + 1 })} {t(loser.why.code, loser.why.params)}
          </li>
        ))}
      </ul>
      <p className={style.numbers}>
        <Registers call={call} />
        {rule !== undefined && <ShowInJson rule={rule} name={call.name} />}
      </p>
    </>
  )
}

/** What the filter sees of the call: its number and its registers. */
function Registers({ call: { name, nr, args } }: { readonly call: WrittenCall }) {
  const { t } = useTranslation()
  const count = useStudio((store) => store.catalog?.syscall(name)?.args.length ?? args.length)
  const last = args.findLastIndex((value) => value !== 0n) + 1
  const values = args.slice(0, Math.max(count, last)).map((value) => `0x${value.toString(16)}`)
  return (
    <span className={pane.soft}>
      {t('simulate.sees')} <code>{`${nr}(${values.join(', ')})`}</code>
    </span>
  )
}

function ShowInJson({ rule, name }: { readonly rule: Rule; readonly name: string }) {
  const { t } = useTranslation()
  const wide = useMedia(wideScreen)
  const { select, showPane } = useStudio((store) => store.workspaceActions)
  const written = rule.names.find((each) => each.name === name) ?? rule.names[0]
  if (written === undefined) return null
  const show = () => {
    // Chosen anew, so that the text moves there even when it was chosen before.
    select(undefined)
    select(written.name)
    if (!wide) showPane('json')
  }
  return (
    <Button size="small" onClick={show}>
      {t('simulate.show', { rule: rule.position + 1 })}
    </Button>
  )
}
