import { lackedFor } from './needed-capabilities.ts'
import { exists, opening, runsBy } from './opening.ts'
import { namesPlaces } from './places.ts'
import { effectRepair } from './repairs.ts'
import type { Found, Severity } from './rule.ts'
import type { Subject } from './subject.ts'

/**
 * Those of the calls that a rule lets through for everybody: not by the default alone, and not only for containers
 * that have a capability, where the call is part of what the capability is for; nor those that the kernel refuses on
 * the target whatever the filter says.
 */
export function openCalls(subject: Subject, names: readonly string[]): readonly string[] {
  return calledOpen(subject, names).filter((name) => lackedFor(subject, name) === undefined)
}

/** The same, those among them that the kernel refuses for want of a capability. */
export function calledOpen(subject: Subject, names: readonly string[]): readonly string[] {
  return names.filter(
    (name) =>
      exists(subject, name) &&
      opening(subject, name) !== 'never' &&
      (subject.byName.get(name) ?? []).some(
        ({ rule, action }) => runsBy(action) && (rule.includes?.caps.length ?? 0) === 0,
      ),
  )
}

/** The finding that calls are let through which most containers can do without. */
export function openFinding(
  subject: Subject,
  names: readonly string[],
  severity?: Severity,
): readonly Found[] {
  const open = openCalls(subject, names)
  if (open.length === 0) return []
  const params = { names: open.join(', ') }
  const repair = effectRepair(subject, open, 'default', { kind: 'suggested', params })
  return [
    {
      ...namesPlaces(subject, open),
      params,
      syscalls: open,
      ...(severity && { severity }),
      repairs: [repair],
    },
  ]
}
