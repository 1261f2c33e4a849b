/** Bins `from` … `to`, both included, of one timeline of a source (counts added up have several). */
export interface Span {
  readonly sourceId: string
  /** Place in the tally's `timelines`. */
  readonly timeline: number
  readonly from: number
  readonly to: number
}

/**
 * Which part of the logs is looked at. Logs count by process and by time separately, not jointly, so it is one
 * of the two.
 */
export type Focus =
  | { readonly kind: 'everything' }
  | { readonly kind: 'processes'; readonly hidden: ReadonlySet<string> }
  | { readonly kind: 'span'; readonly span: Span }

export const everything: Focus = { kind: 'everything' }
