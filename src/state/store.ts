import { create } from 'zustand'
import { type AcceptedSlice, acceptedSlice } from './accepted.ts'
import { type DocumentSlice, documentSlice } from './document.ts'
import { type ObservationsSlice, observationsSlice } from './observations.ts'
import { type PostureSlice, postureSlice } from './posture.ts'
import { type WorkspaceSlice, workspaceSlice } from './workspace.ts'

export type Store = DocumentSlice & ObservationsSlice & WorkspaceSlice & PostureSlice & AcceptedSlice

export const useStudio = create<Store>()((...api) => ({
  ...documentSlice(...api),
  ...observationsSlice(...api),
  ...workspaceSlice(...api),
  ...postureSlice(...api),
  ...acceptedSlice(...api),
}))
