import { describe, expect, test } from 'vitest'
import { startupCalls } from '../../src/core/learn/startup.ts'
import { type Confinement, programCalls, startPhase, substitutes } from '../../src/core/startup/calls.ts'
import { suspicionsIn } from '../../src/core/startup/error-text.ts'
import { startVerdict } from '../../src/core/startup/verdict.ts'
import { defaultTarget, type Target } from '../../src/core/target.ts'
import { preparedFrom } from './compare.ts'
import { type ContainerRuntime, containersMissing, versionOf } from './container.ts'
import { numbers } from './numbers.ts'
import { buildStarter, startContainer } from './start.ts'

const missing = containersMissing()
const everything = numbers.syscalls.map(({ name }) => name)

/** A profile that allows all calls but these, which get an error or a kill. */
function profileWithout(lost: readonly string[], action = 'SCMP_ACT_ERRNO'): string {
  const names = everything.filter((name) => !lost.includes(name))
  return JSON.stringify({
    defaultAction: action,
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [{ names, action: 'SCMP_ACT_ALLOW' }],
  })
}

const onlyThese = (names: readonly string[], action?: string) =>
  profileWithout(
    everything.filter((name) => !names.includes(name)),
    action,
  )

const variants = (['runc', 'crun'] as const).flatMap((runtime) =>
  (['privileged', 'confined'] as const).map((confinement) => [runtime, confinement] as const),
)

describe.skipIf(missing !== undefined)(`starts${missing ? ` (${missing})` : ''}`, () => {
  const program = missing === undefined ? buildStarter() : ''

  function both(runtime: ContainerRuntime, confinement: Confinement) {
    const noNewPrivileges = confinement === 'confined'
    const target: Target = { ...defaultTarget, runtime, runtimeVersion: versionOf(runtime), noNewPrivileges }
    return {
      target,
      foretold: (text: string) => startVerdict(preparedFrom(text, target)),
      found: (text: string) => startContainer(runtime, program, text, noNewPrivileges),
    }
  }

  test.each(variants)(
    '%s, %s: each needed call stops the start, and starts it once repaired',
    {
      timeout: 120_000,
    },
    (runtime, confinement) => {
      const { foretold, found } = both(runtime, confinement)
      for (const name of startPhase(runtime, confinement).needed) {
        const broken = profileWithout([name])
        const verdict = foretold(broken)
        expect([verdict.kind, ...verdict.missing], name).toEqual(['fails', name])
        const { starts, output } = found(broken)
        expect(starts, name).toBe(false)
        const suspects = suspicionsIn(output).flatMap(({ calls }) => calls)
        expect(suspects, `${name}: ${output}`).toContain(name)
      }
      const lost = startPhase(runtime, confinement).needed
      const all = foretold(profileWithout(lost))
      const repaired = profileWithout(lost.filter((name) => !all.missing.includes(name)))
      expect([foretold(repaired).kind, found(repaired).starts]).toEqual(['starts', true])
    },
  )

  test.each(variants)(
    '%s, %s: the other calls of the start may fail, and kill it when they kill',
    {
      timeout: 120_000,
    },
    (runtime, confinement) => {
      const { foretold, found } = both(runtime, confinement)
      for (const name of startPhase(runtime, confinement).tolerated) {
        const failing = profileWithout([name])
        expect([foretold(failing).kind, found(failing).starts], name).toEqual(['starts', true])
        const killing = profileWithout([name], 'SCMP_ACT_KILL_PROCESS')
        expect([foretold(killing).kind, found(killing).starts], name).toEqual(['fails', false])
      }
    },
  )

  test.each(variants)('%s, %s: nothing else is needed', { timeout: 120_000 }, (runtime, confinement) => {
    const { foretold, found } = both(runtime, confinement)
    const { needed, sometimes } = startPhase(runtime, confinement)
    const own = ['write', 'exit_group', 'getuid']
    const text = onlyThese([...needed, ...sometimes, ...own])
    expect([foretold(text).kind, found(text).starts]).toEqual(['starts', true])
    expect(foretold(text).program).toEqual(
      programCalls.filter((name) => ![...needed, ...sometimes, ...own].includes(name)),
    )
  })
  test.each(variants)(
    '%s, %s: what a proposal adds is enough, even where the default kills',
    {
      timeout: 120_000,
    },
    (runtime, confinement) => {
      const { foretold, found, target } = both(runtime, confinement)
      const text = onlyThese([...startupCalls(target), 'write'], 'SCMP_ACT_KILL_PROCESS')
      for (let round = 0; round < 3; round += 1) {
        expect([foretold(text).kind, found(text).starts]).toEqual(['starts', true])
      }
    },
  )

  test('runc looks for the program with faccessat2, or with what serves as well', () => {
    const { foretold, found } = both('runc', 'privileged')
    const { needed, sometimes } = startPhase('runc', 'privileged')
    const bare = [...needed, ...sometimes, 'exit_group']
    const broken = onlyThese(bare)
    const { kind, missing } = foretold(broken)
    expect([kind, missing, found(broken).starts]).toEqual(['fails', ['faccessat2'], false])
    for (const name of ['faccessat2', ...(substitutes.faccessat2 ?? [])]) {
      const repaired = onlyThese([...bare, name])
      expect([foretold(repaired).kind, found(repaired).starts], name).toEqual(['starts', true])
    }
  })
})
