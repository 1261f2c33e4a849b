import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Console } from '../../../src/cli/command.ts'
import { run } from '../../../src/cli/run.ts'
import { launcherOf, launcherVersion, type Target } from '../../../src/core/target/target.ts'
import { scratchFolder } from '../scratch.ts'

/** What happens to calls that the profile does not name. */
export type Fallback = 'SCMP_ACT_ERRNO' | 'SCMP_ACT_KILL_PROCESS'

/** The profile that the command line proposes for the logs and the target, and exports. */
export async function proposed(logs: readonly string[], target: Target, fallback: Fallback): Promise<string> {
  const kind = fallback === 'SCMP_ACT_ERRNO' ? 'errno' : 'kill'
  return exported(
    await command('propose', ...logs, '--default', kind, ...wordsOf('--runtime', target)),
    target,
  )
}

/** The profile as the command line exports it for the target. */
export async function exported(text: string, target: Target): Promise<string> {
  const path = join(scratchFolder(), 'profile.json')
  writeFileSync(path, text)
  return command('export', path, ...wordsOf('--to', target))
}

function wordsOf(option: '--to' | '--runtime', target: Target): readonly string[] {
  const launcher = `${launcherOf(target)} ${launcherVersion(target)}`
  return [option, launcher, '--libseccomp', target.libseccomp, '--kernel', target.kernel]
}

async function command(...words: readonly string[]): Promise<string> {
  const out: string[] = []
  const notes: string[] = []
  const code = await run(words, consoleOf(out, notes))
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${notes.join('\n')}`)
  return out.join('')
}

function consoleOf(out: string[], notes: string[]): Console {
  const stdin = (async function* () {})()
  return { stdin, out: (text) => out.push(text), note: (line) => notes.push(line) }
}
