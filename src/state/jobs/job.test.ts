import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answered } from '../slices/answers.ts'
import { createRunner, type Job } from './job.ts'

/** A question that a test answers by hand. */
interface Asked {
  readonly want: string
  readonly signal: AbortSignal
  answer(found: string | undefined): void
  fail(reason: string): void
}

type Draw = Partial<Job<readonly string[], string, string>>

let asked: Asked[]
let wants: readonly string[]
let kept: readonly Answered<string, string>[]
let look: () => void

function start(more: Draw = {}): void {
  const job: Job<readonly string[], string, string> = {
    wants: (state) => state,
    isSame: (a, b) => a === b,
    run: (want, signal) =>
      new Promise((answer, reject) => {
        asked.push({ want, signal, answer, fail: (reason) => reject(new Error(reason)) })
      }),
    ...more,
  }
  look = createRunner(job, {
    state: () => wants,
    answers: () => kept,
    keep: (answers) => {
      kept = answers
    },
  })
}

function want(...next: readonly string[]): void {
  wants = next
  look()
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const answers = () =>
  kept.map(({ want: key, outcome }) => [key, outcome.kind === 'known' ? outcome.answer : outcome])
const questions = () => asked.map((each) => each.want)

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  wants = []
  kept = []
})
afterEach(() => vi.useRealTimers())

describe('a job', () => {
  test('asks for what is wanted and keeps the answer under it', async () => {
    start()
    want('a')
    asked[0]?.answer('A')
    await settled()
    expect(answers()).toEqual([['a', 'A']])
  })

  test('asks nothing while nothing is wanted, and nothing twice', async () => {
    start()
    want()
    expect(questions()).toEqual([])
    want('a')
    look()
    asked[0]?.answer('A')
    await settled()
    look()
    expect(questions()).toEqual(['a'])
  })

  test('keeps the last answer while the next question is worked out', async () => {
    start()
    want('a')
    asked[0]?.answer('A')
    await settled()
    want('b')
    expect(answers()).toEqual([['a', 'A']])
    asked[1]?.answer('B')
    await settled()
    expect(answers()).toEqual([['b', 'B']])
  })

  test('works several wants off one after the other, the first one first', async () => {
    start({ remembered: 2 })
    want('a', 'b')
    expect(questions()).toEqual(['a'])
    asked[0]?.answer('A')
    await settled()
    asked[1]?.answer('B')
    await settled()
    expect(answers()).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ])
  })
})

describe('a question that nobody waits for any more', () => {
  test('is called off at once, and the next is asked', () => {
    start()
    want('a')
    want('b')
    expect(asked[0]?.signal.aborted).toBe(true)
    expect(asked[1]?.signal.aborted).toBe(false)
    expect(questions()).toEqual(['a', 'b'])
  })

  test('has its late answer dropped', async () => {
    start()
    want('a')
    want('b')
    asked[1]?.answer('B')
    asked[0]?.answer('A')
    await settled()
    expect(answers()).toEqual([['b', 'B']])
  })

  test('has its answer dropped even when the change was not looked at yet', async () => {
    start()
    want('a')
    wants = ['b']
    asked[0]?.answer('A')
    await settled()
    expect(answers()).toEqual([])
    expect(questions()).toEqual(['a', 'b'])
  })

  test('is not asked again after a failure', async () => {
    start()
    want('a')
    want()
    asked[0]?.fail('terminated')
    await settled()
    expect(questions()).toEqual(['a'])
    expect(answers()).toEqual([])
  })

  test('is finished where the job says so: the answer is kept, the next waits', async () => {
    start({ finishes: true, remembered: 2 })
    want('a')
    want('b')
    want('c')
    expect(questions()).toEqual(['a'])
    expect(asked[0]?.signal.aborted).toBe(false)
    asked[0]?.answer('A')
    await settled()
    expect(questions()).toEqual(['a', 'c'])
    expect(answers()).toEqual([['a', 'A']])
  })
})

describe('a worker', () => {
  test('that died is asked once more, and the second answer counts', async () => {
    start()
    want('a')
    asked[0]?.fail('worker died')
    await settled()
    expect(questions()).toEqual(['a', 'a'])
    asked[1]?.answer('A')
    await settled()
    expect(answers()).toEqual([['a', 'A']])
  })

  test('that died twice is told with the reason, and not asked a third time', async () => {
    start()
    want('a')
    asked[0]?.fail('worker died')
    await settled()
    asked[1]?.fail('worker died again')
    await settled()
    look()
    expect(answers()).toEqual([['a', { kind: 'failed', reason: 'worker died again' }]])
    expect(questions()).toEqual(['a', 'a'])
  })

  test('is asked about something else after a failure', async () => {
    start()
    want('a')
    for (const place of [0, 1]) {
      asked[place]?.fail('worker died')
      await settled()
    }
    want('b')
    asked[2]?.answer('B')
    await settled()
    expect(answers()).toEqual([['b', 'B']])
  })

  test('that hangs is restarted when patience ends, asked once more, then told', async () => {
    const restart = vi.fn()
    start({ patience: 1000, restart })
    want('a')
    await vi.advanceTimersByTimeAsync(999)
    expect(restart).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(restart).toHaveBeenCalledTimes(1)
    expect(questions()).toEqual(['a', 'a'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(restart).toHaveBeenCalledTimes(2)
    expect(answers()).toEqual([['a', { kind: 'failed', reason: 'timeout' }]])
  })

  test('that answers in time is left alone', async () => {
    const restart = vi.fn()
    start({ patience: 1000, restart })
    want('a')
    asked[0]?.answer('A')
    await vi.advanceTimersByTimeAsync(5000)
    expect(restart).not.toHaveBeenCalled()
    expect(answers()).toEqual([['a', 'A']])
  })
})

describe('a pause', () => {
  test('asks about changes in a row once, after the last of them', async () => {
    start({ pause: 100 })
    want('a')
    await vi.advanceTimersByTimeAsync(60)
    want('b')
    await vi.advanceTimersByTimeAsync(60)
    expect(questions()).toEqual([])
    await vi.advanceTimersByTimeAsync(40)
    expect(questions()).toEqual(['b'])
  })

  test('is not drawn out by changes that it has nothing to do with', async () => {
    start({ pause: 100 })
    want('a')
    await vi.advanceTimersByTimeAsync(60)
    look()
    await vi.advanceTimersByTimeAsync(40)
    expect(questions()).toEqual(['a'])
  })

  test('ends in nothing when nothing is wanted any more', async () => {
    start({ pause: 100 })
    want('a')
    want()
    await vi.advanceTimersByTimeAsync(200)
    expect(questions()).toEqual([])
  })
})
