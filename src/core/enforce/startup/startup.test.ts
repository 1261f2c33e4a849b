import { describe, expect, test } from 'vitest'
import type { Numbers } from '../../filter/libseccomp/filter.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../target/target.ts'
import { profileText, sampleTarget } from '../evaluate/fixtures/sample-profile.ts'
import { prepare } from '../evaluate/prepare.ts'
import { everyStart, programCalls, startCalls } from './calls.ts'
import { startVariants } from './variants.ts'
import { startVerdict } from './verdict.ts'

const { needed, chance, tolerated } = startCalls(everyStart)
const names = [...new Set([...needed, ...chance, ...tolerated, ...programCalls, 'readlinkat', 'geteuid'])]
const numbers: Numbers = {
  architecture: sampleNumbers.architecture,
  numberOf: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
  syscall: (name) => (names.includes(name) ? { since: undefined } : undefined),
}

const allow = (list: readonly string[], more = '') =>
  `{"names":${JSON.stringify(list)},"action":"SCMP_ACT_ALLOW"${more}}`
const without = (...lost: readonly string[]) => names.filter((name) => !lost.includes(name))
const denying = '"defaultAction":"SCMP_ACT_ERRNO"'

function told(text: string, target: Target = sampleTarget) {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  const { kind, why, missing, program } = startVerdict(prepare(reading.profile, target, numbers, reading))
  return { kind, code: why.code, missing, program }
}

const confined: Target = { ...sampleTarget, noNewPrivileges: true }
const crun: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.8.1' }

describe('the verdict', () => {
  test('is that a container starts when all is allowed', () => {
    expect(told(profileText([allow(names)], denying))).toEqual({
      kind: 'starts',
      code: 'start-works',
      missing: [],
      program: [],
    })
  })

  test('names the first call that stops the start, and what comes after it', () => {
    const verdict = told(profileText([allow(without('capset', 'chdir', 'mmap'))], denying))
    expect(verdict).toMatchObject({ kind: 'fails', code: 'start-error', missing: ['chdir', 'capset'] })
    expect(verdict.program).toEqual(['mmap'])
  })

  test('depends on the runtime and on no-new-privileges', () => {
    const text = profileText([allow(without('capset', 'getcwd', 'chdir'))], denying)
    const kinds = [sampleTarget, confined, crun, { ...crun, noNewPrivileges: true }].map((target) => {
      const { kind, missing } = told(text, target)
      return [kind, ...missing].join(' ')
    })
    expect(kinds).toEqual(['fails chdir getcwd capset', 'starts', 'fails capset', 'starts'])
  })

  test('passes over an error that the runtime passes over, and no kill', () => {
    expect(told(profileText([allow(without('fcntl'))], denying)).kind).toBe('starts')
    const killing = profileText([allow(without('fcntl'))], '"defaultAction":"SCMP_ACT_KILL_PROCESS"')
    expect(told(killing)).toMatchObject({ kind: 'fails', code: 'start-killed', missing: ['fcntl'] })
  })

  test.each([
    ['1.1.5', 'faccessat2', ['faccessat']],
    ['1.3.6', 'openat2', ['fcntl', 'readlinkat']],
  ])('passes over an error of runc %s for %s only as long as %j serve', (runtimeVersion, name, others) => {
    const target: Target = { ...sampleTarget, runtime: 'runc', runtimeVersion }
    expect(told(profileText([allow(without(name))], denying), target).kind).toBe('starts')
    for (const other of others) {
      expect(told(profileText([allow(without(name, other))], denying), target)).toMatchObject({
        kind: 'fails',
        missing: [name],
      })
    }
    const rest = names.filter((each) => others.includes(each))
    expect(told(profileText([allow([...without(...others), ...rest])], denying), target).kind).toBe('starts')
  })

  test('is open where a rule asks for arguments, and where only some starts make the call', () => {
    const asking = ',"args":[{"index":0,"op":"SCMP_CMP_EQ","value":0}]'
    const some = profileText([allow(without('openat')), allow(['openat'], asking)], denying)
    expect(told(some)).toMatchObject({ kind: 'perhaps', code: 'start-depends', missing: ['openat'] })
    const go = profileText([allow(without('futex'))], denying)
    expect(told(go)).toMatchObject({ kind: 'perhaps', code: 'start-timing', missing: ['futex'] })
    expect(told(go, crun).kind).toBe('starts')
  })

  test('asks prctl as the runtimes do', () => {
    const only = (value: number) => ({
      text: profileText(
        [
          allow(without('prctl')),
          allow(['prctl'], `,"args":[{"index":0,"op":"SCMP_CMP_LE","value":${value}}]`),
        ],
        denying,
      ),
    })
    expect([told(only(24).text).kind, told(only(7).text).kind, told(only(8).text).kind]).toEqual([
      'starts',
      'fails',
      'perhaps',
    ])
  })

  test('is certain on x86-64 alone', () => {
    const text = profileText([allow(names)], denying)
    expect(told(text, { ...sampleTarget, arch: 'SCMP_ARCH_AARCH64' })).toMatchObject({
      kind: 'perhaps',
      code: 'start-other-arch',
    })
  })
})

test('the target’s own runtime comes first, and keeps its version', () => {
  const found = startVariants(startedBy(defaultTarget, 'podman', '5.4'))
  expect(found.map(({ kind, confinement }) => `${kind} ${confinement}`)).toEqual([
    'crun privileged',
    'crun confined',
    'runc privileged',
    'runc confined',
  ])
  expect(found[0]?.target.engineVersion).toBe('5.4')
})
