/** A system call as the kernel shows it to a filter. */
export interface SyscallCall {
  /** AUDIT_ARCH value. */
  readonly audit: number
  readonly endian: 'little' | 'big'
  readonly nr: number
  /** Six registers. */
  readonly args: readonly bigint[]
}

/** Words of `struct seccomp_data`; the instruction pointer reads as 0. */
export const dataWords = 16

/** Fills `data` (sixteen words) with what the filter loads; the halves of an argument stand in the machine's order. */
export function fillData(data: Uint32Array, { audit, endian, nr, args }: SyscallCall): void {
  data[0] = nr
  data[1] = audit
  data[2] = 0
  data[3] = 0
  const [lowPlace, highPlace] = endian === 'little' ? [4, 5] : [5, 4]
  for (let index = 0; index < 6; index += 1) {
    const value = args[index] ?? 0n
    data[lowPlace + 2 * index] = Number(value & 0xffff_ffffn)
    data[highPlace + 2 * index] = Number(value >> 32n)
  }
}
