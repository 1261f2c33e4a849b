import i18next from 'i18next'
import { Emitter, editor, languages } from 'monaco-editor/editor'
import type { Rule } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Seen } from '#state/views/seen.ts'
import { selectSeen } from '#state/views/table.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { shownProfile } from './shown-profile.ts'

const selectCall = 'studio.select-call'

/** "Seen 34× in 2 logs" over a rule; of many names, how many were seen. */
function lensTitle({ names }: Rule, seen: ReadonlyMap<string, Seen>, logs: number): string {
  const met = names.filter(({ name }) => seen.has(name))
  const calls = met.reduce((sum, { name }) => sum + (seen.get(name)?.calls ?? 0), 0)
  if (met.length === 0) return i18next.t('preview.never-seen')
  const params = {
    calls: formatNumber(calls),
    count: logs,
    formatted: formatNumber(logs),
    met: formatNumber(met.length),
    all: formatNumber(names.length),
  }
  return i18next.t(names.length === 1 ? 'preview.seen' : 'preview.seen-some', params)
}

const changed = new Emitter<languages.CodeLensProvider>()

const provider: languages.CodeLensProvider = {
  onDidChange: changed.event,
  provideCodeLenses(model) {
    const store = useStudio.getState()
    const logs = store.sources.filter(({ on }) => on).length
    const profile = logs === 0 ? undefined : shownProfile(model)
    if (profile === undefined) return { lenses: [], dispose: () => undefined }
    const seen = selectSeen(store)
    const lenses = profile.reading.profile.rules
      .filter(({ names }) => names.length > 0)
      .map((rule): languages.CodeLens => {
        const { lineNumber } = model.getPositionAt(profile.shown.toShown(rule.at.start))
        const busiest = rule.names.toSorted(
          (a, b) => (seen.get(b.name)?.calls ?? 0) - (seen.get(a.name)?.calls ?? 0),
        )[0]
        return {
          range: { startLineNumber: lineNumber, startColumn: 1, endLineNumber: lineNumber, endColumn: 1 },
          command: { id: selectCall, title: lensTitle(rule, seen, logs), arguments: [busiest?.name] },
        }
      })
    return { lenses, dispose: () => undefined }
  },
}

editor.registerCommand(selectCall, (_, name: unknown) => {
  const { select, showPane } = useStudio.getState().workspaceActions
  if (typeof name !== 'string') return
  select(name)
  showPane('rule')
})
languages.registerCodeLensProvider('json', provider)
useStudio.subscribe((store, before) => {
  if (store.sources !== before.sources || store.focus !== before.focus) changed.fire(provider)
})
