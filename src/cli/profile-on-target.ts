import { readFile } from 'node:fs/promises'
import type { Catalog } from '#catalog/catalog.ts'
import type { Side } from '#core/diff.ts'
import { type ProfileDocument, readDocument } from '#core/document.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/evaluate/prepare.ts'
import { loadOfLooseText } from '#core/evaluate/strictness.ts'
import { loadWithoutRules } from '#core/evaluate/without-rules.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import type { Target } from '#core/target.ts'
import { architectureToken } from './architecture.ts'
import type { Arguments } from './arguments.ts'
import { UsageError } from './command.ts'
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

export function targetOf(given: Arguments, catalog: Catalog): Target {
  const host = given.value('host')
  const caps = given.value('caps')
  const target = readTarget({
    runtime: given.value('runtime'),
    libseccomp: given.value('libseccomp'),
    kernel: given.value('kernel'),
    arch: host === undefined ? undefined : architectureToken(host, catalog),
    caps: caps === 'none' ? [] : caps?.split(','),
  })
  if (typeof target === 'string') throw new UsageError(target)
  return target
}

/** The profile in that file as the target enforces it; a sentence when it does not, or cannot be read. */
export async function preparedFile(
  path: string,
  target: Target,
  catalog: Catalog,
): Promise<Prepared | string> {
  const side = await sideOf(path, target, catalog)
  return typeof side === 'string' ? side : side.prepared
}

/** The same with the profile as it is written. */
export async function sideOf(path: string, target: Target, catalog: Catalog): Promise<Side | string> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return error
  })
  return typeof source === 'string' ? sideOfText(source, target, catalog) : source.message
}

function sideOfText(source: string, target: Target, catalog: Catalog): Side | string {
  return sideOfDocument(readDocument(source), target, catalog)
}

/** The profile of a document as the target enforces it; a sentence when it does not. */
export function preparedText(document: ProfileDocument, target: Target, catalog: Catalog): Prepared | string {
  const side = sideOfDocument(document, target, catalog)
  return typeof side === 'string' ? side : side.prepared
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
