import { describe, expect, test } from 'vitest'
import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { prepareDocument } from '../../src/core/enforce/evaluate/prepare-text.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { buildProbe, type ContainerOutcome, containersMissing, runContainer } from './container.ts'
import { outcome } from './kernel.ts'
import { numbers } from './numbers.ts'
import { oddTexts } from './odd-texts.ts'
import { availableRuntimes } from './runtimes.ts'

const missing = containersMissing()

const calls: readonly Call[] = [
  ...[0n, 4n, 5n, (1n << 32n) + 5n].map((first) => call('SCMP_ARCH_X86_64', 121, first)),
  call('SCMP_ARCH_X86_64', 121, 5n, 5n),
  call('SCMP_ARCH_X86_64', 0x4000_0000 + 121, 5n),
  call('SCMP_ARCH_X86_64', 700, 0n),
  call('SCMP_ARCH_X86', 132, 5n),
  call('SCMP_ARCH_X86', 132, 6n),
]

function call(arch: string, nr: number, ...args: readonly bigint[]): Call {
  return { arch, nr, args: [...args, ...new Array<bigint>(6 - args.length).fill(0n)] }
}

/** What went otherwise than foretold; undefined when all went as foretold. */
function surprise(text: string, target: Target, found: ContainerOutcome): string | undefined {
  const prepared = prepareDocument(readDocument(text), target, numbers)
  const ran = found.results.some((result) => result !== undefined)
  if (prepared.kind !== 'ready' && prepared.kind !== 'unconfined') {
    const said = prepared.printed ?? ''
    return !ran && found.output.includes(said)
      ? undefined
      : `not “${said}” but: ${found.output.slice(0, 500)}`
  }
  const wrong = calls.findIndex((each, place) => {
    const ret = prepared.kind === 'ready' ? answer(prepared, each).ret : 0x7fff_0000
    return !isForetold(ret, found.results[place])
  })
  return wrong < 0 ? undefined : `call ${wrong}: ${found.results[wrong]} ${found.output.slice(0, 500)}`
}

function isForetold(ret: number, result: string | undefined): boolean {
  const passes = ret >>> 16 === 0x7fff || ret >>> 16 === 0x7ffc
  return passes ? result !== undefined && !/^(-10[12]|sig31)$/.test(result) : result === outcome(ret)
}

describe.skipIf(missing !== undefined)(`odd texts${missing ? ` (${missing})` : ''}`, () => {
  test.each(availableRuntimes())(
    'what $kind $version makes of each is foretold, its message word for word',
    { timeout: 240_000 },
    (runtime) => {
      const probe = buildProbe()
      const { kind, version, libseccomp } = runtime
      const target = { ...startedBy(defaultTarget, kind, version), libseccomp, kernel: '6.18' }
      const surprises = oddTexts().flatMap((text) => {
        const found = surprise(text, target, runContainer(runtime, probe, text, calls))
        return found === undefined ? [] : [`${text}: ${found}`]
      })
      expect(surprises).toEqual([])
    },
  )
})
