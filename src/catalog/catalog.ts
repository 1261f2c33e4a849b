/** What is known about system calls. The data is generated (`npm run catalog`); `load.ts` loads it. */

export type RiskLevel = 'critical' | 'high' | 'medium' | 'low'

export interface Architecture {
  /** `SCMP_ARCH_X86_64`. */
  readonly token: string
  /** libseccomp's own name, `x86_64`. */
  readonly name: string
  /** Key of the number table; little- and big-endian twins share one. */
  readonly table: string
  /** AUDIT_ARCH value, as the kernel prints it after `arch=` (hex). */
  readonly audit: number
  /** Width in which libseccomp compares arguments. */
  readonly bits: 32 | 64
  readonly endian: 'little' | 'big'
  /** libseccomp-golang's name, used in Docker's `includes.arches` (`amd64`, `x86`); undefined where it has none. */
  readonly goName: string | undefined
}

export interface Group {
  readonly id: string
  readonly title: string
}

export interface SyscallArgument {
  readonly name: string
  /** C type, `unsigned int`. */
  readonly type: string
  /** `fd`, `flags`, `ptr`, … : `kinds` of the signature source. */
  readonly kind: string
  /** How many low bits the kernel looks at on 64-bit architectures (a `umode_t` counts as 32). */
  readonly width: 32 | 64
  readonly signed: boolean
  /** False for pointers: the filter sees the address, not what it points to. */
  readonly filterable: boolean
  /** Constant set that names its values, `AF`. */
  readonly set: string | undefined
}

export interface Syscall {
  readonly name: string
  readonly group: string
  readonly risk: RiskLevel
  /** Reason codes, `kernel-attack-surface`; empty for unrated calls, whose risk is low. */
  readonly reasons: readonly string[]
  /** Kernel version that introduced it, `5.9`; undefined when not known. */
  readonly since: string | undefined
  /**
   * Docker's default profile with default capabilities on amd64. `conditional`: some arguments or a further
   * capability open it; `deny`: a rule refuses it or only other architectures may; `unlisted`: not named.
   */
  readonly docker: 'allow' | 'conditional' | 'deny' | 'unlisted'
  readonly args: readonly SyscallArgument[]
}

/** Longer texts, loaded when somebody looks at one call. */
export interface SyscallDetails {
  /** What it does, one plain sentence. */
  readonly summary: string
  /** Why its risk level, one plain sentence; a call nobody rated says so. */
  readonly why: string | undefined
  readonly capabilities: readonly string[]
  readonly references: readonly { readonly id: string; readonly text: string }[]
}

export interface Catalog {
  /** Sorted by name. */
  readonly syscalls: readonly Syscall[]
  readonly architectures: readonly Architecture[]
  readonly groups: readonly Group[]
  syscall(name: string): Syscall | undefined
  architecture(token: string): Architecture | undefined
  /** The number on that architecture (x32 numbers carry bit 30); undefined when it does not exist there. */
  numberOf(name: string, arch: string): number | undefined
  nameOf(nr: number, arch: string): string | undefined
  /** What a tool printed (`pread`, `old_mmap`, `newfstat`) → libseccomp's name; undefined when nothing fits. */
  canonical(
    printed: string,
    tool: 'strace' | 'audit' | 'kernel',
    arch: string | undefined,
  ): string | undefined
}
