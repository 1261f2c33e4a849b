import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { say } from '../base/message.ts'
import { parseJson } from '../json/parse.ts'
import { coreMessages } from '../questions/messages.ts'
import { defaultTarget, startedBy } from '../target/target.ts'
import { documentFor, readDocument } from './document.ts'
import { setEffect } from './edits/set-effect.ts'
import { applyEdits } from './edits/text-edit.ts'
import { operators } from './profile.ts'

interface Expectation {
  /** Docker, Podman, containerd, runc and crun did the same with it. */
  readonly unanimous: boolean
  readonly refused?: readonly string[]
  readonly notices?: readonly string[]
}

const fixtures = `${import.meta.dirname}/../fixtures`
const odd: Readonly<Record<string, Expectation>> = JSON.parse(
  readFileSync(`${fixtures}/odd-profiles/expected.json`, 'utf8'),
)

function problemsOf(text: string) {
  const { reading } = readDocument(text)
  return reading.kind === 'profile' ? reading.notices : reading.problems
}

function codesOf(text: string): readonly string[] {
  return [...new Set(problemsOf(text).map((problem) => problem.code))].sort()
}

function profileOf(text: string) {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(reading.problems.map((problem) => problem.code).join())
  return reading
}

describe('profiles that were tried on five runtimes', () => {
  test.each(Object.entries(odd))('%s', (file, { refused, notices }) => {
    const text = readFileSync(`${fixtures}/odd-profiles/${file}`, 'utf8')
    expect(readDocument(text).reading.kind).toBe(refused === undefined ? 'profile' : 'unreadable')
    expect(codesOf(text)).toEqual(refused ?? notices)
  })

  test('all have an expectation', () => {
    const files = readdirSync(`${fixtures}/odd-profiles`).filter((file) => file !== 'expected.json')
    expect(files.sort()).toEqual(Object.keys(odd).sort())
  })

  test('are never read silently when the runtimes disagree', () => {
    const silent = Object.entries(odd).filter(([, { unanimous, refused, notices }]) => {
      return !unanimous && (refused ?? notices ?? []).length === 0
    })
    expect(silent).toEqual([])
  })

  test('get a message in full English', () => {
    const said = Object.keys(odd).flatMap((file) =>
      problemsOf(readFileSync(`${fixtures}/odd-profiles/${file}`, 'utf8')),
    )
    expect(said.length).toBeGreaterThan(60)
    for (const problem of said) expect(say(problem, coreMessages)).toMatch(/^[^{]+\.$/)
  })
})

describe('where the profile stands', () => {
  const profile = '{"defaultAction":"SCMP_ACT_ALLOW"}'

  test("Docker's and containers-common's default profiles are read", () => {
    const moby = profileOf(readFileSync(`${fixtures}/defaults/moby-2026-06.json`, 'utf8'))
    expect(moby.profile.rules.length).toBe(33)
    expect(moby.notices.map((notice) => notice.code)).toEqual([
      'arch-map-ignored',
      'guards-ignored',
      'min-kernel-ignored',
    ])
    const common = profileOf(readFileSync(`${fixtures}/defaults/containers-common-debian12.json`, 'utf8'))
    expect(common.profile).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 38 })
  })

  test('the whole text is the profile', () => {
    const { root, tree, notices } = profileOf(profile)
    expect(root).toBe(tree)
    expect(notices).toEqual([])
  })

  test.each([
    [`{"ociVersion":"1.0.2","process":{},"linux":{"namespaces":[],"seccomp":${profile}}}`, 'linux.seccomp'],
    [`{"linux":{"seccomp":${profile}}}`, 'linux.seccomp'],
    [`{"seccomp":${profile}}`, 'seccomp'],
  ])('in %s it is the inner object', (text, path) => {
    const { root, notices } = profileOf(text)
    expect(text.slice(root.start, root.end)).toBe(profile)
    expect(notices).toMatchObject([{ code: 'profile-in-config', params: { path } }])
  })

  test.each([
    ['null', 'profile-null'],
    ['[]', 'profile-not-object'],
    ['"text"', 'profile-not-object'],
    ['{}', 'profile-empty'],
    ['{"syscalls":[]}', 'profile-without-rules'],
    ['{"defaultAction":""}', 'profile-without-rules'],
    [
      '{"defaultAction":null,"syscalls":[{"names":["read"],"action":"SCMP_ACT_LOG"}]}',
      'default-action-missing',
    ],
    ['{"ociVersion":"1.0.2","linux":{}}', 'config-without-seccomp'],
    ['{"ociVersion":"1.0.2","linux":{"seccomp":null}}', 'config-without-seccomp'],
    ['{"linux":{"seccomp":{}}}', 'profile-empty'],
    ['{"apiVersion":"v1","kind":"SeccompProfile","spec":{}}', 'kubernetes-object'],
    ['{"linux":{"seccomp":[]}}', 'profile-not-object'],
  ])('%s is none', (text, code) => {
    expect(readDocument(text).reading.kind).toBe('unreadable')
    expect(codesOf(text)).toEqual([code])
  })

  test('a config whose path only Go would follow is read as Go reads it', () => {
    const document = readDocument(`{"Linux":{"seccomp":${profile}}}`)
    expect(codesOf(document.text)).toEqual(['key-case', 'profile-in-config'])
    expect(document.reading.kind).toBe('profile')
    expect(documentFor(document, startedBy(defaultTarget, 'crun')).reading.kind).toBe('unreadable')
  })
})

describe('a slip that runtimes pass over hides nothing', () => {
  const text =
    '{"defaultAction":"SCMP_ACT_ERRNO","Syscalls":[{"names":["read"," x"],"action":"SCMP_ACT_ALLOW"}]}'

  test('keys count in any letter case, as Go reads them', () => {
    const { profile, notices } = profileOf(text)
    expect(profile.rules.map(({ names }) => names.map(({ name }) => name))).toEqual([['read', ' x']])
    expect(notices.map(({ code }) => code)).toEqual(['key-case', 'name-space'])
  })

  test('crun, started by hand, does not see a key in other letters, and Podman does', () => {
    const document = readDocument(text)
    const rulesFor = (launcher: 'crun' | 'podman') => {
      const { reading } = documentFor(document, startedBy(defaultTarget, launcher))
      return reading.kind === 'profile' ? reading.profile.rules.length : undefined
    }
    expect([rulesFor('crun'), rulesFor('podman')]).toEqual([0, 1])
  })

  test('edits find what stands under a key in other letters', () => {
    const allow = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined } as const
    const edits = setEffect({ reading: profileOf(text), text }, ['write'], allow, defaultTarget)
    expect(applyEdits(text, edits)).toBe(text.replace('" x"]', '" x","write"]'))
  })
})

describe('what a profile says', () => {
  test('is typed and placed', () => {
    const text = `{
      // from the tutorial
      "defaultAction": "SCMP_ACT_ERRNO",
      "architectures": ["SCMP_ARCH_X86_64"],
      "syscalls": [
        { "name": "clone", "action": "SCMP_ACT_ALLOW",
          "args": [{ "index": 0, "value": 2080505856, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ" }] },
      ],
    }`
    const { profile, notices, extras } = profileOf(text)
    const [rule] = profile.rules
    expect(rule).toMatchObject({
      names: [{ name: 'clone' }],
      legacyName: true,
      action: 'SCMP_ACT_ALLOW',
      errnoRet: undefined,
      conditions: [{ index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 2080505856n, valueTwo: 0n }],
      position: 0,
    })
    const places = [rule?.names[0]?.at, rule?.conditions[0]?.at, rule?.at]
    expect(places.map((at) => text.slice(at?.start, (at?.start ?? 0) + 8))).toEqual([
      '"clone",',
      '{ "index',
      '{ "name"',
    ])
    expect(notices.map((notice) => notice.code)).toEqual([
      'json-comments',
      'legacy-name',
      'json-trailing-commas',
    ])
    expect(extras.map((extra) => extra.kind)).toEqual(['comment', 'trailing-comma', 'trailing-comma'])
  })

  test('an error name is a number, for Podman and CRI-O', () => {
    const text = '{"defaultAction":"SCMP_ACT_ERRNO","defaultErrno":"ENOSYS"}'
    expect(profileOf(text).profile.defaultErrnoRet).toBe(38)
    expect(codesOf(text)).toEqual(['errno-name-only'])
    expect(codesOf('{"defaultAction":"SCMP_ACT_ERRNO","defaultErrno":"EPERM"}')).toEqual([])
    expect(codesOf('{"defaultAction":"SCMP_ACT_ERRNO","defaultErrno":"38","defaultErrnoRet":38}')).toEqual([])
    expect(codesOf('{"defaultAction":"SCMP_ACT_ERRNO","defaultErrno":"enosys"}')).toEqual(['unknown-errno'])
  })

  test('values keep all 64 bits', () => {
    const value = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
    fc.assert(
      fc.property(value, value, fc.nat(5), fc.constantFrom(...operators), (one, two, index, op) => {
        const args = `[{"index":${index},"value":${one},"valueTwo":${two},"op":"${op}"}]`
        const text = `{"defaultAction":"SCMP_ACT_LOG","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW","args":${args}}]}`
        const [rule] = profileOf(text).profile.rules
        expect(rule?.conditions).toMatchObject([{ index, op, value: one, valueTwo: two }])
      }),
    )
  })

  test('a key named __proto__ reaches no prototype', () => {
    const text =
      '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["read"],"__proto__":{"action":"SCMP_ACT_LOG"}}]}'
    expect(codesOf(text)).toEqual(['action-missing', 'reserved-key'])
    const names =
      '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["__proto__","constructor"],"action":"SCMP_ACT_LOG"}]}'
    expect(profileOf(names).profile.rules[0]?.names.map((name) => name.name)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    'defaultAction',
    'syscalls',
    'names',
    'action',
    'args',
    'SCMP_ACT_LOG',
    'index',
    'read',
  )
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(word, fc.integer(), fc.constant(null), fc.boolean(), fc.string()),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(word, fc.string()), tie('node'), { maxKeys: 5 }),
    ),
  })).node

  test('is read or refused with a reason, never thrown at', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          value.map((node) => JSON.stringify(node)),
        ),
        (text) => {
          const { reading } = readDocument(text)
          const errors =
            reading.kind === 'profile'
              ? []
              : reading.problems.filter((problem) => problem.severity === 'error')
          expect(errors.length > 0).toBe(reading.kind === 'unreadable')
        },
      ),
      { numRuns: 300 },
    )
  })

  test('with thousands of faults gets a list that can be read', () => {
    const text = `{"defaultAction":"SCMP_ACT_LOG","architectures":[${'"x",'.repeat(5000)}"x"]}`
    const problems = problemsOf(text)
    expect(problems.length).toBe(101)
    expect(problems.at(-1)).toMatchObject({
      severity: 'error',
      code: 'more-problems',
      params: { count: 4901 },
    })
  })

  test('is read in time that grows with its length', { retry: 2, timeout: 60_000 }, () => {
    const rule =
      '{"names":["read","write"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":3,"op":"SCMP_CMP_EQ"}]}'
    const profile = (bytes: number) => {
      const rules = Array.from({ length: bytes / rule.length }, () => rule)
      return `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[${rules.join()}]}`
    }
    // Processor time, for the clock also counts what else the machine does.
    const time = (text: string) => {
      const before = process.cpuUsage()
      expect(readDocument(text).reading.kind).toBe('profile')
      return process.cpuUsage(before).user
    }
    const [small, large] = [profile(1e6), profile(5e6)]
    time(small)
    expect(time(large) / time(small)).toBeLessThan(12)
  })
})

test('an accepted profile survives as it stands', () => {
  const text = '{"defaultAction":"SCMP_ACT_ALLOW","vendor":{"x":1.50} /* kept */}'
  const { tree } = profileOf(text)
  expect(readDocument(text).text).toBe(text)
  expect(parseJson(text)).toMatchObject({ value: { tree } })
})
