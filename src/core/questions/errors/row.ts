import type { MeantCall, Opening, OpeningCapability, OpeningRule, Sure } from './explanation.ts'
import { plainCall } from './meant.ts'
import { patternOf } from './pattern.ts'

/** What one error text means. */
export interface Row {
  readonly says: RegExp
  /** Has to stand on the same line or within the next ones too. */
  readonly near: RegExp | undefined
  /** Who prints it, in words for people. */
  readonly by: string
  readonly calls: readonly MeantCall[]
  readonly basis: Exclude<Sure, 'several'>
  /** Undefined: the calls are let through under their conditions. */
  readonly opening: RowOpening | undefined
  /** Codes of further sentences. */
  readonly notes: readonly string[]
  /**
   * `vague` says something only where no other line is understood, `last` only where nothing vague is either:
   * runtimes end with such lines whatever came before.
   */
  readonly level: Level
}

export type Level = 'plain' | 'vague' | 'last'

export type RowOpening =
  | Exclude<Opening, { readonly kind: 'rules' }>
  | {
      readonly kind: 'rules'
      readonly rules: readonly OpeningRule[]
      readonly take: 'all' | 'each'
      readonly capabilities?: readonly OpeningCapability[]
    }

export interface RowDraft {
  readonly says: string
  readonly near?: string
  /** Names parted by blanks, or calls with conditions. */
  readonly calls?: string | readonly (string | MeantCall)[]
  readonly by?: string
  readonly basis?: Row['basis']
  readonly opening?: RowOpening
  readonly notes?: readonly string[]
  readonly level?: Level
}

/** Rows of one origin; what a draft leaves out is the origin's. */
export function rows(
  origin: Pick<Row, 'by' | 'basis'>,
  drafts: readonly (RowDraft | readonly [says: string, calls: string])[],
): readonly Row[] {
  return drafts.map((each) => row(origin, 'says' in each ? each : { says: each[0], calls: each[1] }))
}

function row(origin: Pick<Row, 'by' | 'basis'>, draft: RowDraft): Row {
  const { says, near, calls = [], by = origin.by, basis = origin.basis, opening } = draft
  const list = typeof calls === 'string' ? calls.split(' ') : calls
  return {
    says: patternOf(says),
    near: near === undefined ? undefined : patternOf(near),
    by,
    basis,
    calls: list.map((call) => (typeof call === 'string' ? plainCall(call) : call)),
    opening,
    notes: draft.notes ?? [],
    level: draft.level ?? 'plain',
  }
}

/** An opening that no rule is: the sentence says what helps. */
export function elsewhere(code: string): RowOpening {
  return { kind: 'elsewhere', remedy: { code, params: {} } }
}

/** The text does not say which call it was: the sentence says what does. */
export function look(code = 'error-look-log'): RowOpening {
  return { kind: 'look', remedy: { code, params: {} } }
}
