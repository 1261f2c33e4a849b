import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import type { SharedProfile, SharedWork } from '../slices/shared.ts'
import type { Store } from '../store.ts'
import { isSameTarget } from './evaluation.ts'
import { remembered } from './remembered.ts'

/**
 * What a link carries: the text as it stands, with its comments. Of a runtime configuration only the profile,
 * for the rest holds paths and environment of a program.
 */
export function sharedText({ text, reading }: ProfileDocument): string {
  if (reading.kind !== 'profile' || reading.root === reading.tree) return text
  return `${text.slice(reading.root.start, reading.root.end)}\n`
}

/** What a link to the present work would hold; undefined without any. */
export function selectSharedWork({ document, name, target, accepted }: Store): SharedWork | undefined {
  return workOf(document, name, target, accepted)
}

const workOf = remembered(
  (
    document: ProfileDocument | undefined,
    name: string,
    target: Target,
    accepted: readonly AcceptedRisk[],
  ): SharedWork | undefined => document && { document, name, target, accepted },
)

/** The work as a link holds it; what is as usual needs no room. */
export function sharedProfile({ name, document, target, accepted }: SharedWork): SharedProfile {
  return {
    name,
    text: sharedText(document),
    ...(!isSameTarget(target, defaultTarget) && { target }),
    ...(accepted.length > 0 && { accepted }),
  }
}
