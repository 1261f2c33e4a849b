import { compareReleases } from './release-text.ts'

/** The program that hands the profile to libseccomp. */
export type RuntimeKind = 'runc' | 'crun'

/** Who is told to start a container: an engine, or a runtime by hand. */
export type Launcher = 'docker' | 'podman' | 'containerd' | 'cri-o' | RuntimeKind

export type EngineKind = Exclude<Launcher, RuntimeKind>

export const launchers: readonly Launcher[] = ['docker', 'podman', 'containerd', 'cri-o', 'runc', 'crun']

export interface EnginePreset {
  readonly runtime: RuntimeKind
  readonly runtimeVersion: string
  readonly libseccomp: string
}

/** From this version of the engine on, this runtime. */
type Bundle = readonly [since: string, runtime: RuntimeKind, version: string]

/*
 * What brings what, as of November 2026, newest first: a new version is a line. The first line of a list is the newest
 * version that is known, the last the oldest; what lies outside is answered from the nearest and said to be not certain.
 */

/**
 * Docker: what its own build names, and so its static bundles: `RUNC_COMMIT`, then `RUNC_VERSION`, in
 * `hack/dockerfile/install/runc.installer` and `Dockerfile` of each tag of moby/moby. The packages docker-ce take runc
 * from containerd.io instead, which is updated on its own.
 */
const docker: readonly Bundle[] = [
  ['29.7', 'runc', '1.4.3'],
  ['29.6', 'runc', '1.3.6'],
  ['29.4', 'runc', '1.3.5'],
  ['29.1.2', 'runc', '1.3.4'],
  ['28.5.2', 'runc', '1.3.3'],
  ['28.4', 'runc', '1.3.0'],
  ['28.0.3', 'runc', '1.2.6'],
  ['28.0', 'runc', '1.2.5'],
  ['27.5', 'runc', '1.2.4'],
  ['27.4.1', 'runc', '1.2.3'],
  ['27.4', 'runc', '1.2.2'],
  ['27.2.1', 'runc', '1.1.14'],
  ['27.0', 'runc', '1.1.13'],
  ['26.0', 'runc', '1.1.12'],
  ['25.0.9', 'runc', '1.2.5'],
  ['25.0.8', 'runc', '1.2.4'],
  ['25.0.2', 'runc', '1.1.12'],
  ['25.0', 'runc', '1.1.11'],
  ['24.0.9', 'runc', '1.1.12'],
  ['24.0.8', 'runc', '1.1.11'],
  ['24.0.6', 'runc', '1.1.9'],
  ['24.0.5', 'runc', '1.1.8'],
  ['24.0', 'runc', '1.1.7'],
  ['23.0.10', 'runc', '1.1.12'],
  ['23.0.9', 'runc', '1.1.11'],
  ['23.0.7', 'runc', '1.1.9'],
  ['23.0.6', 'runc', '1.1.7'],
  ['23.0.4', 'runc', '1.1.5'],
  ['23.0', 'runc', '1.1.4'],
  ['20.10.26', 'runc', '1.1.8'],
  ['20.10.25', 'runc', '1.1.5'],
  ['20.10.18', 'runc', '1.1.4'],
  ['20.10.17', 'runc', '1.1.2'],
  ['20.10.15', 'runc', '1.1.1'],
  ['20.10.13', 'runc', '1.0.3'],
  ['20.10.10', 'runc', '1.0.2'],
  ['20.10.8', 'runc', '1.0.1'],
  ['20.10.7', 'runc', '1.0.0-rc95'],
  ['20.10.4', 'runc', '1.0.0-rc93'],
  ['20.10', 'runc', '1.0.0-rc92'],
  ['19.03.6', 'runc', '1.0.0-rc10'],
  ['19.03', 'runc', '1.0.0-rc8'],
  // Commits between rc5 and rc8; the last of them has the tag.
  ['18.09', 'runc', '1.0.0-rc8'],
]

/** containerd: the version that it is tested with, `script/setup/runc-version` of each tag. */
const containerd: readonly Bundle[] = [
  ['2.3.4', 'runc', '1.4.3'],
  ['2.3.2', 'runc', '1.4.3'],
  ['2.3', 'runc', '1.4.2'],
  ['2.2.5', 'runc', '1.3.6'],
  ['2.2.3', 'runc', '1.3.5'],
  ['2.2.1', 'runc', '1.3.4'],
  ['2.2', 'runc', '1.3.3'],
  ['2.1.9', 'runc', '1.3.6'],
  ['2.1.7', 'runc', '1.3.5'],
  ['2.1.6', 'runc', '1.3.4'],
  ['2.1.5', 'runc', '1.3.3'],
  ['2.1', 'runc', '1.3.0'],
  ['2.0.10', 'runc', '1.3.6'],
  ['2.0.7', 'runc', '1.3.3'],
  ['2.0.6', 'runc', '1.3.0'],
  ['2.0.5', 'runc', '1.2.6'],
  ['2.0.3', 'runc', '1.2.5'],
  ['2.0.2', 'runc', '1.2.4'],
  ['2.0.1', 'runc', '1.2.3'],
  ['2.0', 'runc', '1.2.1'],
  ['1.7.33', 'runc', '1.3.6'],
  ['1.7.31', 'runc', '1.3.5'],
  ['1.7.30', 'runc', '1.3.4'],
  ['1.7.29', 'runc', '1.3.3'],
  ['1.7.28', 'runc', '1.3.0'],
  ['1.7.26', 'runc', '1.2.5'],
  ['1.7.25', 'runc', '1.2.4'],
  ['1.7.24', 'runc', '1.2.2'],
  ['1.7.22', 'runc', '1.1.14'],
  ['1.7.19', 'runc', '1.1.13'],
  ['1.7.13', 'runc', '1.1.12'],
  ['1.7.12', 'runc', '1.1.11'],
  ['1.7.9', 'runc', '1.1.10'],
  ['1.7.4', 'runc', '1.1.9'],
  ['1.7.3', 'runc', '1.1.8'],
  ['1.7.1', 'runc', '1.1.7'],
  ['1.7', 'runc', '1.1.4'],
  ['1.6.39', 'runc', '1.3.0'],
  ['1.6.37', 'runc', '1.2.5'],
  ['1.6.36', 'runc', '1.1.14'],
  ['1.6.34', 'runc', '1.1.13'],
  ['1.6.28', 'runc', '1.1.12'],
  ['1.6.27', 'runc', '1.1.11'],
  ['1.6.25', 'runc', '1.1.10'],
  ['1.6.24', 'runc', '1.1.9'],
  ['1.6.22', 'runc', '1.1.8'],
  ['1.6.21', 'runc', '1.1.7'],
  ['1.6.20', 'runc', '1.1.5'],
  ['1.6.9', 'runc', '1.1.4'],
  ['1.6.7', 'runc', '1.1.3'],
  ['1.6.5', 'runc', '1.1.2'],
  ['1.6.3', 'runc', '1.1.1'],
  ['1.6', 'runc', '1.1.0'],
]

/**
 * Podman brings no runtime. Where Debian ships the version, the crun beside it (4.3, 5.4, 5.8); else the newest crun on
 * the day of its release, by the tags of both.
 */
const podman: readonly Bundle[] = [
  ['6.1', 'crun', '1.29.1'],
  ['6.0', 'crun', '1.28'],
  ['5.8', 'crun', '1.28'],
  ['5.7', 'crun', '1.25'],
  ['5.6', 'crun', '1.23.1'],
  ['5.5', 'crun', '1.21'],
  ['5.4', 'crun', '1.21'],
  ['5.3', 'crun', '1.18.2'],
  ['5.1', 'crun', '1.15'],
  ['5.0', 'crun', '1.14.4'],
  ['4.9', 'crun', '1.14'],
  ['4.4', 'crun', '1.8.1'],
  ['4.3', 'crun', '1.8.1'],
]

/**
 * CRI-O: the versions its bundle names (`scripts/versions` of each tag); from 1.30 on the newest of the day. Its default
 * is crun since 1.31, runc before (its release notes).
 */
const crio: readonly Bundle[] = [
  ['1.36', 'crun', '1.27.1'],
  ['1.35', 'crun', '1.26'],
  ['1.34', 'crun', '1.24'],
  ['1.33', 'crun', '1.21'],
  ['1.32', 'crun', '1.19.1'],
  ['1.31', 'crun', '1.17'],
  ['1.30', 'runc', '1.1.12'],
  ['1.28', 'runc', '1.1.9'],
  ['1.27', 'runc', '1.1.6'],
  ['1.26.3', 'runc', '1.1.5'],
  ['1.25', 'runc', '1.1.4'],
  ['1.24', 'runc', '1.0.2'],
]

export const bundles: Readonly<Record<EngineKind, readonly Bundle[]>> = {
  docker,
  podman,
  containerd,
  'cri-o': crio,
}

/** Why the record of a version's starts may not hold for it; `measured`: it does. */
export type StartBasis = 'measured' | 'near' | 'libpathrs'

/**
 * From this version of a runtime on: the libseccomp that comes with it, and what answers for its starts: the measured
 * version of a file in `core/enforce/startup/source/`, and whether that holds. `near`: not measured, the record is the
 * nearest; `libpathrs`: as near, for builds with that library.
 */
type RuntimeLine = readonly [since: string, libseccomp: string, starts: string, basis: StartBasis]

/**
 * libseccomp of runc: what its released binaries are linked with (`LIBSECCOMP_VERSION` in its Dockerfile, from 1.1.0 on);
 * before, that of Debian 11 and of Ubuntu 20.04 with its updates. Of crun: that of the Debian or Ubuntu release beside it.
 */
export const runtimeVersions: Readonly<Record<RuntimeKind, readonly RuntimeLine[]>> = {
  runc: [
    ['1.5.1', '2.6.0', '1.5.1', 'libpathrs'],
    ['1.5.0', '2.6.0', '1.5.1', 'libpathrs'],
    ['1.4.1', '2.6.0', '1.4.3', 'measured'],
    ['1.4.0', '2.5.6', '1.4.3', 'measured'],
    ['1.3.5', '2.6.0', '1.3.6', 'measured'],
    ['1.3.3', '2.5.6', '1.3.6', 'measured'],
    ['1.3.0', '2.5.6', '1.2.5', 'near'],
    ['1.2.8', '2.5.5', '1.2.9', 'measured'],
    ['1.2.0', '2.5.5', '1.2.5', 'measured'],
    ['1.1.13', '2.5.5', '1.1.15', 'measured'],
    ['1.1.12', '2.5.4', '1.1.15', 'measured'],
    ['1.1.6', '2.5.4', '1.1.5', 'near'],
    ['1.1.5', '2.5.4', '1.1.5', 'measured'],
    ['1.1.3', '2.5.4', '1.1.5', 'near'],
    ['1.1.0', '2.5.3', '1.1.5', 'near'],
    ['1.0.0', '2.5.1', '1.1.5', 'near'],
    ['1.0.0-rc93', '2.5.1', '1.1.5', 'near'],
    ['1.0.0-rc8', '2.5.1', '1.1.5', 'near'],
  ],
  crun: [
    ['1.29.1', '2.6.1', '1.28', 'near'],
    ['1.29', '2.6.1', '1.28', 'near'],
    ['1.28', '2.6.1', '1.28', 'measured'],
    ['1.21', '2.6.0', '1.21', 'measured'],
    ['1.14.1', '2.5.5', '1.21', 'near'],
    ['1.8.2', '2.5.4', '1.8.1', 'near'],
    ['1.8.1', '2.5.4', '1.8.1', 'measured'],
    ['1.5', '2.5.4', '1.8.1', 'near'],
    ['1.0', '2.5.1', '1.8.1', 'near'],
  ],
}

/** The versions of a launcher between which something changes, newest first. */
export function versionsOf(launcher: Launcher): readonly string[] {
  const lines = launcher === 'runc' || launcher === 'crun' ? runtimeVersions[launcher] : bundles[launcher]
  return lines.map(([since]) => since)
}

/** The version that is taken without further word: the newest. */
export function newestOf(launcher: Launcher): string {
  return versionsOf(launcher)[0] ?? ''
}

/** What is below a launcher of that version; a version older than all has what the oldest has. */
export function presetOf(launcher: Launcher, version: string): EnginePreset {
  const own = launcher === 'runc' || launcher === 'crun'
  const [, runtime, runtimeVersion] = own
    ? ([version, launcher, version] as const)
    : (lineOf(bundles[launcher], version) ?? ['', 'runc' as const, version])
  return { runtime, runtimeVersion, libseccomp: lineOf(runtimeVersions[runtime], runtimeVersion)?.[1] ?? '' }
}

function lineOf<Line extends readonly [string, ...unknown[]]>(
  lines: readonly Line[],
  version: string,
): Line | undefined {
  return lines.find(([since]) => compareReleases(version, since) >= 0) ?? lines.at(-1)
}

/** moby daemon/pkg/oci/caps/defaults.go; containerd's pkg/oci/spec.go has the same. */
const dockerCapabilities = capabilities(
  'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE ' +
    'SYS_CHROOT KILL AUDIT_WRITE',
)

/** containers-common, `default_capabilities` of containers.conf (since 4.0). */
const podmanCapabilities = capabilities(
  'CHOWN DAC_OVERRIDE FOWNER FSETID KILL NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT',
)

/** cri-o internal/config/capabilities, `Default()` (since 1.18). */
const crioCapabilities = capabilities(
  'CHOWN DAC_OVERRIDE FSETID FOWNER SETGID SETUID SETPCAP NET_BIND_SERVICE KILL',
)

/** What `runc spec` and `crun spec` write. */
const specCapabilities = capabilities('AUDIT_WRITE KILL NET_BIND_SERVICE')

/** What a launcher gives a container without being asked. */
export const usualCapabilities: Readonly<Record<Launcher, readonly string[]>> = {
  docker: dockerCapabilities,
  containerd: dockerCapabilities,
  podman: podmanCapabilities,
  'cri-o': crioCapabilities,
  runc: specCapabilities,
  crun: specCapabilities,
}

function capabilities(names: string): readonly string[] {
  return names.split(' ').map((name) => `CAP_${name}`)
}
