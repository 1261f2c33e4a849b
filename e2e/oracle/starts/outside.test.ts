import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { suites } from '../../../.ci/runtimes-folder.mjs'
import { everyone, startCalls, ways } from '../../../src/core/enforce/startup/calls.ts'
import { cautiousCalls } from '../../../src/core/enforce/startup/chance.ts'
import { knownStarts } from '../../../src/core/enforce/startup/known.ts'
import { containersMissing } from '../container.ts'
import { followingMissing, followKernelLog, until } from '../follow-kernel-log.ts'
import { availableRuntimes, type Runtime, suiteFolder, suitesMissing } from '../runtimes.ts'
import { type Case, type Failure, withBundle } from './bundle.ts'
import { callsIn } from './logged.ts'
import { makeRoot, type Root } from './root.ts'

const missing = containersMissing() ?? suitesMissing() ?? followingMissing()

/** Go makes calls by chance and is asked more often; crun is written in C. */
const containers = { runc: 8, crun: 2 } as const
/** Of each: by one command, in two steps, and two later commands. */
const startsOfEach = 4

// strace slows a runtime down and sees few starts; here the kernel itself names every call outside the lists.
describe.skipIf(missing !== undefined)(`outside the lists${missing ? ` (${missing})` : ''}`, () => {
  const cases = availableRuntimes().flatMap((runtime) =>
    [false, true].map((noNewPrivileges) => ({
      runtime,
      noNewPrivileges,
      kind: runtime.kind,
      version: runtime.version,
    })),
  )

  test.each(cases)(
    '$kind $version makes only the calls that Go can make by chance; no-new-privileges: $noNewPrivileges',
    // Another program may put the kernel's limit back meanwhile, and lines are lost.
    { timeout: 120_000, retry: 1 },
    async ({ runtime, noNewPrivileges }) => {
      const root = makeRoot(suiteFolder(suites.at(-1) ?? '') ?? '')
      const name = placeProgram(root)
      const path = `/app/${name}`
      const program = { name, args: [path], check: [path], seldom: [] }
      const profile = loggingOutside(runtime, noNewPrivileges)
      const count = containers[runtime.kind]
      const followed = await followKernelLog()
      const failures: Failure[] = []
      try {
        for (let each = 0; each < count; each += 1)
          failures.push(
            ...(await start({ runtime, root, program, profile, noNewPrivileges, uid: (each % 2) * 1000 })),
          )
        await until(() => callsIn(followed.read(), name).starts === count * startsOfEach)
      } finally {
        await followed.stop()
      }
      const { starts, byRuntime } = callsIn(followed.read(), name)
      expect(failures.filter((each) => each !== undefined)).toEqual([])
      expect(starts).toBe(count * startsOfEach)
      const byChance = cautiousCalls(runtime.kind)
      expect(byRuntime.filter((call) => !byChance.includes(call))).toEqual([])
    },
  )
})

/** A script, because the kernel's log then has its name and no other run's. */
function placeProgram(root: Root): string {
  const name = `outside-${Math.random().toString(36).slice(2, 8)}`
  const path = join(root.folder, 'app', name)
  const text = ['#!/usr/bin/busybox sh', 'echo worked', '[ "$STAY" = 0 ] || exec sleep "$STAY"', '']
  writeFileSync(path, text.join('\n'))
  chmodSync(path, 0o755)
  return name
}

/** Lets through in silence what the tables say of the runtime, and logs all else. */
function loggingOutside({ kind, version }: Runtime, noNewPrivileges: boolean): string {
  const { record } = knownStarts(kind, version)
  const own = { runtimes: [record], noNewPrivileges: [noNewPrivileges], who: everyone, ways }
  const { needed, tolerated } = startCalls(own)
  return JSON.stringify({
    defaultAction: 'SCMP_ACT_LOG',
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [{ names: [...needed, ...tolerated], action: 'SCMP_ACT_ALLOW' }],
  })
}

async function start(each: Case): Promise<readonly Failure[]> {
  const once = await withBundle(each, (bundle) => bundle.run(each.uid !== 0))
  const later = await withBundle(each, async (bundle) => [
    await bundle.createAndStart(),
    await bundle.exec(false),
    await bundle.exec(true),
  ])
  return [once, ...later]
}
