import type { ProfileDocument, ProfileReading } from '#core/profile/document.ts'
import type { Rule } from '#core/profile/profile.ts'
import type { Finding } from './rule.ts'

/** A finding with what tells it from others of its kind. */
export interface Printed extends Finding {
  readonly print: string
}

export function printed(finding: Finding, document: ProfileDocument): Printed {
  return { ...finding, print: fingerprintOf(finding, document) }
}

/** Stays the same as long as the profile says the same of what was found; comments and layout do not count. */
export function fingerprintOf(
  { rule, message, at, syscalls }: Finding,
  { text, reading }: ProfileDocument,
): string {
  const place = squeezed(text.slice(at.start, at.end))
  const said = reading.kind === 'profile' ? saying(reading, at.start, syscalls, place) : place
  return hashOf(JSON.stringify([rule, message.code, message.params, said]))
}

function saying(
  { profile }: ProfileReading,
  offset: number,
  calls: readonly string[],
  place: string,
): readonly unknown[] {
  const named = new Set(calls)
  const rules = profile.rules.filter(({ names }) => names.some(({ name }) => named.has(name)))
  if (calls.length > 0) {
    return [
      profile.defaultAction,
      profile.defaultErrnoRet ?? null,
      ...rules.map((rule) => meaning(rule, (name) => named.has(name))),
    ]
  }
  const around = profile.rules.find(({ at }) => at.start <= offset && offset < at.end)
  return around === undefined ? [place] : [meaning(around, () => true)]
}

function meaning(rule: Rule, isMeant: (name: string) => boolean): readonly unknown[] {
  const { names, action, errnoRet, conditions, includes, excludes } = rule
  return [
    names.map(({ name }) => name).filter(isMeant),
    action,
    errnoRet ?? null,
    conditions.map(({ index, op, value, valueTwo }) => [index, op, String(value), String(valueTwo)]),
    includes ?? null,
    excludes ?? null,
  ]
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** FNV-1a of 64 bits: enough to tell changes apart, not to withstand somebody who looks for equal ones. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
