import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelImport } from '#state/actions/importing.ts'
import type { ImportProgress } from '#state/slices/observations.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { formatBytes } from '../words/figures.ts'
import style from './source-strip.module.css'

/** The file that is being read: how far, how fast, and a way out. */
export function ImportProgressLine({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation()
  const { name, bytes, total, lines } = progress
  const speed = useSpeed(name, lines)
  // The size of a compressed file says nothing about how much text is in it.
  const isMeasurable = total > 0 && bytes <= total
  const percent = isMeasurable ? Math.floor((bytes / total) * 100) : undefined
  const label = t('import.reading', { name })
  return (
    <div className={style.progress}>
      <span className={style.name}>{label}</span>
      <progress
        className={style.bar}
        aria-label={label}
        {...(isMeasurable && { value: bytes, max: total })}
      />
      <small>
        {isMeasurable
          ? t('import.progress', { bytes: formatBytes(bytes), total: formatBytes(total) })
          : formatBytes(bytes)}
        {percent !== undefined && ` · ${t('import.percent', { percent })}`}
        {speed !== undefined && ` · ${t('import.speed', { lines: formatNumber(speed) })}`}
      </small>
      <Button size="small" onClick={cancelImport}>
        {t('kit.cancel')}
      </Button>
    </div>
  )
}

/** Lines a second since the file was begun; undefined until there is something to divide. */
function useSpeed(name: string, lines: number): number | undefined {
  const [begun, setBegun] = useState<number>()
  const [speed, setSpeed] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another measurement
  useEffect(() => {
    setBegun(performance.now())
    setSpeed(undefined)
  }, [name])
  useEffect(() => {
    const seconds = begun === undefined ? 0 : (performance.now() - begun) / 1000
    if (seconds > 0.1 && lines > 0) setSpeed(Math.round(lines / seconds))
  }, [begun, lines])
  return speed
}
