import i18next from 'i18next'

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "46 MB", "1.2 kB". */
export function formatBytes(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const value = bytes / 1000 ** step
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value)
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "2 hours ago"; a date once it is older than a month. */
export function formatWhen(at: number, now: number): string {
  const past = now - at
  if (past > 30 * 86_400_000)
    return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium' }).format(at)
  const words = new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' })
  for (const [unit, length] of units)
    if (past >= length) return words.format(-Math.floor(past / length), unit)
  return words.format(0, 'minute')
}
