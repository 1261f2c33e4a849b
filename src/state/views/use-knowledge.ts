import type { Knowledge, KnowledgeParts } from '../slices/knowledge.ts'
import { useStudio } from '../store.ts'

/** A part of what is known whatever the work is; undefined until it is there. Who shows it does without until then. */
export function useKnowledge<Part extends keyof Knowledge>(part: Part): KnowledgeParts[Part] | undefined {
  return useStudio(({ knowledge }) => {
    const outcome = knowledge[part].at(-1)?.outcome
    return outcome?.kind === 'known' ? (outcome.answer as KnowledgeParts[Part]) : undefined
  })
}

/** Why a part did not come, after two attempts; undefined as long as it may still come. */
export function useMissingKnowledge(part: keyof Knowledge): string | undefined {
  return useStudio(({ knowledge }) => {
    const outcome = knowledge[part].at(-1)?.outcome
    return outcome?.kind === 'failed' ? outcome.reason : undefined
  })
}
