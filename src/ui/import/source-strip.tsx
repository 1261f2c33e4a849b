import { Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isArchitectureOpen } from '#core/base/tally.ts'
import { openFileChooser } from '#state/actions/file-chooser.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Boundary } from '../kit/boundary.tsx'
import { Button } from '../kit/button.tsx'
import { part } from '../kit/part.tsx'
import { formatBytes } from '../words/figures.ts'
import { ImportProgressLine } from './import-progress.tsx'
import { summarise } from './source-figures.ts'
import style from './source-strip.module.css'

const SourceReport = part(
  () => import('./source-report.tsx'),
  (each) => each.SourceReport,
)

const ArchitectureChoice = part(
  () => import('./architecture-choice.tsx'),
  (each) => each.ArchitectureChoice,
)

/** One line under the header: the promise, every log with what it gave, the one being read, and a way to add more. */
export function SourceStrip() {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const present = useStudio((store) => store.document !== undefined)
  const importing = useStudio((store) => store.importing)
  const [shown, setShown] = useState<string>()
  const source = sources.find((each) => each.id === shown)
  return (
    <section className={style.strip} aria-label={t('import.sources')}>
      <span className={style.promise}>{t('import.private-short')}</span>
      <ul className={style.sources}>
        {sources.map((each) => (
          <li key={each.id} className={style.source}>
            <SourceChip source={each} onOpen={() => setShown(each.id)} />
            {each.on && (each.assumed !== undefined || isArchitectureOpen(each.tally)) && (
              <Boundary place="line">
                <ArchitectureChoice source={each} />
              </Boundary>
            )}
          </li>
        ))}
      </ul>
      {importing !== undefined && <ImportProgressLine progress={importing} />}
      {present && (
        <Button look="quiet" size="small" onClick={openFileChooser}>
          <Plus size={14} aria-hidden />
          {t('import.add')}
        </Button>
      )}
      {source !== undefined && (
        <Boundary place="line">
          <SourceReport source={source} onClose={() => setShown(undefined)} />
        </Boundary>
      )}
    </section>
  )
}

/** The logs that do not tell their architecture, and the one that is being read: in sight while nothing else of them is. */
export function OpenArchitectures() {
  const sources = useStudio((store) => store.sources)
  const importing = useStudio((store) => store.importing)
  return (
    <>
      {importing !== undefined && <ImportProgressLine progress={importing} />}
      {sources
        .filter(({ on, assumed, tally }) => on && (assumed !== undefined || isArchitectureOpen(tally)))
        .map((source) => (
          <span key={source.id} className={style.source}>
            <Boundary place="line">
              <ArchitectureChoice source={source} />
            </Boundary>
          </span>
        ))}
    </>
  )
}

/** Files from this size on are told by their bytes, smaller ones by their lines. */
const large = 1_000_000

function SourceChip({ source, onOpen }: { readonly source: Source; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { bytes, lines, syscalls, skipped } = summarise(source.tally)
  const count = (key: string, number: number) => t(key, { count: number, number: formatNumber(number) })
  const facts = [
    bytes >= large ? formatBytes(bytes) : count('import.lines', lines),
    count('import.syscalls', syscalls),
    ...(skipped > 0 ? [count('import.not-read', skipped)] : []),
    ...(source.sample ? [t('import.sample')] : []),
    ...(source.on ? [] : [t('import.off')]),
  ]
  return (
    <button
      type="button"
      className={source.on ? style.chip : `${style.chip} ${style.off}`}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <span className={style.name}>{source.name}</span>
      <small>{facts.join(' · ')}</small>
      {source.tally.warnings.length > 0 && (
        <TriangleAlert size={12} className={style.warned ?? ''} aria-label={t('import.warned')} role="img" />
      )}
    </button>
  )
}
