import { type Instruction, instruction, type Program } from './instruction.ts'

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

/** The opposite of `encode`; undefined when the length fits no program. */
export function decode(bytes: Uint8Array, endian: 'little' | 'big' = 'little'): Program | undefined {
  if (bytes.length % size !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = endian === 'little'
  return Array.from({ length: bytes.length / size }, (_, place): Instruction => {
    const at = place * size
    return instruction(
      view.getUint16(at, little),
      view.getUint32(at + 4, little),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    )
  })
}
