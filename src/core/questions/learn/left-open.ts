import type { Message } from '../../base/message.ts'
import type { CallTally, SourceSummary, Tally } from '../../base/tally.ts'

/** What one log leaves open. `ways` are codes of words that belong in the sentence `code`. */
export interface LeftOpen {
  readonly code: 'log-open' | 'log-open-unended'
  readonly ways: readonly string[]
}

/** TCGETS, the request by which the C library asks whether a descriptor is a terminal. */
const terminalRequest = { value: '21505', text: 'TCGETS' }

/** Formats that leave out calls which never return: the end is not in them, however it came. */
const withoutEnd = /summary|syscount|perf-stat|name-list/

/**
 * Which other starts the log does not show, only as far as its own lines tell: users of audit records, answers to
 * the question for a terminal, and whether the program came to its end. The kernel and the C library are always
 * those of the recording.
 */
export function leftOpen({ calls, sources }: Tally): LeftOpen {
  const names = new Set(calls.map(({ name }) => name))
  const isWhole = sources.some(({ format }) => !withoutEnd.test(format))
  const ends = names.has('exit_group') || names.has('exit') || !isWhole
  const users = sources.map((each) => each.users)
  return {
    code: ends ? 'log-open' : 'log-open-unended',
    ways: [...wayOfUser(users), wayOfTerminal(calls), 'log-open-kernel'],
  }
}

function wayOfUser(users: readonly SourceSummary['users'][]): readonly string[] {
  const known = new Set(users.flatMap((each) => each ?? []))
  if (known.size > 1) return []
  if (known.size === 0 || users.includes(undefined)) return ['log-open-user']
  return known.has('root') ? ['log-open-not-root'] : ['log-open-root']
}

function wayOfTerminal(calls: readonly CallTally[]): string {
  const asked = calls.filter(({ name }) => name === 'ioctl')
  const questions = sum(asked.map(questionsFor))
  const failures = sum(asked.flatMap(({ errors }) => Object.values(errors)))
  if (questions > failures) return 'log-open-no-terminal'
  const isRefused = sum(asked.map(({ errors }) => errors.ENOTTY ?? 0)) >= sum(asked.map((each) => each.calls))
  return questions > 0 && isRefused ? 'log-open-terminal' : 'log-open-any-terminal'
}

function questionsFor({ args }: CallTally): number {
  const request = args.find(({ index }) => index === 1)
  const values = request?.values.filter(({ value }) => value === terminalRequest.value) ?? []
  const symbols = request?.symbols?.filter(({ text }) => text === terminalRequest.text) ?? []
  return sum([...values, ...symbols].map((each) => each.calls))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** The sentence, given a way to say a message. */
export function sayLeftOpen({ code, ways }: LeftOpen, speak: (message: Message) => string): string {
  const said = ways.map((way) => speak({ code: way, params: {} }))
  return speak({ code, params: { ways: new Intl.ListFormat('en', { type: 'disjunction' }).format(said) } })
}
