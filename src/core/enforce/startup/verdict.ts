import type { Message } from '../../base/message.ts'
import type { LoadProblem, Prepared } from '../evaluate/prepare.ts'
import { caseOf, knownFor, programCalls } from './calls.ts'
import { chanceCalls } from './chance.ts'
import { endsAt, type Fate, fateOf, isRefusal, measuredArch } from './fate.ts'
import { measuredRuntimes, type StartCase, startCallsOf } from './known.ts'
import type { StartCall, StartRecord } from './record.ts'
import { substituteOf } from './substitutes.ts'

/** Whether a container starts under the profile. */
export interface StartVerdict {
  /** `perhaps`: it depends on arguments or timing, or was not measured; `unknown`: nobody can tell. */
  readonly kind: 'starts' | 'fails' | 'perhaps' | 'unknown'
  readonly why: Message
  /** What has to be allowed, in the order in which the runtime comes to it; if nothing else, what chance asks for. */
  readonly missing: readonly string[]
  /** What Go's runtime makes in some starts alone, and the profile refuses. */
  readonly timing: readonly string[]
  /** What a program linked with glibc lacks as well, once it is started. */
  readonly program: readonly string[]
  /** What the runtime prints, as far as it was measured or is known. */
  readonly printed: string | undefined
}

/** Decides the calls of a start by the target's own filter; `asked`: another way or user than the target's own. */
export function startVerdict(prepared: Prepared | LoadProblem, asked: Partial<StartCase> = {}): StartVerdict {
  if (prepared.kind === 'unconfined') return bare('starts', { code: 'start-unconfined', params: {} })
  if (prepared.kind === 'unknown') return bare('unknown', prepared.message)
  if (prepared.kind !== 'ready') return { ...bare('fails', prepared.message), printed: prepared.printed }
  const start = { ...caseOf(prepared.target), ...asked }
  const { record } = knownFor(prepared.target)
  const course = courseOf(record, start, prepared)
  const missing = [...course.stopping, ...course.unsure].map(({ name }) => name)
  const lists = {
    missing: missing.length > 0 ? missing : course.timing,
    timing: course.timing,
    program: programCalls.filter((name) => isRefusal(fateOf(name, prepared))),
    printed: undefined,
  }
  return { ...lists, ...(unmeasured(prepared, start, course) ?? opinion(course)) }
}

function bare(kind: StartVerdict['kind'], why: Message): StartVerdict {
  return { kind, why, missing: [], timing: [], program: [], printed: undefined }
}

interface Fated {
  readonly name: string
  readonly fate: Fate
}

interface Course {
  /** The start ends at each of them. */
  readonly stopping: readonly Fated[]
  readonly unsure: readonly Fated[]
  readonly timing: readonly string[]
}

/** How a start goes under the filter, by a record. */
function courseOf(record: StartRecord, start: StartCase, prepared: Prepared): Course {
  const made = startCallsOf(record, start).flatMap((call) => {
    const fate = fateOf(call.name, prepared)
    const ends = endsAt(call, fate)
    const stop = ends === 'no' && isRefusal(fate) ? blocked(record, call, prepared) : undefined
    return stop !== undefined
      ? [{ ...stop, ends: 'yes' }]
      : ends === 'no'
        ? []
        : [{ name: call.name, fate, ends }]
  })
  const timing = chanceCalls(record.runtime).filter(
    (call) =>
      !made.some(({ name }) => name === call.name) && endsAt(call, fateOf(call.name, prepared)) !== 'no',
  )
  return {
    stopping: made.filter(({ ends }) => ends === 'yes'),
    unsure: made.filter(({ ends }) => ends === 'perhaps'),
    timing: timing.map(({ name }) => name),
  }
}

/** The call, where it is refused together with what the runtime would take in its place. */
function blocked(record: StartRecord, { name }: StartCall, prepared: Prepared): Fated | undefined {
  const others = substituteOf(record, name)?.map((other) => fateOf(other, prepared))
  const stop = others?.find((fate) => isRefusal(fate) || fate === 'absent')
  return stop === undefined ? undefined : { name, fate: stop === 'absent' ? 'error' : stop }
}

type Opinion = Pick<StartVerdict, 'kind' | 'why'>

function opinion({ stopping: [first], unsure, timing }: Course): Opinion {
  if (first !== undefined) {
    const code = first.fate === 'killed' ? 'start-killed' : 'start-error'
    return { kind: 'fails', why: { code, params: { name: first.name } } }
  }
  const names = (unsure.length > 0 ? unsure.map(({ name }) => name) : timing).join(', ')
  if (unsure.length > 0) return { kind: 'perhaps', why: { code: 'start-depends', params: { names } } }
  if (timing.length > 0) return { kind: 'perhaps', why: { code: 'start-timing', params: { names } } }
  return { kind: 'starts', why: { code: 'start-works', params: {} } }
}

/** What can be said where the target's runtime was not measured; undefined: it was. */
function unmeasured(prepared: Prepared, start: StartCase, { stopping }: Course): Opinion | undefined {
  const { record, basis, runtime } = knownFor(prepared.target)
  const isElsewhere = prepared.target.arch !== measuredArch
  if (basis === 'measured' && !isElsewhere) return undefined
  const [first] = stopping
  // What ends the start of every version that was measured ends it in between as well.
  if (first !== undefined && !isElsewhere && endsEverywhere(record, start, prepared)) return undefined
  const code = isElsewhere ? 'other-arch' : basis === 'libpathrs' ? 'libpathrs' : 'near'
  const params = {
    runtime: `${runtime.kind} ${runtime.version}`,
    measured: `${record.runtime} ${record.version}`,
    name: first?.name ?? '',
  }
  return { kind: 'perhaps', why: { code: `start-${code}${first === undefined ? '' : '-error'}`, params } }
}

function endsEverywhere({ runtime }: StartRecord, start: StartCase, prepared: Prepared): boolean {
  const family = measuredRuntimes.filter((each) => each.runtime === runtime)
  return family.every((each) => courseOf(each, start, prepared).stopping.length > 0)
}
