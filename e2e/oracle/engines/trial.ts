import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exporterFor } from '../../../src/export/registry.ts'
import { type Program, worked } from '../starts/programs.ts'
import type { Fallback } from '../starts/proposed.ts'
import { environment } from '../starts/root.ts'
import { until } from '../starts/talk.ts'
import { type Engine, image } from './engine.ts'

export interface EngineTrial {
  readonly program: Program
  readonly uid: number
  readonly noNewPrivileges: boolean
  readonly fallback: Fallback
}

/** What was done with the container, and undefined where it worked, else what was said. */
export type Outcome = Readonly<Record<'run' | 'exec' | 'exec, terminal' | 'health check', string | undefined>>

const file = 'seccomp.json'
const settings = (stay: number) =>
  Object.entries(environment(stay)).flatMap(([name, value]) => ['-e', `${name}=${value}`])

/** The line that the page shows for the exported file, with what else a container of these programs wants. */
export function runLine(
  engine: Engine,
  profile: string,
  options: readonly string[],
  args: readonly string[],
) {
  writeFileSync(join(engine.folder, file), profile)
  const [usage] = exporterFor(engine.name).usages
  const [shown] = usage?.steps(file) ?? []
  if (shown === undefined) throw new Error(`no line for ${engine.name}`)
  const all = [...options, '--network', 'none', '-v', '/usr:/usr:ro', '--tmpfs', '/tmp:mode=1777']
  return shown.text.replace('IMAGE', [...all, image, ...args].join(' '))
}

/** Runs the program under the exported profile, and three further commands in its container. */
export async function tryOut(
  engine: Engine,
  profile: string,
  trial: EngineTrial,
  name: string,
): Promise<Outcome> {
  const { program, uid, noNewPrivileges } = trial
  const check = program.check.join(' ')
  const options = [
    ...['-d', '--name', name, '--user', `${uid}:${uid}`, ...settings(600)],
    ...['--health-cmd', `'STAY=0 ${check}'`, '--health-interval', '1s', '--health-timeout', '20s'],
    ...(noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
  ]
  const { shell } = engine
  const ask = (words: string) => shell(`${engine.name} ${words}`)
  const started = shell(runLine(engine, profile, options, program.args))
  try {
    const isRunning = await until(() => (worked.test(ask(`logs ${name}`).text) ? true : undefined), 15)
    const exec = (terminal: string) => {
      const { status, text } = ask(`exec ${terminal} -e STAY=0 ${name} ${check}`)
      return status === 0 && worked.test(text) ? undefined : `${status}: ${text.trim()}`
    }
    const run = isRunning ? undefined : `${started.text} ${ask(`logs ${name}`).text}`.trim()
    return { run, exec: exec(''), 'exec, terminal': exec('-t'), 'health check': await health(engine, name) }
  } finally {
    ask(`rm -f ${engine.name === 'podman' ? '-t 0' : ''} ${name}`)
  }
}

/** Docker checks by itself; Podman leaves that to systemd, and checks when told. */
async function health(engine: Engine, name: string): Promise<string | undefined> {
  if (engine.name === 'podman') {
    const { status, text } = engine.shell(`podman healthcheck run ${name}`)
    return status === 0 ? undefined : `${status}: ${text.trim()}`
  }
  const look = () => engine.shell(`docker inspect -f '{{json .State.Health}}' ${name}`).text
  const isHealthy = await until(() => (look().includes('"Status":"healthy"') ? true : undefined), 15)
  return isHealthy ? undefined : look().trim()
}
