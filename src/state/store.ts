import { create } from 'zustand'
import { type DocumentSlice, documentSlice } from './document.ts'
import { type ObservationsSlice, observationsSlice } from './observations.ts'
import { type WorkspaceSlice, workspaceSlice } from './workspace.ts'

export type Store = DocumentSlice & ObservationsSlice & WorkspaceSlice

export const useStudio = create<Store>()((...api) => ({
  ...documentSlice(...api),
  ...observationsSlice(...api),
  ...workspaceSlice(...api),
}))
