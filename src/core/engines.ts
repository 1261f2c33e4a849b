import { isAtLeast } from './libseccomp/version.ts'

/** The program that hands the profile to libseccomp. */
export type RuntimeKind = 'runc' | 'crun'

/** Who is told to start a container: an engine, or a runtime by hand. */
export type Launcher = 'docker' | 'podman' | 'containerd' | 'cri-o' | RuntimeKind

export const launchers: readonly Launcher[] = ['docker', 'podman', 'containerd', 'cri-o', 'runc', 'crun']

/** What comes with a launcher when nobody says more. */
interface LauncherFacts {
  /** Newest first; the versions between which something changes for profiles. */
  readonly versions: readonly string[]
  /** The version that is taken without further word. */
  readonly usual: string
  /** libseccomp that it usually comes with. */
  readonly libseccomp: string
  readonly capabilities: readonly string[]
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

/**
 * Versions as their release notes have them: runc's binaries carry libseccomp 2.5.4 in 1.1, 2.5.5 in 1.2.0 and
 * 2.5.6 from 1.2.6 on; Podman and crun take the distribution's (2.5.4 in Debian 12, 2.6.0 in Debian 13).
 */
export const launcherFacts: Readonly<Record<Launcher, LauncherFacts>> = {
  docker: {
    versions: ['29.0', '28.2', '27.5', '25.0', '24.0', '20.10'],
    usual: '28.2',
    libseccomp: '2.5.5',
    capabilities: dockerCapabilities,
  },
  podman: {
    versions: ['5.4', '4.3'],
    usual: '5.4',
    libseccomp: '2.6.0',
    capabilities: podmanCapabilities,
  },
  containerd: {
    versions: ['2.1', '2.0', '1.7', '1.6'],
    usual: '2.0',
    libseccomp: '2.5.5',
    capabilities: dockerCapabilities,
  },
  'cri-o': {
    versions: ['1.33', '1.31', '1.29'],
    usual: '1.33',
    libseccomp: '2.5.5',
    capabilities: crioCapabilities,
  },
  runc: {
    versions: ['1.5.0', '1.3.0', '1.2.5', '1.1.15', '1.1.5'],
    usual: '1.2.5',
    libseccomp: '2.5.5',
    capabilities: specCapabilities,
  },
  crun: {
    versions: ['1.29', '1.20', '1.14.4', '1.8.1'],
    usual: '1.20',
    libseccomp: '2.6.0',
    capabilities: specCapabilities,
  },
}

type Bundles = readonly (readonly [version: string, runtime: RuntimeKind, runtimeVersion: string])[]

/** The runtime as the engine's own packages bring it, by the engine's version; Podman takes its distribution's. */
const bundles: Readonly<Record<Exclude<Launcher, RuntimeKind>, Bundles>> = {
  docker: [
    ['29', 'runc', '1.3.0'],
    ['28', 'runc', '1.2.4'],
    ['27', 'runc', '1.1.14'],
    ['25', 'runc', '1.1.12'],
    ['0', 'runc', '1.1.5'],
  ],
  containerd: [
    ['2.1', 'runc', '1.3.0'],
    ['2.0', 'runc', '1.2.1'],
    ['1.7', 'runc', '1.1.12'],
    ['0', 'runc', '1.1.5'],
  ],
  podman: [
    ['5', 'crun', '1.14.4'],
    ['0', 'crun', '1.8.1'],
  ],
  // Before 1.31 its default was runc (its CHANGELOG).
  'cri-o': [
    ['1.33', 'crun', '1.20'],
    ['1.31', 'crun', '1.14.4'],
    ['0', 'runc', '1.1.12'],
  ],
}

export interface EnginePreset {
  readonly runtime: RuntimeKind
  readonly runtimeVersion: string
}

/** The runtime below a launcher of that version; a runtime started by hand is its own. */
export function presetOf(launcher: Launcher, version: string): EnginePreset {
  if (launcher === 'runc' || launcher === 'crun') return { runtime: launcher, runtimeVersion: version }
  const [, runtime = 'runc', runtimeVersion = '0'] =
    bundles[launcher].find(([least]) => isAtLeast(version, least)) ?? []
  return { runtime, runtimeVersion }
}

function capabilities(names: string): readonly string[] {
  return names.split(' ').map((name) => `CAP_${name}`)
}
