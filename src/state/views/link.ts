import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'
import { selectSharedWork } from './shared-text.ts'

export interface KnownLink {
  /** The part behind the page's address, or why there is none. */
  readonly link: Result<string, Message>
  /** It is of the present work, not of that before the last edit. */
  readonly isPresent: boolean
}

/** Undefined until the first link is made. */
export function selectLink(store: Store): KnownLink | undefined {
  const [known] = store.answers.link
  if (known === undefined) return undefined
  const { want, outcome } = known
  const link = outcome.kind === 'known' ? outcome.answer : notMade(outcome.reason)
  return linkOf(link, want === selectSharedWork(store))
}

const notMade = remembered(
  (reason: string): Result<string, Message> => ({
    kind: 'error',
    error: { code: 'share.not-made', params: { reason } },
  }),
)

const linkOf = remembered(
  (link: Result<string, Message>, isPresent: boolean): KnownLink => ({ link, isPresent }),
)
