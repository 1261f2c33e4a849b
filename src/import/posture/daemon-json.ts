/**
 * `/etc/docker/daemon.json`: the daemon's settings as they are written.
 * https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file
 *     {"seccomp-profile": "/etc/docker/seccomp.json", "no-new-privileges": true}
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { hostFacts } from './host-facts.ts'
import { profileChoice } from './security-options.ts'
import { flagAt, readJsonValue, textAt } from './values.ts'

const keys =
  /"(seccomp-profile|no-new-privileges|log-driver|log-opts|storage-driver|data-root|exec-opts|default-runtime|insecure-registries|registry-mirrors|userns-remap|live-restore|default-ulimits|icc|selinux-enabled|cgroup-parent|default-address-pools)"\s*:/

export const daemonJson: Reader<'posture'> = {
  id: 'daemon-json',
  kind: 'posture',
  recognise: ({ text }) => (/^\s*\{/.test(text) && keys.test(text) ? 0.95 : 0),
  open: whole(async (text, { name }) => {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const [settings] = parsed.value
    const daemon = {
      name,
      profile: profileChoice(textAt(settings, 'seccomp-profile'), 'docker'),
      noNewPrivileges: flagAt(settings, 'no-new-privileges'),
      host: hostFacts({ engine: 'docker', runtime: textAt(settings, 'default-runtime') }),
    }
    return ok({ posture: { name, format: 'daemon-json', workloads: [], daemon, bench: [], notices: [] } })
  }),
}
