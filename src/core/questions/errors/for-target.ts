import type { Message } from '../../base/message.ts'
import { compareVersions, isAtLeast } from '../../base/version.ts'
import { namesElsewhere } from '../../enforce/startup/equivalents.ts'
import type { Runtime } from '../../target/runtime.ts'
import type { Knowledge, MeantCall } from './explanation.ts'

/** The calls under the names that the host's architecture has for them. */
export function callsHere(calls: readonly MeantCall[], { has }: Knowledge): readonly MeantCall[] {
  if (has === undefined) return calls
  const found = calls.flatMap((call) => {
    const names = has(call.name) ? [call.name] : namesElsewhere(call.name).filter((name) => has(name))
    return names.map((name) => ({ ...call, name }))
  })
  const isFirst = ({ name, condition }: MeantCall, place: number) =>
    found.findIndex((each) => each.name === name && each.condition?.label === condition?.label) === place
  return found.length > 0 ? found.filter(isFirst) : calls
}

/** Of several calls those first that the target's start makes. */
export function firstOfStart(
  calls: readonly MeantCall[],
  { startCalls = [] }: Knowledge,
): readonly MeantCall[] {
  const isLater = ({ name }: MeantCall) => Number(!startCalls.includes(name))
  return calls.toSorted((a, b) => isLater(a) - isLater(b))
}

/** `runc`, `crun`, `runc ≥ 1.2.8, 1.3.3, 1.4`, `runc < 1.0.2`: whose words a row has. */
const speaker = /^(runc|crun)(?: ([≥<]) (.+))?$/

/** A sentence where the words are not those of the target's runtime in its version. */
export function otherRuntime(by: string, runtime: Runtime | undefined): readonly Message[] {
  const [, kind, sign, list = ''] = speaker.exec(by) ?? []
  if (kind === undefined || runtime === undefined) return []
  const isOwn =
    kind === runtime.kind && (sign === undefined || isWithin(runtime.version, sign, list.split(', ')))
  if (isOwn) return []
  return [
    { code: 'error-why-other-runtime', params: { runtime: runtime.kind, version: runtime.version, by } },
  ]
}

/** Each series from its own patch on, and everything above the last one. */
function isWithin(version: string, sign: string, bounds: readonly string[]): boolean {
  const last = bounds.at(-1) ?? ''
  if (sign === '<') return !isAtLeast(version, last)
  const series = (text: string) => text.split('.').slice(0, 2).join('.')
  const own = bounds.find((bound) => compareVersions(series(bound), series(version)) === 0)
  return isAtLeast(version, own ?? last)
}
