import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../profile/document.ts'
import { applyEdits } from '../../profile/edits/text-edit.ts'
import { outcomeOf, outcomes } from '../../profile/outcome.ts'
import { defaultTarget } from '../../target/target.ts'
import { type Base, extend } from './extend.ts'
import { noStart, startNeeds } from './startup.ts'

const exists = () => true
const call = (name: string) => ({
  arch: 'SCMP_ARCH_X86_64',
  name,
  nr: null,
  calls: 1,
  errors: {},
  args: [],
  firstLine: 1,
  lastLine: 1,
})

function read(text: string): Base {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(`this cannot be read: ${text}`)
  return { reading, text }
}

function extended(base: Base, names: readonly string[], start = noStart) {
  const found = extend(base, { calls: names.map(call), target: defaultTarget, start, exists })
  return { ...found, after: read(applyEdits(base.text, found.edits)) }
}

const withDenials = `{
  // ours since March
  "defaultAction": "SCMP_ACT_ERRNO",
  "syscalls": [
    {"names": ["read", "write"], "action": "SCMP_ACT_ALLOW", "comment": "plain files"},
    {"names": ["ptrace", "bpf"], "action": "SCMP_ACT_ERRNO", "errnoRet": 1, "comment": "never, says security"},
    {"names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 1, "op": "SCMP_CMP_EQ"}]}
  ]
}`.replace('  // ours since March\n', '')

describe('a profile that is extended by a log', () => {
  it('lets run what no rule speaks of, and names the denials that it leaves alone', () => {
    const { after, kept, plan } = extended(read(withDenials), ['read', 'openat', 'ptrace', 'socket'])
    expect(plan.seen).toEqual(['openat'])
    expect([...kept.keys()]).toEqual(['ptrace'])
    expect(kept.get('ptrace')?.rules.map(({ comment }) => comment)).toEqual(['never, says security'])
    expect(after.reading.profile.rules.map(({ comment }) => comment)).toEqual(
      ['plain files', 'never, says security', undefined].concat(
        after.reading.profile.rules.slice(3).map(({ comment }) => comment),
      ),
    )
    expect(after.text).toContain('"names": ["ptrace", "bpf"], "action": "SCMP_ACT_ERRNO", "errnoRet": 1')
  })

  it('is not changed where nothing is missing', () => {
    expect(extended(read(withDenials), ['read', 'ptrace']).edits).toEqual([])
  })

  it('gets what the start of its target needs', () => {
    const start = startNeeds(defaultTarget, 'own', exists)
    expect(extended(read(withDenials), ['read'], start).plan.start).toContain('execve')
  })
})

const pool = [
  'bind',
  'clone',
  'mount',
  'openat',
  'ptrace',
  'read',
  'socket',
  'write',
  'open',
  'bpf',
  'keyctl',
]
const names = fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 5 })
const rule = fc.record({
  names,
  action: fc.constantFrom('SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO', 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_LOG'),
  errnoRet: fc.constantFrom(undefined, 1, 38),
  args: fc.constantFrom(undefined, [{ index: 0, value: 2, op: 'SCMP_CMP_EQ' }]),
  includes: fc.constantFrom(undefined, { caps: ['CAP_SYS_ADMIN'] }, { minKernel: '4.8' }),
  comment: fc.constantFrom(undefined, 'decided // by hand'),
})
const profile = fc
  .record({
    defaultAction: fc.constantFrom('SCMP_ACT_ERRNO', 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_LOG'),
    syscalls: fc.array(rule, { maxLength: 6 }),
    indent: fc.constantFrom(undefined, 2, '\t'),
  })
  .map(({ indent, ...rest }) => JSON.stringify(rest, undefined, indent))

/** The next place from `at` on that holds no blank. */
function nextMark(text: string, at: number): number {
  let next = at
  while (/\s/.test(text[next] ?? '')) next++
  return next
}

describe('laws of extending', () => {
  it('nothing that a rule speaks of is decided otherwise, and no rule or comment goes', () => {
    fc.assert(
      fc.property(profile, names, fc.boolean(), (text, seen, starts) => {
        const base = read(text)
        const start = starts ? startNeeds(defaultTarget, 'current', exists) : noStart
        const { after } = extended(base, seen, start)
        const before = base.reading.profile
        const [was, is] = [outcomes(before, defaultTarget), outcomes(after.reading.profile, defaultTarget)]
        for (const name of pool) {
          const [one, other] = [outcomeOf(was, before, name), outcomeOf(is, after.reading.profile, name)]
          if (one.rules.length > 0) expect([other.kind, other.effect]).toEqual([one.kind, one.effect])
        }
        const comments = (each: Base) => each.reading.profile.rules.flatMap(({ comment }) => comment ?? [])
        expect(comments(after)).toEqual(comments(base))
        expect(after.reading.profile.rules.length).toBeGreaterThanOrEqual(before.rules.length)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every character of the base, in order, blanks aside', () => {
    fc.assert(
      fc.property(profile, names, (text, seen) => {
        const { after } = extended(read(text), seen)
        let at = 0
        for (const character of after.text) if (character === text[at]) at = nextMark(text, at + 1)
        expect(text.slice(at)).toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('twice is once', () => {
    fc.assert(
      fc.property(profile, names, (text, seen) => {
        expect(extended(extended(read(text), seen).after, seen).edits).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
