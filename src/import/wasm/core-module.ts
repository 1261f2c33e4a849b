import { type CompiledModule, type Running, startModule } from './start-module.ts'

/** The compiled parts of the importers. */
export interface CoreModule {
  readonly strace: CompiledModule
  readonly audit: CompiledModule
}

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

export type RunningCore = Running<Core>

/** Starts the module; throws a RangeError where its memory cannot be had. */
export function startCore(module: CoreModule, reader: CoreQuestions): RunningCore {
  const running = startModule<Core>(module.strace, { reader })
  running.exports.start()
  return running
}
