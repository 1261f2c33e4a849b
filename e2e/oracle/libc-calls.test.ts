import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { find } from '../../.ci/browsers.mjs'
import { callsOf, type LibcCall } from '../../src/core/questions/forecast/libc-calls.ts'
import { numbers } from './numbers.ts'
import { scratchFolder } from './scratch.ts'

const source = fileURLToPath(new URL('libc-calls.c', import.meta.url))
const host = 'SCMP_ARCH_X86_64'
const [notPermitted, noSuchCall] = [1, 38]

/** Undefined where there is none that can be asked. */
function glibcVersion(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || find('gcc') === undefined) return undefined
  const { stdout } = spawnSync('getconf', ['GNU_LIBC_VERSION'], { encoding: 'utf8' })
  return /glibc (\d+\.\d+)/.exec(stdout ?? '')?.[1]
}

const version = glibcVersion()
const known = version === undefined ? [] : callsOf({ kind: 'glibc', version }, 64)

describe.skipIf(version === undefined)(`glibc ${version ?? '(none here)'}`, () => {
  const program = join(scratchFolder(), 'libc-calls')
  if (version !== undefined) execFileSync('gcc', ['-O1', '-pthread', '-o', program, source])

  /** Whether the library does its work though the call gives that error. */
  function works({ name }: LibcCall, errno: number): boolean {
    const number = numbers.numberOf(name, host)
    const { stdout } = spawnSync(program, [name, String(number), String(errno)], { encoding: 'utf8' })
    return stdout === 'works\n'
  }

  test.each(known.map((call) => [call.name, call] as const))(
    '%s fails and falls back as written',
    (_, call) => {
      expect({ notPermitted: works(call, notPermitted), noSuchCall: works(call, noSuchCall) }).toEqual({
        notPermitted: call.fallback === 'any',
        noSuchCall: call.fallback !== 'none',
      })
    },
  )

  test('the program works where another call is refused', () => {
    for (const call of known) {
      const { stdout } = spawnSync(program, [call.name, '435999', '1'], { encoding: 'utf8' })
      expect([call.name, stdout]).toEqual([call.name, 'works\n'])
    }
  })
})
