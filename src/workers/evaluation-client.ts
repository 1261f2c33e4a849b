import type { LoadProblem, Prepared } from '#core/evaluate/prepare.ts'
import type { Numbers } from '#core/libseccomp/filter.ts'
import type { Profile } from '#core/profile.ts'
import type { Target } from '#core/target.ts'
import workerUrl from './evaluation.worker.ts?worker&url'
import {
  type EvaluationAnswer,
  type EvaluationParts,
  type EvaluationRequest,
  fromParts,
} from './prepared-parts.ts'
import { trustedWorkerUrl } from './worker-url.ts'

export interface EvaluationQuestion {
  readonly text: string
  readonly profile: Profile
  readonly target: Target
  readonly numbers: Numbers
}

/** Far longer than the largest profile takes; beyond, the worker is thrown away. */
const patience = 20_000

let worker: Worker | undefined
let requests = 0

/** Starts the worker before it is needed, so that nothing is fetched later. */
export function warmUpEvaluation(): void {
  worker ??= new Worker(trustedWorkerUrl(workerUrl), { type: 'module' })
}

/** Prepares a profile in the worker; one question at a time, the caller waits. */
export async function prepareApart(question: EvaluationQuestion): Promise<Prepared | LoadProblem> {
  const parts = await ask({ id: ++requests, text: question.text, target: question.target })
  return 'program' in parts ? fromParts(parts, question.profile, question.numbers) : parts
}

function ask(request: EvaluationRequest): Promise<EvaluationParts> {
  warmUpEvaluation()
  const { promise, end } = settling()
  const listening = new AbortController()
  const { signal } = listening
  const finish = (parts: EvaluationParts): void => {
    clearTimeout(timer)
    listening.abort()
    end(parts)
  }
  const fail = (reason: string): void => {
    worker?.terminate()
    worker = undefined
    finish({
      kind: 'unknown',
      message: { code: 'evaluation.failed', params: { reason } },
      printed: undefined,
    })
  }
  const timer = setTimeout(() => fail('timeout'), patience)
  const hear = ({ data }: MessageEvent<EvaluationAnswer>): void => {
    if (data.id === request.id) finish(data.parts)
  }
  worker?.addEventListener('message', hear, { signal })
  worker?.addEventListener('error', ({ message }) => fail(message), { signal })
  worker?.addEventListener('messageerror', () => fail('messageerror'), { signal })
  worker?.postMessage(request)
  return promise
}

function settling() {
  let end: (parts: EvaluationParts) => void = () => undefined
  const promise = new Promise<EvaluationParts>((settle) => {
    end = settle
  })
  return { promise, end }
}
