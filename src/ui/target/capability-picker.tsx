import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capabilities } from '#core/profile/reading/vocabulary.ts'
import { usualCapabilities } from '#core/target/engines.ts'
import { hasUsualCapabilities, launcherOf, type Target } from '#core/target/target.ts'
import { chooseCapabilities } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import field from '../kit/field.module.css'
import style from './target.module.css'

/** The capabilities of the container: the runtime's own set, none, all, or each by itself. */
export function CapabilityPicker() {
  const { t } = useTranslation()
  const id = useId()
  const target = useStudio((store) => store.target)
  const [query, setQuery] = useState('')
  const { capabilities: held } = target
  const wanted = query.trim().toUpperCase().replaceAll(' ', '_')
  const shown = capabilities.filter((each) => each.includes(wanted))
  const toggle = (name: string, isHeld: boolean) =>
    chooseCapabilities(capabilities.filter((each) => (each === name ? isHeld : held.includes(each))))
  return (
    <fieldset>
      <legend className={field.label}>
        {t('target.capabilities')}{' '}
        <span className={style.count}>
          {t('target.held', { count: held.length, all: capabilities.length })}
        </span>
      </legend>
      <div className={style.sets}>
        <WholeSets target={target} />
        <input
          id={id}
          type="search"
          className={`${field.input} ${style.find}`}
          placeholder={t('target.find-capability')}
          aria-label={t('target.find-capability')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className={style.list}>
        {shown.map((name) => (
          <label key={name} className={style.capability}>
            <input
              type="checkbox"
              checked={held.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <code>{name}</code>
          </label>
        ))}
        {shown.length === 0 && <p className={field.note}>{t('target.nothing-found')}</p>}
      </div>
    </fieldset>
  )
}

function WholeSets({ target }: { readonly target: Target }) {
  const { t } = useTranslation()
  const held = target.capabilities.length
  return (
    <>
      <Button
        size="small"
        aria-pressed={hasUsualCapabilities(target)}
        onClick={() => chooseCapabilities(usualCapabilities[launcherOf(target)])}
      >
        {t('target.default-set')}
      </Button>
      <Button size="small" aria-pressed={held === 0} onClick={() => chooseCapabilities([])}>
        {t('target.no-capability')}
      </Button>
      <Button
        size="small"
        aria-pressed={held === capabilities.length}
        onClick={() => chooseCapabilities(capabilities)}
      >
        {t('target.all-capabilities')}
      </Button>
    </>
  )
}
