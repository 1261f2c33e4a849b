import { expect, test, vi } from 'vitest'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { useStudio } from '../store.ts'
import { today } from '../views/today.ts'

const risk: AcceptedRisk = {
  rule: 'bpf-allowed',
  syscalls: ['bpf'],
  print: 'a',
  reason: 'the agent traces',
  owner: 'Ann',
  on: '2026-11-01',
}
test('accepting anew takes the place of the one it is told, and can be taken back', () => {
  const { accept, reopen } = useStudio.getState().acceptedActions
  const twin = { ...risk, print: 'b' }
  const anew = { ...risk, print: 'c', owner: 'Ben' }
  accept(risk)
  accept(twin)
  accept(anew, risk)
  expect(useStudio.getState().accepted).toEqual([twin, anew])
  reopen(anew)
  expect(useStudio.getState().accepted).toEqual([twin])
})

test('a day is written so that days compare as words', () => {
  vi.useFakeTimers({ now: new Date(2027, 0, 5, 23, 59) })
  expect(today()).toBe('2027-01-05')
  vi.useRealTimers()
})
