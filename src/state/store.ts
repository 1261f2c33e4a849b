import { create } from 'zustand'
import { type AcceptedSlice, acceptedSlice } from './slices/accepted.ts'
import { type DocumentSlice, documentSlice } from './slices/document.ts'
import { type ObservationsSlice, observationsSlice } from './slices/observations.ts'
import { type PostureSlice, postureSlice } from './slices/postures.ts'
import { type WorkspaceSlice, workspaceSlice } from './slices/workspace.ts'

export type Store = DocumentSlice & ObservationsSlice & WorkspaceSlice & PostureSlice & AcceptedSlice

export const useStudio = create<Store>()((...api) => ({
  ...documentSlice(...api),
  ...observationsSlice(...api),
  ...workspaceSlice(...api),
  ...postureSlice(...api),
  ...acceptedSlice(...api),
}))
