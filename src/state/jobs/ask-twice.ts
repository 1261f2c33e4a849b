import type { Outcome } from '../slices/answers.ts'

export interface Asking {
  /** Time after which whoever answers counts as hung; none: it takes as long as it takes. */
  readonly patience?: number
  /** Ends whoever did not answer in time, so that the next question finds another one. */
  readonly restart?: (reason: string) => void
  /** False once nobody waits for the answer any more. */
  readonly isWanted?: () => boolean
}

/**
 * Asks, and after a failure once more: a worker that died or hung is another one then. What fails twice is told
 * with its reason.
 */
export async function askTwice<Answer>(
  ask: () => Promise<Answer | undefined>,
  asking: Asking = {},
): Promise<Outcome<Answer>> {
  const first = await askOnce(ask, asking)
  const goesOn = first.kind === 'failed' && (asking.isWanted?.() ?? true)
  return goesOn ? askOnce(ask, asking) : first
}

async function askOnce<Answer>(
  ask: () => Promise<Answer | undefined>,
  { patience, restart }: Asking,
): Promise<Outcome<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, fail) => {
    if (patience === undefined) return
    timer = setTimeout(() => {
      restart?.('timeout')
      fail(new Error('timeout'))
    }, patience)
  })
  try {
    const answer = await Promise.race([ask(), silence])
    return answer === undefined ? failed('no answer') : { kind: 'known', answer }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}

function failed(reason: string): Outcome<never> {
  return { kind: 'failed', reason }
}
