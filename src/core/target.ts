/** Where a profile is to be enforced. Everything that answers "what happens" takes one. */
export interface Target {
  readonly runtime: 'docker' | 'podman' | 'containerd' | 'runc' | 'crun'
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

/** Docker's default capabilities (moby daemon/pkg/oci/caps/defaults.go). */
const dockerCapabilities = [
  'CAP_CHOWN',
  'CAP_DAC_OVERRIDE',
  'CAP_FSETID',
  'CAP_FOWNER',
  'CAP_MKNOD',
  'CAP_NET_RAW',
  'CAP_SETGID',
  'CAP_SETUID',
  'CAP_SETFCAP',
  'CAP_SETPCAP',
  'CAP_NET_BIND_SERVICE',
  'CAP_SYS_CHROOT',
  'CAP_KILL',
  'CAP_AUDIT_WRITE',
]

export const defaultTarget: Target = {
  runtime: 'docker',
  runtimeVersion: '28.2',
  libseccomp: '2.5.5',
  kernel: '6.12',
  arch: 'SCMP_ARCH_X86_64',
  capabilities: dockerCapabilities,
  noNewPrivileges: false,
}
