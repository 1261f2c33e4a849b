import { tokenise } from '#core/json/tokenise.ts'
import type { NumberNode, Span, StringNode, WordNode } from '#core/json/tree.ts'

/** Where in a JSON text an offset lies; works in a text that is being typed, up to its first bad place. */
export interface JsonPlace {
  /** Keys and, for items of a list, `[]`: `syscalls/[]/names/[]`. */
  readonly path: string
  /** The string or number that holds the offset (its edges count), if it is a value. */
  readonly value: StringNode | NumberNode | undefined
  /** An unfinished string that the offset lies in: from its quote to the end of the line. */
  readonly unfinished: Span | undefined
}

interface Frame {
  readonly kind: 'object' | 'array'
  key: string
}

export function placeAt(text: string, offset: number): JsonPlace {
  const { next } = tokenise(text)
  const frames: Frame[] = []
  let expectsKey = false
  for (;;) {
    const token = next()
    if (token.kind === 'bad') return atBadPlace(frames, token.problem, offset)
    if (token.kind === 'end' || token.start > offset) return at(frames)
    if (token.kind === 'mark') {
      if (token.start === offset) return at(frames)
      expectsKey = follow(frames, token.mark)
    } else {
      if (offset <= token.end) return holding(frames, token, expectsKey)
      const frame = frames.at(-1)
      if (expectsKey && token.kind === 'string' && frame) frame.key = token.value
    }
  }
}

function at(frames: readonly Frame[]): JsonPlace {
  return { path: pathOf(frames), value: undefined, unfinished: undefined }
}

function holding(
  frames: readonly Frame[],
  token: StringNode | NumberNode | WordNode,
  isKey: boolean,
): JsonPlace {
  const value = isKey || token.kind === 'word' ? undefined : token
  return { path: pathOf(frames), value, unfinished: undefined }
}

function atBadPlace(
  frames: readonly Frame[],
  { code, at: span }: { readonly code: string; readonly at: Span },
  offset: number,
): JsonPlace {
  const isInside = code === 'json-unclosed-string' && span.start < offset
  return { path: pathOf(frames), value: undefined, unfinished: isInside ? span : undefined }
}

/** Moves along a bracket, comma or colon; true when a key comes next. */
function follow(frames: Frame[], mark: string): boolean {
  if (mark === '{' || mark === '[') frames.push({ kind: mark === '{' ? 'object' : 'array', key: '' })
  if (mark === '}' || mark === ']') frames.pop()
  const frame = frames.at(-1)
  if (mark === ',' && frame) frame.key = ''
  return mark === '{' || (mark === ',' && frame?.kind === 'object')
}

function pathOf(frames: readonly Frame[]): string {
  return frames.map(({ kind, key }) => (kind === 'array' ? '[]' : key)).join('/')
}
