import { release } from 'node:os'
import { startVerdict } from '../../../src/core/enforce/startup/verdict.ts'
import { defaultTarget, type Target, withLauncher } from '../../../src/core/target/target.ts'
import { preparedFrom } from '../compare.ts'
import type { Runtime } from '../runtimes.ts'
import { type Case, type Failure, withBundle } from './bundle.ts'
import type { Program } from './programs.ts'
import { type Fallback, proposed } from './proposed.ts'
import { type Root, users } from './root.ts'

/** How a program is started. */
const ways = ['run', 'run, terminal', 'create and start', 'exec', 'exec, terminal'] as const
type Way = (typeof ways)[number]

/** One profile for one runtime, and all ways in which it is tried. */
export interface Trial {
  readonly runtime: Runtime
  readonly program: Program
  readonly noNewPrivileges: boolean
  readonly uid: number
  readonly fallback: Fallback
}

export interface Cell extends Trial {
  readonly way: Way
  /** What the light said, and why if it was not sure. */
  readonly foretold: string
  readonly kind: 'starts' | 'fails' | 'perhaps' | 'unknown'
  readonly failure: Failure
}

/** All trials of a runtime with each program: with and without no-new-privileges, two users, two kinds of refusal. */
export function trialsOf(runtime: Runtime, programs: readonly Program[]): readonly Trial[] {
  const fallbacks: readonly Fallback[] = ['SCMP_ACT_ERRNO', 'SCMP_ACT_KILL_PROCESS']
  return programs.flatMap((program) =>
    [false, true].flatMap((noNewPrivileges) =>
      users.flatMap((uid) =>
        fallbacks.map((fallback) => ({ runtime, program, noNewPrivileges, uid, fallback })),
      ),
    ),
  )
}

export function targetOf({ runtime, noNewPrivileges, uid }: Trial): Target {
  const { kind, version, libseccomp } = runtime
  return {
    ...withLauncher(defaultTarget, kind, version),
    libseccomp,
    kernel: /^\d+\.\d+/.exec(release())?.[0] ?? '',
    capabilities: defaultTarget.capabilities,
    noNewPrivileges,
    user: uid === 0 ? 'root' : 'other',
  }
}

/** Proposes a profile from the logs and starts the program under it in all ways. */
export async function attempt(trial: Trial, root: Root, logs: readonly string[]): Promise<readonly Cell[]> {
  const target = targetOf(trial)
  const profile = await proposed(logs, target, trial.fallback)
  const failures = await startInAllWays({ ...trial, root, profile })
  return ways.map((way, place) => {
    const { kind, missing } = foretell(profile, target, trial, way)
    return { ...trial, way, kind, foretold: [kind, ...missing].join(' '), failure: failures[place] }
  })
}

function foretell(profile: string, target: Target, { uid }: Trial, way: Way) {
  const [step = ''] = way.split(/,| /)
  const onTerminal = way.endsWith('terminal')
  const who = `${uid === 0 ? 'root' : 'other'}${onTerminal ? ' tty' : ''}` as const
  return startVerdict(preparedFrom(profile, target), {
    way: step === 'exec' ? 'exec' : step === 'create' ? 'create' : 'run',
    who,
  })
}

async function startInAllWays(each: Case): Promise<readonly Failure[]> {
  const runs: Failure[] = []
  for (const onTerminal of [false, true])
    runs.push(await withBundle(each, (bundle) => bundle.run(onTerminal)))
  const later = await withBundle(each, async (bundle) => {
    const started = await bundle.createAndStart()
    if (started !== undefined) return [started, 'no container', 'no container']
    return [started, await bundle.exec(false), await bundle.exec(true)]
  })
  return [...runs, ...later]
}

/** Whether the cell went otherwise than foretold; a `perhaps` may go either way. */
export function isSurprise({ kind, failure }: Cell): boolean {
  if (kind === 'starts') return failure !== undefined
  return kind === 'fails' && failure === undefined
}

export function nameOf({ runtime, program, noNewPrivileges, uid, fallback, way }: Cell): string {
  const parts = [`${runtime.kind} ${runtime.version}`, program.name, way, `user ${uid}`, fallback.slice(9)]
  return [...parts, ...(noNewPrivileges ? ['no-new-privileges'] : [])].join(', ')
}

/** How many of how many cells worked, by runtime and way, and how many were foretold for certain. */
export function table(cells: readonly Cell[]): string {
  const runtimes = [...new Set(cells.map(({ runtime }) => `${runtime.kind} ${runtime.version}`))]
  const head = ['Runtime', ...ways, 'foretold', 'perhaps']
  const lines = runtimes.map((name) => {
    const own = cells.filter(({ runtime }) => `${runtime.kind} ${runtime.version}` === name)
    const counts = ways.map((way) =>
      share(
        own.filter((each) => each.way === way),
        ({ failure }) => failure === undefined,
      ),
    )
    const sure = share(own, (each) => each.kind !== 'perhaps' && each.kind !== 'unknown' && !isSurprise(each))
    return [name, ...counts, sure, String(own.filter(({ kind }) => kind === 'perhaps').length)]
  })
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function share(cells: readonly Cell[], isIn: (cell: Cell) => boolean): string {
  return `${cells.filter(isIn).length}/${cells.length}`
}
