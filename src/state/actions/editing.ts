import type { Message } from '#core/base/message.ts'
import { readDocument } from '#core/profile/document.ts'
import { changes } from '#core/profile/edits/changes.ts'
import { setArchMap } from '#core/profile/edits/set-arch-map.ts'
import { setArchitectures as architectureEdits } from '#core/profile/edits/set-architectures.ts'
import { setCases } from '#core/profile/edits/set-cases.ts'
import { setDefault } from '#core/profile/edits/set-default.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import { type Guards, setGuards } from '#core/profile/edits/set-guards.ts'
import { type Listener, setFlags, setListener } from '#core/profile/edits/set-loading.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import type { ArchMapping, Case, Effect } from '#core/profile/profile.ts'
import { allowed as allow, denied, observed } from '#core/profile/template.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { type Store, useStudio } from '../store.ts'
import { isObserving } from '../views/stage.ts'

/** The document when it may be edited from the table: present, and its text can be read. */
function editable(store: Store): ReadableDocument | undefined {
  const { document } = store
  if (document === undefined || document.reading.kind !== 'profile') return undefined
  return { text: document.text, reading: document.reading }
}

/** Applies what `edit` makes of the present document as one step; true when something changed. */
export function change(
  label: Message,
  edit: (document: ReadableDocument, store: Store) => readonly TextEdit[],
): boolean {
  const store = useStudio.getState()
  const document = editable(store)
  if (document === undefined) return false
  store.documentActions.apply(label, edit(document, store))
  return useStudio.getState().revision !== store.revision
}

function named(code: string, names: readonly string[]): Message {
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return { code: `${code}-one`, params: { name: only } }
  return { code, params: { count: names.length } }
}

/** Gives all `names` one effect, or the default, as one step; several at once are told with a way back. */
export function giveEffect(names: readonly string[], effect: Effect | 'default'): void {
  const code =
    effect === 'default' ? 'step.deny' : effect.action === 'SCMP_ACT_ALLOW' ? 'step.allow' : 'step.effect'
  const label = named(code, names)
  const done = change(label, ({ reading, text }, { target }) =>
    setEffect({ reading, text }, names, effect, target),
  )
  if (done && names.length > 1) useStudio.getState().workspaceActions.notify(label, true)
}

/** Ticks or unticks. */
export function tick(names: readonly string[], ticked: boolean): void {
  giveEffect(names, ticked ? allow : 'default')
}

export function changeCases(name: string, cases: readonly Case[]): void {
  change({ code: 'step.cases', params: { name } }, ({ reading, text }, { target }) =>
    setCases({ reading, text }, name, cases, target),
  )
}

/** The cases of several calls, as one step. */
export function changeManyCases(wanted: ReadonlyMap<string, readonly Case[]>): boolean {
  const label = { code: 'step.restrict', params: { count: wanted.size } }
  const done = change(label, (document, { target }) =>
    inTurn(
      document,
      [...wanted].map(
        ([name, cases]) =>
          ({ reading, text }) =>
            setCases({ reading, text }, name, cases, target),
      ),
    ),
  )
  if (done) useStudio.getState().workspaceActions.notify(label, true)
  return done
}

/** Several edits, each made on what the one before left, as one; none when one of them breaks the text. */
export function inTurn(
  before: ReadableDocument,
  edits: readonly ((document: ReadableDocument) => readonly TextEdit[])[],
): readonly TextEdit[] {
  let document = before
  for (const edit of edits) {
    const next = asReadable(readDocument(applyEdits(document.text, edit(document))))
    if (next === undefined) return []
    document = next
  }
  return changes(before.text, document.text)
}

/** Sets under which capabilities, hosts and kernels the rule at this place of the file takes part. */
export function changeGuards(name: string, position: number, guards: Guards): void {
  change({ code: 'step.guards', params: { name } }, ({ reading, text }) => {
    const rule = reading.profile.rules[position]
    return rule === undefined ? [] : setGuards(reading, text, rule, guards)
  })
}

export function changeDefault(effect: Effect): void {
  change({ code: 'step.default', params: { action: effect.action } }, ({ reading, text }) =>
    setDefault(reading, text, effect),
  )
}

/** A profile with an `archMap` is left alone: that is edited by `changeArchMap`. */
export function changeArchitectures(tokens: readonly string[]): void {
  change({ code: 'step.architectures', params: { count: tokens.length } }, ({ reading, text }) => {
    const edits = architectureEdits(reading, text, tokens)
    return edits.kind === 'ok' ? edits.value : []
  })
}

/** The entries of an `archMap`: per host the other architectures whose calls are decided there. */
export function changeArchMap(mappings: readonly ArchMapping[]): void {
  change({ code: 'step.architectures', params: { count: mappings.length } }, ({ reading, text }) =>
    setArchMap(reading, text, mappings),
  )
}

export function changeFlags(flags: readonly string[]): void {
  change({ code: 'step.flags', params: {} }, ({ reading, text }) => setFlags(reading, text, flags))
}

export function changeListener(listener: Listener): void {
  change({ code: 'step.listener', params: {} }, ({ reading, text }) => setListener(reading, text, listener))
}

/** Switches between logging and what the default was before (EPERM when not known). */
export function switchStage(stage: 'observe' | 'enforce'): void {
  const store = useStudio.getState()
  const profile = editable(store)?.reading.profile
  if (profile === undefined || (stage === 'observe') === isObserving(store)) return
  const code = `step.${stage}`
  if (stage === 'observe') {
    store.workspaceActions.rememberEnforced({
      action: profile.defaultAction,
      errnoRet: profile.defaultErrnoRet,
    })
    change({ code, params: {} }, ({ reading, text }) => setDefault(reading, text, observed))
    return
  }
  const effect = store.enforced ?? denied
  change({ code, params: {} }, ({ reading, text }) => setDefault(reading, text, effect))
}
