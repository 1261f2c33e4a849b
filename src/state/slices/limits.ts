import type { RiskLevel, SyscallArgument } from '#catalog/catalog.ts'
import type { Proposal, Refusal } from '#core/questions/learn/restrict.ts'

/** A call that logs showed and the profile allows whatever its arguments are. */
export interface Unlimited {
  readonly name: string
  readonly args: readonly SyscallArgument[]
  readonly risk: RiskLevel
  readonly startup: boolean
}

/** A proposal with what the screen needs of its call. */
export interface Limit extends Proposal {
  readonly argument: SyscallArgument
  readonly risk: RiskLevel
  /** The runtime makes the call too before the program starts, with arguments that no log of the program holds. */
  readonly startup: boolean
}

export interface Limits {
  readonly limits: readonly Limit[]
  readonly refusals: readonly (Refusal & { readonly argument: string })[]
}
