import type { Catalog } from '#catalog/catalog.ts'
import type { ProfileDocument } from '#core/document.ts'
import { prepareDocument } from '#core/evaluate/prepare-text.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import { caseOf } from '#core/startup/calls.ts'
import { everyStartOn } from '#core/startup/every-start.ts'
import type { Target } from '#core/target.ts'

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
