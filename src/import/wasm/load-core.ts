import { bytes as audit } from '../formats/kernel-audit/lane/audit-core.as'
import { bytes as strace } from '../formats/strace/lane/core.as'
import type { CoreModule } from './core-module.ts'
import type { CompiledModule } from './start-module.ts'

interface Platform {
  readonly WebAssembly?: { compile(bytes: Uint8Array): Promise<CompiledModule> }
}

/** The compiled parts; undefined where WebAssembly is not there or a policy forbids it. */
export async function loadCore(): Promise<CoreModule | undefined> {
  const platform = (globalThis as Platform).WebAssembly
  if (platform === undefined) return undefined
  try {
    const [first, second] = await Promise.all([platform.compile(strace), platform.compile(audit)])
    return { strace: first, audit: second }
  } catch {
    return undefined
  }
}
