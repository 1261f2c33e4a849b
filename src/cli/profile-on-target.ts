import type { Catalog } from '#catalog/catalog.ts'
import { say } from '#core/base/message.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/enforce/evaluate/prepare.ts'
import { prepareDocument } from '#core/enforce/evaluate/prepare-text.ts'
import { loadOfLooseText } from '#core/enforce/evaluate/strictness.ts'
import { loadWithoutRules } from '#core/enforce/evaluate/without-rules.ts'
import { documentFor, type ProfileDocument, readDocument } from '#core/profile/document.ts'
import type { Side } from '#core/questions/diff.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { doubtsOfTarget } from '#core/target/known-target.ts'
import type { Target } from '#core/target/target.ts'
import { architectureToken } from './architecture.ts'
import type { Arguments } from './arguments.ts'
import { type Console, UsageError } from './command.ts'
import type { ProfileFile } from './profile-file.ts'
import { readTarget, type TargetWords } from './target.ts'

/** Options that say where a profile is enforced. */
export const targetKinds = {
  host: 'value',
  engine: 'value',
  runtime: 'value',
  libseccomp: 'value',
  kernel: 'value',
  caps: 'value',
  'no-new-privileges': 'flag',
  user: 'value',
  tty: 'flag',
} as const

export const targetLines: readonly string[] = [
  '--host A         architecture of the host',
  '--engine E       docker, podman, containerd or cri-o, with a version: "docker 26.1.5"; it brings its runtime',
  '--runtime R      the runtime below it where it is another, "runc 1.1.15"; without --engine the runtime by hand',
  '                 or an engine as well: "docker 29.7"',
  '--libseccomp V   version of libseccomp, where it is another than the runtime comes with',
  '--kernel V       version of the kernel',
  '--caps C,…       capabilities of the container, CAP_CHOWN,…; `none` for none',
  '--no-new-privileges  the container is started with it',
  '--user U         root or other: who the program runs as',
  '--tty            the program has a terminal',
]

/** The second target of a comparison, where it is not the first. */
export const toKinds = {
  'to-engine': 'value',
  'to-runtime': 'value',
  'to-libseccomp': 'value',
  'to-kernel': 'value',
  'to-host': 'value',
  'to-caps': 'value',
} as const

export const toLines: readonly string[] = [
  '--to-runtime R   the profile on a second target, which is the first but for this: "docker 29.7", "runc 1.3.6";',
  '                 likewise --to-engine, --to-libseccomp, --to-kernel, --to-host, --to-caps',
]

interface Around {
  readonly catalog: Catalog
  readonly console: Console
}

/**
 * What the options say; the rest is the studio file's target, or the usual one. Versions that are not known are noted:
 * what is answered then is what the nearest known ones do.
 */
export function targetOf(
  given: Arguments,
  { catalog, console }: Around,
  { studio, text }: Partial<ProfileFile> = {},
): Target {
  const words = {
    ...placeWords(given, '', catalog),
    noNewPrivileges: given.has('no-new-privileges') || undefined,
    user: given.value('user'),
    tty: given.has('tty') || undefined,
  }
  const target = targetFrom(words, studio?.target, console)
  const foreign = text === undefined ? undefined : foreignTo(text, target.arch, catalog)
  if (foreign !== undefined) console.note(foreign)
  tellDoubts(target, console)
  return target
}

/** What options such as `--engine`, or `--to-engine`, say of the place where the profile is enforced. */
function placeWords(given: Arguments, prefix: '' | 'to-', catalog: Catalog): TargetWords {
  const host = given.value(`${prefix}host`)
  const caps = given.value(`${prefix}caps`)
  return {
    engine: given.value(`${prefix}engine`),
    runtime: given.value(`${prefix}runtime`),
    libseccomp: given.value(`${prefix}libseccomp`),
    kernel: given.value(`${prefix}kernel`),
    arch: host === undefined ? undefined : architectureToken(host, catalog),
    caps: caps === 'none' ? [] : caps?.split(','),
  }
}

function targetFrom(words: TargetWords, base: Target | undefined, console: Around['console']): Target {
  const target = readTarget(words, base, (sentence) => console.note(`Not certain: ${sentence}`))
  if (typeof target === 'string') throw new UsageError(target)
  return target
}

function tellDoubts(target: Target, console: Around['console']): void {
  for (const doubt of doubtsOfTarget(target)) console.note(`Not certain: ${say(doubt, coreMessages)}`)
}

/** The target with what the `--to-…` options say. */
export function otherTarget(given: Arguments, base: Target, { catalog, console }: Around): Target {
  const target = targetFrom(placeWords(given, 'to-', catalog), base, console)
  tellDoubts(target, console)
  return target
}

/** Said of a profile that was made for hosts of another kind; its rules are loaded all the same. */
function foreignTo(text: string, host: string, catalog: Catalog): string | undefined {
  const { reading } = readDocument(text)
  const listed = reading.kind === 'profile' ? (reading.profile.architectures ?? []) : []
  const [first] = listed
  if (first === undefined || listed.includes(host)) return undefined
  const word = (token: string) => catalog.architecture(token)?.name ?? token
  return `The profile names ${listed.map(word).join(', ')} and not the host, ${word(host)}; with --host ${word(first)} it is answered for the former.`
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
  { catalog, console }: Around,
): Prepared | string {
  const prepared = prepareDocument(document, target, catalog)
  const { reading } = document
  const isOdd = prepared.kind === 'ready' && reading.kind === 'unreadable'
  for (const each of isOdd ? reading.problems : []) {
    if (each.severity === 'error') console.note(say(each, coreMessages))
  }
  return prepared.kind === 'ready' ? prepared : wordsOf(prepared)
}

function sideOfDocument(document: ProfileDocument, target: Target, catalog: Catalog): Side | string {
  const { reading } = documentFor(document, target)
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
