/** Names looked up by their bytes, without making a string: the fast path of a log reader. */
export interface ByteNames {
  /** The name's index, −1 when it was never added. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number
  add(name: Uint8Array): number
}

/** The hash that `find` expects, for readers that have the name's bytes in hand anyway. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
  return hash
}

/** An open-addressing table that grows from `size` slots, a power of two; names differ when any byte differs. */
export function createByteNames(size = 4096): ByteNames {
  const names: Uint8Array[] = []
  const hashes: number[] = []
  let slots = new Int32Array(size).fill(-1)

  function find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] ?? -1
      if (index === -1) return -1
      if (hashes[index] === hash && isSame(names[index], bytes, start, end)) return index
    }
  }

  function place(index: number): void {
    const hash = hashes[index] ?? 0
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  }

  function add(name: Uint8Array): number {
    const index = names.push(name) - 1
    hashes.push(hashOf(name, 0, name.length))
    if (names.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1)
      for (let each = 0; each < index; each++) place(each)
    }
    place(index)
    return index
  }

  return { find, add }
}

function isSame(name: Uint8Array | undefined, bytes: Uint8Array, start: number, end: number): boolean {
  if (name === undefined || name.length !== end - start) return false
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[start + at]) return false
  return true
}
