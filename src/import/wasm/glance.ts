import type { CoreModule } from './core-module.ts'
import { type Running, startModule } from './start-module.ts'

/** What stands somewhere in a chunk of bytes, and decides how its lines are read. */
export interface Glance {
  /** Anything but ASCII. */
  readonly isMixed: boolean
  readonly hasNul: boolean
  readonly hasReturns: boolean
  readonly hasEscapes: boolean
}

interface Looker {
  readonly memory: { readonly buffer: ArrayBuffer }
  look(length: number): number
}

const buffer = 0x10000
const longest = 1 << 20

export function glanceIn(bytes: Uint8Array): Glance {
  return {
    isMixed: true,
    hasNul: bytes.includes(0),
    hasReturns: bytes.includes(13),
    hasEscapes: bytes.includes(27),
  }
}

/** Chunks that are looked at before it pays to start the compiled look. */
const patience = 4

/**
 * Looks at all that matters in one go, compiled, once the log has proven long; else in several, and not for
 * ASCII.
 */
export function createGlance(module: CoreModule | undefined): (bytes: Uint8Array) => Glance {
  let chunks = 0
  let fast: ((bytes: Uint8Array) => Glance) | undefined
  return (bytes) => {
    if (module !== undefined && ++chunks === patience) fast = startGlance(module)
    return fast === undefined ? glanceIn(bytes) : fast(bytes)
  }
}

/** Undefined where the memory cannot be had. */
function startGlance(module: CoreModule): ((bytes: Uint8Array) => Glance) | undefined {
  const started = start(module)
  if (started === undefined) return undefined
  const { exports, memory } = started

  function look(bytes: Uint8Array): number {
    memory.set(bytes, buffer)
    memory.fill(32, buffer + bytes.length, buffer + bytes.length + 8)
    return exports.look(bytes.length)
  }

  return (bytes) => {
    let found = 0
    for (let at = 0; at < bytes.length; at += longest) found |= look(bytes.subarray(at, at + longest))
    return {
      isMixed: (found & 1) !== 0,
      hasNul: (found & 2) !== 0,
      hasReturns: (found & 4) !== 0,
      hasEscapes: (found & 8) !== 0,
    }
  }
}

function start(module: CoreModule): Running<Looker> | undefined {
  try {
    return startModule(module.glance, {})
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
