/**
 * `/etc/docker/daemon.json`: the daemon's settings as they are written.
 * https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file
 *     {"seccomp-profile": "/etc/docker/seccomp.json", "no-new-privileges": true}
 */
import { ok } from '#core/base/result.ts'
import { hostFacts } from './host-facts.ts'
import type { PostureReader } from './reader.ts'
import { profileChoice } from './security-options.ts'
import { flagAt, readJsonValue, textAt } from './values.ts'

const keys =
  /"(seccomp-profile|no-new-privileges|log-driver|log-opts|storage-driver|data-root|exec-opts|default-runtime|insecure-registries|registry-mirrors|userns-remap|live-restore|default-ulimits|icc|selinux-enabled|cgroup-parent|default-address-pools)"\s*:/

export const daemonJson: PostureReader = {
  id: 'daemon-json',
  label: 'daemon.json',
  recognise: (head) => /^\s*\{/.test(head) && keys.test(head),
  async read(text, name) {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const [settings] = parsed.value
    const daemon = {
      name,
      profile: profileChoice(textAt(settings, 'seccomp-profile'), 'docker'),
      noNewPrivileges: flagAt(settings, 'no-new-privileges'),
      host: hostFacts({ engine: 'docker', runtime: textAt(settings, 'default-runtime') }),
    }
    return ok({ name, format: 'daemon-json', workloads: [], daemon, bench: [], notices: [] })
  },
}
