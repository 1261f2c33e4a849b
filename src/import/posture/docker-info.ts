/**
 * `docker info --format json` (`'{{json .}}'` before 23): the daemon's own settings.
 * https://docs.docker.com/reference/cli/docker/system/info/
 *     {"Name": "host", "SecurityOptions": ["name=seccomp,profile=builtin"], "KernelVersion": "6.1.0-18-amd64"}
 */
import type { ProfileChoice } from '#core/posture/workload.ts'
import { ok } from '#core/result.ts'
import type { PostureReader } from './reader.ts'
import { profileChoice } from './security-options.ts'
import { readJsonValue, textAt, textsAt } from './values.ts'

export const dockerInfo: PostureReader = {
  id: 'docker-info',
  label: 'docker info',
  recognise: (head) => /^\s*\{/.test(head) && /"(SecurityOptions|DefaultRuntime)"\s*:/.test(head),
  async read(text, name) {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const [info] = parsed.value
    const options = textsAt(info, 'SecurityOptions').map(fields)
    const daemon = {
      name: textAt(info, 'Name') ?? name,
      profile: profileIn(options),
      noNewPrivileges: options.some((option) => option.get('name') === 'no-new-privileges'),
      kernel: /^\d+\.\d+/.exec(textAt(info, 'KernelVersion') ?? '')?.[0],
      version: /^\d+\.\d+/.exec(textAt(info, 'ServerVersion') ?? '')?.[0],
    }
    return ok({ name, format: 'docker-info', workloads: [], daemon, bench: [], notices: [] })
  },
}

/** `name=seccomp,profile=builtin` */
function fields(option: string): ReadonlyMap<string, string> {
  return new Map(
    option.split(',').map((part) => {
      const [key = '', ...value] = part.split('=')
      return [key.trim(), value.join('=')] as const
    }),
  )
}

/** A daemon whose kernel has no seccomp does not name it at all: nothing is filtered. */
function profileIn(options: readonly ReadonlyMap<string, string>[]): ProfileChoice {
  const seccomp = options.find((option) => option.get('name') === 'seccomp')
  if (seccomp === undefined) return { kind: 'unconfined' }
  return profileChoice(seccomp.get('profile') ?? 'builtin', 'docker')
}
