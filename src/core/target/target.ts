import {
  type EngineKind,
  type Launcher,
  newestOf,
  presetOf,
  type RuntimeKind,
  usualCapabilities,
} from './engines.ts'

/** Where a profile is to be enforced. Everything that answers "what happens" takes one. */
export interface Target {
  /** `none`: the runtime is started by hand. */
  readonly engine: EngineKind | 'none'
  /** `"29.7"`; empty without an engine. */
  readonly engineVersion: string
  /** What hands the profile to libseccomp. */
  readonly runtime: RuntimeKind
  readonly runtimeVersion: string
  readonly libseccomp: string
  readonly kernel: string
  /** SCMP_ARCH token of the host. */
  readonly arch: string
  /** Bounding set of the container, `CAP_…`. */
  readonly capabilities: readonly string[]
  readonly noNewPrivileges: boolean
  /** Who the program in the container runs as. */
  readonly user: 'root' | 'other'
  /** Whether the program gets a terminal. */
  readonly tty: boolean
}

/** Releases of libseccomp whose rule tree is modelled, newest first (its CHANGELOG). */
export const libseccompReleases: readonly string[] = [
  '2.6.1',
  '2.6.0',
  '2.5.6',
  '2.5.5',
  '2.5.4',
  '2.5.3',
  '2.5.2',
  '2.5.1',
  '2.5.0',
]

/** Kernels that hosts run: long-term ones and those of distributions (kernel.org/releases, Debian, RHEL, Ubuntu). */
export const kernels: readonly string[] = [
  '6.18',
  '6.14',
  '6.12',
  '6.8',
  '6.6',
  '6.1',
  '5.15',
  '5.14',
  '5.10',
  '5.4',
  '4.19',
  '4.18',
  '4.14',
]

export const defaultTarget: Target = {
  engine: 'docker',
  engineVersion: newestOf('docker'),
  ...presetOf('docker', newestOf('docker')),
  kernel: '6.12',
  arch: 'SCMP_ARCH_X86_64',
  capabilities: usualCapabilities.docker,
  noNewPrivileges: false,
  user: 'root',
  tty: false,
}

/** Who starts the container: whose dialect of profiles is read. */
export function launcherOf({ engine, runtime }: Pick<Target, 'engine' | 'runtime'>): Launcher {
  return engine === 'none' ? runtime : engine
}

/** The version of the launcher, an engine's or a runtime's own. */
export function launcherVersion({ engine, engineVersion, runtimeVersion }: Target): string {
  return engine === 'none' ? runtimeVersion : engineVersion
}

/** The same host and container, started by another launcher with the runtime that it brings. */
export function startedBy(target: Target, launcher: Launcher, version = newestOf(launcher)): Target {
  const { runtime, runtimeVersion } = presetOf(launcher, version)
  const below = { runtime, runtimeVersion }
  return launcher === 'runc' || launcher === 'crun'
    ? { ...target, engine: 'none', engineVersion: '', ...below }
    : { ...target, engine: launcher, engineVersion: version, ...below }
}

/**
 * The launcher as it usually comes, on the same host: kernel, architecture and no-new-privileges stay, and so do
 * capabilities that somebody chose.
 */
export function withLauncher(target: Target, launcher: Launcher, version = newestOf(launcher)): Target {
  return {
    ...startedBy(target, launcher, version),
    libseccomp: presetOf(launcher, version).libseccomp,
    capabilities: hasUsualCapabilities(target) ? usualCapabilities[launcher] : target.capabilities,
  }
}

/** Whether runtime and library are those that the launcher brings. */
export function hasPreset(target: Target): boolean {
  const { runtime, runtimeVersion, libseccomp } = target
  const preset = presetOf(launcherOf(target), launcherVersion(target))
  return (
    preset.runtime === runtime && preset.runtimeVersion === runtimeVersion && preset.libseccomp === libseccomp
  )
}

/** Whether the container has exactly the capabilities that its launcher gives without being asked. */
export function hasUsualCapabilities(target: Target): boolean {
  const usual = usualCapabilities[launcherOf(target)]
  const given = target.capabilities
  return given.length === usual.length && usual.every((each) => given.includes(each))
}
