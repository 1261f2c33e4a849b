import type { Message } from '#core/base/message.ts'
import { type Base, formatValue, parseValue } from '#core/profile/bits.ts'
import type { Case, ConditionSpec, Effect, Operator } from '#core/profile/profile.ts'

/**
 * The cases of one call while somebody edits them: what the document says, and over it what is typed and
 * not yet complete. Only complete conditions ever become cases of the document.
 */
export interface CasesDraft {
  readonly cases: readonly CaseDraft[]
  /** What the document said when the draft was last brought in line with it. */
  readonly written: readonly Case[]
  readonly nextKey: number
}

export interface CaseDraft {
  /** Stays with the card while its content changes, so focus and typed text stay too. */
  readonly key: string
  readonly effect: Effect
  readonly rows: readonly RowDraft[]
}

export interface RowDraft {
  readonly key: string
  /** The condition in the document; undefined until the row is complete for the first time. */
  readonly saved: ConditionSpec | undefined
  readonly index: number
  readonly op: Operator
  readonly value: FieldDraft
  readonly valueTwo: FieldDraft
}

export type FieldName = 'value' | 'valueTwo'

export interface FieldDraft {
  /** Undefined: the field shows what the document says. */
  readonly typed: string | undefined
  /** Enter was pressed or the field left: from now on errors are shown. */
  readonly tried: boolean
}

export const untouched: FieldDraft = { typed: undefined, tried: false }

export const isMasked = (op: Operator): boolean => op === 'SCMP_CMP_MASKED_EQ'

/** The fields that the operator reads, in the order of the screen. */
export function fieldsOf(op: Operator): readonly FieldName[] {
  return isMasked(op) ? ['value', 'valueTwo'] : ['value']
}

/** What the field shows. */
export function textOf(row: RowDraft, field: FieldName, base: Base): string {
  const { typed } = row[field]
  if (typed !== undefined) return typed
  return row.saved === undefined ? '' : formatValue(row.saved[field], base)
}

/** What is wrong with the text; undefined while it is right or nobody has asked yet. */
export function errorOf(row: RowDraft, field: FieldName): Message | undefined {
  if (!row[field].tried) return undefined
  const parsed = parseValue(textOf(row, field, 'dec'))
  return parsed.kind === 'error' ? parsed.error : undefined
}

function fieldValue(row: RowDraft, field: FieldName): bigint | undefined {
  const { typed } = row[field]
  if (typed === undefined) return row.saved?.[field]
  const parsed = parseValue(typed)
  return parsed.kind === 'ok' ? parsed.value : undefined
}

/** The condition as it stands in the fields; undefined while something is missing or wrong. */
export function completed(row: RowDraft): ConditionSpec | undefined {
  const value = fieldValue(row, 'value')
  const second = isMasked(row.op) ? fieldValue(row, 'valueTwo') : unread(row)
  if (value === undefined || second === undefined) return undefined
  return { index: row.index, op: row.op, value, valueTwo: second }
}

/** A `valueTwo` that no operator reads stays as it is written; one that lost its reader goes. */
function unread({ saved }: RowDraft): bigint {
  return saved === undefined || isMasked(saved.op) ? 0n : saved.valueTwo
}

/** The condition that the document is to have: the fields where they are complete, else what it has. */
export function accepted(row: RowDraft): ConditionSpec | undefined {
  return completed(row) ?? row.saved
}

/** The cases that the document is to have; what is incomplete is left out. */
export function casesOf(draft: CasesDraft): readonly Case[] {
  return draft.cases.flatMap(({ effect, rows }) => {
    const conditions = rows.map(accepted).filter((each) => each !== undefined)
    return conditions.length === 0 ? [] : [{ ...effect, conditions }]
  })
}

export function isSameCase(a: Case, b: Case): boolean {
  if (a.action !== b.action || a.errnoRet !== b.errnoRet) return false
  return (
    a.conditions.length === b.conditions.length &&
    a.conditions.every((each, place) => isSameSpec(each, b.conditions[place]))
  )
}

export function isSameSpec(a: ConditionSpec, b: ConditionSpec | undefined): boolean {
  return (
    b !== undefined &&
    a.index === b.index &&
    a.op === b.op &&
    a.value === b.value &&
    a.valueTwo === b.valueTwo
  )
}

export function areSameCases(a: readonly Case[], b: readonly Case[]): boolean {
  return a.length === b.length && a.every((each, place) => isSameCase(each, b[place] ?? each))
}

/** Whether a condition was begun and is not complete. */
export function isPending(draft: CasesDraft): boolean {
  return draft.cases.some(({ rows }) => rows.some((row) => row.saved === undefined))
}
