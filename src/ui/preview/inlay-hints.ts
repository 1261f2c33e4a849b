import i18next from 'i18next'
import { Emitter, type editor, languages } from 'monaco-editor/editor'
import { loadConstants } from '#catalog/load.ts'
import { useStudio } from '#state/store.ts'
import { conditionValues, constantNames } from './condition-values.ts'
import { ruleHint } from './rule-hint.ts'
import { shownProfile } from './shown-profile.ts'

/** Names of constants behind numbers, and what a rule says behind its first bracket; none of it is in the text. */
async function hintsFor(model: editor.ITextModel): Promise<readonly languages.InlayHint[]> {
  const constants = await loadConstants()
  const { catalog, target } = useStudio.getState()
  const profile = model.isDisposed() ? undefined : shownProfile(model)
  if (catalog === undefined || profile === undefined) return []
  const { reading, shown } = profile
  const facts = { catalog, constants, arch: target.arch }
  const behind = (offset: number, label: string): languages.InlayHint => ({
    label,
    position: model.getPositionAt(shown.toShown(offset)),
    paddingLeft: true,
  })
  const numbers = conditionValues(reading).flatMap((each) => {
    const names = constantNames(each, facts)
    return names.length === 0 ? [] : [behind(each.node.end, names.join(' | '))]
  })
  const rules = reading.profile.rules
    .filter(({ names }) => names.length > 0)
    .map((rule) => behind(rule.at.start + 1, ruleHint(rule, facts, i18next.t)))
  return [...numbers, ...rules]
}

const changed = new Emitter<void>()

const provider: languages.InlayHintsProvider = {
  onDidChangeInlayHints: changed.event,
  async provideInlayHints(model, range) {
    const all = await hintsFor(model)
    const inside = ({ position: { lineNumber } }: languages.InlayHint) =>
      lineNumber >= range.startLineNumber && lineNumber <= range.endLineNumber
    return { hints: all.filter(inside), dispose: () => undefined }
  },
}

languages.registerInlayHintsProvider('json', provider)
useStudio.subscribe((store, before) => {
  if (store.target !== before.target || store.catalog !== before.catalog) changed.fire()
})
