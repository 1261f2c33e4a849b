const escapeByte = 27

/**
 * The line without its terminal sequences (ECMA-48 CSI, OSC and two-byte escapes).
 * strace 7 colours inside the call, with colours the person chose: only the grammar is stable.
 */
export function stripEscapes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array(end - start)
  let length = 0
  for (let at = start; at < end; ) {
    const byte = bytes[at] ?? 0
    if (byte === escapeByte) {
      at = afterSequence(bytes, at, end)
      continue
    }
    out[length++] = byte
    at++
  }
  return out.subarray(0, length)
}

function afterSequence(bytes: Uint8Array, at: number, end: number): number {
  const kind = bytes[at + 1]
  if (kind === 0x5b) {
    let next = at + 2
    while (next < end && !isFinal(bytes[next] ?? 0)) next++
    return Math.min(next + 1, end)
  }
  if (kind === 0x5d) {
    const bell = bytes.indexOf(7, at)
    return bell === -1 || bell >= end ? end : bell + 1
  }
  if (kind === 0x28 || kind === 0x29) return Math.min(at + 3, end)
  return Math.min(at + 2, end)
}

function isFinal(byte: number): boolean {
  return byte >= 0x40 && byte <= 0x7e
}
