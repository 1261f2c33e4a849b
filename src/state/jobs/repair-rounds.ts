import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Finding as Linted } from '#lint/rule.ts'

/** What is found in a text and nobody answers for. */
export type Look = (text: string) => Promise<readonly Linted[]>

/** More rounds than this no profile needs. */
const rounds = 30

/** Applies safe fixes that do not meet, looks at what is left, and again, until nothing changes any more. */
export async function repaired(text: string, open: readonly Linted[], look: Look): Promise<string> {
  const tried = new Set([text])
  let current = text
  let findings = open
  for (let round = 0; round < rounds; round += 1) {
    const next = applyEdits(current, apartEdits(findings))
    // Two fixes that undo each other come back to a text that was there already.
    if (tried.has(next)) break
    tried.add(next)
    current = next
    findings = await look(next)
  }
  return current
}

/** Edits of one safe fix of each finding, as far as they do not meet those before. */
export function apartEdits(findings: readonly Linted[]): readonly TextEdit[] {
  const taken: TextEdit[] = []
  for (const { fixes } of findings) {
    const edits = fixes.find(({ kind }) => kind === 'safe')?.edits() ?? []
    const isApart = edits.every((each) => taken.every((one) => each.end < one.start || one.end < each.start))
    if (isApart) taken.push(...edits)
  }
  return taken
}
