import type { Catalog } from '#catalog/catalog.ts'
import type { Call } from '#core/enforce/evaluate/decision.ts'
import { argumentCount, maxValue } from '#core/profile/profile.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import { readTarget } from './target.ts'

/** One line of a batch: what is asked. */
export interface Question {
  readonly profile: string
  readonly target: Target
  readonly calls: readonly Call[]
  /** What was taken of the target that nobody said in full, as sentences: the answers are not certain. */
  readonly assumed: readonly string[]
}

/** Why a line is no question, as a sentence. */
class NoQuestion extends Error {}

/** Reads one line of a batch; a sentence when it is no question. */
export function readQuestion(line: string, catalog: Catalog): Question | string {
  try {
    return questionOf(parsed(line), catalog)
  } catch (error) {
    if (error instanceof NoQuestion) return error.message
    throw error
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new NoQuestion(`no JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

function questionOf(value: unknown, catalog: Catalog): Question {
  const question = membersOf(value, 'the line')
  const profile = textOf(question, 'profile')
  if (profile === undefined) throw new NoQuestion('no "profile" text')
  const assumed: string[] = []
  const members = membersOf(question.target ?? {}, '"target"')
  const target = targetOf(members, catalog, (sentence) => assumed.push(sentence))
  const calls = listOf(question, 'calls') ?? []
  return { profile, target, calls: calls.map((call) => callOf(call, target, catalog)), assumed }
}

type Members = Readonly<Record<string, unknown>>

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function membersOf(value: unknown, what: string): Members {
  if (!isMembers(value)) throw new NoQuestion(`${what} is no object`)
  return value
}

function textOf(members: Members, key: string): string | undefined {
  const value = members[key] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw new NoQuestion(`"${key}" is no text`)
}

function flagOf(members: Members, key: string): boolean | undefined {
  const value = members[key] ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  throw new NoQuestion(`"${key}" is neither true nor false`)
}

function listOf(members: Members, key: string): readonly unknown[] | undefined {
  const value = members[key] ?? undefined
  if (value === undefined || Array.isArray(value)) return value
  throw new NoQuestion(`"${key}" is no list`)
}

function targetOf(members: Members, catalog: Catalog, tell: (sentence: string) => void): Target {
  const arch = textOf(members, 'arch')
  const words = {
    engine: textOf(members, 'engine'),
    runtime: textOf(members, 'runtime'),
    libseccomp: textOf(members, 'libseccomp'),
    kernel: textOf(members, 'kernel'),
    arch: arch === undefined ? undefined : tokenOf(arch, catalog),
    caps: listOf(members, 'caps')?.map((cap) => {
      if (typeof cap === 'string') return cap
      throw new NoQuestion('"caps" has something that is no text')
    }),
    noNewPrivileges: flagOf(members, 'noNewPrivileges') ?? flagOf(members, 'no-new-privileges'),
    user: textOf(members, 'user'),
    tty: flagOf(members, 'tty'),
  }
  const target = readTarget(words, defaultTarget, tell)
  if (typeof target === 'string') throw new NoQuestion(target)
  return target
}

function tokenOf(arch: string, { architectures }: Catalog): string {
  if (architectures.some(({ token }) => token === arch)) return arch
  throw new NoQuestion(`unknown architecture ${arch}`)
}

const least = -0x8000_0000
const most = 0xffff_ffff

function callOf(value: unknown, target: Target, catalog: Catalog): Call {
  const members = membersOf(value, 'a call')
  const arch = textOf(members, 'arch')
  const nr = Number(digits(members.nr, 'a call’s "nr"'))
  if (nr < least || nr > most) throw new NoQuestion(`the number ${nr} has more than 32 bits`)
  const args = listOf(members, 'args') ?? []
  if (args.length > argumentCount) throw new NoQuestion('a call with more than six arguments')
  return {
    arch: arch === undefined ? target.arch : tokenOf(arch, catalog),
    nr: nr >>> 0,
    args: args.map(argumentOf),
  }
}

function argumentOf(value: unknown): bigint {
  const number = BigInt(digits(value, 'an argument'))
  if (number > maxValue || number < -(1n << 63n)) {
    throw new NoQuestion(`the argument ${number} has more than 64 bits`)
  }
  return BigInt.asUintN(64, number)
}

const maxDigits = 20

/** Decimal digits as text; as a number when it is exact. */
function digits(value: unknown, what: string): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof text === 'string' && /^-?\d+$/.test(text) && text.length <= maxDigits) return text
  throw new NoQuestion(`${what} is no decimal number`)
}
