import { callWords } from '#catalog/call-words.ts'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { errnoName, errnoNumber } from '#core/base/errno.ts'
import { say } from '#core/base/message.ts'
import { parseCall } from '#core/enforce/evaluate/call-text.ts'
import { decide } from '#core/enforce/evaluate/decide.ts'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import { actions } from '#core/profile/profile.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { architectureToken } from './architecture.ts'

/** One line of an expectations file: `{"call": "socket(AF_ALG, 5, 0)", "expect": "ERRNO EPERM"}`. */
interface Expectation {
  readonly call: string
  /** An action with or without SCMP_ACT_, an error behind it or not; or `allowed`, `denied`. */
  readonly expect: string
  /** ABI of the call; the host's when left out. */
  readonly arch?: string
}

/** What the lines of the file say and the profile does not do, one sentence each; a text when a line is none. */
export function unmet(
  text: string,
  prepared: Prepared,
  { catalog, constants }: { readonly catalog: Catalog; readonly constants: Constants },
): readonly string[] | string {
  const failures: string[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const expectation = parsed(line)
    if (expectation === undefined) return `line ${at + 1}: expected {"call": "…", "expect": "…"}`
    const { call, expect, arch = prepared.target.arch } = expectation
    const token = architectureToken(arch, catalog)
    const found = parseCall(call, callWords(catalog, constants, token))
    if (found.kind === 'error') return `line ${at + 1}: ${say(found.error, coreMessages)}`
    const decision = decide(prepared, { arch: token, ...found.value })
    const isMet = meets(decision, expect)
    if (isMet === undefined) return `line ${at + 1}: no action ${expect}`
    if (!isMet) failures.push(`line ${at + 1}: ${call} is ${wordsOf(decision)}, not ${expect}`)
  }
  return failures
}

function parsed(line: string): Expectation | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return undefined
    const { call, expect, arch } = value as Partial<Record<keyof Expectation, unknown>>
    if (typeof call !== 'string' || typeof expect !== 'string') return undefined
    if (arch === undefined) return { call, expect }
    return typeof arch === 'string' ? { call, expect, arch } : undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

function meets({ action, errno }: Decision, expected: string): boolean | undefined {
  const runs = action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
  if (expected === 'allowed') return runs
  if (expected === 'denied') return !runs
  const [word = '', error] = expected.split(/\s+/)
  const wanted = actions.find((each) => each === word || each === `SCMP_ACT_${word}`)
  if (wanted === undefined) return undefined
  const number = error === undefined ? errno : (errnoNumber(error) ?? Number(error))
  return plain(wanted) === plain(action) && number === errno
}

/** KILL is the old word for KILL_THREAD. */
function plain(action: string): string {
  return action === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : action
}

function wordsOf({ action, errno }: Decision): string {
  const error = errno === undefined ? '' : ` ${errnoName(errno) ?? errno}`
  return `${action.replace('SCMP_ACT_', '')}${error}`
}
