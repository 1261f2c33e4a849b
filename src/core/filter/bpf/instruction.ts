/** One `struct sock_filter`. */
export interface Instruction {
  readonly code: number
  readonly jt: number
  readonly jf: number
  /** Unsigned 32 bit. */
  readonly k: number
}

export type Program = readonly Instruction[]

/** The operations that seccomp filters use (include/uapi/linux/bpf_common.h of the kernel). */
export const opcode = {
  load: 0x20,
  and: 0x54,
  jump: 0x05,
  jumpEqual: 0x15,
  jumpGreater: 0x25,
  jumpGreaterOrEqual: 0x35,
  jumpSet: 0x45,
  ret: 0x06,
} as const

/** Places in `struct seccomp_data`. */
export const place = { nr: 0, arch: 4, instructionPointer: 8, args: 16 } as const

/** The kernel loads no longer filter (BPF_MAXINSNS). */
export const maxInstructions = 4096

export function instruction(code: number, k: number, jt = 0, jf = 0): Instruction {
  return { code, jt, jf, k: k >>> 0 }
}
