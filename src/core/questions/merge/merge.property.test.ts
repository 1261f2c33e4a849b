import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../enforce/evaluate/decide.ts'
import { sampleTarget } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import type { Side } from '../diff.ts'
import { mergeProfiles } from './merge.ts'
import type { MergeMode } from './preference.ts'

const names = ['read', 'getpid', 'ioctl', 'fchmodat2']
const target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20' } as const
const modes: readonly MergeMode[] = ['union', 'intersection']

const value = fc.constantFrom(0, 1, 2, 3, 5, 8)
const condition = fc
  .record({
    index: fc.constantFrom(0, 1),
    op: fc.constantFrom('EQ', 'EQ', 'NE', 'LT', 'GE', 'MASKED_EQ'),
    value,
    valueTwo: value,
  })
  .map(({ op, ...rest }) => ({ ...rest, op: `SCMP_CMP_${op}` }))
const effect = fc.constantFrom(
  { action: 'SCMP_ACT_ALLOW' },
  { action: 'SCMP_ACT_ALLOW' },
  { action: 'SCMP_ACT_LOG' },
  { action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
  { action: 'SCMP_ACT_KILL_PROCESS' },
)
const rule = fc
  .tuple(
    effect,
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(condition, { maxLength: 2, selector: ({ index }) => index }),
  )
  .map(([what, called, args]) => ({ names: called, ...what, args }))
const profile = fc.record({
  defaultAction: fc.constantFrom('SCMP_ACT_ERRNO', 'SCMP_ACT_ALLOW', 'SCMP_ACT_KILL'),
  architectures: fc.constant(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86']),
  syscalls: fc.array(rule, { maxLength: 4 }),
})

function sideOf(text: string): Side | undefined {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(text)
  const prepared = prepare(reading.profile, target, sampleNumbers, reading)
  return prepared.kind === 'ready' ? { profile: reading.profile, prepared } : undefined
}

/** The kernel's order, written down once more. */
const order = ['KILL_PROCESS', 'KILL_THREAD', 'TRAP', 'ERRNO', 'NOTIFY', 'TRACE', 'LOG', 'ALLOW']
const arches = ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86']
const words = [0n, 1n, 2n, 3n, 4n, 6n, 9n]
const vectors = words.flatMap((first) => words.map((second) => [first, second, 0n, 0n, 0n, 0n]))

interface Answer {
  readonly rank: number
  readonly ret: number
}

function answersTo({ prepared }: Side): readonly Answer[] {
  return arches.flatMap((arch) =>
    names.flatMap((name) => {
      const nr = sampleNumbers.numberOf(name, arch) ?? 0
      return vectors.map((args) => {
        const { action, ret } = decide(prepared, { arch, nr, args })
        return { rank: order.indexOf(action.replace('SCMP_ACT_', '')), ret }
      })
    }),
  )
}

const isRunning = ({ rank }: Answer) => rank >= order.indexOf('LOG')

/** What the definition says, call by call. */
function wantedOf(a: readonly Answer[], b: readonly Answer[], mode: MergeMode): readonly Answer[] {
  return a.map((one, at) => {
    const other = b[at] ?? one
    return (mode === 'union' ? other.rank > one.rank : other.rank < one.rank) ? other : one
  })
}

function mergedOf(a: Side, b: Side, mode: MergeMode): Side | string {
  const merged = mergeProfiles(a, b, mode, names)
  if (merged.kind === 'error') return merged.error.code
  const read = sideOf(merged.value.text)
  if (read === undefined) throw new Error(`does not load: ${merged.value.text}`)
  return read
}

/** Two profiles that load. */
const pair = fc
  .tuple(profile, profile)
  .map((both) => both.map((each) => sideOf(JSON.stringify(each))))
  .map(([a, b]) => (a === undefined || b === undefined ? undefined : ([a, b] as const)))
const runs = { numRuns: 100 }

test('the merged profile answers every call as the preferred of the two, or says why there is none', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(pair, fc.constantFrom(...modes), (both, mode) => {
      if (both === undefined) return
      const [a, b] = both
      const merged = mergedOf(a, b, mode)
      const end = typeof merged === 'string' ? merged : 'merged'
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (typeof merged !== 'string') {
        expect(answersTo(merged)).toEqual(wantedOf(answersTo(a), answersTo(b), mode))
      }
    }),
    runs,
  )
  // Of what random rules run into, the rest is overlaps and what libseccomp puts together wrongly.
  expect(ends.get('merged') ?? 0).toBeGreaterThan(50)
  expect([...ends.keys()].filter((end) => end !== 'merged').toSorted()).toEqual(
    [...ends.keys()].filter((end) => /^merge-(overlap|differs|not-loaded|too-complex)$/.test(end)).toSorted(),
  )
})

test('a profile merged with itself decides as before', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom(...modes), (both, mode) => {
      if (both === undefined) return
      const merged = mergedOf(both[0], both[0], mode)
      if (typeof merged === 'string') throw new Error(merged)
      expect(answersTo(merged)).toEqual(answersTo(both[0]))
    }),
    runs,
  )
})

test('what is let through does not depend on which profile comes first', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom(...modes), (both, mode) => {
      if (both === undefined) return
      const [a, b] = both
      const [one, other] = [mergedOf(a, b, mode), mergedOf(b, a, mode)]
      if (typeof one === 'string' || typeof other === 'string') return
      expect(answersTo(one).map(isRunning)).toEqual(answersTo(other).map(isRunning))
    }),
    runs,
  )
})
