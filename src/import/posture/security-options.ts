import type { Engine, ProfileChoice, Workload } from '#core/questions/posture/workload.ts'

type Confinement = Pick<Workload, 'profile' | 'noNewPrivileges' | 'appArmor' | 'seLinux'>

/**
 * What `--security-opt` takes: `seccomp=…`, `no-new-privileges[:true]`, `apparmor=…`, `label=…`, with `=` or the
 * older `:`. https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export function securityOptions(options: readonly string[], engine: Engine): Confinement {
  const pairs = options.map((option) => {
    const [, key = option.trim(), value] = /^\s*([\w-]+)\s*[=:]([\s\S]*)$/.exec(option) ?? []
    return { key: key.toLowerCase(), value: value?.trim() }
  })
  // The last one of a kind holds, as in the engines.
  const last = (key: string) => pairs.filter((each) => each.key === key).at(-1)
  const confining = last('no-new-privileges')
  const labels = pairs.filter(({ key }) => key === 'label').flatMap(({ value }) => value ?? [])
  return {
    profile: profileChoice(last('seccomp')?.value, engine),
    noNewPrivileges: confining === undefined ? undefined : confining.value?.toLowerCase() !== 'false',
    appArmor: last('apparmor')?.value,
    seLinux: labels.length === 0 ? undefined : labels,
  }
}

/** What stands behind `seccomp=`. Docker knows `builtin` (before 23: `default`), Podman only paths. */
export function profileChoice(value: string | undefined, engine: Engine): ProfileChoice {
  if (value === undefined || value === '') return { kind: 'unset' }
  if (value === 'unconfined') return { kind: 'unconfined' }
  if (engine !== 'podman' && (value === 'builtin' || value === 'default')) return { kind: 'builtin' }
  return value.startsWith('{') ? { kind: 'inline', text: value } : { kind: 'file', path: value }
}
