import type { StateCreator } from 'zustand'
import type { ProfileDocument } from '#core/document.ts'
import type { Message } from '#core/message.ts'
import type { Tally } from '#core/tally.ts'
import type { Store } from './store.ts'

/** One imported log: what it showed, never its lines. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly tally: Tally
  /** Switched off sources stay listed and do not count. */
  readonly on: boolean
  readonly sample: boolean
}

export interface ImportProgress {
  readonly name: string
  readonly bytes: number
  readonly total: number
  readonly lines: number
}

/** An input that could not be used, with the reason; stays until dismissed. */
export type Refusal = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'profile'; readonly document: ProfileDocument }
)

export interface ObservationsSlice {
  readonly sources: readonly Source[]
  readonly importing: ImportProgress | undefined
  readonly refusals: readonly Refusal[]
  readonly observationActions: {
    addSource(source: Source): void
    switchSource(id: string, on: boolean): void
    removeSource(id: string): void
    showProgress(progress: ImportProgress | undefined): void
    refuse(name: string, message: Message): void
    /** A profile whose text cannot be used; its reading says why and where. */
    refuseProfile(name: string, document: ProfileDocument): void
    dismissRefusal(id: string): void
  }
}

export const observationsSlice: StateCreator<Store, [], [], ObservationsSlice> = (set) => ({
  sources: [],
  importing: undefined,
  refusals: [],
  observationActions: {
    addSource: (source) => set((store) => ({ sources: [...store.sources, source] })),
    switchSource: (id, on) =>
      set((store) => ({ sources: store.sources.map((each) => (each.id === id ? { ...each, on } : each)) })),
    removeSource: (id) => set((store) => ({ sources: store.sources.filter((each) => each.id !== id) })),
    showProgress: (importing) => set({ importing }),
    refuse: (name, message) =>
      set(({ refusals }) => ({
        refusals: [...refusals, { id: crypto.randomUUID(), name, kind: 'message', message }],
      })),
    refuseProfile: (name, document) =>
      set(({ refusals }) => ({
        refusals: [...refusals, { id: crypto.randomUUID(), name, kind: 'profile', document }],
      })),
    dismissRefusal: (id) => set((store) => ({ refusals: store.refusals.filter((each) => each.id !== id) })),
  },
})
