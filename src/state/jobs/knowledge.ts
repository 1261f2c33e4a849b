import { loadCards } from '#catalog/cards.ts'
import type { Catalog } from '#catalog/catalog.ts'
import { loadConstants, loadDetails, loadMeanings } from '#catalog/load.ts'
import type { Knowledge, KnowledgeParts, Occasion } from '../slices/knowledge.ts'
import { type Store, useStudio } from '../store.ts'
import { createRunner, type Job } from './job.ts'
import { loadLinter } from './linter.ts'

type Loaders = {
  readonly [Part in keyof KnowledgeParts]: (catalog: Catalog) => Promise<KnowledgeParts[Part]>
}

const loaders: Loaders = {
  details: loadDetails,
  constants: loadConstants,
  meanings: loadMeanings,
  cards: loadCards,
  rules: async () => (await loadLinter()).rules,
}

/** Nothing is looked at on the first page as long as no dialog is open there. */
function occasionOf({ document, shared, dialog, pane, selected }: Store): Occasion | undefined {
  if (document === undefined && shared === undefined && dialog === undefined) return undefined
  return [dialog, pane, selected].join(' ')
}

/** What is known is not asked for again; what failed is, as soon as somebody looks elsewhere. */
function jobFor<Part extends keyof Knowledge>(part: Part): Job<Store, Occasion, KnowledgeParts[Part]> {
  return {
    wants(store) {
      const occasion = occasionOf(store)
      const isKnown = store.knowledge[part].some(({ outcome }) => outcome.kind === 'known')
      return isKnown || occasion === undefined || store.catalog === undefined ? [] : [occasion]
    },
    isSame: (a, b) => a === b,
    finishes: true,
    async run() {
      const { catalog } = useStudio.getState()
      return catalog && loaders[part](catalog)
    },
  }
}

function runnerOf<Part extends keyof Knowledge>(part: Part): () => void {
  return createRunner<Store, Occasion, KnowledgeParts[Part]>(jobFor(part), {
    state: useStudio.getState,
    answers: () => useStudio.getState().knowledge[part],
    keep: (answers) => useStudio.getState().knowledgeActions.keep(part, answers as Knowledge[Part]),
  })
}

/** To be called after each change of the store. */
export function knowledgeRunners(): readonly (() => void)[] {
  return (Object.keys(loaders) as (keyof Knowledge)[]).map((part) => runnerOf(part))
}
