import i18next from 'i18next'
import { type editor, type IRange, languages, type Position } from 'monaco-editor/editor'
import type { Syscall } from '#catalog/catalog.ts'
import { loadConstants, loadDetails } from '#catalog/load.ts'
import type { Span } from '#core/json/tree.ts'
import { useStudio } from '#state/store.ts'
import { conditionValues, constantNames, sharedArgument } from './condition-values.ts'
import { constantCompletion } from './constant-completion.ts'
import { type JsonPlace, placeAt } from './json-place.ts'
import { rangeIn } from './model-range.ts'
import { errnoWords, syscallWords, valueWords } from './place-words.ts'
import { shownProfile } from './shown-profile.ts'

const namePath = /(^|\/)names\/\[\]$/
const valuePath = /(^|\/)args\/\[\]\/value(Two)?$/
const errnoPath = /(^|\/)(defaultErrnoRet|errnoRet)$/

function placeIn(model: editor.ITextModel, position: Position): JsonPlace {
  return placeAt(model.getValue(), model.getOffsetAt(position))
}

/** A suggestion that knows its call, so that its summary can be looked up when it is shown. */
interface NameItem extends languages.CompletionItem {
  readonly syscall: Syscall
}

/** Where a name goes: between the quotes that are there, or with quotes of its own. */
function nameSlot(model: editor.ITextModel, place: JsonPlace, position: Position) {
  const { value, unfinished } = place
  const offset = model.getOffsetAt(position)
  if (value?.kind === 'string' && value.start < offset && offset < value.end)
    return { range: rangeIn(model, { start: value.start + 1, end: value.end - 1 }), quote: '' }
  if (unfinished) return { range: rangeIn(model, { start: unfinished.start + 1, end: offset }), quote: '' }
  if (value) return undefined
  return { range: rangeIn(model, { start: offset, end: offset }), quote: '"' }
}

function nameItem(syscall: Syscall, range: IRange, quote: string): NameItem {
  const { catalog, target } = useStudio.getState()
  const isHere = catalog?.numberOf(syscall.name, target.arch) !== undefined
  const group = catalog?.groups.find(({ id }) => id === syscall.group)?.title ?? syscall.group
  return {
    syscall,
    range,
    label: { label: syscall.name, description: `${group} · ${i18next.t(`risk.${syscall.risk}`)}` },
    kind: languages.CompletionItemKind.Function,
    insertText: quote + syscall.name + quote,
    sortText: (isHere ? '0' : '1') + syscall.name,
  }
}

const nameCompletion: languages.CompletionItemProvider = {
  triggerCharacters: ['"'],
  provideCompletionItems(model, position) {
    const place = placeIn(model, position)
    const slot = namePath.test(place.path) ? nameSlot(model, place, position) : undefined
    const { catalog } = useStudio.getState()
    if (slot === undefined || catalog === undefined) return { suggestions: [] }
    return { suggestions: catalog.syscalls.map((each) => nameItem(each, slot.range, slot.quote)) }
  },
  async resolveCompletionItem(item) {
    const { syscall } = item as NameItem
    const details = await loadDetails()
    const summary = details.get(syscall.name)?.summary
    return summary === undefined ? item : { ...item, documentation: summary }
  },
}

/** What a condition's number is called, and what it is compared with. */
async function comparedWith(model: editor.ITextModel, { start }: Span): Promise<readonly string[]> {
  const constants = await loadConstants()
  const { catalog, target } = useStudio.getState()
  const profile = model.isDisposed() ? undefined : shownProfile(model)
  const found =
    profile &&
    conditionValues(profile.reading).find(({ node }) => profile.shown.toShown(node.start) === start)
  if (catalog === undefined || found === undefined) return []
  const { rule, condition } = found
  const argument = sharedArgument(rule, condition.index, catalog)
  const names = constantNames(found, { catalog, constants, arch: target.arch })
  const calls =
    rule.names.length === 1 ? rule.names[0]?.name : i18next.t('preview.calls', { count: rule.names.length })
  const words = { argument: argument?.name ?? `arg ${condition.index}`, calls }
  if (names.length === 0) return [i18next.t('preview.compared', words)]
  return [i18next.t('preview.constant', { ...words, names: `**${names.join(' | ')}**` })]
}

/** What a hover says about the place, as paragraphs of Markdown. */
async function explain(model: editor.ITextModel, { path, value }: JsonPlace): Promise<readonly string[]> {
  const { catalog, target } = useStudio.getState()
  if (value?.kind === 'number') {
    if (valuePath.test(path)) return [...(await comparedWith(model, value)), ...valueWords(value.raw)]
    return errnoPath.test(path) ? errnoWords(value.raw) : []
  }
  const syscall = value && namePath.test(path) ? catalog?.syscall(value.value) : undefined
  if (syscall === undefined || catalog === undefined) return []
  const details = await loadDetails()
  return syscallWords(
    syscall,
    details.get(syscall.name),
    catalog.numberOf(syscall.name, target.arch),
    target.arch,
  )
}

const placeHover: languages.HoverProvider = {
  async provideHover(model, position) {
    const place = placeIn(model, position)
    const contents = await explain(model, place)
    if (place.value === undefined || contents.length === 0 || model.isDisposed()) return undefined
    return { range: rangeIn(model, place.value), contents: contents.map((value) => ({ value })) }
  },
}

languages.registerCompletionItemProvider('json', nameCompletion)
languages.registerCompletionItemProvider('json', constantCompletion)
languages.registerHoverProvider('json', placeHover)
