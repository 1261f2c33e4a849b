import { bytes } from './core.as'
import type { CoreModule } from './core-module.ts'

interface Platform {
  readonly WebAssembly?: { compile(bytes: Uint8Array): Promise<CoreModule> }
}

/** The compiled core; undefined where WebAssembly is not there or a policy forbids it. */
export async function loadCore(): Promise<CoreModule | undefined> {
  try {
    return await (globalThis as Platform).WebAssembly?.compile(bytes)
  } catch {
    return undefined
  }
}
