import type { Message } from '#core/base/message.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
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
