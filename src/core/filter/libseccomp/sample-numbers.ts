import type { Numbers } from './filter.ts'

/** A few calls of a few architectures, for tests; numbers as the kernel has them. */
const calls: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  read: { X86_64: 0, X86: 3, X32: 0x4000_0000, AARCH64: 63, S390X: 3 },
  getpid: { X86_64: 39, X86: 20, X32: 0x4000_0027, AARCH64: 172, S390X: 20 },
  socket: { X86_64: 41, X86: 359, X32: 0x4000_0029, AARCH64: 198, S390X: 359 },
  accept: { X86_64: 43, X32: 0x4000_002b, AARCH64: 202 },
  socketcall: { X86: 102, S390X: 102 },
  ioctl: { X86_64: 16, X86: 54, X32: 0x4000_0202, AARCH64: 29, S390X: 54 },
  fork: { X86_64: 57, X86: 2, X32: 0x4000_0039, S390X: 2 },
  fchmodat2: { X86_64: 452, X86: 452, X32: 0x4000_01c4, AARCH64: 452, S390X: 452 },
}
const since: Readonly<Record<string, string>> = { fchmodat2: '6.6' }

const architectures = {
  X86_64: { audit: 0xc000_003e, bits: 64, endian: 'little' },
  X86: { audit: 0x4000_0003, bits: 32, endian: 'little' },
  X32: { audit: 0xc000_003e, bits: 32, endian: 'little' },
  AARCH64: { audit: 0xc000_00b7, bits: 64, endian: 'little' },
  S390X: { audit: 0x8000_0016, bits: 64, endian: 'big' },
} as const

const known: ReadonlyMap<string, (typeof architectures)[keyof typeof architectures]> = new Map(
  Object.entries(architectures),
)
const short = (token: string) => token.replace('SCMP_ARCH_', '')

export const sampleNumbers: Numbers = {
  architecture: (token) => known.get(short(token)),
  numberOf: (name, arch) => calls[name]?.[short(arch)],
  syscall: (name) => (name in calls ? { since: since[name] } : undefined),
}
