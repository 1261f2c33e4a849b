import type { CallTally } from '#core/base/tally.ts'
import { type LoadProblem, type Prepared, prepare } from '#core/enforce/evaluate/prepare.ts'
import { documentFor, readDocument } from '#core/profile/document.ts'
import type { ReplayNumbers } from '#core/questions/replay/numbers.ts'
import { replaySteps } from '#core/questions/replay/replay.ts'
import { toldOf } from '#core/questions/replay/told.ts'
import type { EvaluationAnswer, EvaluationRequest, Posed, ReplayRequest } from './evaluation-protocol.ts'
import { toParts } from './prepared-parts.ts'
import { inSlices } from './slices.ts'

/** Answers what the page asks; between the slices of a replay it hears the next question. */
export function createDesk(numbers: ReplayNumbers, answer: (answer: EvaluationAnswer) => void) {
  const logs = new Map<number, CallTally[]>()
  let last: { readonly posed: Posed; readonly prepared: Prepared | LoadProblem } | undefined
  let wanted: number | undefined

  /** A replay mostly follows the preparing of the same text. */
  function prepareOnce(posed: Posed): Prepared | LoadProblem {
    if (last !== undefined && isSame(last.posed, posed)) return last.prepared
    const prepared = prepareText(posed, numbers)
    last = { posed, prepared }
    return prepared
  }

  async function replayLogs(request: ReplayRequest): Promise<void> {
    const { id } = request
    wanted = id
    const kept = new Set(request.logs)
    for (const log of logs.keys()) if (!kept.has(log)) logs.delete(log)
    const prepared = prepareOnce(request)
    if (prepared.kind !== 'ready') return answer({ kind: 'replayed', id, replay: undefined })
    const tallies = request.logs.map((log) => ({ calls: logs.get(log) ?? [] }))
    const replay = await inSlices(replaySteps(prepared, tallies, numbers), () => wanted === id)
    answer({ kind: 'replayed', id, replay: replay && toldOf(replay) })
  }

  return async (request: EvaluationRequest): Promise<void> => {
    if (request.kind === 'replay') return replayLogs(request)
    if (request.kind === 'leave') {
      if (wanted === request.id) wanted = undefined
      return
    }
    if (request.kind === 'calls') {
      const before = logs.get(request.log)
      if (before === undefined) logs.set(request.log, [...request.calls])
      else before.push(...request.calls)
      return
    }
    const prepared = prepareOnce(request)
    const parts = prepared.kind === 'ready' ? toParts(prepared) : prepared
    answer({ kind: 'prepared', id: request.id, parts })
  }
}

function isSame(a: Posed, b: Posed): boolean {
  return a.text === b.text && JSON.stringify(a.target) === JSON.stringify(b.target)
}

function prepareText({ text, target }: Posed, numbers: ReplayNumbers): Prepared | LoadProblem {
  const { reading } = documentFor(readDocument(text), target)
  if (reading.kind !== 'profile') throw new TypeError('only texts that the page could read are asked about')
  return prepare(reading.profile, target, numbers, reading)
}
