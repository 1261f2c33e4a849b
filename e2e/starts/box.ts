import {
  type ChildProcess,
  type SpawnSyncOptionsWithStringEncoding,
  type StdioOptions,
  spawn,
  spawnSync,
} from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { StartCase } from '../../src/core/enforce/startup/known.ts'
import { hasTerminal, processOf, type Workshop, writeConfig } from './bundle.ts'
import { commandOf, type RuntimeBinary } from './runtime.ts'

/** With one processor for everything, a start that hangs is taken for a failure after this long. */
const patience = 5000

export interface Outcome {
  readonly starts: boolean
  readonly said: string
}

/** A container that is being started, with all that has to be cleared away. */
export interface Box {
  readonly runtime: RuntimeBinary
  readonly workshop: Workshop
  readonly start: StartCase
  readonly bundle: string
  readonly id: string
  /** A tracer that the runtime is started by. */
  readonly tracer: readonly string[]
}

interface Plan {
  readonly runtime: RuntimeBinary
  readonly workshop: Workshop
  readonly start: StartCase
  readonly profile: object
  readonly tracer?: readonly string[]
}

/** Makes a bundle, does something with it, and takes everything away. */
export function withBox<T>({ profile, tracer = [], ...plan }: Plan, work: (box: Box) => T): T {
  const bundle = mkdtempSync(join(tmpdir(), 'box-'))
  const { start, workshop, runtime } = plan
  const isLater = start.way === 'exec'
  const terminal = hasTerminal(start) && !isLater
  writeConfig(bundle, workshop.root, processOf(start, isLater ? '/wait' : '/start', terminal), profile)
  const box: Box = { ...plan, tracer, bundle, id: basename(bundle) }
  try {
    return work(box)
  } finally {
    spawnSync(...commandOf(runtime, words(box, 'delete', '--force', box.id)), { timeout: patience })
    rmSync(bundle, { recursive: true, force: true })
  }
}

function words({ bundle }: Box, ...rest: readonly string[]): readonly string[] {
  return ['--root', join(bundle, 'state'), ...rest]
}

/** The first program of the container, in one command or in two as engines do it. */
export function startBox(box: Box): Outcome {
  return box.start.way === 'create' ? createAndStart(box) : talk(box, ['run', '--bundle', box.bundle, box.id])
}

/** Starts a container that waits. */
export function keepBox(box: Box): void {
  const command = commandOf(box.runtime, words(box, 'run', '--detach', '--bundle', box.bundle, box.id))
  const { status } = spawnSync(...command, { stdio: 'ignore', timeout: patience })
  if (status !== 0) throw new Error(`${box.runtime.said} does not keep a container running`)
}

/** A second program, with `--process` as the engines do it: then its privileges are those of the first. */
export function startInBox(box: Box): Outcome {
  const file = join(box.bundle, 'process.json')
  writeFileSync(file, JSON.stringify(processOf(box.start, '/start', hasTerminal(box.start))))
  return talk(box, ['exec', '--process', file, box.id])
}

/** Runs the command to its end, on a terminal of its own if asked. */
function talk(box: Box, rest: readonly string[]): Outcome {
  const [command, args] = commandOf(box.runtime, words(box, ...rest))
  const line = [...box.tracer, command, ...args]
  const all = hasTerminal(box.start) ? ['script', '-qefc', line.map(quoted).join(' '), '/dev/null'] : line
  const [first = '', ...others] = all
  const { status, stdout, stderr } = spawnSync(first, others, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience * (box.tracer.length > 0 ? 4 : 1),
    killSignal: 'SIGKILL',
  })
  return { starts: status === 0 && stdout.includes('started'), said: stdout + stderr }
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

function createAndStart(box: Box): Outcome {
  const [file, socket] = [join(box.bundle, 'said'), join(box.bundle, 'console')]
  const taker = hasTerminal(box.start)
    ? spawn(box.workshop.console, [socket, file], { stdio: 'ignore' })
    : undefined
  if (taker !== undefined) waitFor(() => existsSync(socket), 1000)
  const creator = create(box, openSync(file, 'a'), taker === undefined ? [] : ['--console-socket', socket])
  try {
    const text = () => readFileSync(file, 'utf8')
    if (!waitFor(() => stateOf(box) === 'created', creator === undefined ? 0 : patience))
      return { starts: false, said: text() }
    const { stdout, stderr } = spawnSync(...commandOf(box.runtime, words(box, 'start', box.id)), quiet)
    const starts = waitFor(() => text().includes('started'), 2000)
    if (creator !== undefined) waitFor(() => !isAlive(creator), 2000)
    return { starts, said: text() + stdout + stderr }
  } finally {
    for (const each of [creator, taker]) each?.kill('SIGKILL')
  }
}

/** A tracer goes on until the program of the container ends, so nobody waits for it here. */
function create(box: Box, out: number, more: readonly string[]): ChildProcess | undefined {
  const [command, args] = commandOf(
    box.runtime,
    words(box, 'create', ...more, '--bundle', box.bundle, box.id),
  )
  const stdio: StdioOptions = ['ignore', out, out]
  const [tracer, ...rest] = [...box.tracer, command]
  if (tracer !== undefined && box.tracer.length > 0) return spawn(tracer, [...rest, ...args], { stdio })
  spawnSync(command, args, { stdio, timeout: patience, killSignal: 'SIGKILL' })
  return undefined
}

const quiet: SpawnSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
  timeout: patience,
  killSignal: 'SIGKILL',
}

function isAlive({ pid }: ChildProcess): boolean {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && !/\) [ZX] /.test(readFileSync(file, 'utf8'))
}

function stateOf(box: Box): string {
  const { stdout } = spawnSync(...commandOf(box.runtime, words(box, 'state', box.id)), { encoding: 'utf8' })
  return /"status": *"(\w+)"/.exec(stdout ?? '')?.[1] ?? ''
}

const clock = new Int32Array(new SharedArrayBuffer(4))

function waitFor(isDone: () => boolean, milliseconds: number): boolean {
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    if (isDone()) return true
    Atomics.wait(clock, 0, 0, 20)
  }
  return isDone()
}
