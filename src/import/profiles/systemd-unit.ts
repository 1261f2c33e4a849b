/**
 * `SystemCallFilter=` of a systemd unit: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html
 *     SystemCallFilter=@system-service
 *     SystemCallFilter=~@privileged kexec_load:EPERM
 *     SystemCallErrorNumber=EPERM
 * The first line that is not empty decides whether the list allows or (with `~`) denies.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { loadSystemdGroups, type SystemdGroups } from '#catalog/systemd-groups.ts'
import { errnoNumber } from '#core/base/errno.ts'
import type { Message } from '#core/base/message.ts'
import { failed, ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { type OciRule, ociText } from './oci-text.ts'

export const systemdUnit: Reader<'profile'> = {
  id: 'systemd-unit',
  kind: 'profile',
  recognise: ({ text }) => (/^[ \t]*SystemCallFilter[ \t]*=/m.test(text) && looksLikeUnit(text) ? 0.95 : 0),
  open: whole(async (text, { name, catalog }) => {
    const settings = settingsIn(text)
    const filter = filterFrom(settings, { catalog, groups: await loadSystemdGroups() })
    if (filter.calls.size === 0) return failed({ code: 'document-unreadable', params: { name } })
    const errno = errorOf(settings.filter(({ key }) => key === 'SystemCallErrorNumber').at(-1)?.value ?? '')
    const { losses } = filter
    const architectures = settings.filter(({ key }) => key === 'SystemCallArchitectures').at(-1)?.value
    const also = architectures ? [{ code: 'systemd-architectures', params: { value: architectures } }] : []
    return ok({ text: profileText(filter, errno), notices: [...losses, ...also] })
  }),
}

/** A log may show such a line too, among lines that are none of a unit. */
function looksLikeUnit(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '')
  const fitting = lines.filter((line) => /^[ \t]*(?:[#;[]|[A-Za-z][\w-]*[ \t]*=)|^[ \t]|\\$/.test(line))
  return fitting.length >= 0.8 * lines.length
}

interface Setting {
  readonly key: string
  readonly value: string
}

function settingsIn(text: string): readonly Setting[] {
  const joined = text.replaceAll(/\\\r?\n\s*/g, ' ')
  return joined.split(/\r?\n/).flatMap((line) => {
    const [, key, value = ''] = /^[ \t]*(SystemCall\w+)[ \t]*=(.*)$/.exec(line) ?? []
    return key === undefined ? [] : [{ key, value: value.trim() }]
  })
}

interface Filter {
  readonly allows: boolean
  /** Name → what the entry itself says should happen, after its colon. */
  readonly calls: ReadonlyMap<string, string | undefined>
  readonly losses: readonly Message[]
}

interface Known {
  readonly catalog: Catalog
  readonly groups: SystemdGroups
}

function filterFrom(settings: readonly Setting[], known: Known): Filter {
  const calls = new Map<string, string | undefined>()
  const unknown = new Set<string>()
  let allows: boolean | undefined
  let hasGroups = false
  for (const { value } of settings.filter(({ key }) => key === 'SystemCallFilter')) {
    if (value === '') {
      calls.clear()
      allows = undefined
      continue
    }
    const isInverted = value.startsWith('~')
    // An allowing list always holds what every service needs.
    if (allows === undefined && !isInverted)
      for (const call of members('@default', known)) calls.set(call, undefined)
    allows ??= !isInverted
    for (const word of value.replace(/^~/, '').split(/\s+/).filter(Boolean)) {
      const [, entry = '', outcome] = /^([^:]+)(?::(.+))?$/.exec(word) ?? []
      const found = members(entry, known)
      hasGroups ||= entry.startsWith('@')
      if (found.length === 0) unknown.add(entry)
      for (const call of found) {
        if (isInverted === !allows || outcome !== undefined) calls.set(call, outcome)
        else calls.delete(call)
      }
    }
  }
  const names = [...unknown].join(', ')
  const losses = [
    ...(names === '' ? [] : [{ code: 'systemd-unknown', params: { names } }]),
    ...(hasGroups || allows ? [{ code: 'systemd-groups', params: { version: known.groups.version } }] : []),
  ]
  return { allows: allows ?? true, calls, losses }
}

/** The calls a word stands for; systemd's names that libseccomp does not have are none. */
function members(word: string, { catalog, groups }: Known): readonly string[] {
  if (word === '@known') return catalog.syscalls.map(({ name }) => name)
  if (word.startsWith('@')) {
    return groups.members(word).filter((name) => catalog.syscall(name) !== undefined)
  }
  const name = catalog.canonical(word, 'strace', undefined)
  return name === undefined ? [] : [name]
}

const killed = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined }

function errorOf(word: string): { readonly action: string; readonly errnoRet: number | undefined } {
  const errnoRet = /^\d{1,4}$/.test(word) ? Number(word) : errnoNumber(word)
  return errnoRet === undefined ? killed : { action: 'SCMP_ACT_ERRNO', errnoRet }
}

function profileText({ allows, calls }: Filter, fallback: ReturnType<typeof errorOf>): string {
  const byOutcome = new Map<string, string[]>()
  for (const [call, outcome] of calls) {
    const names = byOutcome.get(outcome ?? '') ?? []
    byOutcome.set(outcome ?? '', [...names, call])
  }
  const syscalls = [...byOutcome].map(([outcome, names]): OciRule => {
    const effect =
      outcome === '' && allows ? { action: 'SCMP_ACT_ALLOW' } : outcome === '' ? fallback : errorOf(outcome)
    return { names: names.toSorted(), ...effect }
  })
  if (!allows) return ociText({ defaultAction: 'SCMP_ACT_ALLOW', syscalls })
  return ociText({ defaultAction: fallback.action, defaultErrnoRet: fallback.errnoRet, syscalls })
}
