import type { Message } from '#core/base/message.ts'
import type { Tally } from '#core/base/tally.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import { everything, type Focus } from './focus.ts'
import { newId } from './new-id.ts'
import type { Change } from './slice.ts'

export interface Assumed {
  /** SCMP_ARCH token; undefined where it cannot be the target's and several remain. */
  readonly arch: string | undefined
  readonly open: Tally
}

/** One imported log: what it showed, never its lines. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly tally: Tally
  /** What was assumed because the log names no architecture, and the tally without it; gone once somebody chose. */
  readonly assumed?: Assumed
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
  /** It was opened, and these things could not be taken over. */
  | { readonly kind: 'losses'; readonly losses: readonly Message[] }
  /** All went well, and this is to be known. */
  | { readonly kind: 'told'; readonly message: Message }
)

/** What belongs to the work; what is being imported and was refused stays when it is left. */
interface Observations {
  readonly sources: readonly Source[]
  readonly focus: Focus
}

export interface ObservationsSlice extends Observations {
  readonly importing: ImportProgress | undefined
  readonly refusals: readonly Refusal[]
  readonly observationActions: {
    addSource(source: Source): void
    switchSource(id: string, on: boolean): void
    removeSource(id: string): void
    renameSource(id: string, name: string): void
    replaceTally(id: string, tally: Tally): void
    focusOn(focus: Focus): void
    showProgress(progress: ImportProgress | undefined): void
    refuse(name: string, message: Message): void
    /** A profile whose text cannot be used; its reading says why and where. */
    refuseProfile(name: string, document: ProfileDocument): void
    /** The profile was converted; what got lost stays in sight until dismissed. */
    tellLosses(name: string, losses: readonly Message[]): void
    /** Something to know of work that is open. */
    tell(name: string, message: Message): void
    dismissRefusal(id: string): void
  }
}

function changing(id: string, change: (source: Source) => Source) {
  return ({ sources }: Observations) => ({
    sources: sources.map((each) => (each.id === id ? change(each) : each)),
  })
}

export const emptyObservations: Observations = { sources: [], focus: everything }

export function observationsSlice(set: Change<ObservationsSlice>): ObservationsSlice {
  return {
    ...emptyObservations,
    importing: undefined,
    refusals: [],
    observationActions: {
      addSource: (source) => set((store) => ({ sources: [...store.sources, source], focus: everything })),
      switchSource: (id, on) => set(changing(id, (source) => ({ ...source, on }))),
      removeSource: (id) =>
        set((store) => ({ sources: store.sources.filter((each) => each.id !== id), focus: everything })),
      renameSource: (id, name) => set(changing(id, (source) => ({ ...source, name }))),
      replaceTally: (id, tally) => set(changing(id, ({ assumed: _, ...source }) => ({ ...source, tally }))),
      focusOn: (focus) => set({ focus }),
      showProgress: (importing) => set({ importing }),
      refuse: (name, message) =>
        set(({ refusals }) => ({
          refusals: [...refusals, { id: newId(), name, kind: 'message', message }],
        })),
      refuseProfile: (name, document) =>
        set(({ refusals }) => ({
          refusals: [...refusals, { id: newId(), name, kind: 'profile', document }],
        })),
      tellLosses: (name, losses) =>
        set(({ refusals }) => ({
          refusals: [...refusals, { id: newId(), name, kind: 'losses', losses }],
        })),
      tell: (name, message) =>
        set(({ refusals }) => ({
          refusals: [...refusals, { id: newId(), name, kind: 'told', message }],
        })),
      dismissRefusal: (id) => set((store) => ({ refusals: store.refusals.filter((each) => each.id !== id) })),
    },
  }
}
