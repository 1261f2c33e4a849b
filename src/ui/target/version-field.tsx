import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isVersion, kernels } from '#core/target.ts'
import { chooseVersion, type VersionPart } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'

interface VersionSelectProps {
  readonly part: VersionPart
  readonly versions: readonly string[]
  readonly label: string
  readonly note: string | undefined
}

/** One of the versions between which something changes. */
export function VersionSelect({ part, versions, label, note }: VersionSelectProps) {
  const version = useStudio((store) => store.target[part])
  const offered = versions.includes(version) ? versions : [version, ...versions]
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <select
            id={id}
            className={field.select}
            value={version}
            aria-describedby={`${id}-note`}
            onChange={(event) => chooseVersion(part, event.target.value)}
          >
            {offered.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <p id={`${id}-note`} className={field.note}>
            {note}
          </p>
        </>
      )}
    </Labelled>
  )
}

/** Any kernel; what is no version is told and changes nothing. */
export function KernelField() {
  const { t } = useTranslation()
  const kernel = useStudio((store) => store.target.kernel)
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && !isVersion(typed.trim())
  const type = (text: string) => {
    setTyped(text)
    chooseVersion('kernel', text)
  }
  return (
    <Labelled label={t('target.part-kernel')}>
      {(id) => (
        <>
          <input
            id={id}
            className={field.input}
            value={typed ?? kernel}
            list={`${id}-list`}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={isWrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => setTyped(undefined)}
          />
          <datalist id={`${id}-list`}>
            {kernels.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <p id={`${id}-note`} className={field.error}>
            {isWrong && t('target.no-version')}
          </p>
        </>
      )}
    </Labelled>
  )
}
