import { describe, expect, it, test } from 'vitest'
import { defaultTarget } from '#core/target/target.ts'
import type { History, Step } from '../slices/history.ts'
import { historyFrom, historyRecord, keptCharacters } from './history-record.ts'

const label = { code: 'step.allow-one', params: { name: 'mount' } }

function step(before: string, start: number, end: number, text: string): Step {
  const place = { target: defaultTarget, accepted: [], isClosed: true }
  return { label, at: 1, before, edits: [{ start, end, text }], ...place }
}

const present = 'xyye'
const single: History = {
  past: [step('one', 0, 0, 'x'), step('xone', 1, 3, 'yy')],
  // A step to do again holds the text after it, and the way back to the one before.
  future: [step('xyye!?', 5, 6, ''), step('xyye!', 4, 5, '')],
  checkpoints: [{ id: 'c', name: 'first', at: 1, text: 'one', target: defaultTarget, accepted: [] }],
}
const copy = (value: unknown) => structuredClone(value)

describe('the history of a draft', () => {
  it('comes back as it was stored', () => {
    expect(historyFrom(copy(historyRecord(single)), present)).toEqual(single)
  })

  it('keeps the newest steps when there is too much', () => {
    const long = 'a'.repeat(keptCharacters / 2 - 1)
    const past = [
      step(`${long}1`, 0, long.length, ''),
      step(`1${long}${long}`, 0, 1, ''),
      step('b', 0, 1, ''),
    ]
    expect(historyRecord({ past, future: [], checkpoints: [] }).past).toHaveLength(3)
    const more = [step(`${long}${long}`, 0, 2 * long.length, ''), ...past]
    expect(historyRecord({ past: more, future: [], checkpoints: [] }).past).toHaveLength(3)
  })

  const good = historyRecord(single)
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['no list of steps', { ...good, past: {} }],
    ['a step that is null', { ...good, past: [null] }],
    ['a label without code', { ...good, past: [{ ...good.past[0], label: {} }] }],
    [
      'a label with an object',
      { ...good, past: [{ ...good.past[0], label: { ...label, params: { a: {} } } }] },
    ],
    [
      'an edit before the text',
      { ...good, past: [{ ...good.past[0], back: [{ start: -1, end: 0, text: '' }] }] },
    ],
    [
      'an edit beyond the text',
      { ...good, past: [{ ...good.past[0], back: [{ start: 0, end: 99, text: '' }] }] },
    ],
    ['no target', { ...good, past: [{ ...good.past[0], target: undefined }] }],
    ['a checkpoint without text', { ...good, checkpoints: [{ ...good.checkpoints[0], text: 1 }] }],
  ])('of which %s is left is not read', (_, value) => {
    expect(historyFrom(value, present)).toBeUndefined()
  })
})
