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
  if (known?.outcome.kind !== 'known') return undefined
  return linkOf(known.outcome.answer, known.want === selectSharedWork(store))
}

const linkOf = remembered(
  (link: Result<string, Message>, isPresent: boolean): KnownLink => ({ link, isPresent }),
)
