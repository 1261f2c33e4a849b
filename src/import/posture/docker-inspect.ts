/**
 * `docker inspect` and `podman inspect` of containers: what they really run with.
 * https://docs.docker.com/reference/cli/docker/inspect/
 *     [{"Name": "/web", "AppArmorProfile": "docker-default", "HostConfig": {"SecurityOpt": ["seccomp=…"], …}}]
 */

import { failed, ok } from '#core/base/result.ts'
import type { Engine, Workload } from '#core/questions/posture/workload.ts'
import { type Reader, whole } from '../reader.ts'
import { userNamed } from './process-user.ts'
import { securityOptions } from './security-options.ts'
import { at, flagAt, readJsonValue, textAt, textsAt, type Value } from './values.ts'

export const dockerInspect: Reader<'posture'> = {
  id: 'docker-inspect',
  kind: 'posture',
  recognise: ({ text }) => (/^\s*[[{]/.test(text) && /"HostConfig"\s*:\s*\{/.test(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const containers = parsed.value.flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    const workloads = containers.flatMap((each) => workloadOf(each) ?? [])
    if (workloads.length === 0) return failed({ code: 'posture-no-workloads', params: { name } })
    return ok({
      posture: { name, format: 'docker-inspect', workloads, daemon: undefined, bench: [], notices: [] },
    })
  }),
}

function workloadOf(container: Value): Workload | undefined {
  const host = at(container, 'HostConfig')
  if (host === undefined) return undefined
  // Podman alone tells which OCI runtime it was by this key.
  const engine: Engine = at(container, 'OCIRuntime') === undefined ? 'docker' : 'podman'
  const said = securityOptions(textsAt(host, 'SecurityOpt'), engine)
  // The label that SELinux gave the process; empty where there is no SELinux.
  const label = textAt(container, 'ProcessLabel')
  const held = at(container, 'AppArmorProfile')
  return {
    ...said,
    name: (textAt(container, 'Name') ?? textAt(container, 'Id')?.slice(0, 12) ?? '').replace(/^\//, ''),
    image:
      textAt(container, 'Config', 'Image') ?? textAt(container, 'ImageName') ?? textAt(container, 'Image'),
    engine,
    privileged: flagAt(host, 'Privileged') ?? false,
    added: textsAt(host, 'CapAdd'),
    dropped: textsAt(host, 'CapDrop'),
    user: userNamed(textAt(container, 'Config', 'User')) ?? 'root',
    tty: flagAt(container, 'Config', 'Tty'),
    appArmor: held === undefined ? said.appArmor : (textAt(container, 'AppArmorProfile') ?? ''),
    seLinux: said.seLinux ?? (label === undefined ? undefined : [label]),
    execs: isChecked(container) ? ['Config.Healthcheck'] : [],
    source: 'running',
  }
}

/** `["CMD", …]` and `["CMD-SHELL", …]` are checks; `["NONE"]` switches the image's off. */
function isChecked(container: Value): boolean {
  const [kind] = textsAt(container, 'Config', 'Healthcheck', 'Test')
  return kind !== undefined && kind !== 'NONE'
}
