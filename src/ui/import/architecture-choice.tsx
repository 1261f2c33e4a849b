import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assumeSourceArchitecture, fittingArchitectures, openTally } from '#state/actions/source-tally.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { architectureName } from '../words/target-words.ts'
import style from './source-strip.module.css'

/** Beside a log that does not tell its architecture: as which it is taken until somebody says another, once. */
export function ArchitectureChoice({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const host = useStudio((store) => store.target.arch)
  const fitting = useMemo(() => fittingArchitectures(openTally(source), catalog), [source, catalog])
  const isAsked = source.assumed !== undefined && source.assumed.arch === undefined
  const taken = architectureName(source.assumed?.arch ?? host, catalog)
  return (
    <select
      className={`${field.select} ${style.arch}`}
      aria-label={t('import.arch-of', { name: source.name })}
      title={t('import.arch-open')}
      value=""
      onChange={({ target }) => void assumeSourceArchitecture(source.id, target.value)}
    >
      <option value="">{t(isAsked ? 'import.arch-ask' : 'import.arch-taken', { arch: taken })}</option>
      {fitting.map((token) => (
        <option key={token} value={token}>
          {architectureName(token, catalog)}
        </option>
      ))}
    </select>
  )
}
