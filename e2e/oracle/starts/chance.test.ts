import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { find } from '../../../.ci/browsers.mjs'
import { suites } from '../../../.ci/runtimes-folder.mjs'
import { containersMissing } from '../container.ts'
import { availableRuntimes, suiteFolder, suitesMissing } from '../runtimes.ts'
import { withBundle } from './bundle.ts'
import { targetOf } from './matrix.ts'
import { programs } from './programs.ts'
import { proposed } from './proposed.ts'
import { makeRoot, record } from './root.ts'

const missing =
  containersMissing() ??
  suitesMissing() ??
  (find('strace') === undefined ? 'Not installed: strace' : undefined)

const containers = 12
const commands = 4

// Go's runtime yields, maps memory and starts threads when it sees fit: about one start of 200 makes such a call.
describe.skipIf(missing !== undefined)(`calls by chance${missing ? ` (${missing})` : ''}`, () => {
  const runtimes = availableRuntimes().filter(({ kind }) => kind === 'runc')
  const cases = runtimes.flatMap((runtime) =>
    [false, true].map((noNewPrivileges) => ({ runtime, version: runtime.version, noNewPrivileges })),
  )

  test.each(cases)(
    'runc $version makes none that the proposal kills, in dozens of starts; no-new-privileges: $noNewPrivileges',
    { timeout: 300_000 },
    async ({ runtime, noNewPrivileges }) => {
      const [program] = programs
      if (program === undefined) throw new Error('no program')
      const root = makeRoot(suiteFolder(suites.at(-1) ?? '') ?? '')
      const fallback = 'SCMP_ACT_KILL_PROCESS'
      const trial = { runtime, program, noNewPrivileges, uid: 0, fallback } as const
      const profile = await proposed(record(root, program, 0), targetOf(trial), fallback)
      const failures: string[] = []
      for (let count = 0; count < containers; count += 1)
        await withBundle({ ...trial, root, profile }, async (bundle) => {
          const said = [await bundle.createAndStart()]
          for (let later = 0; later < commands; later += 1) said.push(await bundle.exec(later % 2 === 1))
          failures.push(...said.filter((each) => each !== undefined))
        })
      expect([...failures, ...(failures.length > 0 ? lastKills() : [])]).toEqual([])
    },
  )
})

/** The kernel's last lines of a runc that was killed: they name the call, where runc died without a word. */
function lastKills(): readonly string[] {
  const lines = execFileSync('dmesg', { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')
  return lines.filter((line) => line.includes('comm="runc') && line.includes('sig=31')).slice(-5)
}
