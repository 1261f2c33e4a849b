import { Plus } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { widthMask } from '#core/alternatives.ts'
import { type Base, bases } from '#core/bits.ts'
import type { Outcome } from '#core/outcome.ts'
import type { Effect } from '#core/profile.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Segmented } from '../kit/segmented.tsx'
import { CaseCard } from './case-card.tsx'
import { isPending } from './case-draft.ts'
import style from './case-editor.module.css'
import { effectOfNewCase } from './effect-choices.ts'
import { guardWords } from './guard-words.ts'
import { happening } from './rule-sentence.ts'
import { useCasesDraft } from './use-cases-draft.ts'
import { writtenCases } from './written-cases.ts'

interface CaseEditorProps {
  readonly name: string
  readonly args: readonly SyscallArgument[] | undefined
  readonly outcome: Outcome
  readonly fallback: Effect
  readonly base: Base
  readonly onBase: (base: Base) => void
}

/** More cards than this come on request. */
const shownCases = 40

/** The conditions of a call: cases joined by "or", each with conditions joined by "and". */
export function CaseEditor({ name, args, outcome, fallback, base, onBase }: CaseEditorProps) {
  const { t } = useTranslation()
  const width = useStudio((store) => widthMask(store.target.arch))
  const [showsAll, setShowsAll] = useState(false)
  const { cases: written, guarded, shadow } = useMemo(() => writtenCases(outcome), [outcome])
  const { draft, actions, addCaseId } = useCasesDraft({ name, args, written })
  const { cases } = draft
  const limit = showsAll || cases.length <= shownCases + 5 ? cases.length : shownCases
  const plain = outcome.kind === 'plain' ? outcome.effect : undefined
  const newEffect = cases.at(-1)?.effect ?? effectOfNewCase(plain, fallback)
  return (
    <section className={style.editor} aria-label={t('cases.title')}>
      <div className={style.head}>
        <h3>{t('cases.title')}</h3>
        {cases.length > 0 && <BaseSwitch base={base} onBase={onBase} />}
      </div>
      {cases.length === 0 && <p className={style.quiet}>{t('cases.none')}</p>}
      {shadow !== undefined && <p className={style.quiet}>{t(`cases.shadowed-by-${shadow}`)}</p>}
      {cases.slice(0, limit).map((each, at) => {
        const rule = guarded[at]
        return (
          <Fragment key={each.key}>
            {at > 0 && <p className={style.or}>{t('cases.or')}</p>}
            <CaseCard
              of={each}
              place={at + 1}
              base={base}
              context={{ args, width }}
              fallback={fallback}
              guard={rule === undefined ? '' : guardWords(rule, t)}
              actions={actions}
            />
          </Fragment>
        )
      })}
      {limit < cases.length && (
        <Button look="quiet" size="small" onClick={() => setShowsAll(true)}>
          {t('cases.show-all', { count: cases.length })}
        </Button>
      )}
      {outcome.kind !== 'conditional' && isPending(draft) && (
        <p className={style.quiet} aria-live="polite">
          {t('cases.becomes', { name, otherwise: happening(fallback, t) })}
        </p>
      )}
      <Button id={addCaseId} size="small" className={style.add} onClick={() => actions.addCase(newEffect)}>
        <Plus size={12} aria-hidden />
        {t(cases.length === 0 ? 'cases.add-condition' : 'cases.add-case')}
      </Button>
    </section>
  )
}

function BaseSwitch({ base, onBase }: Pick<CaseEditorProps, 'base' | 'onBase'>) {
  const { t } = useTranslation()
  const options = bases.map((value) => ({ value, label: t(`cases.${value}`) }))
  return <Segmented label={t('cases.show-in')} value={base} options={options} onChange={onBase} />
}
