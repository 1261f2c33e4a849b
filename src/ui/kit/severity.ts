import type { Severity } from '#state/views/findings.ts'

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'security', 'warning', 'info']

/** Beside the words, for those who do not see colours. */
export const severityMarks: Readonly<Record<Severity, string>> = {
  error: '✕',
  security: '⬢',
  warning: '▲',
  info: 'i',
}
