import { editor } from 'monaco-editor/editor'
import { applies } from '#core/profile/guards.ts'
import type { Rule, RuleName } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import { type Store, useStudio } from '#state/store.ts'
import style from './editor.module.css'
import { type Lit, litLines } from './lit-lines.ts'
import { rangeOf } from './model-range.ts'
import { type Shown, showText } from './text-sync.ts'

/** Links the selected call with its rules in the text, in both directions; returns the way to stop. */
export function linkSelection(code: editor.IStandaloneCodeEditor, model: editor.ITextModel): () => void {
  const lights = code.createDecorationsCollection()

  const light = (store: Store, isNew: boolean) => {
    const { document, selected, target } = store
    // Lights stand where they were while the text cannot be read: they move with the lines.
    if (document?.reading.kind === 'unreadable' && !isNew) return
    if (document?.reading.kind !== 'profile' || selected === undefined) return lights.clear()
    const shown = showText(document.text)
    const lineOf = (offset: number) => model.getPositionAt(shown.toShown(offset)).lineNumber
    const { rules } = document.reading.profile
    lights.set(decorations(model, shown, litLines(rules, selected, lineOf)))
    if (isNew && !code.hasTextFocus()) reveal(code, model, shown, nameToReveal(rules, selected, target))
  }

  const moving = code.onDidChangeCursorPosition(({ position, reason }) => {
    const isMove =
      reason === editor.CursorChangeReason.Explicit || reason === editor.CursorChangeReason.NotSet
    if (isMove && code.hasTextFocus()) selectAt(model.getOffsetAt(position))
  })
  light(useStudio.getState(), true)
  const unsubscribe = useStudio.subscribe((store, before) => {
    const isNew = store.selected !== before.selected
    if (isNew || store.document !== before.document) light(store, isNew)
  })
  return () => {
    moving.dispose()
    unsubscribe()
  }
}

function decorations(
  model: editor.ITextModel,
  shown: Shown,
  { lines, names }: Lit,
): editor.IModelDeltaDecoration[] {
  const whole = lines.map(({ first, last }) => ({
    range: { startLineNumber: first, startColumn: 1, endLineNumber: last, endColumn: 1 },
    options: { isWholeLine: true, className: style.selected ?? '', marginClassName: style.selected ?? '' },
  }))
  const words = names.map(({ at }) => ({
    range: rangeOf(model, shown, at),
    options: { inlineClassName: style.name ?? '' },
  }))
  return [...whole, ...words]
}

/** The name's first place in a rule that counts on this target; else its first place. */
function nameToReveal(rules: readonly Rule[], name: string, target: Target): RuleName | undefined {
  const placesIn = (list: readonly Rule[]) =>
    list.flatMap(({ names }) => names.filter((each) => each.name === name))
  return placesIn(rules.filter((rule) => applies(rule, target)))[0] ?? placesIn(rules)[0]
}

function reveal(
  code: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  shown: Shown,
  name: RuleName | undefined,
): void {
  if (name !== undefined)
    code.revealPositionInCenterIfOutsideViewport(model.getPositionAt(shown.toShown(name.at.start)))
}

/** Selects the call whose name stands at an offset of the shown text. */
function selectAt(offset: number): void {
  const { document, selected, workspaceActions } = useStudio.getState()
  if (document?.reading.kind !== 'profile') return
  const at = showText(document.text).toDocument(offset)
  const name = document.reading.profile.rules
    .flatMap((rule) => rule.names)
    .find((each) => each.at.start < at && at < each.at.end)?.name
  if (name !== undefined && name !== selected) workspaceActions.select(name)
}
