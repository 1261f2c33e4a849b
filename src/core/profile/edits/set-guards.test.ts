import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProfileReading, readDocument } from '../document.ts'
import type { Guard, Rule } from '../profile.ts'
import { type Guards, setGuards } from './set-guards.ts'
import { applyEdits } from './text-edit.ts'

function read(source: string): ProfileReading {
  const { reading } = readDocument(source)
  if (reading.kind === 'unreadable') throw new Error(`${JSON.stringify(reading.problems)} in\n${source}`)
  return reading
}

function edited(source: string, wanted: Guards, position = 0): string {
  const reading = read(source)
  const rule = reading.profile.rules[position]
  if (rule === undefined) throw new Error('no such rule')
  return applyEdits(source, setGuards(reading, source, rule, wanted))
}

const admin: Guard = { caps: ['CAP_SYS_ADMIN'], arches: [], minKernel: undefined }
const free: Guards = { includes: undefined, excludes: undefined }
const oneLine = (members: string) =>
  `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["bpf"], "action": "SCMP_ACT_ALLOW"${members}}]}`

describe('setGuards', () => {
  it('writes a guard in the style of the file', () => {
    expect(edited(oneLine(''), { includes: admin, excludes: undefined })).toBe(
      oneLine(', "includes": {"caps": ["CAP_SYS_ADMIN"]}'),
    )
    const moby = readFileSync(new URL('../../fixtures/defaults/moby-2026-06.json', import.meta.url), 'utf8')
    const last = edited(moby, { includes: admin, excludes: undefined }, 0)
    expect(last).toContain('"includes": {\n\t\t\t\t"caps": [\n\t\t\t\t\t"CAP_SYS_ADMIN"\n\t\t\t\t]\n\t\t\t}')
  })

  it('changes one list and leaves the other, its comments and its order alone', () => {
    const before = ', "includes": {"arches": ["s390", /* old */ "amd64"], "caps": ["CAP_BPF"]}'
    const after =
      ', "includes": {"arches": ["s390", /* old */ "amd64"], "caps": ["CAP_BPF", "CAP_SYS_ADMIN"]}'
    const includes = { ...admin, arches: ['amd64', 's390'], caps: ['CAP_SYS_ADMIN', 'CAP_BPF'] }
    expect(edited(oneLine(before), { includes, excludes: undefined })).toBe(oneLine(after))
  })

  it('takes an empty guard away, but not one that holds an unknown key', () => {
    expect(edited(oneLine(', "excludes": {"caps": ["CAP_BPF"]}'), free)).toBe(oneLine(''))
    expect(edited(oneLine(', "excludes": {"caps": ["CAP_BPF"], "x-why": 1}'), free)).toBe(
      oneLine(', "excludes": {"x-why": 1}'),
    )
    expect(edited(oneLine(', "excludes": {"caps": []}'), free)).toBe(oneLine(', "excludes": {"caps": []}'))
  })

  it('writes over null, and takes a kernel away', () => {
    expect(edited(oneLine(', "includes": null'), { includes: admin, excludes: undefined })).toBe(
      oneLine(', "includes": {"caps": ["CAP_SYS_ADMIN"]}'),
    )
    const both = ', "includes": {"caps": ["CAP_SYS_ADMIN"], "minKernel": "4.8"}'
    expect(edited(oneLine(both), { includes: admin, excludes: undefined })).toBe(
      oneLine(', "includes": {"caps": ["CAP_SYS_ADMIN"]}'),
    )
  })
})

const guard = fc.option(
  fc.record({
    caps: fc.uniqueArray(fc.constantFrom('CAP_SYS_ADMIN', 'CAP_BPF', 'CAP_CHOWN')),
    arches: fc.uniqueArray(fc.constantFrom('amd64', 'x86', 's390x')),
    minKernel: fc.constantFrom(undefined, '4.8', '6.12'),
  }),
  { nil: undefined },
)
const rule = fc.record({
  names: fc.uniqueArray(fc.constantFrom('bpf', 'mount', 'clone'), { minLength: 1 }),
  action: fc.constantFrom('SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'),
  args: fc.constantFrom(undefined, [], [{ index: 0, value: 7, op: 'SCMP_CMP_EQ' }]),
  comment: fc.constantFrom(undefined, 'kept'),
  includes: guard,
  excludes: guard,
})
const layout = fc.constantFrom(undefined, 2, '\t')
const profile = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 4 }), layout, fc.boolean())
  .map(([syscalls, indent, noted]) => {
    const text = JSON.stringify(
      { defaultAction: 'SCMP_ACT_ERRNO', 'x-kept': [1], syscalls },
      undefined,
      indent,
    )
    return noted
      ? text.replaceAll('"names"', '/* note */ "names"').replaceAll(',"action"', ', // why\n"action"')
      : text
  })

const asSet = ({ caps, arches, minKernel }: Guard = { caps: [], arches: [], minKernel: undefined }) => [
  caps.toSorted(),
  arches.toSorted(),
  minKernel,
]
const guardsOf = ({ includes, excludes }: Guards) => [asSet(includes), asSet(excludes)]
const bare = ({ at, includes, excludes, names, conditions, ...rest }: Rule) => ({
  ...rest,
  names: names.map((each) => each.name),
  conditions: conditions.map(({ index, op, value }) => [index, op, value]),
})

describe('for any profile, setGuards', () => {
  const wanted = fc.record({ includes: guard, excludes: guard })

  it('gives the rule exactly these guards and changes nothing else', () => {
    fc.assert(
      fc.property(profile, fc.nat(3), wanted, (source, at, guards) => {
        const before = read(source).profile.rules
        const position = at % before.length
        const result = edited(source, guards, position)
        const after = read(result).profile.rules
        expect(after.map(bare)).toEqual(before.map(bare))
        for (const [place, one] of after.entries()) {
          expect(guardsOf(one)).toEqual(guardsOf(place === position ? guards : (before[place] ?? one)))
        }
        const notes = (text: string) => text.match(/\/\* note \*\/|\/\/ why/g)?.length ?? 0
        expect(notes(result)).toBe(notes(source))
        expect(result).toContain('x-kept')
        expect(edited(result, guards, position)).toBe(result)
      }),
      { numRuns: 400 },
    )
  })
})
