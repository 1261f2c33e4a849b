/** Architectures of the OCI runtime specification (schema/defs-linux.json). */
export const architectures = [
  'X86',
  'X86_64',
  'X32',
  'ARM',
  'AARCH64',
  'MIPS',
  'MIPS64',
  'MIPS64N32',
  'MIPSEL',
  'MIPSEL64',
  'MIPSEL64N32',
  'PPC',
  'PPC64',
  'PPC64LE',
  'S390',
  'S390X',
  'PARISC',
  'PARISC64',
  'RISCV64',
  'LOONGARCH64',
  'M68K',
  'SH',
  'SHEB',
].map((name) => `SCMP_ARCH_${name}`)

/** What others call them, in small letters → the token. */
export const tokenOf = new Map([
  ['amd64', 'SCMP_ARCH_X86_64'],
  ['x64', 'SCMP_ARCH_X86_64'],
  ['x86-64', 'SCMP_ARCH_X86_64'],
  ['i386', 'SCMP_ARCH_X86'],
  ['i686', 'SCMP_ARCH_X86'],
  ['386', 'SCMP_ARCH_X86'],
  ['arm64', 'SCMP_ARCH_AARCH64'],
  ['armhf', 'SCMP_ARCH_ARM'],
  ['ppc64el', 'SCMP_ARCH_PPC64LE'],
  ['loong64', 'SCMP_ARCH_LOONGARCH64'],
])

/** In the specification and in crun, not in runc (libcontainer/seccomp/config.go). */
export const notInRunc = new Set(
  ['PARISC', 'PARISC64', 'M68K', 'SH', 'SHEB'].map((name) => `SCMP_ARCH_${name}`),
)

/** The flags a profile may set; NEW_LISTENER and TSYNC_ESRCH are the runtime's own. */
export const flags = ['TSYNC', 'LOG', 'SPEC_ALLOW', 'WAIT_KILLABLE_RECV'].map(
  (name) => `SECCOMP_FILTER_FLAG_${name}`,
)

/** Architecture names of libseccomp-golang, used in `includes.arches`; moby writes loong64 as loongarch64. */
export const goArchitectures = [
  'amd64',
  'x86',
  'x32',
  'arm64',
  'arm',
  'mips',
  'mips64',
  'mips64n32',
  'mipsel',
  'mipsel64',
  'mipsel64n32',
  'ppc',
  'ppc64',
  'ppc64le',
  's390',
  's390x',
  'parisc',
  'parisc64',
  'riscv64',
  'loong64',
  'loongarch64',
  'm68k',
  'sh',
  'sheb',
]

/** What others call these architectures. */
export const goNameOf = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['i386', 'x86'],
  ['i686', 'x86'],
  ['386', 'x86'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm'],
  ['ppc64el', 'ppc64le'],
])

/** include/uapi/linux/capability.h, 0 … 40. */
export const capabilities = (
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE ' +
  'NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT ' +
  'SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE ' +
  'AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ ' +
  'PERFMON BPF CHECKPOINT_RESTORE'
)
  .split(' ')
  .map((name) => `CAP_${name}`)
