/** Reports made from audit logs that leave out the call. */
const reports: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^NODE,EVENT,DATE,TIME,SERIAL_NUM,EVENT_KIND,/m, 'ausearch --format csv'],
  [/^At \d\d:\d\d:\d\d \S+ .*, acting as .* using /m, 'ausearch --format text'],
  [/^[A-Z][\w ]* Report\r?\n={8,}\r?\n# date time (?!.*\bsyscall\b)/m, 'aureport'],
]

/** What made the text, when it is one of the reports that do not say which system calls were made. */
export function reportWithoutCalls(text: string): string | undefined {
  return reports.find(([pattern]) => pattern.test(text))?.[1]
}
