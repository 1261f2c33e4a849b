import { isAtLeast } from '../base/version.ts'
import type { RuntimeKind } from './engines.ts'
import type { Target } from './target.ts'

/** The program that hands the profile to libseccomp. */
export interface Runtime {
  readonly kind: RuntimeKind
  readonly version: string
}

/** Who enforces. */
export function runtimeOf({ runtime, runtimeVersion }: Target): Runtime {
  return { kind: runtime, version: runtimeVersion }
}

/** Docker up to 20.10 drops `defaultErrnoRet`, `flags` and `listenerPath` without a word. */
export function dropsNewKeys({ engine, engineVersion }: Target): boolean {
  return engine === 'docker' && !isAtLeast(engineVersion, '22')
}

/** Podman and CRI-O read profiles by containers-common, which alone knows `errno` and `defaultErrno`. */
export function readsContainersCommon({ engine }: Target): boolean {
  return engine === 'podman' || engine === 'cri-o'
}
