import { type Runtime, runtimeOf } from '../../target/runtime.ts'
import type { Target } from '../../target/target.ts'
import { cautiousCalls, chanceCalls } from './chance.ts'
import { type KnownStarts, knownStarts, measuredRuntimes, type StartCase, startCallsOf } from './known.ts'
import type { StartCall, StartRecord, Way, Who } from './record.ts'
import { substituteOf } from './substitutes.ts'

/** What a runtime still does once the filter is loaded, in that order. */
export interface StartPhase {
  /** The container does not start when one is refused with EPERM. */
  readonly needed: readonly string[]
  /** Made too; EPERM is passed over, a kill is not. */
  readonly tolerated: readonly string[]
  /** Go's runtime makes them in some starts; a refusal shows only then. */
  readonly sometimes: readonly string[]
}

export const ways: readonly Way[] = ['run', 'create', 'exec']
export const everyone: readonly Who[] = ['root', 'root tty', 'other', 'other tty']

/** Engines create a container and start it later; by hand it is one command. */
export function wayOf({ engine }: Target): Way {
  return engine === 'none' ? 'run' : 'create'
}

/** How the target's containers start: by its engine or by hand, for its user, with its terminal. */
export function caseOf(target: Target): StartCase {
  const { noNewPrivileges, user, tty } = target
  return { way: wayOf(target), noNewPrivileges, who: tty ? `${user} tty` : user }
}

/** The record that answers for the target's runtime. */
export function knownFor(target: Target): KnownStarts & { readonly runtime: Runtime } {
  const runtime = runtimeOf(target)
  return { ...knownStarts(runtime.kind, runtime.version), runtime }
}

/** The calls of a start on the target. */
export function startPhaseOf(target: Target, asked: Partial<StartCase> = {}): StartPhase {
  const { record } = knownFor(target)
  return phaseOf(record, { ...caseOf(target), ...asked })
}

export function phaseOf(record: StartRecord, asked: StartCase): StartPhase {
  const made = startCallsOf(record, asked)
  const isNeeded = ({ ends }: StartCall) => ends === 'any' || ends === 'EPERM'
  const names = (calls: readonly StartCall[]) => calls.map(({ name }) => name)
  return {
    needed: names(made.filter(isNeeded)),
    tolerated: names(made.filter((call) => !isNeeded(call))),
    sometimes: names(chanceCalls(record.runtime).filter(({ ends }) => ends === 'any')),
  }
}

export interface StartQuestion {
  /** The measured runtimes that the list has to serve. */
  readonly runtimes: readonly StartRecord[]
  readonly noNewPrivileges: readonly boolean[]
  readonly who: readonly Who[]
  readonly ways: readonly Way[]
}

/** Every way to start on every measured runtime. */
export const everyStart: StartQuestion = {
  runtimes: measuredRuntimes,
  noNewPrivileges: [false, true],
  who: everyone,
  ways,
}

/** What a list of allowed calls owes to the runtimes; every list is sorted and none has a name of another. */
export interface StartCalls {
  /** Without them some start ends, whatever the default does. Of calls that stand in for each other the usual one. */
  readonly needed: readonly string[]
  /** Go's runtime makes them by chance, or could: without them a start in some hundreds ends. */
  readonly chance: readonly string[]
  /** An error does no harm (EPERM; see `enosys`), a kill ends the start. */
  readonly tolerated: readonly string[]
  /** Of the tolerated: ENOSYS ends the start. */
  readonly enosys: readonly string[]
}

/** The calls that all of the starts need together. */
export function startCalls(question: StartQuestion): StartCalls {
  const { runtimes, noNewPrivileges, who, ways: asked } = question
  const made = runtimes.flatMap((record) =>
    noNewPrivileges.flatMap((flag) =>
      asked.flatMap((way) =>
        who.flatMap((each) =>
          startCallsOf(record, { way, noNewPrivileges: flag, who: each }).map((call) => ({ call, record })),
        ),
      ),
    ),
  )
  const isNeeded = ({ call: { name, ends }, record }: (typeof made)[number]) =>
    ends === 'any' || ends === 'EPERM' || substituteOf(record, name) !== undefined
  const needed = new Set(made.filter(isNeeded).map(({ call }) => call.name))
  const chance = new Set(
    runtimes.flatMap(({ runtime }) => cautiousCalls(runtime)).filter((name) => !needed.has(name)),
  )
  const rest = made.filter(({ call: { name } }) => !needed.has(name) && !chance.has(name))
  const tolerated = new Set(rest.map(({ call }) => call.name))
  const enosys = new Set(rest.filter(({ call }) => call.ends === 'ENOSYS').map(({ call }) => call.name))
  return {
    needed: sorted(needed),
    chance: sorted(chance),
    tolerated: sorted(tolerated),
    enosys: sorted(enosys),
  }
}

function sorted(names: ReadonlySet<string>): readonly string[] {
  return [...names].toSorted()
}

/** What a program linked with glibc 2.36 then needs before it does anything of its own. */
export const programCalls: readonly string[] = [
  ...['mmap', 'openat', 'newfstatat', 'close', 'read', 'pread64', 'arch_prctl', 'mprotect', 'rt_sigreturn'],
  'exit_group',
]

/** Values of the first argument where a rule may look at it; prctl: PR_SET_KEEPCAPS, PR_CAPBSET_DROP. */
export const startArguments: Readonly<Record<string, readonly bigint[]>> = { prctl: [8n, 24n] }
