/** English for what each key and word of a profile means, one or two sentences each. */

export const keyHelp = {
  defaultAction: 'What happens to a call that no rule matches.',
  defaultErrnoRet:
    'The error number that SCMP_ACT_ERRNO returns by default (or the message of SCMP_ACT_TRACE). Left out: 1, EPERM.',
  defaultErrno:
    'The error of the default action by name, such as ENOSYS. Podman and CRI-O read it before defaultErrnoRet; other runtimes do not know it.',
  architectures:
    'The architectures whose calls the rules cover; the host’s own always counts. A call of any other ends the thread.',
  archMap:
    'Docker’s form of architectures: for each host, the architectures that its kernel runs beside its own.',
  architecture: 'The host’s own architecture.',
  subArchitectures: 'What else that host runs, such as 32-bit programs.',
  flags: 'Options of the seccomp system call that loads the filter.',
  listenerPath: 'The socket of the supervisor that answers SCMP_ACT_NOTIFY.',
  listenerMetadata: 'A text handed to that supervisor with each container. Needs listenerPath.',
  syscalls: 'The rules. Several rules for one call are alternatives.',
  names: 'The system calls that the rule is about, by their Linux names.',
  name: 'A system call by its Linux name, such as openat.',
  legacyName: 'Old form of names with a single call. Write "names": ["…"].',
  action: 'What happens when one of the calls is made and all conditions hold.',
  errnoRet:
    'The error number that SCMP_ACT_ERRNO returns (or the message of SCMP_ACT_TRACE). Left out: 1, EPERM.',
  errno:
    'The error by name, such as ENOSYS. Podman and CRI-O read it before errnoRet; other runtimes do not know it.',
  args: 'Conditions on the arguments; all must hold. None: the rule holds for every call.',
  index: 'Which argument, from 0 to 5.',
  op: 'How the argument is compared. All comparisons are unsigned.',
  value:
    'What the argument is compared with: decimal, 0 to 18446744073709551615. With SCMP_CMP_MASKED_EQ: the mask.',
  valueTwo: 'Only for SCMP_CMP_MASKED_EQ: what must remain of the argument under the mask.',
  comment: 'A note for people. Runtimes skip it.',
  includes: 'The rule is used only where all of this is true (Docker, Podman).',
  excludes: 'The rule is left out where any of this is true (Docker, Podman).',
  caps: 'Capabilities that the container has, such as CAP_SYS_ADMIN.',
  arches: 'Go’s names of the host’s architecture, such as amd64.',
  minKernel: 'The oldest kernel, such as "4.8" (Docker only).',
  linux: 'The part of an OCI config.json that is about Linux.',
  seccomp: 'The seccomp profile of the container.',
} as const

export const actionHelp: Readonly<Record<string, string>> = {
  SCMP_ACT_ALLOW: 'The call runs.',
  SCMP_ACT_ERRNO: 'The call does not run and fails with errnoRet.',
  SCMP_ACT_LOG: 'The call runs and the kernel writes a line to its log.',
  SCMP_ACT_KILL: 'Old word for SCMP_ACT_KILL_THREAD.',
  SCMP_ACT_KILL_PROCESS: 'The whole process ends with SIGSYS.',
  SCMP_ACT_KILL_THREAD: 'The calling thread ends; the others go on, often in a broken state.',
  SCMP_ACT_TRAP: 'The call does not run; the thread gets the signal SIGSYS, which a program may handle.',
  SCMP_ACT_NOTIFY: 'A supervisor decides. Needs listenerPath.',
  SCMP_ACT_TRACE: 'A tracer decides; without one the call fails with ENOSYS.',
}

export const operatorHelp: Readonly<Record<string, string>> = {
  SCMP_CMP_EQ: 'The argument equals value.',
  SCMP_CMP_NE: 'The argument is not value.',
  SCMP_CMP_LT: 'The argument is less than value.',
  SCMP_CMP_LE: 'The argument is at most value.',
  SCMP_CMP_GT: 'The argument is greater than value.',
  SCMP_CMP_GE: 'The argument is at least value.',
  SCMP_CMP_MASKED_EQ: 'The argument & value equals valueTwo.',
}

export const flagHelp: Readonly<Record<string, string>> = {
  SECCOMP_FILTER_FLAG_TSYNC: 'All threads of the process get the filter.',
  SECCOMP_FILTER_FLAG_LOG: 'Every action but allow is logged, where the kernel’s actions_logged lets it.',
  SECCOMP_FILTER_FLAG_SPEC_ALLOW:
    'Leaves the mitigation for speculative store bypass off: faster, less protected.',
  SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV:
    'While the supervisor decides, only fatal signals interrupt the call (Linux 5.19).',
}

export const architectureHelp: Readonly<Record<string, string>> = {
  SCMP_ARCH_X86: '32-bit x86 (i386).',
  SCMP_ARCH_X86_64: '64-bit x86 (amd64).',
  SCMP_ARCH_X32: 'x32: 32-bit pointers on 64-bit x86.',
  SCMP_ARCH_ARM: '32-bit ARM.',
  SCMP_ARCH_AARCH64: '64-bit ARM (arm64).',
  SCMP_ARCH_MIPS: 'MIPS, 32 bit, big-endian.',
  SCMP_ARCH_MIPS64: 'MIPS, 64 bit, big-endian.',
  SCMP_ARCH_MIPS64N32: 'MIPS n32, big-endian.',
  SCMP_ARCH_MIPSEL: 'MIPS, 32 bit, little-endian.',
  SCMP_ARCH_MIPSEL64: 'MIPS, 64 bit, little-endian.',
  SCMP_ARCH_MIPSEL64N32: 'MIPS n32, little-endian.',
  SCMP_ARCH_PPC: 'PowerPC, 32 bit.',
  SCMP_ARCH_PPC64: 'PowerPC, 64 bit, big-endian.',
  SCMP_ARCH_PPC64LE: 'PowerPC, 64 bit, little-endian.',
  SCMP_ARCH_S390: 'IBM Z, 31 bit.',
  SCMP_ARCH_S390X: 'IBM Z, 64 bit.',
  SCMP_ARCH_PARISC: 'PA-RISC, 32 bit. Not known to runc.',
  SCMP_ARCH_PARISC64: 'PA-RISC, 64 bit. Not known to runc.',
  SCMP_ARCH_RISCV64: 'RISC-V, 64 bit.',
  SCMP_ARCH_LOONGARCH64: 'LoongArch, 64 bit.',
  SCMP_ARCH_M68K: 'Motorola 68000. Not known to runc.',
  SCMP_ARCH_SH: 'SuperH, little-endian. Not known to runc.',
  SCMP_ARCH_SHEB: 'SuperH, big-endian. Not known to runc.',
}
