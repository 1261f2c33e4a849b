import type { Change } from './slice.ts'

export interface VersionSlice {
  /** A newer version of the page is in this browser and waits until it may take over. */
  readonly hasNewVersion: boolean
  readonly versionActions: {
    /** Somebody wants to go on with the present one. */
    leaveVersion(): void
    offerVersion(): void
  }
}

export function versionSlice(set: Change<VersionSlice>): VersionSlice {
  return {
    hasNewVersion: false,
    versionActions: {
      leaveVersion: () => set({ hasNewVersion: false }),
      offerVersion: () => set({ hasNewVersion: true }),
    },
  }
}
