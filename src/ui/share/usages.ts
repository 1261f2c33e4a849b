import type { Profile } from '#core/profile/profile.ts'

export const runtimes = ['docker', 'compose', 'podman', 'kubernetes', 'runc'] as const
export type Runtime = (typeof runtimes)[number]

/** One thing to type or to write into a file; `what` is the key of the words above it. */
export interface Step {
  readonly what: string
  readonly text: string
}

// runc has no option for a profile. Python keeps 64-bit numbers, which older jq rounds.
const insertIntoBundle = (fileName: string) =>
  [
    "python3 - <<'END'",
    'import json',
    `profile = json.load(open("${fileName}"))`,
    'config = json.load(open("config.json"))',
    'config.setdefault("linux", {})["seccomp"] = profile',
    'json.dump(config, open("config.json", "w"), indent=2)',
    'END',
  ].join('\n')

/** How to put the file into use; `fileName` is safe in a shell. */
export function usage(runtime: Runtime, fileName: string): readonly Step[] {
  switch (runtime) {
    case 'docker':
      return [{ what: 'share.docker-what', text: `docker run --security-opt seccomp=${fileName} IMAGE` }]
    case 'podman':
      return [{ what: 'share.podman-what', text: `podman run --security-opt seccomp=${fileName} IMAGE` }]
    case 'compose':
      return [
        {
          what: 'share.compose-what',
          text: `services:\n  app:\n    security_opt:\n      - seccomp=./${fileName}`,
        },
      ]
    case 'kubernetes':
      return [
        {
          what: 'share.kubernetes-what',
          text: `sudo install -D -m 0644 ${fileName} /var/lib/kubelet/seccomp/profiles/${fileName}`,
        },
        {
          what: 'share.kubernetes-pod',
          text: `securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: profiles/${fileName}`,
        },
      ]
    case 'runc':
      return [{ what: 'share.runc-what', text: insertIntoBundle(fileName) }]
  }
}

/** What the runtime does not honour of this profile, as the key of its words. */
export function limitation(runtime: Runtime, { rules, archMap }: Profile): string | undefined {
  const guards = rules
    .flatMap(({ includes, excludes }) => [includes, excludes])
    .filter((guard) => guard !== undefined)
  if (runtime === 'podman')
    return guards.some(({ minKernel }) => minKernel !== undefined) ? 'share.podman-guards' : undefined
  if (runtime === 'kubernetes') return guards.length > 0 ? 'share.kubernetes-guards' : undefined
  if (runtime === 'runc') return guards.length > 0 || archMap !== undefined ? 'share.runc-guards' : undefined
  return undefined
}
