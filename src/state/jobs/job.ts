import type { Answered } from '../slices/answers.ts'
import { type Asking, askTwice } from './ask-twice.ts'

/** A question whose answer takes longer than a frame. */
export interface Job<State, Want, Answer> extends Omit<Asking, 'isWanted'> {
  /** What is to be known now, the most urgent first; nothing while what it is made of is not known itself. */
  wants(state: State): readonly Want[]
  isSame(a: Want, b: Want): boolean
  /** In a worker or in slices. Undefined: it ended early, for the signal said that nobody waits any more. */
  run(want: Want, signal: AbortSignal): Promise<Answer | undefined>
  /** Changes in a row are asked about once, this long after the last of them. */
  readonly pause?: number
  /** Answers that are remembered; one, if left out. */
  readonly remembered?: number
  /**
   * What was begun is finished and its answer kept for its own key, even when it comes late; the next waits.
   * Otherwise it is called off as soon as something else is wanted, and a late answer is dropped.
   */
  readonly finishes?: boolean
}

/** Where a job reads what is wanted and leaves its answers. */
export interface Desk<State, Want, Answer> {
  state(): State
  answers(): readonly Answered<Want, Answer>[]
  keep(answers: readonly Answered<Want, Answer>[]): void
}

interface Run<Want> {
  readonly want: Want
  readonly stop: AbortController
}

/** One question at a time. To be called after each change of the state; it asks only for what is not known. */
export function createRunner<State, Want, Answer>(
  job: Job<State, Want, Answer>,
  desk: Desk<State, Want, Answer>,
): () => void {
  let running: Run<Want> | undefined
  let waiting: { readonly want: Want; readonly timer: ReturnType<typeof setTimeout> } | undefined

  const isIn = (want: Want, wants: readonly Want[]) => wants.some((each) => job.isSame(each, want))
  const isWanted = (want: Want) => isIn(want, job.wants(desk.state()))

  function look(): void {
    const wants = job.wants(desk.state())
    if (running !== undefined && !job.finishes && !isIn(running.want, wants)) callOff()
    const known = desk.answers().map(({ want }) => want)
    const next = wants.find((each) => !isIn(each, known))
    if (waiting !== undefined && next !== undefined && job.isSame(waiting.want, next)) return
    clearTimeout(waiting?.timer)
    waiting = undefined
    if (running !== undefined || next === undefined) return
    if (job.pause === undefined) void start(next)
    else waiting = { want: next, timer: setTimeout(() => void start(next), job.pause) }
  }

  function callOff(): void {
    running?.stop.abort()
    running = undefined
  }

  async function start(want: Want): Promise<void> {
    waiting = undefined
    const stop = new AbortController()
    const run = { want, stop }
    running = run
    const isMine = () => !stop.signal.aborted && (job.finishes || isWanted(want))
    const outcome = await askTwice(() => job.run(want, stop.signal), { ...job, isWanted: isMine })
    if (running !== run) return
    running = undefined
    if (isMine()) desk.keep([...desk.answers(), { want, outcome }].slice(-(job.remembered ?? 1)))
    look()
  }

  return look
}
