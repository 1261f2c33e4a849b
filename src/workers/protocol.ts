import type { Message } from '#core/message.ts'
import type { Result } from '#core/result.ts'
import type { ReadResult } from '#import/read-log.ts'

/**
 * What crosses the thread: the file goes in, counts come out. The log's lines never leave the worker, save
 * the samples of skipped ones that stand in the tally.
 * A worker reads one file and is thrown away, so an answer needs no id: whoever stopped listening hears none.
 */
export interface ImportRequest {
  readonly file: Blob
  readonly name: string
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly bytes: number; readonly lines: number }
  | { readonly kind: 'done'; readonly result: Result<ReadResult, Message> }
