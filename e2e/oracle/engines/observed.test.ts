import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { suites } from '../../../.ci/runtimes-folder.mjs'
import { run } from '../../../src/cli/run.ts'
import { containersMissing } from '../container.ts'
import { followingMissing, followKernelLog } from '../follow-kernel-log.ts'
import { suiteFolder, suitesMissing } from '../runtimes.ts'
import { scratchFolder } from '../scratch.ts'
import { type Program, programs, worked } from '../starts/programs.ts'
import { environment, makeRoot } from '../starts/root.ts'
import { until } from '../starts/talk.ts'
import { type Engine, startEngine } from './engine.ts'
import { runLine } from './trial.ts'

// The way of the README, in a real Docker: observe, collect, propose, observe again, enforce.

const missing = containersMissing() ?? followingMissing() ?? suitesMissing()

/** Rounds of observing and allowing after which nothing may be left to deny. */
const mostRounds = 2

const observing = '{"defaultAction": "SCMP_ACT_LOG", "architectures": ["SCMP_ARCH_X86_64"]}'

interface Tried {
  /** What went wrong; empty when all worked. */
  readonly failures: readonly string[]
  readonly log: string
}

/** Starts the program under the profile, runs it a second time beside, without and with a terminal. */
async function tryAll(engine: Engine, profile: string, program: Program): Promise<Tried> {
  const settings = Object.entries(environment(600)).flatMap(([name, value]) => ['-e', `${name}=${value}`])
  const followed = await followKernelLog()
  const failures: string[] = []
  try {
    const started = engine.shell(
      runLine(engine, profile, ['-d', '--name', 'observed', ...settings], program.args),
    )
    const logs = () => engine.shell('docker logs observed').text
    const hasWorked = await until(() => (worked.test(logs()) ? true : undefined), 30)
    if (!hasWorked) failures.push(`run: ${started.text} ${logs()}`)
    for (const terminal of ['', '-t']) {
      const said = engine.shell(`docker exec ${terminal} -e STAY=0 observed ${program.check.join(' ')}`)
      if (said.status !== 0 || !worked.test(said.text)) failures.push(`exec ${terminal}: ${said.text}`)
    }
  } finally {
    engine.shell('docker rm -f observed')
  }
  return { failures, log: await followed.stop() }
}

/** The profile that the command line proposes for the logs. */
async function propose(logs: readonly string[]): Promise<string> {
  const folder = scratchFolder()
  const paths = logs.map((log, nth) => {
    const path = join(folder, `audit-${nth}.log`)
    writeFileSync(path, log)
    return path
  })
  const out: string[] = []
  const notes: string[] = []
  const stdin = (async function* () {})()
  const console = { stdin, out: (text: string) => out.push(text), note: (line: string) => notes.push(line) }
  const code = await run(['propose', ...paths], console)
  if (code !== 0) throw new Error(notes.join('\n'))
  return out.join('')
}

const deniedIn = (log: string) => [...log.matchAll(/ syscall=(\d+) .*code=0x7ffc0000/g)].map(([, nr]) => nr)

describe.skipIf(missing !== undefined)(`observed in Docker${missing ? ` (${missing})` : ''}`, () => {
  const suite = suiteFolder(suites.at(-1) ?? '') ?? ''

  test.each(programs)(
    '$name: nothing is left to deny after two rounds, then it runs enforced',
    // Containers of other programs, observed at the same time, stand in the same log.
    { timeout: 600_000, retry: 1 },
    async (program) => {
      const engine = await startEngine('docker', suite, makeRoot(suite))
      try {
        const first = await tryAll(engine, observing, program)
        expect(first.failures).toEqual([])
        expect(new Set(deniedIn(first.log)).size).toBeGreaterThan(20)
        const logs = [first.log]
        const left: number[] = []
        let profile = await propose(logs)
        for (let round = 1; round <= mostRounds; round++) {
          const { failures, log } = await tryAll(
            engine,
            profile.replace('"SCMP_ACT_ERRNO"', '"SCMP_ACT_LOG"').replace(/ *"defaultErrnoRet".*\n/, ''),
            program,
          )
          expect(failures).toEqual([])
          left.push(new Set(deniedIn(log)).size)
          if (left.at(-1) === 0) break
          logs.push(log)
          profile = await propose(logs)
        }
        console.log(`${program.name}, Docker ${engine.version}: calls left by round ${left.join(', ')}`)
        expect(left.at(-1)).toBe(0)
        const enforced = await tryAll(engine, profile, program)
        expect(enforced.failures).toEqual([])
      } finally {
        await engine.stop()
      }
    },
  )
})
