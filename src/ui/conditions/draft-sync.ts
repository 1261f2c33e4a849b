import type { Case, ConditionSpec } from '#core/profile/profile.ts'
import {
  accepted,
  areSameCases,
  type CaseDraft,
  type CasesDraft,
  casesOf,
  completed,
  type FieldDraft,
  isSameCase,
  isSameSpec,
  type RowDraft,
  untouched,
} from './case-draft.ts'

const nothing: CasesDraft = { cases: [], written: [], nextKey: 0 }

/** A fresh draft that shows what the document says. */
export function draftOf(written: readonly Case[]): CasesDraft {
  return synced(nothing, written)
}

/**
 * The draft in line with what the document says now. Text that is being typed stays, and so do conditions
 * that are not complete, wherever the change came from.
 */
export function synced(draft: CasesDraft, written: readonly Case[]): CasesDraft {
  if (areSameCases(draft.written, written)) return { ...draft, written }
  if (areSameCases(casesOf(draft), written)) return settled({ ...draft, written })
  let { nextKey } = draft
  const freshKey = () => String(nextKey++)
  const old = draft.cases.filter((each) => savedCase(each) !== undefined)
  const begun = draft.cases.filter((each) => savedCase(each) === undefined)
  const same = (a: CaseDraft, b: Case) => isSameCase(savedCase(a) ?? b, b)
  const cases = paired(old, written, same).flatMap(([before, now]) => {
    if (now === undefined) return before === undefined ? [] : loosened(before)
    return [mergedCase(before, now, freshKey)]
  })
  return { cases: [...cases, ...begun], written, nextKey }
}

/** Drops typed text where the document already has that value. */
export function settled(draft: CasesDraft): CasesDraft {
  const cases = draft.cases.map((each) => ({ ...each, rows: each.rows.map(settledRow) }))
  return { ...draft, cases }
}

function settledRow(row: RowDraft): RowDraft {
  const spec = completed(row)
  if (spec === undefined) return row
  return { ...row, saved: spec, value: untouched, valueTwo: untouched }
}

/** The case as the document had it. */
function savedCase({ effect, rows }: CaseDraft): Case | undefined {
  const conditions = rows.map((row) => row.saved).filter((each) => each !== undefined)
  return conditions.length === 0 ? undefined : { ...effect, conditions }
}

function mergedCase(before: CaseDraft | undefined, now: Case, freshKey: () => string): CaseDraft {
  const effect = { action: now.action, errnoRet: now.errnoRet }
  const old = before?.rows.filter((row) => row.saved !== undefined) ?? []
  const begun = before?.rows.filter((row) => row.saved === undefined) ?? []
  const same = (a: RowDraft, b: ConditionSpec) => isSameSpec(b, a.saved)
  const rows = paired(old, now.conditions, same).flatMap(([row, spec]) => {
    if (spec !== undefined) return [mergedRow(row, spec, freshKey)]
    return row !== undefined && isTyped(row) ? [{ ...row, saved: undefined }] : []
  })
  return { key: before?.key ?? freshKey(), effect, rows: [...rows, ...begun] }
}

function mergedRow(row: RowDraft | undefined, spec: ConditionSpec, freshKey: () => string): RowDraft {
  const saved = { index: spec.index, op: spec.op, value: spec.value, valueTwo: spec.valueTwo }
  if (row !== undefined && isTyped(row)) return settledIfSame({ ...row, saved })
  const { index, op } = saved
  return { key: row?.key ?? freshKey(), saved, index, op, value: untouched, valueTwo: untouched }
}

function settledIfSame(row: RowDraft): RowDraft {
  const spec = accepted(row)
  return spec !== undefined && isSameSpec(spec, row.saved) ? settledRow(row) : row
}

function isTyped({ value, valueTwo }: RowDraft): boolean {
  return [value, valueTwo].some(({ typed }: FieldDraft) => typed !== undefined && typed.trim() !== '')
}

/** A case that left the document; fields that are being typed in stay as a condition not yet complete. */
function loosened(gone: CaseDraft): readonly CaseDraft[] {
  const rows = gone.rows
    .filter((row) => row.saved === undefined || isTyped(row))
    .map((row) => ({ ...row, saved: undefined }))
  return rows.length === 0 ? [] : [{ ...gone, rows }]
}

/** Pairs old with new: equal ones at both ends first, then those between in order. */
function paired<A, B>(
  old: readonly A[],
  now: readonly B[],
  same: (a: A, b: B) => boolean,
): readonly (readonly [A | undefined, B | undefined])[] {
  const isSame = (a: A | undefined, b: B | undefined) => a !== undefined && b !== undefined && same(a, b)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && isSame(old[head], now[head])) head++
  let tail = 0
  while (tail < shorter - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail++
  const middle = Math.max(old.length, now.length) - head - tail
  const oldMiddle = old.slice(head, old.length - tail)
  const nowMiddle = now.slice(head, now.length - tail)
  return [
    ...old.slice(0, head).map((each, at) => [each, now[at]] as const),
    ...Array.from({ length: middle }, (_, at) => [oldMiddle[at], nowMiddle[at]] as const),
    ...old.slice(old.length - tail).map((each, at) => [each, now[now.length - tail + at]] as const),
  ]
}
