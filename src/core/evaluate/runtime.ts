import { isAtLeast } from '../libseccomp/version.ts'
import type { Target } from '../target.ts'

/** The program that hands the profile to libseccomp. */
export interface Runtime {
  readonly kind: 'runc' | 'crun'
  readonly version: string
}

type Bundles = readonly (readonly [version: string, runtime: string])[]

/** runc as the engine's own packages bring it, by the engine's version. */
const runcOfDocker: Bundles = [
  ['29', '1.3.0'],
  ['28', '1.2.4'],
  ['27', '1.1.14'],
  ['25', '1.1.12'],
  ['0', '1.1.5'],
]
const runcOfContainerd: Bundles = [
  ['2.1', '1.3.0'],
  ['2.0', '1.2.1'],
  ['1.7', '1.1.12'],
  ['0', '1.1.5'],
]
/** Podman takes the crun of its distribution. */
const crunOfPodman: Bundles = [
  ['5', '1.14.4'],
  ['0', '1.8.1'],
]
/** CRI-O's own bundle; before 1.31 its default was runc (its CHANGELOG). */
const crunOfCrio: Bundles = [
  ['1.33', '1.20'],
  ['0', '1.14.4'],
]
const crioTakesCrunSince = '1.31'
const runcOfCrio = '1.1.12'

/** Who enforces: runc below Docker and containerd, crun below Podman and CRI-O. */
export function runtimeOf({ runtime, runtimeVersion }: Target): Runtime {
  switch (runtime) {
    case 'docker':
      return { kind: 'runc', version: bundled(runcOfDocker, runtimeVersion) }
    case 'containerd':
      return { kind: 'runc', version: bundled(runcOfContainerd, runtimeVersion) }
    case 'podman':
      return { kind: 'crun', version: bundled(crunOfPodman, runtimeVersion) }
    case 'cri-o':
      return isAtLeast(runtimeVersion, crioTakesCrunSince)
        ? { kind: 'crun', version: bundled(crunOfCrio, runtimeVersion) }
        : { kind: 'runc', version: runcOfCrio }
    case 'runc':
    case 'crun':
      return { kind: runtime, version: runtimeVersion }
  }
}

function bundled(bundles: Bundles, version: string): string {
  return bundles.find(([least]) => isAtLeast(version, least))?.[1] ?? '0'
}

/** Docker up to 20.10 drops `defaultErrnoRet`, `flags` and `listenerPath` without a word. */
export function dropsNewKeys({ runtime, runtimeVersion }: Target): boolean {
  return runtime === 'docker' && !isAtLeast(runtimeVersion, '22')
}

/** Podman and CRI-O read profiles by containers-common, which alone knows `errno` and `defaultErrno`. */
export function readsContainersCommon({ runtime }: Target): boolean {
  return runtime === 'podman' || runtime === 'cri-o'
}
