import type { Catalog } from '#catalog/catalog.ts'
import { say } from '#core/base/message.ts'
import { prepareDocument } from '#core/enforce/evaluate/prepare-text.ts'
import { caseOf } from '#core/enforce/startup/calls.ts'
import { everyStartOn } from '#core/enforce/startup/every-start.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import type { Target } from '#core/target/target.ts'

/**
 * Whether containers start under the profile and take further commands, for root and other users, with a terminal and
 * without. `missing`: what has to be allowed, in the order in which the runtime comes to it.
 */
export function startsJson(document: ProfileDocument, target: Target, catalog: Catalog): readonly object[] {
  const prepared = prepareDocument(document, target, catalog)
  return everyStartOn(prepared, caseOf(target)).map(({ start, verdict }) => ({
    way: start.way,
    user: start.who.startsWith('root') ? 'root' : 'other',
    tty: start.who.endsWith('tty'),
    verdict: verdict.kind,
    missing: verdict.missing,
    why: say(verdict.why, coreMessages),
  }))
}
