import { type ParsedJson, parseJson } from '../json/parse.ts'
import type { Problem } from '../json/problem.ts'
import type { Extra } from '../json/tokenise.ts'
import type { Node, ObjectNode } from '../json/tree.ts'
import { launcherOf, type Target } from '../target/target.ts'
import type { Profile } from './profile.ts'
import { readProfile } from './reading/read-profile.ts'
import { createReport, type Report } from './reading/report.ts'
import { findProfile } from './reading/shape.ts'
import { respelt } from './reading/spelling.ts'
import { hiddenCharacters } from './reading/text.ts'

export interface ProfileReading {
  readonly kind: 'profile'
  readonly profile: Profile
  /** The profile's object: the whole text's, or the one in `linux.seccomp` of an OCI config.json. */
  readonly root: ObjectNode
  readonly tree: Node
  /** Comments, trailing commas and byte order mark: what to leave out for strict JSON. */
  readonly extras: readonly Extra[]
  readonly notices: readonly Problem[]
  /** Whether a key counts for Go's readers alone, because of its letter case. */
  readonly hasCaseSlips: boolean
}

export type Reading =
  | ProfileReading
  | {
      readonly kind: 'unreadable'
      /** At least one error; notices may be among them. In the order of the text. */
      readonly problems: readonly Problem[]
    }

/** The profile's text and what it says. The text is the truth; the reading follows it. */
export interface ProfileDocument {
  readonly text: string
  readonly reading: Reading
}

/**
 * Reads a profile of any dialect. What every runtime passes over is passed over and noted; what runtimes read
 * differently is refused or noted, never guessed. Keys count in any letter case, as Go's readers take them.
 */
export function readDocument(text: string): ProfileDocument {
  return readKeys(text, true)
}

/** The same document as the target reads it: crun, started by hand, minds the letter case of keys. */
export function documentFor(document: ProfileDocument, target: Target): ProfileDocument {
  const { reading, text } = document
  const isSame = launcherOf(target) !== 'crun' || reading.kind === 'unreadable' || !reading.hasCaseSlips
  return isSame ? document : readKeys(text, false)
}

function readKeys(text: string, takesAnyCase: boolean): ProfileDocument {
  const parsed = parseJson(text)
  if (parsed.kind === 'error') return { text, reading: { kind: 'unreadable', problems: parsed.error } }
  return { text, reading: read(text, parsed.value, takesAnyCase) }
}

function read(text: string, json: ParsedJson, takesAnyCase: boolean): Reading {
  const report = createReport(json.notices, takesAnyCase)
  noteHiddenInComments(text, json.extras, report)
  const root = findProfile(json.tree, report)
  const profile = root === undefined ? undefined : readProfile(root, report)
  const { refused, problems } = report.finish()
  if (refused) return { kind: 'unreadable', problems }
  if (root === undefined || profile === undefined) throw new Error('a profile was refused without a reason')
  const spelt = respelt(root)
  return {
    kind: 'profile',
    profile,
    root: takesAnyCase ? spelt : root,
    tree: takesAnyCase && json.tree === root ? spelt : json.tree,
    extras: json.extras,
    notices: problems,
    hasCaseSlips: spelt !== root || problems.some(({ code }) => code === 'key-case'),
  }
}

function noteHiddenInComments(text: string, extras: readonly Extra[], report: Report): void {
  for (const { kind, start, end } of extras) {
    if (kind === 'comment') hiddenCharacters({ value: text.slice(start, end), start, end }, report)
  }
}
