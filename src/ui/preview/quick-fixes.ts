import i18next from 'i18next'
import { editor, type IRange, languages, Range } from 'monaco-editor/editor'
import { useStudio } from '#state/store.ts'
import { type Finding, type Fix, selectFindings } from '#state/views/findings.ts'
import { rangeOf } from './model-range.ts'
import { shownDocument } from './shown-profile.ts'

const applyFix = 'studio.apply-fix'

/** Findings of exactly the text that the model holds, with the places that they are marked at. */
function findingsAt(model: editor.ITextModel, range: IRange): readonly Finding[] {
  const store = useStudio.getState()
  const found = selectFindings(store)
  const shown = shownDocument(model)
  if (found === undefined || !found.isCurrent || shown === undefined) return []
  return found.open
    .map(({ finding }) => finding)
    .filter(({ at, also }) =>
      [at, ...also].some((span) => Range.areIntersectingOrTouching(rangeOf(model, shown, span), range)),
    )
}

function actionOf(finding: Finding, fix: Fix, isOnly: boolean): languages.CodeAction {
  const title = i18next.t(fix.label.code, fix.label.params)
  return {
    title,
    kind: 'quickfix',
    isPreferred: fix.kind === 'safe' && isOnly,
    command: { id: applyFix, title, arguments: [finding, fix] },
  }
}

const provider: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const actions = findingsAt(model, range).flatMap((finding) =>
      finding.fixes.map((fix) => actionOf(finding, fix, finding.fixes.length === 1)),
    )
    return { actions, dispose: () => undefined }
  },
}

/** The fix goes through the same door as every edit; one of a text that has changed since does nothing. */
editor.registerCommand(applyFix, (_, finding: Finding, fix: Fix) => {
  const store = useStudio.getState()
  const found = selectFindings(store)
  if (!found?.isCurrent || !found.findings.includes(finding)) return
  const title = i18next.t(finding.title.code, finding.title.params)
  store.documentActions.apply({ code: 'step.repair', params: { title } }, fix.edits())
})
languages.registerCodeActionProvider('json', provider, { providedCodeActionKinds: ['quickfix'] })
