import type { Tally } from '#core/base/tally.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { Numbers } from '#core/filter/libseccomp/filter.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { ToldReplay } from '#core/questions/replay/told.ts'
import workerUrl from './evaluation.worker.ts?worker&url'
import type {
  CallsRequest,
  EvaluationAnswer,
  EvaluationRequest,
  Posed,
  PrepareRequest,
  ReplayRequest,
} from './evaluation-protocol.ts'
import { fromParts } from './prepared-parts.ts'
import { inSlices } from './slices.ts'
import { trustedWorkerUrl } from './worker-url.ts'

export interface EvaluationQuestion extends Posed {
  readonly profile: Profile
  readonly numbers: Numbers
}

export interface ReplayQuestion extends Posed {
  readonly tallies: readonly Tally[]
}

interface Waiting {
  readonly resolve: (answer: EvaluationAnswer) => void
  readonly reject: (error: Error) => void
}

let worker: Worker | undefined
let requests = 0
/** Counts the workers: what was brought to one is not with the next. */
let generation = 0
const waiting = new Map<number, Waiting>()

/** Starts the worker before it is needed, so that nothing is fetched later. */
export function warmUpEvaluation(): void {
  if (worker !== undefined) return
  worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<EvaluationAnswer>) => hear(data))
  worker.addEventListener('error', ({ message }) => restartEvaluation(message))
  worker.addEventListener('messageerror', () => restartEvaluation('messageerror'))
}

/** Prepares a profile in the worker. Fails when the worker dies over it, or is given up. */
export async function prepareApart(question: EvaluationQuestion): Promise<Prepared | LoadProblem> {
  const { text, target, profile, numbers } = question
  const answer = await ask({ kind: 'prepare', id: ++requests, text, target })
  if (answer.kind !== 'prepared') throw new TypeError('the answer is to another question')
  const { parts } = answer
  return 'program' in parts ? fromParts(parts, profile, numbers) : parts
}

/** Replays logs in the worker; undefined once the signal says that nobody waits. Fails as the above does. */
export async function replayApart(
  { text, target, tallies }: ReplayQuestion,
  signal: AbortSignal,
): Promise<ToldReplay | undefined> {
  const id = ++requests
  const own = generation
  for (const tally of sent.keys()) if (!tallies.includes(tally)) sent.delete(tally)
  const logs = await Promise.all(tallies.map(bring))
  if (signal.aborted) return undefined
  if (own !== generation) throw new Error('the worker was lost')
  const leave = () => post({ kind: 'leave', id })
  signal.addEventListener('abort', leave, { once: true })
  try {
    const answer = await ask({ kind: 'replay', id, text, target, logs })
    return answer.kind === 'replayed' ? answer.replay : undefined
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/** What the worker holds already, each log under its number. */
const sent = new Map<Tally, Promise<number>>()
let logs = 0

function bring(tally: Tally): Promise<number> {
  const known = sent.get(tally)
  if (known !== undefined) return known
  const log = ++logs
  const isWanted = () => sent.get(tally) === brought
  const brought = inSlices(callByCall(tally, log), isWanted).then(() => log)
  sent.set(tally, brought)
  return brought
}

function* callByCall({ calls }: Tally, log: number): Generator<undefined, undefined> {
  for (const call of calls) {
    post({ kind: 'calls', log, calls: [call] } satisfies CallsRequest)
    yield
  }
}

function post(request: EvaluationRequest): void {
  warmUpEvaluation()
  worker?.postMessage(request)
}

function ask(request: PrepareRequest | ReplayRequest): Promise<EvaluationAnswer> {
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject })
    post(request)
  })
}

function hear(answer: EvaluationAnswer): void {
  waiting.get(answer.id)?.resolve(answer)
  waiting.delete(answer.id)
}

/** Gives the worker up. Nothing that was asked or brought is there any more; the next question starts a new one. */
export function restartEvaluation(reason: string): void {
  worker?.terminate()
  worker = undefined
  generation += 1
  sent.clear()
  const lost = [...waiting.values()]
  waiting.clear()
  for (const { reject } of lost) reject(new Error(reason))
}
