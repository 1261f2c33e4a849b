import type { Message } from '#core/base/message.ts'
import { type Step, stepLimit } from '../slices/history.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'

/** A state of the work that can be gone to. */
export interface HistoryState {
  readonly key: string
  /** What was done to come here. */
  readonly label: Message
  /** Undefined for the state that nothing was done to. */
  readonly at: number | undefined
  readonly text: string
  readonly standing: 'before' | 'present' | 'ahead'
}

/** All states, oldest first: the place of a state is the number of steps before it. */
const statesOf = remembered(
  (past: readonly Step[], future: readonly Step[], text: string): readonly HistoryState[] => {
    const steps = [...past, ...future.toReversed()]
    const texts = [...past.map(({ before }) => before), text, ...future.toReversed().map(after)]
    return texts.map((each, place) => {
      const step = steps[place - 1]
      return {
        key: String(place),
        label: step?.label ?? beginning(past.length),
        at: step?.at,
        text: each,
        standing: place < past.length ? 'before' : place === past.length ? 'present' : 'ahead',
      }
    })
  },
)

/** An undone step holds the text after it. */
const after = ({ before }: Step) => before

/** Older steps were dropped from a history that is full. */
function beginning(steps: number): Message {
  return { code: steps < stepLimit ? 'step.opened' : 'step.oldest', params: {} }
}

export function selectStates({ past, future, document }: Store): readonly HistoryState[] {
  return statesOf(past, future, document?.text ?? '')
}
