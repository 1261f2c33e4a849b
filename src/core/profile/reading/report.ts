import { listed } from '../../json/lenient.ts'
import type { Params, Problem } from '../../json/problem.ts'
import type { Span } from '../../json/tree.ts'
import type { ReadingCode } from './words.ts'

/** Parameters that take long to find are found only for what is listed. */
export type LazyParams = Params | (() => Params)

/** Collects what the reader has to say about one text. */
export interface Report {
  /** Whether keys in other letter case are read, as Go reads them. */
  readonly takesAnyCase: boolean
  error(code: ReadingCode, at: Span, params?: LazyParams, also?: readonly Span[]): undefined
  notice(code: ReadingCode, at: Span, params?: LazyParams, also?: readonly Span[]): undefined
  finish(): { readonly refused: boolean; readonly problems: readonly Problem[] }
}

/** A report that begins with what the JSON parser noted. */
export function createReport(notices: readonly Problem[], takesAnyCase = true): Report {
  const errors = createList('error', [])
  const notes = createList('notice', notices)
  return {
    takesAnyCase,
    error: errors.add,
    notice: notes.add,
    finish: () => ({
      refused: errors.problems().length > 0,
      problems: [...errors.problems(), ...notes.problems()].toSorted((a, b) => a.at.start - b.at.start),
    }),
  }
}

function createList(severity: Problem['severity'], first: readonly Problem[]) {
  const problems = [...first]
  let more = 0
  let last: Span = { start: 0, end: 0 }
  return {
    add(code: ReadingCode, at: Span, params: LazyParams = {}, also: readonly Span[] = []): undefined {
      if (problems.length < listed) problems.push(listing({ severity, code, params, at, also }))
      else more += 1
      last = place(at)
    },
    problems(): readonly Problem[] {
      const code: ReadingCode = 'more-problems'
      return more === 0
        ? problems
        : [...problems, { severity, code, params: { count: more }, at: last, also: [] }]
    },
  }
}

interface Finding extends Omit<Problem, 'params'> {
  readonly params: LazyParams
}

function listing({ severity, code, params, at, also }: Finding): Problem {
  const found = typeof params === 'function' ? params() : params
  return { severity, code, params: found, at: place(at), also: also.slice(0, listed).map(place) }
}

function place({ start, end }: Span): Span {
  return { start, end }
}

/** The opening bracket, for what is missing in an object. */
export function bracket(node: Span): Span {
  return { start: node.start, end: node.start + 1 }
}
