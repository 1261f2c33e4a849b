import type { Node, Span } from './json/tree.ts'
import type { Message } from './message.ts'
import type { Profile } from './profile.ts'

/** Something wrong with a text, or worth knowing about it, with its place. */
export interface Problem extends Message {
  /** `error`: the text is not used. `notice`: it is used; the person is told. */
  readonly severity: 'error' | 'notice'
  readonly at: Span
  /** Other places that belong to it, such as the first of two equal keys. */
  readonly also: readonly Span[]
}

export type Reading =
  | {
      readonly kind: 'profile'
      readonly profile: Profile
      readonly tree: Node
      readonly notices: readonly Problem[]
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }

/** The profile's text and what it says. The text is the truth; the reading follows it. */
export interface ProfileDocument {
  readonly text: string
  readonly reading: Reading
}
