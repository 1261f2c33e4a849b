import { narrowScreen } from './kit/use-media.ts'

/** After the first paint, when the page has nothing to do; Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 500)
}

/**
 * Fetches the parts that the first log or profile will need, so that opening one asks the network for nothing.
 * A part that does not come now is asked for again when it is needed.
 */
export function preloadWork(): void {
  whenIdle(() => {
    const parts = [
      import('./shell/work.tsx'),
      import('./shell/path.tsx'),
      import('./shell/header-actions.tsx'),
      import('./decide/decide-pane.tsx'),
      import('./shell/draft-menu.tsx'),
      import('./shell/unsaved-dialog.tsx'),
      import('./target/target-button.tsx'),
      import('./replay/replay-pane.tsx'),
      import('./simulate/simulate-pane.tsx'),
      import('./knowledge/risk-pane.tsx'),
      import('./diff/diff-pane.tsx'),
      import('./findings/findings-pane.tsx'),
      import('#state/jobs/linter.ts').then(({ loadLinter }) => loadLinter()),
      import('./import/refusal-note.tsx'),
      import('#catalog/load.ts').then(({ loadCatalog, loadDetails, loadConstants, loadMeanings }) =>
        Promise.all([
          loadDetails(),
          loadMeanings(),
          loadConstants(),
          loadCatalog().then((catalog) =>
            Promise.all([
              import('#catalog/cards.ts').then(({ loadCards }) => loadCards(catalog)),
              import('#state/jobs/risk-knowledge.ts').then(({ loadRiskKnowledge }) =>
                loadRiskKnowledge(catalog),
              ),
            ]),
          ),
        ]),
      ),
      import('#state/jobs/preparing.ts').then(({ warmUpEvaluation }) => warmUpEvaluation()),
      ...(matchMedia(narrowScreen).matches
        ? []
        : [import('./preview/monaco-door.ts').then(({ prepare }) => prepare())]),
    ]
    // What was just fetched need not be fetched again to be kept.
    void Promise.allSettled(parts).then(keepFiles)
  })
}

/** So that the page opens without its server, and stays whole while a newer one is put there. */
async function keepFiles(): Promise<void> {
  const { watchVersion } = await import('#state/actions/version.ts')
  // Asked for in advance: it is shown when the server has only files of the newer version.
  await import('./shell/version-bar.tsx')
  watchVersion()
}
