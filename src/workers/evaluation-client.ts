import type { LoadProblem, Prepared } from '#core/evaluate/prepare.ts'
import type { Numbers } from '#core/libseccomp/filter.ts'
import type { Profile } from '#core/profile.ts'
import type { ToldReplay } from '#core/replay/told.ts'
import type { Tally } from '#core/tally.ts'
import workerUrl from './evaluation.worker.ts?worker&url'
import type { CallsRequest, EvaluationAnswer, EvaluationRequest, Posed } from './evaluation-protocol.ts'
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

type Outcome = EvaluationAnswer | { readonly kind: 'failed'; readonly reason: string }

/** Far longer than the largest profile takes; beyond, the worker is thrown away. */
const patience = 20_000

let worker: Worker | undefined
let requests = 0
const waiting = new Map<number, (outcome: Outcome) => void>()

/** Starts the worker before it is needed, so that nothing is fetched later. */
export function warmUpEvaluation(): void {
  if (worker !== undefined) return
  worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<EvaluationAnswer>) => end(data.id, data))
  worker.addEventListener('error', ({ message }) => fail(message))
  worker.addEventListener('messageerror', () => fail('messageerror'))
}

/** Prepares a profile in the worker. */
export async function prepareApart(question: EvaluationQuestion): Promise<Prepared | LoadProblem> {
  const { text, target, profile, numbers } = question
  const id = ++requests
  const timer = setTimeout(() => fail('timeout'), patience)
  const outcome = await ask({ kind: 'prepare', id, text, target })
  clearTimeout(timer)
  if (outcome.kind === 'prepared') {
    const { parts } = outcome
    return 'program' in parts ? fromParts(parts, profile, numbers) : parts
  }
  const reason = outcome.kind === 'failed' ? outcome.reason : outcome.kind
  return { kind: 'unknown', message: { code: 'evaluation.failed', params: { reason } }, printed: undefined }
}

/** Replays logs in the worker; undefined when a newer replay was asked for, or the worker died. */
export async function replayApart({
  text,
  target,
  tallies,
}: ReplayQuestion): Promise<ToldReplay | undefined> {
  const id = ++requests
  lastReplay = id
  for (const tally of sent.keys()) if (!tallies.includes(tally)) sent.delete(tally)
  const logs = await Promise.all(tallies.map(bring))
  if (lastReplay !== id) return undefined
  const outcome = await ask({ kind: 'replay', id, text, target, logs })
  return outcome.kind === 'replayed' ? outcome.replay : undefined
}

let lastReplay: number | undefined

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

function ask(request: Exclude<EvaluationRequest, CallsRequest>): Promise<Outcome> {
  return new Promise((settle) => {
    waiting.set(request.id, settle)
    post(request)
  })
}

function end(id: number, outcome: Outcome): void {
  waiting.get(id)?.(outcome)
  waiting.delete(id)
}

/** Nothing that was asked or brought is there any more; the next question starts a new worker. */
function fail(reason: string): void {
  worker?.terminate()
  worker = undefined
  sent.clear()
  lastReplay = undefined
  for (const id of [...waiting.keys()]) end(id, { kind: 'failed', reason })
}
