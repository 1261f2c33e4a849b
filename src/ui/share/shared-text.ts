import type { ProfileDocument } from '#core/document.ts'

/**
 * What a link carries: the text as it stands, with its comments. Of a runtime configuration only the profile,
 * for the rest holds paths and environment of a program.
 */
export function sharedText({ text, reading }: ProfileDocument): string {
  if (reading.kind !== 'profile' || reading.root === reading.tree) return text
  return `${text.slice(reading.root.start, reading.root.end)}\n`
}
