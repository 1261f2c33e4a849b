import type { TextEdit } from './text-edit.ts'

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** True when `offset` would part a surrogate pair, where editors take no position. */
function partsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/** True when `offset` would part CR and LF of one line end. */
function partsLineEnd(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === 0x0d && text.charCodeAt(offset) === 0x0a
}

/** True when no edit may begin or end here. */
export const parts = (text: string, offset: number) => partsPair(text, offset) || partsLineEnd(text, offset)

/** The one edit that makes `after` of `before`: what lies between their common beginning and end. */
export function difference(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  let start = commonStart(before, after)
  while (parts(before, start) || parts(after, start)) start -= 1
  let tail = commonTail(before, after, Math.min(before.length, after.length) - start)
  while (parts(before, before.length - tail) || parts(after, after.length - tail)) tail -= 1
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let at = 0
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

function commonTail(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1
  return length
}
