import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { templates } from '#catalog/templates.ts'
import type { Base } from '#state/slices/questions.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { Button } from '../kit/button.tsx'
import { ChangeGroups } from '../kit/change-groups.tsx'
import field from '../kit/field.module.css'
import { LoadProblemNote } from '../kit/load-problem-note.tsx'
import pane from '../kit/pane.module.css'
import style from './diff.module.css'
import { OtherTarget } from './other-target.tsx'
import { TargetChanges } from './target-changes.tsx'

const fixedBases = ['saved', ...templates.map(({ id }) => id)] as const

/** Which calls the present profile decides otherwise than another one, on the chosen target. */
export function DiffPane() {
  const base = useStudio((store) => store.base)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing in it to take the focus
    <div className={pane.pane} tabIndex={0}>
      {/* The choice remembers a file that was opened; another base from elsewhere begins anew. */}
      <BaseChoice
        key={typeof base === 'object' && 'name' in base ? base.name : 'fixed'}
        base={base}
        onChange={(chosen) => useStudio.getState().questionActions.compareWith(chosen)}
      />
      <ComparedText base={base} />
      <Found base={base} />
    </div>
  )
}

interface BaseChoiceProps {
  readonly base: Base
  readonly onChange: (base: Base) => void
}

function BaseChoice({ base, onChange }: BaseChoiceProps) {
  const { t } = useTranslation()
  const [file, setFile] = useState(typeof base === 'object' && 'name' in base ? base : undefined)
  const target = useStudio((store) => store.target)
  const input = useRef<HTMLInputElement>(null)
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    event.target.value = ''
    if (chosen === undefined) return
    const opened = { name: chosen.name, text: await chosen.text() }
    setFile(opened)
    onChange(opened)
  }
  return (
    <div className={style.base}>
      <label>
        <span className={style.label}>{t('diff.base')}</span>
        <select
          className={field.select}
          value={chosenOf(base)}
          onChange={({ target: { value } }) =>
            onChange(
              value === 'target'
                ? { target }
                : (fixedBases.find((each) => each === value) ?? file ?? 'saved'),
            )
          }
        >
          {fixedBases.map((each) => (
            <option key={each} value={each}>
              {t(`diff.base-${each}`)}
            </option>
          ))}
          <option value="target">{t('diff.base-target')}</option>
          {file !== undefined && <option value="file">{file.name}</option>}
        </select>
      </label>
      <Button size="small" onClick={() => input.current?.click()}>
        {t('diff.open')}
      </Button>
      <input ref={input} type="file" hidden aria-label={t('diff.file')} onChange={open} />
      {typeof base === 'object' && 'target' in base && <OtherTarget target={base.target} />}
    </div>
  )
}

function chosenOf(base: Base): string {
  if (typeof base === 'string') return base
  return 'target' in base ? 'target' : 'file'
}

/** Says so when it is not the present profile that is compared, with the way back to it. */
function ComparedText({ base }: { readonly base: Base }) {
  const { t } = useTranslation()
  const compared = useStudio((store) => store.compared)
  if (compared === undefined) return null
  return (
    <p className={style.compared}>
      {t('diff.compared', { name: compared.name })}{' '}
      <Button look="link" size="small" onClick={() => useStudio.getState().questionActions.compareWith(base)}>
        {t('diff.compare-present')}
      </Button>
    </p>
  )
}

function Found({ base }: { readonly base: Base }) {
  const { t } = useTranslation()
  const { comparison, isCurrent } = useAnswer('comparison')
  const compared = useStudio((store) => store.compared)
  if (comparison === undefined) return <p className={pane.soft}>{t('diff.waiting')}</p>
  if (comparison.kind === 'nothing') {
    return <p className={pane.soft}>{t(isCurrent ? 'diff.none' : 'diff.waiting')}</p>
  }
  if (comparison.kind === 'unreadable') {
    const text = comparison.of === 'base' ? base : compared
    const name = typeof text === 'object' && 'name' in text ? text.name : text
    return (
      <>
        <p>{t('diff.unreadable', { name })}</p>
        {comparison.problems.slice(0, 3).map(({ code, params }) => (
          <p key={code} className={pane.soft}>
            {t(code, params)}
          </p>
        ))}
      </>
    )
  }
  if (comparison.kind === 'problem') {
    return (
      <>
        <p>{t(`diff.problem-${comparison.of}`)}</p>
        <LoadProblemNote problem={comparison.problem} />
      </>
    )
  }
  return (
    <div className={isCurrent ? undefined : pane.stale}>
      {comparison.kind === 'targets' ? (
        <TargetChanges {...comparison} />
      ) : (
        <ChangeGroups difference={comparison.difference} />
      )}
    </div>
  )
}
