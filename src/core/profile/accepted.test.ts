import { expect, test } from 'vitest'
import { type AcceptedRisk, acceptedIn, settledOf, standingsOf } from './accepted.ts'

const risk: AcceptedRisk = {
  rule: 'bpf-allowed',
  syscalls: ['bpf'],
  print: 'a',
  reason: 'the agent traces',
  owner: 'Ann',
  on: '2026-11-01',
}
const bpf = { rule: 'bpf-allowed', syscalls: ['bpf'], print: 'a' }
const day = '2026-12-01'
const kind = (finding: typeof bpf, accepted: readonly AcceptedRisk[], today = day) => {
  const [standing] = standingsOf([finding], accepted, today)
  return standing?.kind === 'reopened' ? standing.because : standing?.kind
}

test('a finding is accepted as long as the profile says the same', () => {
  expect(kind(bpf, [risk])).toBe('accepted')
  expect(kind({ ...bpf, print: 'b' }, [risk])).toBe('changed')
  expect(kind({ ...bpf, rule: 'io-uring' }, [risk])).toBe('open')
  expect(kind({ ...bpf, syscalls: ['mount'], print: 'b' }, [risk])).toBe('open')
})

test('a finding without calls is held against acceptances without calls', () => {
  const bare = { rule: 'default-allow', syscalls: [], print: 'a' }
  expect(kind({ ...bare, print: 'b' }, [{ ...risk, ...bare }])).toBe('changed')
  expect(kind({ ...bare, print: 'b' }, [{ ...risk, ...bare, syscalls: ['read'] }])).toBe('open')
})

test('what still stands as it was accepted is not the past of another finding', () => {
  const twins = [bpf, { ...bpf, print: 'b' }]
  expect(standingsOf(twins, [risk], day).map(({ kind }) => kind)).toEqual(['accepted', 'open'])
})

test('what is found no longer is known', () => {
  const gone = { ...risk, rule: 'io-uring' }
  const changed = { ...bpf, print: 'b' }
  expect(settledOf(standingsOf([changed], [risk, gone], day), [risk, gone])).toEqual([gone])
})

test('the last day counts, the day after does not', () => {
  const dated = [{ ...risk, until: day }]
  expect(kind(bpf, dated)).toBe('accepted')
  expect(kind(bpf, dated, '2026-12-02')).toBe('expired')
})

test('kept risks that cannot be understood are left out', () => {
  expect(acceptedIn([risk, null, { ...risk, print: 1 }, { ...risk, until: day }])).toHaveLength(2)
  expect(acceptedIn(undefined)).toEqual([])
})
