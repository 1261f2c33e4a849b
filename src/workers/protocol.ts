import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { ReadResult } from '#import/reader.ts'

/**
 * What crosses the thread: the file goes in, counts come out. The log's lines never leave the worker, save
 * the samples of skipped ones that stand in the tally.
 * A worker reads one file after the other; answers carry the request's id, and late ones are ignored.
 */
export interface ImportRequest {
  readonly id: number
  readonly file: Blob
  readonly name: string
}

export type ImportAnswer =
  | { readonly kind: 'alive'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly bytes: number; readonly lines: number }
  | { readonly kind: 'done'; readonly id: number; readonly result: Result<ReadResult, Message> }
