/** A compiled module; only the platform looks inside. */
export type CompiledModule = object

interface Platform {
  readonly WebAssembly: {
    readonly Instance: new (module: CompiledModule, imports: object) => { readonly exports: unknown }
  }
}

interface WithMemory {
  readonly memory: { readonly buffer: ArrayBuffer }
}

/** A module at work, and its memory. */
export interface Running<Exports extends WithMemory> {
  readonly exports: Exports
  readonly memory: Uint8Array
  readonly view: DataView
  get(address: number): number
  set(address: number, number: number): void
}

/** Starts a module; throws a RangeError where its memory cannot be had. */
export function startModule<Exports extends WithMemory>(
  module: CompiledModule,
  imports: object,
): Running<Exports> {
  const { Instance } = (globalThis as unknown as Platform).WebAssembly
  const exports = new Instance(module, imports).exports as Exports
  const view = new DataView(exports.memory.buffer)
  return {
    exports,
    memory: new Uint8Array(exports.memory.buffer),
    view,
    get: (address) => view.getUint32(address, true),
    set: (address, number) => view.setUint32(address, number, true),
  }
}
