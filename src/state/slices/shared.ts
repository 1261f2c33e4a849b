import type { Message } from '#core/base/message.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { Target } from '#core/target/target.ts'

/** What a link carries. */
export interface SharedProfile {
  readonly name: string
  readonly text: string
  /** Where it is meant to be enforced; left out: nobody chose. */
  readonly target?: Target | undefined
  /** Left out: none. */
  readonly accepted?: readonly AcceptedRisk[] | undefined
}

/** What a link turned out to be. */
export type OpenedLink =
  | ({ readonly kind: 'profile' } & SharedProfile)
  | { readonly kind: 'broken'; readonly message: Message }

/** What a link is made of. */
export interface SharedWork {
  readonly name: string
  readonly document: ProfileDocument
  readonly target: Target
  readonly accepted: readonly AcceptedRisk[]
}
