const mostShapes = 4096
const compared = 64

/**
 * Shapes of lines that were looked at in vain: their characters with all letters, and all digits, alike and once
 * where several follow each other.
 */
export interface LineShapes {
  /** True when all lines are of shapes that were added before. */
  hasAll(lines: readonly Uint8Array[]): boolean
  addAll(lines: readonly Uint8Array[]): void
}

export function createLineShapes(): LineShapes {
  const shapes = new Set<number>()
  return {
    hasAll: (lines) => lines.every((line) => shapes.has(shapeOf(line))),
    addAll(lines) {
      for (const line of lines) if (shapes.size < mostShapes) shapes.add(shapeOf(line))
    },
  }
}

function shapeOf(line: Uint8Array): number {
  let hash = 0
  let before = 0
  for (let at = 0; at < line.length && at < compared; at++) {
    const kind = kindOf(line[at] ?? 0)
    if (kind !== before || kind > 2) hash = (Math.imul(hash, 31) + kind) | 0
    before = kind
  }
  return hash
}

function kindOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return 1
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) ? 2 : byte
}
