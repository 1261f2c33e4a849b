import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally } from '#core/base/tally.ts'
import { readArchitectures } from './architectures.ts'
import { exitError } from './exit.ts'

export interface AuditCall {
  readonly arch: string | null
  readonly name: string | null
  readonly nr: number | null
  calls: number
  firstLine: number
  lastLine: number
  readonly errors: Map<string, number>
}

export type Refusal = 'no-call-number' | 'unknown-architecture'

export interface AuditCalls {
  /** The call of an architecture value and a number: the fast way, without text. */
  byNumber(arch: number, nr: number): AuditCall | Refusal
  byText(arch: string | undefined, syscall: string): AuditCall | Refusal
  list(evidenceOf?: (call: AuditCall) => Pick<CallTally, 'args' | 'tuples'>): readonly CallTally[]
}

/** Notes one more entry, with its error. */
export function enter(call: AuditCall, line: number, exit: string | undefined): void {
  if (call.calls === 0) call.firstLine = line
  call.calls++
  call.lastLine = line
  if (exit === undefined) return
  addErrors(call, exit, 1)
}

/** Adds failures of a call that was entered. */
export function addErrors(call: AuditCall, exit: string, times: number): void {
  const errno = exitError(exit, call.arch ?? undefined)
  call.errors.set(errno, (call.errors.get(errno) ?? 0) + times)
}

/** −1 as an unsigned number: a call that a tracer skipped. */
const skippedCall = 0xffff_ffff

export function createAuditCalls(catalog: Catalog): AuditCalls {
  const architectures = readArchitectures(catalog)
  const calls = new Map<string, AuditCall>()
  const texts = new Map<string, AuditCall | Refusal>()
  const numbers = new Map<number, (AuditCall | Refusal)[]>()

  function callOf(arch: string | undefined, name: string | undefined, nr: number | undefined): AuditCall {
    const key = `${arch} ${name ?? nr}`
    const known = calls.get(key)
    if (known) return known
    const call: AuditCall = {
      arch: arch ?? null,
      name: name ?? null,
      nr: nr ?? null,
      calls: 0,
      firstLine: 0,
      lastLine: 0,
      errors: new Map(),
    }
    calls.set(key, call)
    return call
  }

  function identify(arch: string | undefined, syscall: string): AuditCall | Refusal {
    const digits = /^(?:unknown-syscall\()?(\d+)\)?$/.exec(syscall)?.[1]
    const nr = digits === undefined ? undefined : Number(digits)
    const token = arch === undefined ? undefined : architectures.find(arch, nr)
    if (nr === undefined) {
      const name = catalog.canonical(syscall, 'audit', token)
      if (name === undefined) return 'no-call-number'
      return callOf(token, name, token === undefined ? undefined : catalog.numberOf(name, token))
    }
    if (nr === skippedCall) return 'no-call-number'
    if (arch !== undefined && token === undefined) return 'unknown-architecture'
    return callOf(token, token === undefined ? undefined : catalog.nameOf(nr, token), nr)
  }

  function byText(arch: string | undefined, syscall: string): AuditCall | Refusal {
    const question = `${arch} ${syscall}`
    const answer = texts.get(question) ?? identify(arch, syscall)
    texts.set(question, answer)
    return answer
  }

  return {
    byNumber(arch, nr) {
      let row = numbers.get(arch)
      if (row === undefined) {
        row = []
        numbers.set(arch, row)
      }
      // Larger ones are x32's, which would make a sparse array.
      if (nr > 1023) return byText(arch.toString(16), String(nr))
      const known = row[nr]
      if (known !== undefined) return known
      const answer = byText(arch.toString(16), String(nr))
      row[nr] = answer
      return answer
    },
    byText,
    list: (evidenceOf = () => ({ args: [] })) =>
      [...calls.values()]
        .filter((call) => call.calls > 0)
        .map((call) => ({ ...call, errors: Object.fromEntries(call.errors), ...evidenceOf(call) })),
  }
}
