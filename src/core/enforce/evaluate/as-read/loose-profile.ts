import type { ArchMapping, Guard } from '../../../profile/profile.ts'

/** A profile as a runtime has read it, before it looks at the words: any text may stand for an action. */
export interface LooseProfile {
  readonly defaultAction: string
  readonly defaultErrnoRet: bigint | undefined
  readonly architectures: readonly string[]
  readonly archMap: readonly ArchMapping[]
  readonly flags: readonly string[]
  readonly listenerPath: string | undefined
  readonly rules: readonly LooseRule[]
}

export interface LooseRule {
  /** Place in `syscalls`. */
  readonly position: number
  readonly names: readonly string[]
  readonly legacyName: boolean
  readonly action: string
  readonly errnoRet: bigint | undefined
  readonly conditions: readonly LooseCondition[]
  readonly includes: Guard | undefined
  readonly excludes: Guard | undefined
}

export interface LooseCondition {
  readonly index: bigint
  readonly value: bigint
  readonly valueTwo: bigint
  readonly op: string
}
