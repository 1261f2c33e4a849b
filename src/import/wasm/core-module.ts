/** A compiled module; only the platform looks inside. */
export type CoreModule = object

/** What `core.as` exports. */
interface Core {
  readonly memory: { readonly buffer: ArrayBuffer }
  start(): void
  run(from: number, to: number, line: number): number
  addName(name: number, length: number): number
  addTable(name: number, index: number): void
  addValue(name: number, index: number, length: number, id: number): number
  setFull(name: number, index: number): void
  addProcess(pid: number, row: number): number
  processOf(pid: number): number
}

/** What `core.as` asks for. */
interface CoreQuestions {
  value(name: number, index: number, start: number, length: number): number
  tuple(name: number, key: number): number
  error(start: number, length: number): number
  wait(time: number, pid: number): number
}

interface Platform {
  readonly WebAssembly: {
    readonly Instance: new (module: CoreModule, imports: object) => { readonly exports: unknown }
  }
}

export interface RunningCore {
  readonly core: Core
  readonly memory: Uint8Array
  readonly view: DataView
  get(address: number): number
  set(address: number, number: number): void
}

/** Starts the module; throws a RangeError where its memory cannot be had. */
export function startCore(module: CoreModule, reader: CoreQuestions): RunningCore {
  const { Instance } = (globalThis as unknown as Platform).WebAssembly
  const core = new Instance(module, { reader }).exports as Core
  const view = new DataView(core.memory.buffer)
  core.start()
  return {
    core,
    memory: new Uint8Array(core.memory.buffer),
    view,
    get: (address) => view.getUint32(address, true),
    set: (address, number) => view.setUint32(address, number, true),
  }
}
