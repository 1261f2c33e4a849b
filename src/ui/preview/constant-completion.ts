import { languages } from 'monaco-editor/editor'
import { constantSets } from '#catalog/call-words.ts'
import { loadConstants } from '#catalog/load.ts'
import { useStudio } from '#state/store.ts'
import { conditionValues, sharedArgument } from './condition-values.ts'
import { placeAt } from './json-place.ts'
import { rangeIn } from './model-range.ts'
import { shownProfile } from './shown-profile.ts'

const valuePath = /(^|\/)args\/\[\]\/value(Two)?$/

/** Constants by name where a condition's number stands; what is written is the number. */
export const constantCompletion: languages.CompletionItemProvider = {
  async provideCompletionItems(model, position) {
    const offset = model.getOffsetAt(position)
    const place = placeAt(model.getValue(), offset)
    if (!valuePath.test(place.path) || place.value?.kind !== 'number') return { suggestions: [] }
    const { start, end, raw } = place.value
    const range = rangeIn(model, { start, end })
    const choices = await choicesAt(start, () => (model.isDisposed() ? undefined : shownProfile(model)))
    return {
      suggestions: choices.map(({ name, value }) => ({
        label: { label: name, description: value },
        kind: languages.CompletionItemKind.Constant,
        insertText: value,
        // The number at the cursor is not taken for a search word.
        filterText: `${raw} ${name}`,
        sortText: name,
        range,
      })),
    }
  },
}

async function choicesAt(start: number, profileNow: () => ReturnType<typeof shownProfile>) {
  const constants = await loadConstants()
  const { catalog, target } = useStudio.getState()
  const profile = profileNow()
  if (catalog === undefined || profile === undefined) return []
  const found = conditionValues(profile.reading).find(
    ({ node }) => profile.shown.toShown(node.start) === start,
  )
  const arg = found && sharedArgument(found.rule, found.condition.index, catalog)
  if (arg === undefined) return []
  return constantSets(arg)
    .flatMap((set) => constants.choicesOf(set, target.arch))
    .map(({ name, value }) => ({ name, value: String(BigInt.asUintN(arg.width, value)) }))
}
