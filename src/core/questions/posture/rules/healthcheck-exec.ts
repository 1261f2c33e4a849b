import type { DeploymentFound, DeploymentRule } from '../rule.ts'

export const healthcheckExec: DeploymentRule = {
  id: 'healthcheck-exec',
  severity: 'info',
  words: {
    title: 'Commands are started in it later, under the same filter',
    why: 'A health check, an exec probe and a lifecycle hook are commands that the runtime starts in the running container, as docker exec does. Each of them goes through the filter like the first start, and is mostly another program, such as a shell. A profile made of what the main program does lacks its calls, and a container whose check fails counts as ill although nothing is wrong with it.',
    'found-default': '{{keys}}: the engine’s default profile lets them start.',
    'found-unknown':
      '{{keys}}: the profile has to let them start as well. Record a log while they run, and open the profile to see.',
    'found-known': '{{keys}}: the profile lets them start. What they do then has to be allowed as well.',
    'found-lacks': '{{keys}}: the profile refuses {{names}}, without which the runtime starts nothing.',
    'found-depends': '{{keys}}: arguments or timing decide whether they start, by {{names}}.',
    'found-program':
      '{{keys}}: the profile refuses {{names}}, without which no program linked with glibc starts.',
    'found-draft': '{{keys}}: the open draft {{draft}} lets them start.',
    'found-draft-lacks': '{{keys}}: the open draft {{draft}} refuses {{names}}, which they need to start.',
    holds: 'Containers with a filter. Probes by HTTP, TCP and gRPC start nothing.',
  },
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
    'https://github.com/opencontainers/runc/blob/main/libcontainer/setns_init_linux.go',
  ],
  check({ workload: { execs, profile }, verdict, start, draft }) {
    if (verdict === 'unconfined' || execs.length === 0) return undefined
    const params = { keys: execs.join(', ') }
    // What its engine refuses or nobody can read starts nothing at all, which is said of it already.
    if (start === undefined && profile.kind === 'inline') return undefined
    if (start === undefined)
      return { word: verdict === 'unknown' ? 'found-unknown' : 'found-default', params }
    const { kind, missing, program } = start
    if (draft !== undefined) return ofDraft([...missing, ...program], { ...params, draft })
    const say = (word: string, names: readonly string[]): DeploymentFound => ({
      word,
      params: { ...params, names: names.join(', ') },
      syscalls: names,
      ...(word !== 'found-depends' && { severity: 'warning' as const }),
    })
    if (kind === 'fails') return say('found-lacks', missing)
    if (program.length > 0) return say('found-program', program)
    return missing.length > 0 ? say('found-depends', missing) : { word: 'found-known', params }
  },
}

function ofDraft(refused: readonly string[], params: DeploymentFound['params']): DeploymentFound {
  const names = [...new Set(refused)]
  if (names.length === 0) return { word: 'found-draft', params: { ...params } }
  const word = 'found-draft-lacks'
  return { word, params: { ...params, names: names.join(', ') }, syscalls: names, severity: 'warning' }
}
