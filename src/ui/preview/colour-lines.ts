import type { Token } from '#core/json/token.ts'
import { type Extra, tokenise } from '#core/json/tokenise.ts'
import type { Span } from '#core/json/tree.ts'

export type Colour = 'key' | 'string' | 'number' | 'comment'

/** A run of text in one colour, or in none. */
export interface Piece {
  readonly text: string
  readonly colour: Colour | undefined
}

interface Coloured extends Span {
  readonly colour: Colour
}

/** The lines of a text, coloured as far as it is JSON; what follows the first bad place stays plain. */
export function colourLines(text: string): readonly (readonly Piece[])[] {
  const pieces = cut(text, colouredSpans(text))
  const lines: Piece[][] = [[]]
  for (const { text: part, colour } of pieces) {
    const [first = '', ...others] = part.split(/\r\n|\r|\n/)
    if (first !== '') lines.at(-1)?.push({ text: first, colour })
    for (const line of others) lines.push(line === '' ? [] : [{ text: line, colour }])
  }
  return lines
}

function colouredSpans(text: string): readonly Coloured[] {
  const { next, extras } = tokenise(text)
  const spans: Coloured[] = []
  let last: Coloured | undefined
  for (let token = next(); token.kind !== 'end' && token.kind !== 'bad'; token = next()) {
    if (token.kind === 'mark' && token.mark === ':' && last !== undefined) {
      spans.pop()
      spans.push({ ...last, colour: 'key' })
    }
    last = colouredToken(token)
    if (last !== undefined) spans.push(last)
  }
  return [...spans, ...comments(extras)].sort((a, b) => a.start - b.start)
}

function colouredToken(token: Exclude<Token, { kind: 'bad' }>): Coloured | undefined {
  const { kind, start, end } = token
  if (kind === 'string') return { start, end, colour: 'string' }
  return kind === 'number' || kind === 'word' ? { start, end, colour: 'number' } : undefined
}

function comments(extras: readonly Extra[]): readonly Coloured[] {
  return extras
    .filter((extra) => extra.kind === 'comment')
    .map(({ start, end }) => ({ start, end, colour: 'comment' }))
}

function cut(text: string, spans: readonly Coloured[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, colour } of spans) {
    if (start > from) pieces.push({ text: text.slice(from, start), colour: undefined })
    pieces.push({ text: text.slice(start, end), colour })
    from = end
  }
  return [...pieces, { text: text.slice(from), colour: undefined }]
}
