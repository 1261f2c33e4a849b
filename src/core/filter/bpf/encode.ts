import type { Program } from './instruction.ts'

/** Bytes of one `struct sock_filter`. */
const size = 8

/** The program as an array of `struct sock_filter` in the byte order of the machine that loads it. */
export function encode(program: Program, endian: 'little' | 'big' = 'little'): Uint8Array {
  const bytes = new Uint8Array(program.length * size)
  const view = new DataView(bytes.buffer)
  for (const [place, { code, jt, jf, k }] of program.entries()) {
    view.setUint16(place * size, code, endian === 'little')
    view.setUint8(place * size + 2, jt)
    view.setUint8(place * size + 3, jf)
    view.setUint32(place * size + 4, k, endian === 'little')
  }
  return bytes
}
