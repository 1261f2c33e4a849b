import { revealed } from '#core/json/characters.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'

/** Text from a file may hold characters that hide others. */
export function acceptedWords({ owner, reason, on, until = '' }: AcceptedRisk) {
  return { owner: revealed(owner), reason: revealed(reason), on, until }
}
