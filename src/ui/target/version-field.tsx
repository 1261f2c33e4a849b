import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readVersion } from '#core/target/release-text.ts'
import { chooseVersion, type VersionPart } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'

interface VersionFieldProps {
  readonly part: VersionPart
  /** Offered beside whatever is typed. */
  readonly versions: readonly string[]
  readonly label: string
}

/** Any version, the known ones offered; what is no version is told and changes nothing. */
export function VersionField({ part, versions, label }: VersionFieldProps) {
  const { t } = useTranslation()
  const version = useStudio((store) => store.target[part])
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && readVersion(typed) === undefined
  const type = (text: string) => {
    setTyped(text)
    chooseVersion(part, text)
  }
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className={field.input}
            value={typed ?? version}
            list={`${id}-list`}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => setTyped(undefined)}
          />
          <datalist id={`${id}-list`}>
            {versions.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <p id={`${id}-note`} className={field.error}>
            {isWrong && t('target.no-version', { example: versions[0] ?? version })}
          </p>
        </>
      )}
    </Labelled>
  )
}
