import { describe, expect, test } from 'vitest'
import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { preparedFrom } from './compare.ts'
import {
  buildProbe,
  type ContainerOutcome,
  type ContainerRuntime,
  containersMissing,
  runContainer,
  versionOf,
} from './container.ts'
import { type ContainerCase, containerCase } from './container-case.ts'
import { outcome } from './kernel.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { createRandom } from './random.ts'

const missing = containersMissing() ?? libraryMissing()
const count = Number(process.env.ORACLE_CONTAINERS ?? 80)
const seed = Number(process.env.ORACLE_SEED ?? 5)

function targetOf(runtime: ContainerRuntime): Target {
  const libseccomp = startLibrary().version
  return { ...startedBy(defaultTarget, runtime, versionOf(runtime)), libseccomp, kernel: '6.18' }
}

/** What went otherwise than foretold; undefined when all went as foretold. */
function surprise(runtime: ContainerRuntime, target: Target, probe: string, { text, calls }: ContainerCase) {
  const prepared = preparedFrom(text, target)
  const hangs = prepared.kind === 'hangs'
  const found = runContainer(runtime, probe, text, calls, { seconds: hangs ? 3 : 20 })
  if (hangs) return found.timedOut ? undefined : `it does not hang: ${found.output}`
  if (prepared.kind !== 'ready') {
    const said = prepared.printed !== undefined && found.output.includes(prepared.printed)
    return said ? undefined : `not “${prepared.printed}” but: ${found.output}`
  }
  const wrong = calls.findIndex((call, place) => !isForetold(answer(prepared, call).ret, found, place))
  return wrong < 0 ? undefined : difference(calls[wrong], found, wrong)
}

function isForetold(ret: number, { results }: ContainerOutcome, place: number): boolean {
  const expected = outcome(ret)
  const result = results[place]
  if (result === undefined) return false
  // Let through, the call may do whatever it does, but not what only a rule can bring about.
  const passes = ret >>> 16 === 0x7fff || ret >>> 16 === 0x7ffc
  return passes ? !/^(-10[123]|sig31)$/.test(result) : result === expected
}

function difference(call: Call | undefined, { results, output }: ContainerOutcome, place: number): string {
  return `${call?.arch} ${call?.nr} ${call?.args.join()}: ${results[place]}\n${output}`
}

describe.skipIf(missing !== undefined)(`containers${missing ? ` (${missing})` : ''}`, () => {
  test.each(['runc', 'crun'] as const)(
    `${count} profiles do under %s what is foretold`,
    { timeout: 60_000 + count * 3000 },
    (runtime) => {
      const random = createRandom(seed)
      const probe = buildProbe()
      const target = targetOf(runtime)
      for (let place = 0; place < count; place += 1) {
        const each = containerCase(random)
        expect(surprise(runtime, target, probe, each), `${place}: ${each.text.slice(-1500)}`).toBeUndefined()
      }
    },
  )
})
