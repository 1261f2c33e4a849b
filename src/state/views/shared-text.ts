import type { AcceptedRisk } from '#core/profile/accepted.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import type { SharedProfile } from '#state/slices/shared.ts'
import { isSameTarget } from '#state/views/evaluation.ts'

/**
 * What a link carries: the text as it stands, with its comments. Of a runtime configuration only the profile,
 * for the rest holds paths and environment of a program.
 */
export function sharedText({ text, reading }: ProfileDocument): string {
  if (reading.kind !== 'profile' || reading.root === reading.tree) return text
  return `${text.slice(reading.root.start, reading.root.end)}\n`
}

export interface SharedWork {
  readonly name: string
  readonly document: ProfileDocument
  readonly target: Target
  readonly accepted: readonly AcceptedRisk[]
}

/** The work as a link holds it; what is as usual needs no room. */
export function sharedProfile({ name, document, target, accepted }: SharedWork): SharedProfile {
  return {
    name,
    text: sharedText(document),
    ...(!isSameTarget(target, defaultTarget) && { target }),
    ...(accepted.length > 0 && { accepted }),
  }
}
