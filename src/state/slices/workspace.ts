import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import type { Effect } from '#core/profile/profile.ts'
import type { StartScope } from '#core/questions/learn/startup.ts'
import { defaultTarget, type Target } from '#core/target/target.ts'
import type { AcceptedSlice } from './accepted.ts'
import type { DocumentSlice } from './document.ts'
import type { Facet } from './facets.ts'
import { adjusted } from './history.ts'
import { newId } from './new-id.ts'
import type { OpenedLink } from './shared.ts'
import type { Change } from './slice.ts'

export type Theme = 'system' | 'light' | 'dark'
export type DialogName =
  | 'export'
  | 'share'
  | 'templates'
  | 'shortcuts'
  | 'rename'
  | 'palette'
  | 'target'
  | 'loading'
  | 'restrict'
  | 'posture'
  | 'startup'
  | 'forecast'
  | 'rule-page'
  | 'unsaved'
  | 'history'
  | 'workspace'
/** What the right side shows; on the narrowest screens also the whole page. */
export type Pane =
  | 'syscalls'
  | 'decide'
  | 'rule'
  | 'findings'
  | 'replay'
  | 'simulate'
  | 'risk'
  | 'diff'
  | 'json'

/** A short line that something happened, with the way back where there is one. */
export interface Notice {
  readonly id: string
  readonly message: Message
  /** The revision that it made; only while it is the present one, taking back means this. Undefined: nothing to take back. */
  readonly revision: number | undefined
}

export type Saving =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly why: SavingProblem }

/** Why this browser keeps nothing. */
export type SavingProblem =
  | { readonly kind: 'refused' }
  | { readonly kind: 'silent' }
  /** In bytes, where the browser tells. */
  | { readonly kind: 'full'; readonly used: number | undefined; readonly quota: number | undefined }

/** What is looked at of the work. */
interface Looking {
  /** Name of the syscall whose rule is shown. */
  readonly selected: string | undefined
  readonly query: string
  readonly facets: readonly Facet[]
  /** What the default was before the switch to observing. */
  readonly enforced: Effect | undefined
  /** Whose starts proposals provide for. */
  readonly startsFor: StartScope
}

export interface WorkspaceSlice extends Looking {
  readonly catalog: Catalog | undefined
  readonly target: Target
  readonly pane: Pane
  readonly dialog: DialogName | undefined
  readonly theme: Theme
  readonly notices: readonly Notice[]
  /** A profile that came by link; shown, never mixed with own work. */
  readonly shared: OpenedLink | undefined
  readonly saving: Saving | undefined
  readonly workspaceActions: {
    provide(catalog: Catalog): void
    select(name: string | undefined): void
    search(query: string): void
    toggleFacet(facet: Facet): void
    setFacets(facets: readonly Facet[]): void
    showPane(pane: Pane): void
    showDialog(dialog: DialogName | undefined): void
    chooseTheme(theme: Theme): void
    chooseTarget(target: Target): void
    provideFor(startsFor: StartScope): void
    notify(message: Message, undoable: boolean): void
    dismissNotice(id: string): void
    rememberEnforced(effect: Effect | undefined): void
    showShared(shared: OpenedLink | undefined): void
    showSaving(saving: Saving | undefined): void
  }
}

function sameFacet(a: Facet, b: Facet): boolean {
  return a.kind === b.kind && a.value === b.value
}

export const emptyLooking: Looking = {
  selected: undefined,
  query: '',
  facets: [],
  enforced: undefined,
  startsFor: 'current',
}

export function workspaceSlice(
  set: Change<WorkspaceSlice & DocumentSlice & Pick<AcceptedSlice, 'accepted'>>,
): WorkspaceSlice {
  return {
    ...emptyLooking,
    catalog: undefined,
    target: defaultTarget,
    pane: 'syscalls',
    dialog: undefined,
    theme: 'system',
    notices: [],
    shared: undefined,
    saving: undefined,
    workspaceActions: {
      provide: (catalog) => set({ catalog }),
      select: (selected) => set({ selected }),
      search: (query) => set({ query }),
      toggleFacet: (facet) =>
        set(({ facets }) => ({
          facets: facets.some((each) => sameFacet(each, facet))
            ? facets.filter((each) => !sameFacet(each, facet))
            : [...facets, facet],
        })),
      setFacets: (facets) => set({ facets }),
      showPane: (pane) => set({ pane }),
      showDialog: (dialog) => set({ dialog }),
      chooseTheme: (theme) => set({ theme }),
      chooseTarget: (target) =>
        set((store) => adjusted(store, { code: 'step.target', params: {} }, { target }, Date.now())),
      provideFor: (startsFor) => set({ startsFor }),
      notify: (message, undoable) =>
        set(({ revision }) => ({
          notices: [{ id: newId(), message, revision: undoable ? revision : undefined }],
        })),
      dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) })),
      rememberEnforced: (enforced) => set({ enforced }),
      // A dialog of own work must not stand before what came by link.
      showShared: (shared) => set(shared === undefined ? { shared } : { shared, dialog: undefined }),
      showSaving: (saving) => set({ saving }),
    },
  }
}
