import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

/** How a command ended; a status of null is one that was killed, for it hung. */
export interface Said {
  readonly status: number | null
  readonly text: string
}

export interface Talk {
  /** Where all that it says is written: what it leaves behind goes on writing there. */
  readonly file: string
  readonly seconds?: number
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a command and waits for its end. */
export async function talk(command: readonly string[], { file, seconds = 20, env }: Talk): Promise<Said> {
  const [program = '', ...words] = command
  const out = openSync(file, 'a')
  const child = spawn(program, words, {
    stdio: ['ignore', out, out],
    detached: true,
    env: { ...process.env, ...env },
  })
  closeSync(out)
  const status = await new Promise<number | null>((resolve) => {
    const timer = setTimeout(() => {
      // The group, so that a terminal's program goes with it.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, seconds * 1000)
    child.once('error', () => resolve(127))
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
  return { status, text: readFileSync(file, 'utf8') }
}

/** Asks again until the answer is there or the time is up. */
export async function until<T>(ask: () => T | undefined, seconds: number): Promise<T | undefined> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = ask()
    if (answer !== undefined || Date.now() > end) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
