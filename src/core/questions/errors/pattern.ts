/**
 * Error texts are written down as they are printed, with a few marks for what differs:
 * `{E}` the error, `{N}` a number, `{W}` one word, `{X}` something short, `<a|b>` one of these, `^` at the beginning
 * of the message. Everything is bounded, so that no text takes long.
 */
const refusals = [
  'operation not permitted',
  'function not implemented',
  '\\bEPERM\\b',
  '\\bENOSYS\\b',
  '\\berror (?:1|38)\\b',
  '\\berrno[ =:]{1,3}(?:1|38)\\b',
]
const marks: Readonly<Record<string, string>> = {
  '{E}': `(?:${refusals.join('|')})`,
  '{N}': '[0-9]{1,20}',
  '{W}': '\\S{1,120}',
  '{X}': '.{0,120}?',
}
const begin = '(?:^|(?:crun|runc|failed|process|init|error|warning|exec|create): )'

/** The pattern that a written text stands for; case and the kind of quotes do not count. */
export function patternOf(written: string): RegExp {
  const isBegin = written.startsWith('^')
  return new RegExp((isBegin ? begin : '') + sourceOf(written.slice(isBegin ? 1 : 0)), 'i')
}

function sourceOf(written: string): string {
  return written
    .split(/(\{[ENWX]\}|<[^<>]*>)/)
    .map((part) => marks[part] ?? (part.startsWith('<') ? choice(part) : literal(part)))
    .join('')
}

function choice(part: string): string {
  const options = part.slice(1, -1).split('|')
  return `(?:${options.map(sourceOf).join('|')})`
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const missing = /function not implemented|\bENOSYS\b|\berror 38\b|\berrno[ =:]{1,3}38\b/i

/** Whether the text says that the call is not there, rather than that it is forbidden. */
export function saysMissing(text: string): boolean {
  return missing.test(text)
}
