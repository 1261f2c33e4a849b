import type { Message } from '../../base/message.ts'
import type { Action, Rule } from '../../profile/profile.ts'

/** A system call on a target: the caller's ABI, the number and six registers. */
export interface Call {
  /** SCMP_ARCH token of the ABI; x32 calls may come as x86_64 with bit 30 or as x32. */
  readonly arch: string
  readonly nr: number
  readonly args: readonly bigint[]
}

/** A rule that names the call and does not decide it. */
export interface Loser {
  readonly rule: Rule
  readonly why: Message
}

export interface Decision {
  readonly action: Action
  /** What the program sees as error; undefined when the call runs, or the thread dies. 0 is a feigned success. */
  readonly errno: number | undefined
  /** The 32 bits that the filter returns. */
  readonly ret: number
  readonly rule: Rule | undefined
  readonly why: readonly Message[]
  readonly losers: readonly Loser[]
  readonly certain: boolean
  /** Why it is not certain. */
  readonly reason: Message | undefined
}
