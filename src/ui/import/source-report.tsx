import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isArchitectureOpen, type Skipped } from '#core/base/tally.ts'
import { leftOpen, sayLeftOpen } from '#core/questions/learn/left-open.ts'
import {
  assumeSourceArchitecture,
  openTally,
  tallyFile,
  unresolvedNumbers,
} from '#state/actions/source-tally.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { downloadFile } from '../kit/download.ts'
import field from '../kit/field.module.css'
import { formatBytes } from '../words/figures.ts'
import { safeFileName } from '../words/file-name.ts'
import { summarise } from './source-figures.ts'
import style from './source-report.module.css'

interface SourceReportProps {
  readonly source: Source
  readonly onClose: () => void
}

/** Everything that is known about the reading of one log: what it gave, what was left out and why. */
export function SourceReport({ source, onClose }: SourceReportProps) {
  const { t } = useTranslation()
  const { warnings, skipped } = source.tally
  return (
    <Dialog
      title={source.name}
      onClose={onClose}
      actions={<Actions source={source} onClose={onClose} />}
      wide
    >
      <Rename source={source} />
      <Facts source={source} />
      <p className={`${style.part} ${style.quiet}`}>
        {sayLeftOpen(leftOpen(source.tally), ({ code, params }) => t(code, params))}
      </p>
      <ChooseArchitecture source={source} />
      {warnings.length > 0 && (
        <section className={style.part}>
          <h3>{t('import.report-warnings')}</h3>
          <ul className={style.warnings}>
            {warnings.map((warning) => (
              <li key={`${warning.code} ${JSON.stringify(warning.params)}`}>
                {t(warning.code, warning.params)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={style.part}>
        <h3>{t('import.report-skipped')}</h3>
        {skipped.length === 0 && <p className={style.quiet}>{t('import.report-all-read')}</p>}
        {skipped.map((each) => (
          <SkippedLines key={each.reason} skipped={each} />
        ))}
      </section>
    </Dialog>
  )
}

function Actions({ source, onClose }: SourceReportProps) {
  const { t } = useTranslation()
  const { switchSource, removeSource } = useStudio((store) => store.observationActions)
  const remove = () => {
    onClose()
    removeSource(source.id)
  }
  return (
    <>
      <span className={style.note}>{t('import.report-counts-what')}</span>
      <Button onClick={remove}>{t('import.remove')}</Button>
      <Button onClick={() => saveTally(source)}>{t('import.save-tally')}</Button>
      <Button onClick={() => switchSource(source.id, !source.on)}>
        {t(source.on ? 'import.switch-off' : 'import.switch-on')}
      </Button>
    </>
  )
}

function saveTally({ name, tally }: Source): void {
  downloadFile(safeFileName(`${name}.tally`), new TextEncoder().encode(tallyFile(tally)))
}

function Rename({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const id = useId()
  const rename = useStudio((store) => store.observationActions.renameSource)
  return (
    <div className={style.rename}>
      <label htmlFor={id}>{t('import.rename')}</label>
      <input
        id={id}
        className={field.input}
        defaultValue={source.name}
        maxLength={120}
        onBlur={(event) => event.target.value.trim() && rename(source.id, event.target.value.trim())}
      />
    </div>
  )
}

/** Numbers mean nothing without an architecture, and it is never guessed: the person says it. */
function ChooseArchitecture({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const id = useId()
  const architectures = useStudio((store) => store.catalog?.architectures)
  const open = openTally(source)
  const numbers = unresolvedNumbers(open)
  if (!isArchitectureOpen(open)) return null
  const asked = numbers.length > 0 ? t('import.unresolved', { count: numbers.length }) : t('import.arch-open')
  return (
    <section className={style.part}>
      <label htmlFor={id}>{asked}</label>
      <select
        id={id}
        className={field.select}
        value=""
        onChange={(event) => void assumeSourceArchitecture(source.id, event.target.value)}
      >
        <option value="">{t('import.choose-arch')}</option>
        {architectures?.map(({ token }) => (
          <option key={token} value={token}>
            {token}
          </option>
        ))}
      </select>
    </section>
  )
}

function Facts({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const { bytes, lines, calls, syscalls, formats, architectures } = summarise(source.tally)
  const count = (key: string, number: number) => t(key, { count: number, number: formatNumber(number) })
  const facts = [
    ['import.report-format', formats.join(', ')],
    ['import.report-size', `${count('import.lines', lines)} · ${formatBytes(bytes)}`],
    ['import.report-found', `${count('import.syscalls', syscalls)} · ${count('import.calls', calls)}`],
    ['import.report-arch', architectures.join(', ') || t('import.report-no-arch')],
  ] as const
  return (
    <dl className={style.facts}>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function SkippedLines({ skipped }: { readonly skipped: Skipped }) {
  const { t } = useTranslation()
  const { reason, lines, samples } = skipped
  return (
    <details className={style.skipped}>
      <summary>
        {t('import.lines', { count: lines, number: formatNumber(lines) })}: {t(reason)}
      </summary>
      <ol className={style.samples}>
        {samples.map(({ line, text }) => (
          <li key={line}>
            <span className={style.line}>{formatNumber(line)}</span>
            <code>{text}</code>
          </li>
        ))}
      </ol>
    </details>
  )
}
