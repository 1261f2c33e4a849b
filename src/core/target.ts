/** Where a profile is to be enforced. Everything that answers "what happens" takes one. */
export interface Target {
  readonly runtime: 'docker' | 'podman' | 'containerd' | 'cri-o' | 'runc' | 'crun'
  /** `"28.2"`. */
  readonly runtimeVersion: string
  readonly libseccomp: string
  readonly kernel: string
  /** SCMP_ARCH token of the host. */
  readonly arch: string
  /** Bounding set of the container, `CAP_…`. */
  readonly capabilities: readonly string[]
  readonly noNewPrivileges: boolean
}

export const runtimes: readonly Target['runtime'][] = [
  'docker',
  'podman',
  'containerd',
  'cri-o',
  'runc',
  'crun',
]

/** What a runtime is when nobody says more. */
interface RuntimeFacts {
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
export const runtimeFacts: Readonly<Record<Target['runtime'], RuntimeFacts>> = {
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
  runtime: 'docker',
  runtimeVersion: runtimeFacts.docker.usual,
  libseccomp: runtimeFacts.docker.libseccomp,
  kernel: '6.12',
  arch: 'SCMP_ARCH_X86_64',
  capabilities: dockerCapabilities,
  noNewPrivileges: false,
}

/**
 * The runtime as it usually comes, on the same host: kernel, architecture and no-new-privileges stay, and so do
 * capabilities that somebody chose.
 */
export function withRuntime(target: Target, runtime: Target['runtime']): Target {
  const { usual, libseccomp, capabilities: given } = runtimeFacts[runtime]
  const isChosen = !hasUsualCapabilities(target)
  return {
    ...target,
    runtime,
    runtimeVersion: usual,
    libseccomp,
    capabilities: isChosen ? target.capabilities : given,
  }
}

/** Whether the container has exactly the capabilities that the runtime gives without being asked. */
export function hasUsualCapabilities({ runtime, capabilities: given }: Target): boolean {
  const usual = runtimeFacts[runtime].capabilities
  return given.length === usual.length && usual.every((each) => given.includes(each))
}

const version = /^\d{1,4}(\.\d{1,4}){1,3}$/

/** Whether the text is a version as targets have them: two to four numbers. */
export function isVersion(text: string): boolean {
  return version.test(text)
}

/** Whether something kept long ago is a target that still can be understood. */
export function isTarget(value: unknown): value is Target {
  if (typeof value !== 'object' || value === null) return false
  const {
    runtime,
    runtimeVersion,
    libseccomp,
    kernel,
    arch,
    capabilities: caps,
    noNewPrivileges,
  } = value as Partial<Record<keyof Target, unknown>>
  const versions = [runtimeVersion, libseccomp, kernel]
  return (
    runtimes.some((each) => each === runtime) &&
    versions.every((each) => typeof each === 'string' && isVersion(each)) &&
    typeof arch === 'string' &&
    Array.isArray(caps) &&
    caps.every((each) => typeof each === 'string') &&
    typeof noNewPrivileges === 'boolean'
  )
}

function capabilities(names: string): readonly string[] {
  return names.split(' ').map((name) => `CAP_${name}`)
}
