// Where newer container runtimes are kept beside the machine's own.

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Debian's suites that are newer than the oldest machine we run on, in the order of their age. */
export const suites = ['trixie', 'sid']

/** A cache: it may be deleted at any time, `.ci/runtimes.mjs` fills it again. */
export function runtimesFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return resolve(process.env.STUDIO_RUNTIMES || join(cache, 'seccomp-studio/runtimes'))
}
