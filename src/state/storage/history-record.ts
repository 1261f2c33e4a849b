import type { Message } from '#core/base/message.ts'
import { type AcceptedRisk, acceptedIn } from '#core/profile/accepted.ts'
import { applyEdits, inverted, type TextEdit } from '#core/profile/edits/text-edit.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import type { Target } from '#core/target/target.ts'
import type { History, Step } from '../slices/history.ts'

/** Characters of edits that are kept with a draft; what is older goes. */
export const keptCharacters = 1_000_000

/** A step as it is stored: the way from the text nearer to the present one, not the text itself. */
interface StoredStep {
  readonly label: Message
  readonly at: number
  readonly back: readonly TextEdit[]
  readonly target: Target
  readonly accepted: readonly AcceptedRisk[]
}

export interface HistoryRecord {
  /** The nearest to the present text first, as in `future`. */
  readonly past: readonly StoredStep[]
  readonly future: readonly StoredStep[]
  readonly checkpoints: History['checkpoints']
}

export function historyRecord({ past, future, checkpoints }: History): HistoryRecord {
  return { past: bounded(past.toReversed()), future: bounded(future.toReversed()), checkpoints }
}

function bounded(steps: readonly Step[]): readonly StoredStep[] {
  let length = 0
  const kept: StoredStep[] = []
  for (const { label, at, before, edits, target, accepted } of steps) {
    const back = inverted(before, edits)
    length += back.reduce((sum, { text }) => sum + text.length, 0)
    if (length > keptCharacters) break
    kept.push({ label, at, back, target, accepted })
  }
  return kept
}

/** The history that was stored with this text; undefined when it is not what this app writes. */
export function historyFrom(value: unknown, text: string): History | undefined {
  if (!isObject(value)) return undefined
  const { past, future, checkpoints } = value
  if (!Array.isArray(past) || !Array.isArray(future) || !Array.isArray(checkpoints)) return undefined
  if (!past.every(isStep) || !future.every(isStep) || !checkpoints.every(isCheckpoint)) return undefined
  try {
    return { past: walk(past, text), future: walk(future, text), checkpoints }
  } catch {
    // Edits that do not fit the text.
    return undefined
  }
}

/** The steps with their texts, the farthest from the present one first. */
function walk(steps: readonly StoredStep[], text: string): readonly Step[] {
  let near = text
  return steps
    .map(({ label, at, back, target, accepted }) => {
      if (back.some(({ end }) => end > near.length)) throw new RangeError('an edit beyond the text')
      const before = applyEdits(near, back)
      const edits = inverted(near, back)
      near = before
      return { label, at, before, edits, target, accepted, isClosed: true }
    })
    .toReversed()
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStep(value: unknown): value is StoredStep {
  if (!isObject(value)) return false
  const { label, at, back } = value
  return (
    isMessage(label) && Number.isFinite(at) && Array.isArray(back) && back.every(isEdit) && isPlace(value)
  )
}

function isPlace({ target, accepted }: Readonly<Record<string, unknown>>): boolean {
  const isList = Array.isArray(accepted) && acceptedIn(accepted).length === accepted.length
  return isList && targetFrom(target) !== undefined
}

function isCheckpoint(value: unknown): value is History['checkpoints'][number] {
  if (!isObject(value)) return false
  const { id, name, at, text } = value
  return [id, name, text].every((each) => typeof each === 'string') && Number.isFinite(at) && isPlace(value)
}

function isMessage(value: unknown): boolean {
  if (!isObject(value) || typeof value.code !== 'string' || !isObject(value.params)) return false
  return Object.values(value.params).every((each) => typeof each === 'string' || typeof each === 'number')
}

function isEdit(value: unknown): boolean {
  if (!isObject(value) || typeof value.text !== 'string') return false
  const { start, end } = value
  return isOffset(start) && isOffset(end) && start <= end
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
