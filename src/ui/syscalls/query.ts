/** Comparison in front of a number or version: `since:>=5.9`. */
export type Comparison = '=' | '<' | '<=' | '>' | '>='

export type Term =
  | { readonly kind: 'word'; readonly negated: boolean; readonly text: string }
  | {
      readonly kind: 'key'
      readonly negated: boolean
      readonly key: string
      readonly comparison: Comparison
      /** Alternatives, written with commas between. */
      readonly values: readonly string[]
      /** As written, for messages. */
      readonly text: string
    }

const piece = /(-)?(?:([a-z]+):)?("[^"]*"?|[^\s"]+)?/giy
const comparisons = /^(<=|>=|<|>|=)?(.*)$/s

/**
 * Reads what stands in the search box: words, "words together", `key:value`, `key:this,that`, and `-` in front of what
 * must not be. Everything is readable; what a key or a value means is judged elsewhere.
 */
export function parseQuery(query: string): readonly Term[] {
  const terms: Term[] = []
  piece.lastIndex = 0
  while (piece.lastIndex < query.length) {
    const from = piece.lastIndex
    const [all = '', minus, key, raw = ''] = piece.exec(query) ?? []
    if (all === '') {
      piece.lastIndex = from + 1
      continue
    }
    const term = termOf(minus !== undefined, key, unquoted(raw), all)
    if (term !== undefined) terms.push(term)
  }
  return terms
}

function termOf(negated: boolean, key: string | undefined, value: string, text: string): Term | undefined {
  if (key === undefined) {
    return value === '' ? undefined : { kind: 'word', negated, text: value.toLowerCase() }
  }
  const [, sign = '=', rest = ''] = comparisons.exec(value) ?? []
  const values = rest
    .toLowerCase()
    .split(',')
    .filter((each) => each !== '')
  return { kind: 'key', negated, key: key.toLowerCase(), comparison: sign as Comparison, values, text }
}

function unquoted(text: string): string {
  return text.replaceAll('"', '')
}
