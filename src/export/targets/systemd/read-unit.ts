import { errnoNumber } from '#core/base/errno.ts'
import { architectureWords } from './architectures.ts'

const kill = { action: 'SCMP_ACT_KILL_PROCESS' }

/** What systemd makes of the settings (`config_parse_syscall_filter` in src/core/load-fragment.c), as a profile. */
export function readUnit(text: string, host: string, granted: readonly string[]): string {
  const settings = [...text.matchAll(/^(SystemCall\w+)=(.*)$/gm)].map(([, key, value = '']) => ({
    key,
    value,
  }))
  const last = (key: string) => settings.findLast((each) => each.key === key)?.value ?? ''
  const listed = settings.filter(({ key }) => key === 'SystemCallFilter').map(({ value }) => value)
  const { allows, calls } = filterOf(listed, granted)
  const fallback = outcomeOf(last('SystemCallErrorNumber'))
  const syscalls = [...calls].map(([name, outcome]) => ({
    names: [name],
    ...(outcome !== '' ? outcomeOf(outcome) : allows ? { action: 'SCMP_ACT_ALLOW' } : fallback),
  }))
  const words = last('SystemCallArchitectures').split(' ')
  const foreign = Object.entries(architectureWords).filter(([, word]) => words.includes(word))
  const { action, errnoRet } = allows ? fallback : { action: 'SCMP_ACT_ALLOW' }
  return JSON.stringify({
    defaultAction: action,
    ...(errnoRet === undefined ? {} : { defaultErrnoRet: errnoRet }),
    architectures: [host, ...foreign.map(([token]) => token)],
    syscalls,
  })
}

interface Filter {
  readonly allows: boolean
  /** Name → what stands behind its colon. */
  readonly calls: ReadonlyMap<string, string>
}

/** The first line that is not empty decides which kind the list is of; an empty one forgets all before it. */
function filterOf(listed: readonly string[], granted: readonly string[]): Filter {
  const lines = listed.slice(listed.lastIndexOf('') + 1)
  const allows = lines.length > 0 && !lines[0]?.startsWith('~')
  const calls = new Map((allows ? granted : []).map((name) => [name, '']))
  for (const line of lines) {
    const isInverted = line.startsWith('~')
    for (const word of line.replace('~', '').split(' ')) {
      const [name = '', outcome = ''] = word.split(':')
      if (name === '@default') continue
      if (isInverted !== allows || outcome !== '') calls.set(name, outcome)
      else calls.delete(name)
    }
  }
  return { allows, calls }
}

function outcomeOf(word: string): { readonly action: string; readonly errnoRet?: number } {
  const errnoRet = /^\d+$/.test(word) ? Number(word) : errnoNumber(word)
  return errnoRet === undefined ? kill : { action: 'SCMP_ACT_ERRNO', errnoRet }
}
