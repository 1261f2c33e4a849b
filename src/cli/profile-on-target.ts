import type { Catalog } from '#catalog/catalog.ts'
import type { Side } from '#core/diff.ts'
import { type ProfileDocument, readDocument } from '#core/document.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/evaluate/prepare.ts'
import { prepareDocument } from '#core/evaluate/prepare-text.ts'
import { loadOfLooseText } from '#core/evaluate/strictness.ts'
import { loadWithoutRules } from '#core/evaluate/without-rules.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import type { Target } from '#core/target.ts'
import { architectureToken } from './architecture.ts'
import type { Arguments } from './arguments.ts'
import { type Console, UsageError } from './command.ts'
import type { ProfileFile } from './profile-file.ts'
import { readTarget } from './target.ts'

/** Options that say where a profile is enforced. */
export const targetKinds = {
  host: 'value',
  runtime: 'value',
  libseccomp: 'value',
  kernel: 'value',
  caps: 'value',
} as const

export const targetLines: readonly string[] = [
  '--host A         architecture of the host',
  '--runtime R      docker, podman, containerd, cri-o, runc or crun, with a version: "runc 1.1.5"',
  '--libseccomp V   version of libseccomp',
  '--kernel V       version of the kernel',
  '--caps C,…       capabilities of the container, CAP_CHOWN,…; `none` for none',
]

/** What the options say; the rest is the studio file's target, or the usual one. */
export function targetOf(given: Arguments, catalog: Catalog, { studio }: Partial<ProfileFile> = {}): Target {
  const host = given.value('host')
  const caps = given.value('caps')
  const words = {
    runtime: given.value('runtime'),
    libseccomp: given.value('libseccomp'),
    kernel: given.value('kernel'),
    arch: host === undefined ? undefined : architectureToken(host, catalog),
    caps: caps === 'none' ? [] : caps?.split(','),
  }
  const target = readTarget(words, studio?.target)
  if (typeof target === 'string') throw new UsageError(target)
  return target
}

/** The profile of a text as the target enforces it, and as it is written; a sentence when it does not. */
export function sideOf(text: string, target: Target, catalog: Catalog): Side | string {
  return sideOfDocument(readDocument(text), target, catalog)
}

/**
 * What the target enforces of a text, be it one that the reader takes or not: then why it does not is noted. A
 * sentence when nothing is enforced.
 */
export function preparedText(
  document: ProfileDocument,
  target: Target,
  { catalog, console }: { readonly catalog: Catalog; readonly console: Console },
): Prepared | string {
  const prepared = prepareDocument(document, target, catalog)
  const { reading } = document
  const isOdd = prepared.kind === 'ready' && reading.kind === 'unreadable'
  for (const each of isOdd ? reading.problems : []) {
    if (each.severity === 'error') console.note(say(each, coreMessages))
  }
  return prepared.kind === 'ready' ? prepared : wordsOf(prepared)
}

function sideOfDocument({ reading }: ProfileDocument, target: Target, catalog: Catalog): Side | string {
  if (reading.kind === 'unreadable') {
    const empty = loadWithoutRules(reading.problems, target)
    const errors = reading.problems.filter(({ severity }) => severity === 'error')
    return empty === undefined ? errors.map((each) => say(each, coreMessages)).join('\n') : wordsOf(empty)
  }
  const { profile } = reading
  const prepared = loadOfLooseText(reading.extras, target) ?? prepare(profile, target, catalog, reading)
  return prepared.kind === 'ready' ? { profile, prepared } : wordsOf(prepared)
}

/** What the runtime prints, else what becomes of the container. */
function wordsOf({ printed, message }: LoadProblem): string {
  return printed ?? say(message, coreMessages)
}
