import type { AcceptedRisk } from '#core/accepted.ts'
import { revealed } from '#core/json/characters.ts'

/** What a file brought may hold characters that hide others. */
export function acceptedWords({ owner, reason, on, until = '' }: AcceptedRisk) {
  return { owner: revealed(owner), reason: revealed(reason), on, until }
}
