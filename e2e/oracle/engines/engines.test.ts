import { release } from 'node:os'
import { describe, expect, test } from 'vitest'
import { find } from '../../../.ci/browsers.mjs'
import { suites } from '../../../.ci/runtimes-folder.mjs'
import { defaultTarget, type Target, withLauncher } from '../../../src/core/target/target.ts'
import { containersMissing } from '../container.ts'
import { availableRuntimes, suiteFolder, suitesMissing } from '../runtimes.ts'
import { programs } from '../starts/programs.ts'
import { exported, proposed } from '../starts/proposed.ts'
import { makeRoot, record, users } from '../starts/root.ts'
import { type Engine, startEngine } from './engine.ts'
import { type EngineTrial, runLine, tryOut } from './trial.ts'

const missing =
  containersMissing() ??
  suitesMissing() ??
  (find('strace') === undefined ? 'Not installed: strace' : undefined)

/** Both users, both kinds of refusal, with and without no-new-privileges, not all combined: the runtimes' own tests do. */
const variants: readonly Omit<EngineTrial, 'program'>[] = [
  { uid: 0, noNewPrivileges: false, fallback: 'SCMP_ACT_KILL_PROCESS' },
  { uid: 1000, noNewPrivileges: false, fallback: 'SCMP_ACT_ERRNO' },
  { uid: 1000, noNewPrivileges: true, fallback: 'SCMP_ACT_KILL_PROCESS' },
  { uid: 0, noNewPrivileges: true, fallback: 'SCMP_ACT_ERRNO' },
]

describe.skipIf(missing !== undefined)(`engines${missing ? ` (${missing})` : ''}`, () => {
  const suite = suiteFolder(suites.at(-1) ?? '') ?? ''

  /** The engine with the runtime of its suite. */
  function targetOf({ name, version }: Engine): Target {
    const kind = name === 'docker' ? 'runc' : 'crun'
    const runtime = availableRuntimes().findLast((each) => each.kind === kind)
    if (runtime === undefined) throw new Error(`no ${kind}`)
    return {
      ...withLauncher(defaultTarget, name, version),
      runtime: kind,
      runtimeVersion: runtime.version,
      libseccomp: runtime.libseccomp,
      kernel: /^\d+\.\d+/.exec(release())?.[0] ?? '',
    }
  }

  test.each(['docker', 'podman'] as const)(
    'the newest %s runs what was exported with the line that is shown, with second commands and health checks',
    { timeout: 900_000 },
    async (name) => {
      const root = makeRoot(suite)
      const engine = await startEngine(name, suite, root)
      const failures: string[] = []
      let count = 0
      try {
        for (const program of programs) {
          const logs = new Map(users.map((uid) => [uid, record(root, program, uid)]))
          for (const variant of variants) {
            const { uid, noNewPrivileges } = variant
            const target: Target = {
              ...targetOf(engine),
              noNewPrivileges,
              user: uid === 0 ? 'root' : 'other',
            }
            const profile = await proposed(logs.get(uid) ?? [], target, variant.fallback)
            count += 1
            const outcome = await tryOut(engine, profile, { program, ...variant }, `trial-${count}`)
            for (const [what, failure] of Object.entries(outcome))
              if (failure !== undefined)
                failures.push(`${program.name}, ${what}, ${JSON.stringify(variant)}: ${failure}`)
          }
        }
      } finally {
        await engine.stop()
      }
      console.log(`${engine.name} ${engine.version}: ${count} containers, ${failures.length} failures`)
      expect(failures).toEqual([])
    },
  )

  test.each(['docker', 'podman'] as const)(
    '%s lets a guarded call through with --cap-add alone',
    { timeout: 300_000 },
    async (name) => {
      const root = makeRoot(suite)
      const engine = await startEngine(name, suite, root)
      try {
        const profile = await exported(guarded, targetOf(engine))
        const said = (...options: readonly string[]) => {
          const line = runLine(engine, profile, ['--rm', ...options], ['/app/bin/mkdir', '/tmp/folder'])
          return engine.shell(line)
        }
        expect(said().text).toContain('Cannot assign requested address')
        expect(said('--cap-add', 'SYS_ADMIN')).toMatchObject({ status: 0 })
      } finally {
        await engine.stop()
      }
    },
  )
})

/** Refuses to make folders, with an error that nothing else gives, unless the container has the capability. */
const guarded = JSON.stringify({
  defaultAction: 'SCMP_ACT_ALLOW',
  syscalls: [
    {
      names: ['mkdir', 'mkdirat'],
      action: 'SCMP_ACT_ERRNO',
      errnoRet: 99,
      excludes: { caps: ['CAP_SYS_ADMIN'] },
    },
  ],
})
