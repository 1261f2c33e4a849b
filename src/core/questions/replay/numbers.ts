import type { Numbers } from '../../filter/libseccomp/filter.ts'

/** What a replay needs to know of calls; the catalog is one. */
export interface ReplayNumbers extends Numbers {
  syscall(name: string):
    | {
        readonly since: string | undefined
        readonly args: readonly {
          readonly width: 32 | 64
          readonly filterable: boolean
          readonly set: string | undefined
        }[]
      }
    | undefined
}
