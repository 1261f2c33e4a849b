import { parseQuery, type Term } from './query.ts'
import { type QueryKey, queryKeys, type Subject } from './query-keys.ts'

/** A word of the search box that is not understood; the other words still count. */
export interface QueryProblem {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

export interface Query {
  readonly terms: readonly Term[]
  readonly problems: readonly QueryProblem[]
  /** Whether the row fits everything that was understood. */
  matches(subject: Subject): boolean
  /** Free words that rows are ordered by. */
  readonly words: readonly string[]
}

const byKey = new Map(queryKeys.map((each) => [each.key, each]))

/** The text of the search box as a question to rows. */
export function readQuery(text: string): Query {
  const terms = parseQuery(text)
  const written = isTyping(text, terms) ? terms.slice(0, -1) : terms
  const problems = written.flatMap((term) => problemOf(term) ?? [])
  const sound = terms.filter((term) => problemOf(term) === undefined)
  const words = sound.flatMap((term) => (term.kind === 'word' && !term.negated ? [term.text] : []))
  return {
    terms,
    problems,
    words,
    matches: (subject) => sound.every((term) => fits(term, subject) !== term.negated),
  }
}

/** Whether the last word may yet become something: it is no mistake before it is finished. */
function isTyping(text: string, terms: readonly Term[]): boolean {
  const last = terms.at(-1)
  if (last?.kind !== 'key' || /\s$/.test(text)) return false
  const key = byKey.get(last.key)
  const value = last.values.at(-1) ?? ''
  if (key === undefined || value === '') return key !== undefined
  return key.values?.some((each) => each !== value && each.startsWith(value)) ?? false
}

function fits(term: Term, subject: Subject): boolean {
  if (term.kind === 'word') return subject.text.includes(term.text)
  const key = byKey.get(term.key)
  return key === undefined || term.values.some((value) => key.test(subject, value, term.comparison))
}

const forms = { word: /^.+$/, number: /^\d+$/, version: /^\d+(\.\d+){0,3}$/ } as const

function problemOf(term: Term): QueryProblem | undefined {
  if (term.kind === 'word') return undefined
  const key = byKey.get(term.key)
  if (key === undefined) {
    const keys = queryKeys.map((each) => each.key).join(', ')
    return { code: 'query.unknown-key', params: { key: term.key, keys } }
  }
  if (term.values.length === 0)
    return { code: 'query.no-value', params: { key: term.key, example: key.example } }
  return valueProblem(term, key)
}

function valueProblem(
  { key, values, comparison }: Extract<Term, { readonly kind: 'key' }>,
  { values: known, form, example }: QueryKey,
): QueryProblem | undefined {
  if (comparison !== '=' && form === 'word') return { code: 'query.no-order', params: { key } }
  const odd = values.find((value) => !forms[form].test(value) || known?.includes(value) === false)
  if (odd === undefined) return undefined
  if (known !== undefined) {
    return { code: 'query.unknown-value', params: { key, value: odd, values: known.join(', ') } }
  }
  return { code: `query.no-${form}`, params: { key, value: odd, example } }
}

/** How well the name answers the free words: 0 best. */
export function rankOf(name: string, words: readonly string[]): number {
  const [first] = words
  if (first === undefined) return 0
  if (words.includes(name)) return 0
  if (name.startsWith(first)) return 1
  return words.some((word) => name.includes(word)) ? 2 : 3
}
