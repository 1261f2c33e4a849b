import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { elsewhere } from '#core/enforce/evaluate/across.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { TrueOutcome } from '#core/enforce/true-outcome.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import type { Profile } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { useTruth } from '#state/views/use-truth.ts'
import { gatherGuards, listed } from '../words/guard-words.ts'
import { ElsewhereLines } from './elsewhere-lines.tsx'
import { detourOf } from './multiplexed.ts'
import { NoteLine } from './note-line.tsx'
import { OverlapLines } from './overlap-lines.tsx'
import style from './rule-pane.module.css'
import { ruleSentence } from './rule-sentence.ts'

/** What happens now on the target, in words, with what stands beside it. */
export function RuleSays({ row, profile }: { readonly row: Row; readonly profile: Profile }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const target = useStudio((store) => store.target)
  const { evaluated, isCurrent } = useAnswer('evaluation')
  const truth = useTruth(row.name, row.outcome)
  const prepared = evaluated?.kind === 'ready' && isCurrent ? evaluated : undefined
  const { outcome } = row
  const isConditional = outcome.kind === 'conditional' || outcome.kind === 'unclear'
  const detour = catalog && isConditional ? detourOf(row.name, profile, target, catalog) : undefined
  const args = row.syscall?.args ?? []
  const constants = useKnowledge('constants')
  const say = (said: Outcome) => ruleSentence(said, args, { arch: target.arch, constants }, t)
  return (
    <div className={style.says} aria-live="polite">
      <p className={style.sentence}>{sentence(truth, outcome, say, t)}</p>
      {truth.because !== undefined && outcome.kind !== 'unclear' && (
        <NoteLine note={{ ...truth.because, tone: 'hint' }} />
      )}
      {outcome.kind === 'unclear' && prepared !== undefined && (
        <OverlapLines prepared={prepared} name={row.name} outcome={outcome} />
      )}
      {gatherGuards(outcome.others, t).map(({ guard, count }) => (
        <p key={guard} className={style.soft}>
          {t('rule.others', { count, guard })}
        </p>
      ))}
      {detour !== undefined && (
        <NoteLine
          note={{
            code: 'note.detour',
            params: { arches: listed(detour.arches, 'conjunction', t), through: detour.through },
            tone: 'warn',
          }}
        />
      )}
      {prepared !== undefined && <OtherArchitectures prepared={prepared} name={row.name} outcome={outcome} />}
    </div>
  )
}

/** Where rules overlap the cases are said as they are; who wins stands below. */
function sentence(
  { outcome, because }: TrueOutcome,
  said: Outcome,
  say: (outcome: Outcome) => string,
  t: TFunction,
): string {
  if (said.kind === 'unclear' && outcome.kind === 'unclear' && said.reason?.code === 'outcome-overlap') {
    return say({ ...said, kind: 'conditional' })
  }
  if (outcome.kind === 'unclear' && said.kind === 'conditional') {
    const reason = because === undefined ? '' : t(because.code, because.params)
    return `${say(said)} ${t('explain.not-so', { reason })}`
  }
  return say(outcome)
}

interface OtherProps {
  readonly prepared: Prepared
  readonly name: string
  readonly outcome: Outcome
}

function OtherArchitectures({ prepared, name, outcome }: OtherProps) {
  const found = elsewhere(prepared, name, outcome)
  return <ElsewhereLines found={found} prepared={prepared} />
}
