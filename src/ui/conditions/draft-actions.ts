import type { ConditionSpec, Effect, Operator } from '#core/profile/profile.ts'
import type { FieldName, RowDraft } from './case-draft.ts'

/** What cards and rows can ask for; the editor decides what of it reaches the document. */
export interface DraftActions {
  /** The id of the element that stands for a case or a row, to find it again after a change. */
  idOf(key: string): string
  type(rowKey: string, field: FieldName, text: string): void
  commitField(rowKey: string, field: FieldName, insisted: boolean): void
  revertField(rowKey: string, field: FieldName): void
  changeIndex(rowKey: string, index: number): void
  changeOperator(row: RowDraft, op: Operator): void
  replaceRow(rowKey: string, spec: ConditionSpec): void
  removeRow(rowKey: string): void
  addRow(caseKey: string): void
  removeCase(caseKey: string): void
  changeEffect(caseKey: string, effect: Effect): void
}
