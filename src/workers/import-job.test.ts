import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runJob, runTwice } from './import-job.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A thread that does what the test says; only its ports are the platform's. */
class Thread extends EventTarget {
  sent: { readonly id: number } | undefined
  readonly post: (message: unknown) => void

  constructor(post: (message: unknown) => void = () => undefined) {
    super()
    this.post = post
  }

  postMessage(message: { readonly id: number }): void {
    this.post(message)
    this.sent = message
  }

  says(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id: this.sent?.id, ...message } }))
  }
}

function start(thread = new Thread()) {
  const ends: boolean[] = []
  const progress: number[] = []
  const job = runJob(thread as unknown as Worker, new File(['close(3) = 0\n'], 'a.log'), {
    onProgress: ({ lines }) => progress.push(lines),
    onEnd: (isWell) => ends.push(isWell),
  })
  return { thread, job, ends, progress }
}

const crash = (reason: string) => ({
  kind: 'error',
  error: { code: 'import-crashed', params: { name: 'a.log', reason } },
})

describe('a worker', () => {
  test('that answers ends well and is kept', async () => {
    const { thread, job, ends, progress } = start()
    thread.says({ kind: 'progress', bytes: 1, lines: 7 })
    thread.says({ kind: 'done', result: { kind: 'error', error: { code: 'empty-file', params: {} } } })
    expect(await job.result).toMatchObject({ error: { code: 'empty-file' } })
    expect({ ends, progress }).toEqual({ ends: [true], progress: [7] })
  })

  test('that dies ends the job with its reason, and is thrown away', async () => {
    const { thread, job, ends } = start()
    thread.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await job.result).toEqual(crash('out of memory'))
    expect(ends).toEqual([false])
  })

  test('that never says anything ends the job after fifteen seconds', async () => {
    const { job, ends } = start()
    vi.advanceTimersByTime(14_999)
    expect(ends).toEqual([])
    vi.advanceTimersByTime(1)
    expect(await job.result).toEqual(crash('no sign of life for 15 seconds'))
  })

  test('that hangs once it is at work ends the job after five seconds', async () => {
    const { thread, job, ends } = start()
    thread.says({ kind: 'alive' })
    vi.advanceTimersByTime(4999)
    expect(ends).toEqual([])
    vi.advanceTimersByTime(1)
    expect(await job.result).toEqual(crash('no sign of life for 5 seconds'))
    expect(ends).toEqual([false])
  })

  test('that is slow but alive goes on', () => {
    const { thread, ends } = start()
    for (let second = 0; second < 30; second++) {
      vi.advanceTimersByTime(1000)
      thread.says({ kind: 'alive' })
    }
    expect(ends).toEqual([])
  })

  test('that answers another request is not heard', () => {
    const { thread, ends } = start()
    thread.says({ kind: 'done', id: -1, result: { kind: 'error', error: { code: 'x', params: {} } } })
    expect(ends).toEqual([])
  })

  test('that sends what cannot be read ends the job', async () => {
    const { thread, job } = start()
    thread.dispatchEvent(new Event('messageerror'))
    expect(await job.result).toEqual(crash('messageerror'))
  })
})

test('a file that cannot be sent ends the job', async () => {
  const { job, ends } = start(
    new Thread(() => {
      throw new DOMException('could not be cloned', 'DataCloneError')
    }),
  )
  expect(await job.result).toEqual(crash('could not be cloned'))
  expect(ends).toEqual([false])
})

test('cancelling ends the job at once and throws the worker away', async () => {
  const { job, ends } = start()
  job.cancel()
  expect(await job.result).toEqual({ kind: 'cancelled' })
  expect(ends).toEqual([false])
  vi.advanceTimersByTime(60_000)
  expect(ends).toEqual([false])
})

describe('a job that is begun twice', () => {
  test('asks another worker after a crash, and tells a second one', async () => {
    const begun: ReturnType<typeof start>[] = []
    const { result } = runTwice(() => {
      const next = start()
      begun.push(next)
      return next.job
    })
    begun[0]?.thread.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toHaveLength(2)
    begun[1]?.thread.dispatchEvent(Object.assign(new Event('error'), { message: 'again' }))
    expect(await result).toEqual(crash('again'))
    expect(begun).toHaveLength(2)
  })

  test('is not begun again once it is cancelled', async () => {
    let begun = 0
    const { result, cancel } = runTwice(() => {
      begun += 1
      return start().job
    })
    cancel()
    expect(await result).toEqual({ kind: 'cancelled' })
    expect(begun).toBe(1)
  })
})
