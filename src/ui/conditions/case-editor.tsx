import { Plus } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { widthMask } from '#core/profile/alternatives.ts'
import { type Base, bases } from '#core/profile/bits.ts'
import type { Effect } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { Button } from '../kit/button.tsx'
import { Segmented } from '../kit/segmented.tsx'
import { guardWords } from '../words/guard-words.ts'
import { CaseCard } from './case-card.tsx'
import { isPending } from './case-draft.ts'
import style from './case-editor.module.css'
import { effectOfNewCase } from './effect-choices.ts'
import { happening } from './rule-sentence.ts'
import { TypedEditor } from './typed/typed-editor.tsx'
import { useCasesDraft } from './use-cases-draft.ts'
import { type WrittenCases, writtenCases } from './written-cases.ts'

interface CaseEditorProps {
  readonly row: Row
  readonly fallback: Effect
  readonly base: Base
  readonly onBase: (base: Base) => void
}

type Mode = 'by-name' | 'raw'

/** More cards than this come on request, and no names are given. */
const shownCases = 40

/** The last choice holds for the next call too. */
let preferred: Mode = 'by-name'

/** The conditions of a call: by name, or as they stand in the rules. */
export function CaseEditor({ row, fallback, base, onBase }: CaseEditorProps) {
  const { t } = useTranslation()
  const [mode, setMode] = useState(preferred)
  const { name, outcome, syscall } = row
  const written = useMemo(() => writtenCases(outcome), [outcome])
  const isGuardedAnywhere = written.guarded.some((rule) => rule !== undefined)
  const isMany = written.cases.length > shownCases * 5
  const canName = syscall !== undefined && syscall.args.length > 0 && !isGuardedAnywhere && !isMany
  const isRaw = mode === 'raw' || !canName
  const plain = outcome.kind === 'plain' ? outcome.effect : undefined
  const newEffect = written.cases.at(-1) ?? effectOfNewCase(plain, fallback)
  const { action, errnoRet } = newEffect
  const choose = (next: Mode) => {
    preferred = next
    setMode(next)
  }
  return (
    <section className={style.editor} aria-label={t('cases.title')}>
      <div className={style.head}>
        <h3>{t('cases.title')}</h3>
        <span className={style.switches}>
          {isRaw && written.cases.length > 0 && <BaseSwitch base={base} onBase={onBase} />}
          {canName && <ModeSwitch mode={mode} onMode={choose} />}
        </span>
      </div>
      {isGuardedAnywhere && <p className={style.quiet}>{t('typed.guarded')}</p>}
      {isMany && <p className={style.quiet}>{t('typed.many')}</p>}
      {written.shadow !== undefined && (
        <p className={style.quiet}>{t(`cases.shadowed-by-${written.shadow}`)}</p>
      )}
      {isRaw ? (
        <RawCases
          row={row}
          written={written}
          fallback={fallback}
          base={base}
          newEffect={{ action, errnoRet }}
        />
      ) : (
        <TypedEditor
          key={name}
          row={row}
          args={syscall.args}
          written={written.cases}
          fallback={fallback}
          newEffect={{ action, errnoRet }}
        />
      )}
    </section>
  )
}

interface RawCasesProps {
  readonly row: Row
  readonly written: WrittenCases
  readonly fallback: Effect
  readonly base: Base
  readonly newEffect: Effect
}

/** Cases joined by "or", each with conditions joined by "and", as the rules say them. */
function RawCases({ row, written, fallback, base, newEffect }: RawCasesProps) {
  const { t } = useTranslation()
  const { name, outcome } = row
  const args = row.syscall?.args
  const width = useStudio((store) => widthMask(store.target.arch))
  const [showsAll, setShowsAll] = useState(false)
  const { draft, actions, addCaseId } = useCasesDraft({ name, args, written: written.cases })
  const { cases } = draft
  const limit = showsAll || cases.length <= shownCases + 5 ? cases.length : shownCases
  return (
    <>
      {cases.length === 0 && <p className={style.quiet}>{t('cases.none')}</p>}
      {cases.slice(0, limit).map((each, at) => {
        const rule = written.guarded[at]
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
      <Button
        id={addCaseId}
        size="small"
        className={style.add}
        onClick={() => actions.addCase(cases.at(-1)?.effect ?? newEffect)}
      >
        <Plus size={12} aria-hidden />
        {t(cases.length === 0 ? 'cases.add-condition' : 'cases.add-case')}
      </Button>
    </>
  )
}

function ModeSwitch({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) {
  const { t } = useTranslation()
  const options = (['by-name', 'raw'] as const).map((value) => ({ value, label: t(`typed.${value}`) }))
  return <Segmented label={t('typed.mode')} value={mode} options={options} onChange={onMode} />
}

function BaseSwitch({ base, onBase }: Pick<CaseEditorProps, 'base' | 'onBase'>) {
  const { t } = useTranslation()
  const options = bases.map((value) => ({ value, label: t(`cases.${value}`) }))
  return <Segmented label={t('cases.show-in')} value={base} options={options} onChange={onBase} />
}
