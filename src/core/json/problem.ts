import type { Message } from '../base/message.ts'
import type { Span } from './tree.ts'

/** Something wrong with a text, or worth knowing about it, with its place. */
export interface Problem extends Message {
  /** `error`: the text is not used. `notice`: it is used; the person is told. */
  readonly severity: 'error' | 'notice'
  readonly at: Span
  /** Other places that belong to it, such as the first of two equal keys. */
  readonly also: readonly Span[]
}

export type Params = Readonly<Record<string, string | number>>
