import type { Problem } from './problem.ts'
import type { Extra } from './tokenise.ts'
import type { Span } from './tree.ts'
import type { JsonCode } from './words.ts'

/** Of one kind, more places than this are counted, not listed. */
export const listed = 100

/** What was read although it is not strict JSON, one notice a kind. */
export function lenientNotices(extras: readonly Extra[], surrogates: readonly Span[]): readonly Problem[] {
  const of = (kind: Extra['kind']): readonly Span[] => extras.filter((extra) => extra.kind === kind)
  return [
    ...notice('json-bom', of('byte-order-mark')),
    ...notice('json-comments', of('comment')),
    ...notice('json-trailing-commas', of('trailing-comma')),
    ...notice('json-lone-surrogate', surrogates),
  ]
}

function notice(code: JsonCode, places: readonly Span[]): readonly Problem[] {
  const [at, ...also] = places.slice(0, listed).map(({ start, end }) => ({ start, end }))
  return at === undefined ? [] : [{ severity: 'notice', code, params: { count: places.length }, at, also }]
}
