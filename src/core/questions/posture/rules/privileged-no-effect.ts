import type { DeploymentRule } from '../rule.ts'

export const privilegedNoEffect: DeploymentRule = {
  id: 'privileged-no-effect',
  severity: 'info',
  words: {
    title: 'Privileged, and so without a filter',
    why: 'A privileged container gets no filter by default. Docker and Podman still apply a profile that is named for it; the runtimes of Kubernetes drop even that one, without a word. Mostly a few capabilities or one device are all that was wanted.',
    'found-engine':
      'Name a profile for it, which is applied to privileged containers too, or add the capabilities it needs instead.',
    'found-pod': 'Add the capabilities it needs instead, and name a profile.',
    'found-dropped':
      'The profile that the manifest names has no effect. Add the capabilities it needs instead of privileged.',
    holds: 'Kubernetes with containerd or CRI-O in any case; Docker and Podman where no profile is named.',
  },
  sources: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://github.com/moby/moby/blob/master/daemon/seccomp_linux.go',
    'https://github.com/containers/podman/blob/main/pkg/specgen/generate/security_linux.go',
  ],
  check({ workload: { engine, privileged, profile }, verdict }) {
    // Where seccomp is switched off by name, or by an empty profile, that is the reason.
    if (!privileged || verdict !== 'unconfined' || profile.kind === 'unconfined') return undefined
    if (engine !== 'kubernetes') return profile.kind === 'inline' ? undefined : { word: 'found-engine' }
    return profile.kind === 'unset' ? { word: 'found-pod' } : { word: 'found-dropped', severity: 'security' }
  },
}
