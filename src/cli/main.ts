import { fstatSync } from 'node:fs'
import { isDevice, ofDevice } from './open-file.ts'
import { printable } from './printable.ts'
import { run } from './run.ts'
import { reasonOf, wordsOfFault } from './system-fault.ts'

/** What is written goes through here, so that no text of a file steers the terminal. */
const console = {
  stdin: standardInput(),
  out: (text: string) => process.stdout.write(printable(text)),
  note: (line: string) => process.stderr.write(`${printable(line)}\n`),
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  console.note(`Standard output could not be written to its end: ${reasonOf(error, 'write')}`)
  process.exit(2)
})

// Nobody is left to tell.
process.stderr.on('error', () => undefined)

process.on('uncaughtException', (error) => {
  console.note(wordsOfFault(error))
  process.exit(2)
})

process.exitCode = await run(process.argv.slice(2), console)

/** Node takes a folder for an empty input, and reads a device without an end. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  const stats = fstatSync(process.stdin.fd)
  if (stats.isDirectory())
    throw Object.assign(new Error('standard input is a folder'), { code: 'EISDIR', syscall: 'read' })
  yield* isDevice(stats) ? ofDevice(process.stdin) : process.stdin
}
