import { describe, expect, test } from 'vitest'
import {
  programCalls,
  type StartPhase,
  startArguments,
  startPhaseOf,
} from '../../src/core/enforce/startup/calls.ts'
import { startVerdict } from '../../src/core/enforce/startup/verdict.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { explainError } from '../../src/core/questions/errors/explain.ts'
import { startNeeds } from '../../src/core/questions/learn/startup.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { applyFix, lint } from '../../src/lint/lint.ts'
import type { Finding } from '../../src/lint/rule.ts'
import { preparedFrom } from './compare.ts'
import { type ContainerRuntime, containersMissing, versionOf } from './container.ts'
import { buildWaiter, startLater } from './later.ts'
import { numbers } from './numbers.ts'
import { buildStarter, startContainer } from './start.ts'

type Confinement = 'privileged' | 'confined'

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

/** What the program of the container makes; faccessat: runc looks for the program with it where faccessat2 is refused. */
const own = ['write', 'exit_group', 'faccessat']

/** The text once all fixes of starts are applied, each to the text that the one before left. */
function repairedByFixes(text: string, said: (text: string) => readonly Finding[]): string {
  const [fix] = said(text).flatMap(({ fixes }) => fixes)
  return fix === undefined ? text : repairedByFixes(applyFix(text, fix), said)
}

/** What the linter says of the start itself; of commands later, terminals and other users it only warns. */
function startFindings(text: string, target: Target): readonly Finding[] {
  const found = lint({ document: readDocument(text), target, catalog: numbers })
  return found.filter(({ rule, severity }) => rule.startsWith('startup-') && severity === 'error')
}

const onlyThese = (names: readonly string[], action?: string) =>
  profileWithout(
    everything.filter((name) => !names.includes(name)),
    action,
  )

const refusing = (name: string, action = 'SCMP_ACT_ERRNO', args: readonly object[] = []) =>
  JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls: [{ names: [name], action, args }] })

/**
 * Needed by the first start alone: runc looks whether its parent lives, crun waits for the second half of the start.
 * Health checks, probes and hooks are commands that are started later.
 */
const onceOnly = { runc: ['getppid'], crun: ['rt_sigprocmask', 'rt_sigaction'] }

const variants = (['runc', 'crun'] as const).flatMap((runtime) =>
  (['privileged', 'confined'] as const).map((confinement) => [runtime, confinement] as const),
)

describe.skipIf(missing !== undefined)(`starts${missing ? ` (${missing})` : ''}`, () => {
  const program = missing === undefined ? buildStarter() : ''

  const targetOf = (runtime: ContainerRuntime, confinement: Confinement): Target => ({
    ...startedBy(defaultTarget, runtime, versionOf(runtime)),
    noNewPrivileges: confinement === 'confined',
    user: 'other',
  })

  /** The container of these tests is started for a user other than root. */
  const startPhase = (runtime: ContainerRuntime, confinement: Confinement): StartPhase =>
    startPhaseOf(targetOf(runtime, confinement), { who: 'other' })

  function both(runtime: ContainerRuntime, confinement: Confinement) {
    const noNewPrivileges = confinement === 'confined'
    const target = targetOf(runtime, confinement)
    return {
      target,
      foretold: (text: string) => startVerdict(preparedFrom(text, target), { who: 'other' }),
      found: (text: string) => startContainer(runtime, program, text, noNewPrivileges),
      said: (text: string) => startFindings(text, target),
    }
  }

  /** The profile does not start, its one finding names the call, and the fix of the finding makes it start. */
  function expectRepair(
    { foretold, found, said }: ReturnType<typeof both>,
    broken: string,
    { name, kind = 'safe' }: { readonly name: string; readonly kind?: 'safe' | 'suggested' },
  ) {
    const verdict = foretold(broken)
    expect([verdict.kind, ...verdict.missing], name).toEqual(['fails', name])
    const { starts, output } = found(broken)
    expect(starts, name).toBe(false)
    const findings = said(broken)
    expect(
      findings.map(({ syscalls, severity }) => [severity, ...syscalls]),
      name,
    ).toEqual([['error', name]])
    const fixes = findings.flatMap((each) => each.fixes)
    expect(
      fixes.map((fix) => fix.kind),
      name,
    ).toEqual([kind])
    for (const fix of fixes) {
      const repaired = applyFix(broken, fix)
      expect([foretold(repaired).kind, found(repaired).starts, said(repaired)], name).toEqual([
        'starts',
        true,
        [],
      ])
    }
    return output
  }

  test.each(variants)(
    '%s, %s: each needed call stops the start of a profile that allows all others, and its fix starts it',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const each = both(runtime, confinement)
      for (const name of startPhase(runtime, confinement).needed) {
        const output = expectRepair(each, profileWithout([name]), { name })
        const suspects = explainError(output).flatMap(({ calls }) => calls.map((call) => call.name))
        expect(suspects, `${name}: ${output}`).toContain(name)
      }
    },
  )

  test.each(variants)(
    '%s, %s: each needed call stops the start of a list of what is needed alone, and its fix starts it',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const each = both(runtime, confinement)
      const { needed, sometimes } = startPhase(runtime, confinement)
      const tight = [...new Set([...needed, ...sometimes, ...own])]
      for (const name of needed)
        expectRepair(each, onlyThese(tight.filter((call) => call !== name)), { name })
    },
  )

  test.each(variants)(
    '%s, %s: where the default kills, each call of the start stops it, and its fix starts it',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const each = both(runtime, confinement)
      const { needed, tolerated, sometimes } = startPhase(runtime, confinement)
      const made = [...needed, ...tolerated]
      // Go's runtime makes the last two by chance; an error for them does no harm, a kill ends the start.
      const chance = [...sometimes, 'tgkill', 'sched_yield']
      const tight = [...new Set([...made, ...chance, 'write', 'exit_group'])]
      for (const name of made) {
        const broken = onlyThese(
          tight.filter((call) => call !== name),
          'SCMP_ACT_KILL_PROCESS',
        )
        expectRepair(each, broken, { name })
      }
    },
  )

  test.each(variants)(
    '%s, %s: each needed call stops the start of a list that refuses it alone, and its fix starts it',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const each = both(runtime, confinement)
      for (const name of startPhase(runtime, confinement).needed) expectRepair(each, refusing(name), { name })
    },
  )

  test.each(variants)(
    '%s, %s: fixes of a list without any call of the start make it start',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const { found, foretold, said } = both(runtime, confinement)
      const { needed, sometimes } = startPhase(runtime, confinement)
      const broken = onlyThese(own.filter((name) => !needed.includes(name)))
      expect([foretold(broken).kind, found(broken).starts]).toEqual(['fails', false])
      const findings = said(broken)
      expect(findings.flatMap(({ syscalls }) => syscalls).toSorted()).toEqual(
        [...needed, ...sometimes].toSorted(),
      )
      const repaired = repairedByFixes(broken, said)
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
      const { allow, mayFail } = startNeeds(target, 'own', () => true)
      const text = JSON.stringify({
        defaultAction: 'SCMP_ACT_KILL_PROCESS',
        syscalls: [
          { names: [...new Set([...allow, ...own])], action: 'SCMP_ACT_ALLOW' },
          { names: mayFail.filter((name) => !own.includes(name)), action: 'SCMP_ACT_ERRNO' },
        ],
      })
      for (let round = 0; round < 3; round += 1) {
        expect([foretold(text).kind, found(text).starts]).toEqual(['starts', true])
      }
    },
  )

  test.each(variants)(
    '%s, %s: a rule that kills one of the other calls stops the start, and its fix starts it',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const each = both(runtime, confinement)
      for (const name of startPhase(runtime, confinement).tolerated)
        expectRepair(each, refusing(name, 'SCMP_ACT_KILL_PROCESS'), { name })
    },
  )

  test.each(['runc', 'crun'] as const)(
    '%s asks prctl for two things, and starts with both alone',
    (runtime) => {
      const each = both(runtime, 'privileged')
      const refusingWhere = (op: string, value: number) =>
        refusing('prctl', 'SCMP_ACT_ERRNO', [{ index: 0, op, value }])
      for (const value of startArguments.prctl ?? []) {
        const broken = refusingWhere('SCMP_CMP_EQ', Number(value))
        // Whether the second is asked for depends on user and capabilities, so nobody can be sure.
        expect([
          each.foretold(broken).kind,
          each.foretold(broken).missing,
          each.found(broken).starts,
        ]).toEqual(['perhaps', ['prctl'], false])
      }
      expectRepair(each, refusingWhere('SCMP_CMP_LE', 24), { name: 'prctl', kind: 'suggested' })
      const neither = refusingWhere('SCMP_CMP_GT', 24)
      expect([each.foretold(neither).kind, each.found(neither).starts, each.said(neither)]).toEqual([
        'starts',
        true,
        [],
      ])
    },
  )

  test.each(['privileged', 'confined'] as const)(
    // Whether Go's runtime makes the call depends on timing: on a quiet machine every start may succeed.
    'runc, %s: without futex nobody can be sure of a start, and everybody once it is repaired',
    { timeout: 120_000 },
    (confinement) => {
      const { foretold, found, said } = both('runc', confinement)
      const broken = refusing('futex')
      expect([foretold(broken).kind, foretold(broken).missing]).toEqual(['perhaps', ['futex']])
      expect(said(broken).map(({ syscalls }) => syscalls)).toEqual([['futex']])
      const repaired = repairedByFixes(broken, said)
      for (let round = 0; round < 5; round += 1)
        expect([foretold(repaired).kind, found(repaired).starts]).toEqual(['starts', true])
    },
  )

  test('runc looks for the program with faccessat2, or with what serves as well', () => {
    const { foretold, found } = both('runc', 'privileged')
    const { needed, sometimes } = startPhase('runc', 'privileged')
    const bare = [...needed, ...sometimes, 'exit_group']
    expectRepair(both('runc', 'privileged'), onlyThese(bare), { name: 'faccessat2' })
    for (const name of ['faccessat2', 'faccessat']) {
      const repaired = onlyThese([...bare, name])
      expect([foretold(repaired).kind, found(repaired).starts], name).toEqual(['starts', true])
    }
  })

  test.each(variants)(
    '%s, %s: a command that is started later needs the same calls',
    { timeout: 120_000 },
    (runtime, confinement) => {
      const { target } = both(runtime, confinement)
      const needed = startPhase(runtime, confinement).needed.filter(
        (name) => !onceOnly[runtime].includes(name),
      )
      const lacks = [[], ...needed.map((name) => [name])].map((names) => {
        const prepared = preparedFrom(profileWithout(names), target)
        if (prepared.kind !== 'ready') throw new Error(prepared.kind)
        return { names, program: prepared.program }
      })
      const running = {
        runtime,
        noNewPrivileges: target.noNewPrivileges,
        starter: program,
        waiter: buildWaiter(),
        profile: profileWithout([]),
      }
      const starts = startLater(running, lacks)
      expect(lacks.map(({ names }, at) => [...names, starts[at]?.starts])).toEqual([
        [true],
        ...needed.map((name) => [name, false]),
      ])
    },
  )
})
