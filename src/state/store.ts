import { create } from 'zustand'
import { type AcceptedSlice, acceptedSlice } from './slices/accepted.ts'
import { type AnswersSlice, answersSlice } from './slices/answers.ts'
import { type DocumentSlice, documentSlice } from './slices/document.ts'
import { type KeptSlice, keptSlice } from './slices/kept.ts'
import { type KnowledgeSlice, knowledgeSlice } from './slices/knowledge.ts'
import { type ObservationsSlice, observationsSlice } from './slices/observations.ts'
import { type PostureSlice, postureSlice } from './slices/postures.ts'
import { type QuestionsSlice, questionsSlice } from './slices/questions.ts'
import { type SimulationSlice, simulationSlice } from './slices/simulation.ts'
import { type ThreatsSlice, threatsSlice } from './slices/threats.ts'
import { type TriageSlice, triageSlice } from './slices/triage.ts'
import { type VersionSlice, versionSlice } from './slices/version.ts'
import { type WishesSlice, wishesSlice } from './slices/wishes.ts'
import { type WorkspaceSlice, workspaceSlice } from './slices/workspace.ts'

export type Store = DocumentSlice &
  ObservationsSlice &
  WorkspaceSlice &
  PostureSlice &
  AcceptedSlice &
  SimulationSlice &
  TriageSlice &
  ThreatsSlice &
  WishesSlice &
  VersionSlice &
  QuestionsSlice &
  AnswersSlice &
  KnowledgeSlice &
  KeptSlice

/** The one store. Everything that changes while the page is open is here, save what one component knows alone. */
export const useStudio = create<Store>()((set) => ({
  ...documentSlice(set),
  ...observationsSlice(set),
  ...workspaceSlice(set),
  ...postureSlice(set),
  ...acceptedSlice(set),
  ...simulationSlice(set),
  ...triageSlice(set),
  ...threatsSlice(set),
  ...wishesSlice(set),
  ...versionSlice(set),
  ...questionsSlice(set),
  ...answersSlice(set),
  ...knowledgeSlice(set),
  ...keptSlice(set),
}))
