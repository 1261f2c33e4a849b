import type { TFunction } from 'i18next'
import type { Timeline } from '#core/base/tally.ts'
import { formatNumber } from '../i18n/i18n.ts'

/** Where a bin begins, for people: seconds since the log's first line, or a line number. */
export function positionWords({ unit, start, step }: Timeline, bin: number, t: TFunction): string {
  if (unit === 'lines') return t('timeline.line', { line: formatNumber(Math.round(start + bin * step)) })
  const seconds = bin * step
  return t('timeline.seconds', { seconds: formatNumber(Number(seconds.toPrecision(seconds < 10 ? 2 : 4))) })
}
