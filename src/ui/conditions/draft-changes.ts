import { formatValue } from '#core/profile/bits.ts'
import type { ConditionSpec, Effect, Operator } from '#core/profile/profile.ts'
import {
  type CaseDraft,
  type CasesDraft,
  type FieldDraft,
  type FieldName,
  isMasked,
  type RowDraft,
  textOf,
  untouched,
} from './case-draft.ts'

function withRow(draft: CasesDraft, key: string, change: (row: RowDraft) => RowDraft): CasesDraft {
  const cases = draft.cases.map((each) => ({
    ...each,
    rows: each.rows.map((row) => (row.key === key ? change(row) : row)),
  }))
  return { ...draft, cases }
}

function newRow(key: string, index: number): RowDraft {
  return { key, saved: undefined, index, op: 'SCMP_CMP_EQ', value: untouched, valueTwo: untouched }
}

/** A new case with one condition to fill in; the draft's last row is the new one. */
export function addCase(draft: CasesDraft, effect: Effect, index: number): CasesDraft {
  const [key, rowKey] = [String(draft.nextKey), String(draft.nextKey + 1)]
  const added: CaseDraft = { key, effect, rows: [newRow(rowKey, index)] }
  return { ...draft, cases: [...draft.cases, added], nextKey: draft.nextKey + 2 }
}

/** A further condition, for the first argument that the case does not name yet. */
export function addRow(draft: CasesDraft, caseKey: string, choices: readonly number[]): CasesDraft {
  const cases = draft.cases.map((each) => {
    if (each.key !== caseKey) return each
    const used = new Set(each.rows.map((row) => row.index))
    const index = choices.find((choice) => !used.has(choice)) ?? choices[0] ?? 0
    return { ...each, rows: [...each.rows, newRow(String(draft.nextKey), index)] }
  })
  return { ...draft, cases, nextKey: draft.nextKey + 1 }
}

/** A case whose last condition is removed is removed as well. */
export function removeRow(draft: CasesDraft, key: string): CasesDraft {
  const cases = draft.cases.map((each) => ({ ...each, rows: each.rows.filter((row) => row.key !== key) }))
  return { ...draft, cases: cases.filter(({ rows }) => rows.length > 0) }
}

export function removeCase(draft: CasesDraft, key: string): CasesDraft {
  return { ...draft, cases: draft.cases.filter((each) => each.key !== key) }
}

export function changeEffect(draft: CasesDraft, key: string, effect: Effect): CasesDraft {
  return { ...draft, cases: draft.cases.map((each) => (each.key === key ? { ...each, effect } : each)) }
}

export function changeIndex(draft: CasesDraft, key: string, index: number): CasesDraft {
  return withRow(draft, key, (row) => ({ ...row, index }))
}

/**
 * Another comparison. `equals` becomes `masked equal` with all bits in the mask and back, so the value that
 * is compared stays.
 */
export function changeOperator(draft: CasesDraft, key: string, op: Operator, mask: bigint): CasesDraft {
  return withRow(draft, key, (row) => {
    if (isMasked(row.op) === isMasked(op)) return { ...row, op }
    if (!isMasked(op))
      return { ...row, op, value: typedAs(textOf(row, 'valueTwo', 'dec')), valueTwo: untouched }
    const text = textOf(row, 'value', 'dec')
    if (text === '') return { ...row, op }
    return { ...row, op, value: typedAs(formatValue(mask, 'hex')), valueTwo: typedAs(text) }
  })
}

function typedAs(typed: string): FieldDraft {
  return { typed, tried: false }
}

export function typeInto(draft: CasesDraft, key: string, field: FieldName, typed: string): CasesDraft {
  return withRow(draft, key, (row) => ({ ...row, [field]: { ...row[field], typed } }))
}

/** From now on the field says what is wrong with it. Leaving an empty new field is no mistake yet. */
export function tryField(draft: CasesDraft, key: string, field: FieldName, insisted: boolean): CasesDraft {
  return withRow(draft, key, (row) => {
    const isEmpty = (row[field].typed ?? '').trim() === '' && row.saved === undefined
    return isEmpty && !insisted ? row : { ...row, [field]: { ...row[field], tried: true } }
  })
}

/** Back to what the document says. */
export function revertField(draft: CasesDraft, key: string, field: FieldName): CasesDraft {
  return withRow(draft, key, (row) => ({ ...row, [field]: untouched }))
}

/** The row says this condition instead. */
export function replaceRow(draft: CasesDraft, key: string, spec: ConditionSpec): CasesDraft {
  return withRow(draft, key, (row) => ({
    ...row,
    index: spec.index,
    op: spec.op,
    value: typedAs(formatValue(spec.value, 'hex')),
    valueTwo: isMasked(spec.op) ? typedAs(formatValue(spec.valueTwo, 'hex')) : untouched,
  }))
}
