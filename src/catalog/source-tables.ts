import type { RiskLevel } from './catalog.ts'

/** The tables of `source/`, as `generate.ts` reads them. */
export interface SourceTables {
  readonly syscalls: SyscallTable
  readonly signatures: { readonly syscalls: Readonly<Record<string, SourceSignature>> }
  readonly defaults: { readonly syscalls: Readonly<Record<string, SourceDefaults>> }
  readonly risk: { readonly syscalls: Readonly<Record<string, SourceRisk>> }
  readonly constants: { readonly sets: Readonly<Record<string, SourceConstantSet>> }
  readonly groups: string
  readonly aliases: string
  readonly summaries: string
  readonly advice: string
  readonly siblings: string
  readonly manuals: string
}

export interface SyscallTable {
  readonly arches: readonly SourceArchitecture[]
  readonly syscalls: readonly {
    readonly name: string
    readonly nr: Readonly<Record<string, number>>
    readonly since: string | null
  }[]
}

export interface SourceArchitecture {
  readonly token: string
  readonly table: string
  readonly audit: number
  readonly bits: number
  readonly endian: string
  readonly go: string | null
}

export interface SourceSignature {
  readonly args: readonly SourceArgument[]
}

export interface SourceArgument {
  readonly name: string
  readonly type: string
  readonly kind: string
  readonly width: number
  readonly signed?: boolean
  readonly filterable?: boolean
  readonly set?: string
}

export interface SourceConstantSet {
  /** `enum`, `flags`, `number`, or `mixed`: one of a list in `enumMask`, flags besides. */
  readonly kind: string
  readonly enumMask?: string
  readonly values: Readonly<Record<string, string>>
  /** By table what differs from x86_64; null where the name does not exist. */
  readonly arch?: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}

export interface SourceOutcome {
  /** `allow`, `allow-some-args`, `default` (falls to the default action) or `errno:N`. */
  readonly outcome: string
  /** Which kinds of rules name it: `always`, `args`, `cap`, `arch`, `kernel`, `errno`, `unlisted`. */
  readonly class: readonly string[]
  /** Capabilities that open it, or open more of it. */
  readonly caps?: readonly string[]
  readonly minKernel?: string
}

/** Docker's default; Podman's beside it. */
interface SourceDefaults extends SourceOutcome {
  readonly podman: SourceOutcome
}

export interface SourceRisk {
  readonly level: RiskLevel
  readonly reasons: readonly string[]
  readonly why: string
  readonly caps?: readonly string[]
  readonly cves?: readonly { readonly id: string; readonly text: string }[]
}
