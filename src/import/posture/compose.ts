/**
 * Compose files; `docker compose config` writes them with all extensions and aliases resolved.
 * https://docs.docker.com/reference/compose-file/services/
 *     services: {web: {image: nginx, security_opt: ["seccomp:./web.json"], cap_add: [NET_ADMIN]}}
 */

import { failed, ok } from '#core/base/result.ts'
import type { Workload } from '#core/questions/posture/workload.ts'
import { beginsAsObject } from '../documents/begins-as-object.ts'
import { type Reader, whole } from '../reader.ts'
import { userNamed } from './process-user.ts'
import { securityOptions } from './security-options.ts'
import { at, entriesAt, flagAt, itemsAt, readValues, textAt, textsAt, type Value } from './values.ts'

export const compose: Reader<'posture'> = {
  id: 'compose',
  kind: 'posture',
  recognise: ({ text }) =>
    beginsAsObject(text) &&
    (/^services[ \t]*:/m.test(text) || /^\s*\{[\s\S]*"services"\s*:/.test(text)) &&
    /^[\s{,]*"?(image|build|security_opt|cap_add|cap_drop|privileged|extends)"?[ \t]*:/m.test(text)
      ? 1
      : 0,
  open: whole(async (text, { name }) => {
    const read = await readValues(text, name)
    if (read.kind === 'error') {
      const { code, params } = read.error
      return code === 'yaml-refused' ? failed({ code: 'posture-compose-refused', params }) : read
    }
    const services = read.value.flatMap((value) => entriesAt(value, 'services'))
    if (services.length === 0) return failed({ code: 'posture-no-workloads', params: { name } })
    const extending = services.filter(([, service]) => at(service, 'extends') !== undefined)
    const names = extending.map(([service]) => service).join(', ')
    const notices = names === '' ? [] : [{ code: 'posture-extends', params: { names } }]
    const workloads = services.map(([service, value]) => workloadOf(service, value))
    return ok({ posture: { name, format: 'compose', workloads, daemon: undefined, bench: [], notices } })
  }),
}

function workloadOf(name: string, service: Value): Workload {
  return {
    ...securityOptions(textsAt(service, 'security_opt'), 'docker'),
    name,
    image: textAt(service, 'image'),
    engine: 'docker',
    privileged: flagAt(service, 'privileged') ?? false,
    added: textsAt(service, 'cap_add'),
    dropped: textsAt(service, 'cap_drop'),
    user: userNamed(textAt(service, 'user')),
    tty: flagAt(service, 'tty'),
    execs: execsOf(service),
    source: 'written',
  }
}

/** A check's `test` is a command, `NONE` or empty; without one the image's own holds, which the file does not tell. */
function execsOf(service: Value): readonly string[] {
  const test = textAt(service, 'healthcheck', 'test') ?? textsAt(service, 'healthcheck', 'test')[0]
  const isChecked =
    test !== undefined && test !== 'NONE' && flagAt(service, 'healthcheck', 'disable') !== true
  const hooks = ['post_start', 'pre_stop'].filter((key) => itemsAt(service, key).length > 0)
  return [...(isChecked ? ['healthcheck'] : []), ...hooks]
}
