import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { memberOf } from '#core/json/keys.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import { acceptedIn } from '#core/profile/accepted.ts'
import { actions, type Effect } from '#core/profile/profile.ts'
import { startScopeFrom } from '#core/questions/learn/startup.ts'
import { type LogCounts, studioFileMark, studioFileVersion } from '#core/questions/studio-file.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import { type OpenedStudioFile, type Reader, whole } from '../reader.ts'
import { readTallyTree } from './read-tally.ts'

/** Whether a text begins as the studio's own files do. */
export function isStudioFile(head: string): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"${studioFileMark}"\\s*:`).test(head)
}

export const studioFile: Reader<'studio'> = {
  id: 'studio-file',
  kind: 'studio',
  recognise: ({ text }) => (isStudioFile(text) ? 1 : 0),
  open: whole(async (text, { name }) => readStudioFile(text, name)),
}

/** Reads a studio file. Without a profile, or of a later version, it is refused; of the rest, what is odd is told. */
export function readStudioFile(text: string, name: string): Result<OpenedStudioFile, Message> {
  const refused = (reason: string) => failed({ code: 'studio-file-unusable', params: { name, reason } })
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'error') return refused(parsed.error[0]?.code ?? '')
  const value = (key: string) => memberOf(parsed.value.tree, key)?.value
  const version = plainOf(value(studioFileMark))
  if (version !== studioFileVersion)
    return failed({ code: 'studio-file-newer', params: { name, version: String(version) } })
  const profile = linesOf(value('profile'))
  if (profile === undefined) return refused('profile')
  const notices: Message[] = []
  const odd = (key: string) => {
    if (value(key) !== undefined) notices.push({ code: 'studio-file-odd', params: { name, key } })
    return undefined
  }
  const target = plainOf(value('target'))
  const named = plainOf(value('name'))
  return ok({
    file: {
      name: typeof named === 'string' ? named : '',
      text: profile,
      target: targetFrom(target) ?? odd('target'),
      accepted: acceptedFrom(value('accepted'), () => odd('accepted')),
      baseline: linesOf(value('baseline')) ?? odd('baseline'),
      enforced: effectOf(plainOf(value('enforced'))) ?? odd('enforced'),
      startsFor: startScopeFrom(plainOf(value('startsFor'))) ?? odd('startsFor'),
      logs: logsFrom(value('logs'), () => odd('logs')),
    },
    notices,
  })
}

/** Lines joined as they were parted; undefined when it is no list of texts. */
function linesOf(node: Node | undefined): string | undefined {
  const lines = plainOf(node)
  if (!Array.isArray(lines) || !lines.every((each) => typeof each === 'string')) return undefined
  return lines.join('\n')
}

function acceptedFrom(node: Node | undefined, tell: () => void) {
  const written = plainOf(node)
  const understood = acceptedIn(written)
  if (!Array.isArray(written) || understood.length < written.length) tell()
  return understood
}

function effectOf(value: unknown): Effect | undefined {
  const { action, errnoRet } = (value ?? {}) as { action?: unknown; errnoRet?: unknown }
  if (!isAction(action)) return undefined
  return { action, errnoRet: typeof errnoRet === 'number' ? errnoRet : undefined }
}

function isAction(value: unknown): value is Effect['action'] {
  return actions.some((each) => each === value)
}

function logsFrom(node: Node | undefined, tell: () => void): readonly LogCounts[] {
  if (node?.kind !== 'array') {
    tell()
    return []
  }
  return node.items.flatMap((item) => {
    const name = plainOf(memberOf(item, 'name')?.value)
    const tally = memberOf(item, 'tally')?.value
    const read = tally && readTallyTree(tally, String(name))
    if (typeof name === 'string' && read?.kind === 'ok') {
      return [{ name, on: plainOf(memberOf(item, 'on')?.value) !== false, tally: read.value }]
    }
    tell()
    return []
  })
}

/** The value as JavaScript has it; numbers here are small. */
function plainOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]))
    case 'array':
      return node.items.map(plainOf)
    case 'number':
      return Number(node.raw)
    default:
      return node?.value
  }
}
