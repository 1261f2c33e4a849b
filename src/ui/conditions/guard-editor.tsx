import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guard, Rule } from '#core/profile/profile.ts'
import { capabilities, goArchitectures } from '#core/profile/reading/vocabulary.ts'
import { changeGuards } from '#state/actions/editing.ts'
import field from '../kit/field.module.css'
import style from './guards.module.css'

const nothing: Guard = { caps: [], arches: [], minKernel: undefined }
type Side = 'includes' | 'excludes'

/** Edits `includes` and `excludes` of one rule; each change is one step in the document. */
export function GuardEditor({ name, rule }: { readonly name: string; readonly rule: Rule }) {
  const { t } = useTranslation()
  const { includes, excludes } = rule
  const change = (side: Side, guard: Guard) =>
    changeGuards(name, rule.position, { includes, excludes, [side]: guard })
  return (
    <div className={style.editor}>
      <p className={style.note}>{t('guards.names', { count: rule.names.length })}</p>
      <SideEditor
        side="includes"
        guard={includes ?? nothing}
        onChange={(guard) => change('includes', guard)}
      />
      <SideEditor
        side="excludes"
        guard={excludes ?? nothing}
        onChange={(guard) => change('excludes', guard)}
      />
    </div>
  )
}

interface SideEditorProps {
  readonly side: Side
  readonly guard: Guard
  readonly onChange: (guard: Guard) => void
}

function SideEditor({ side, guard, onChange }: SideEditorProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={style.side}>
      <legend>{t(side === 'includes' ? 'guards.with' : 'guards.without')}</legend>
      <Words
        label={t('guards.caps')}
        add={t('guards.add-cap')}
        words={guard.caps}
        choices={capabilities}
        onChange={(caps) => onChange({ ...guard, caps })}
      />
      <Words
        label={t('guards.arches')}
        add={t('guards.add-arch')}
        words={guard.arches}
        choices={goArchitectures}
        onChange={(arches) => onChange({ ...guard, arches })}
      />
      <Kernel
        label={t(side === 'includes' ? 'guards.kernel' : 'guards.kernel-without')}
        kernel={guard.minKernel}
        onChange={(minKernel) => onChange({ ...guard, minKernel })}
      />
    </fieldset>
  )
}

interface WordsProps {
  readonly label: string
  readonly add: string
  readonly words: readonly string[]
  readonly choices: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

/** A few words as chips, with a list to add one. */
function Words({ label, add, words, choices, onChange }: WordsProps) {
  const { t } = useTranslation()
  return (
    <div className={style.words}>
      <span className={style.label}>{label}</span>
      {words.map((word) => (
        <span key={word} className={style.chip}>
          <code>{word}</code>
          <button
            type="button"
            aria-label={t('guards.remove', { word })}
            onClick={() => onChange(words.filter((each) => each !== word))}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <select
        className={`${field.select} ${style.add}`}
        aria-label={add}
        value=""
        onChange={(event) => onChange([...words, event.target.value])}
      >
        <option value="">{add}</option>
        {choices
          .filter((each) => !words.includes(each))
          .map((each) => (
            <option key={each}>{each}</option>
          ))}
      </select>
    </div>
  )
}

interface KernelProps {
  readonly label: string
  readonly kernel: string | undefined
  readonly onChange: (kernel: string | undefined) => void
}

/** What Docker reads as a kernel: two numbers of at most 255, not both 0. */
function isKernel(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number) ?? []
  return parts.length === 2 && parts.every((part) => part <= 255) && parts.some((part) => part > 0)
}

function Kernel({ label, kernel, onChange }: KernelProps) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const text = (typed ?? kernel ?? '').trim()
  const isWrong = typed !== undefined && text !== '' && !isKernel(text)
  const commit = () => {
    if (typed === undefined || isWrong) return
    setTyped(undefined)
    if (text !== (kernel ?? '')) onChange(text === '' ? undefined : text)
  }
  return (
    <div className={style.words}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${field.input} ${style.kernel}`}
        value={typed ?? kernel ?? ''}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      <span id={`${id}-wrong`} className={style.wrong}>
        {isWrong && t('guards.kernel-wrong')}
      </span>
    </div>
  )
}
