import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readVersion, versionOfSeries } from '#core/target/release-text.ts'
import { chooseSeries, chooseVersion, type VersionPart } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import { VersionInput } from '../kit/version-input.tsx'
import style from './target.module.css'

interface VersionFieldProps {
  readonly part: VersionPart
  /** Offered beside whatever is typed. */
  readonly versions: readonly string[]
  readonly label: string
}

/** A series that was typed, and the version that answers for it. */
interface Series {
  readonly typed: string
  readonly taken: string
}

/** Any version, the known ones offered; what is no version is told and changes nothing. */
export function VersionField({ part, versions, label }: VersionFieldProps) {
  const { t } = useTranslation()
  const version = useStudio((store) => store.target[part])
  const [typed, setTyped] = useState<string>()
  const [series, setSeries] = useState<Series>()
  const whole = typed === undefined ? undefined : versionOfSeries(typed, versions)
  const isUnfinished = typed !== undefined && readVersion(typed) === undefined
  const isWrong = isUnfinished && whole === undefined
  const type = (text: string) => {
    setTyped(text)
    setSeries(undefined)
    chooseVersion(part, text)
  }
  const leave = () => {
    const taken = typed === undefined ? undefined : chooseSeries(part, typed, versions)
    if (typed !== undefined && taken !== undefined) setSeries({ typed, taken })
    setTyped(undefined)
  }
  const told = isUnfinished && whole !== undefined ? { typed, taken: whole } : series
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <VersionInput
            id={id}
            value={typed ?? version}
            versions={versions}
            isWrong={isWrong}
            describedBy={`${id}-note`}
            onType={type}
            onLeave={leave}
          />
          <p id={`${id}-note`} className={field.error}>
            {isWrong && t('target.no-version', { example: versions[0] ?? version })}
          </p>
          {told !== undefined && (told.taken === version || isUnfinished) && (
            <p className={style.doubt}>{t('target.series', { ...told })}</p>
          )}
        </>
      )}
    </Labelled>
  )
}
