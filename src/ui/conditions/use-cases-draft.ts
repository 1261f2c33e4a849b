import { useId, useLayoutEffect, useState } from 'react'
import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Case, Effect } from '#core/profile/profile.ts'
import { argumentCount, maxValue } from '#core/profile/profile.ts'
import { changeCases } from '#state/actions/editing.ts'
import { areSameCases, type CasesDraft, casesOf } from './case-draft.ts'
import type { DraftActions } from './draft-actions.ts'
import * as changes from './draft-changes.ts'
import { draftOf, settled, synced } from './draft-sync.ts'

interface Edited {
  readonly name: string
  readonly args: readonly SyscallArgument[] | undefined
  /** What the document says; the same object as long as it says the same. */
  readonly written: readonly Case[]
}

interface CasesEditing {
  readonly draft: CasesDraft
  readonly actions: DraftActions & { addCase(effect: Effect): void }
  readonly addCaseId: string
}

/** Keeps the draft of a call's cases in line with the document, and the document with its complete conditions. */
export function useCasesDraft({ name, args, written }: Edited): CasesEditing {
  const uid = useId()
  const [draft, setDraft] = useState(() => draftOf(written))
  const [focus, setFocus] = useState<{ readonly id: string } | undefined>(undefined)
  if (draft.written !== written) setDraft(synced(draft, written))
  useLayoutEffect(() => {
    if (focus !== undefined) document.getElementById(focus.id)?.focus()
  }, [focus])

  const commit = (next: CasesDraft) => {
    const cases = casesOf(next)
    const isSame = areSameCases(cases, next.written)
    setDraft(isSame ? settled(next) : next)
    if (!isSame) changeCases(name, cases)
  }
  const idOf = (key: string) => `${uid}${key}`
  const addCaseId = idOf('add')
  const choices = choicesOf(args)
  const begin = (next: CasesDraft) => {
    setDraft(next)
    setFocus({ id: idOf(String(next.nextKey - 1)) })
  }
  const actions: CasesEditing['actions'] = {
    idOf,
    type: (key, field, text) => setDraft(changes.typeInto(draft, key, field, text)),
    commitField: (key, field, insisted) => commit(changes.tryField(draft, key, field, insisted)),
    revertField: (key, field) => setDraft(changes.revertField(draft, key, field)),
    changeIndex: (key, index) => commit(changes.changeIndex(draft, key, index)),
    changeOperator: (row, op) =>
      commit(changes.changeOperator(draft, row.key, op, maskFor(args?.[row.index]))),
    replaceRow: (key, spec) => {
      commit(changes.replaceRow(draft, key, spec))
      setFocus({ id: idOf(key) })
    },
    removeRow: (key) => {
      const owner = draft.cases.find(({ rows }) => rows.some((row) => row.key === key))
      commit(changes.removeRow(draft, key))
      setFocus({ id: owner !== undefined && owner.rows.length > 1 ? idOf(owner.key) : addCaseId })
    },
    removeCase: (key) => {
      commit(changes.removeCase(draft, key))
      setFocus({ id: addCaseId })
    },
    changeEffect: (key, effect) => commit(changes.changeEffect(draft, key, effect)),
    addRow: (key) => begin(changes.addRow(draft, key, choices)),
    addCase: (effect) => begin(changes.addCase(draft, effect, choices[0] ?? 0)),
  }
  return { draft, actions, addCaseId }
}

/** Parameters that a filter can look into come first. */
function choicesOf(args: readonly SyscallArgument[] | undefined): readonly number[] {
  const all = Array.from({ length: argumentCount }, (_, index) => index)
  const useful = all.filter((index) => args?.[index]?.filterable)
  return useful.length > 0 ? useful : all
}

/** All bits that the kernel reads of the parameter. */
function maskFor(arg: SyscallArgument | undefined): bigint {
  return arg?.width === 32 ? 0xffff_ffffn : maxValue
}
