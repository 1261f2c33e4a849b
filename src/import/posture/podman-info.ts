/**
 * `podman info`, as YAML and with `--format json`: host, runtime and the capabilities that it gives.
 * https://docs.podman.io/en/latest/markdown/podman-info.1.html
 *     host:
 *       ociRuntime: {name: crun, version: "crun version 1.21\ncommit: …"}
 */

import { ok } from '#core/base/result.ts'
import { fullName } from '#core/questions/posture/capabilities.ts'
import type { ProfileChoice } from '#core/questions/posture/workload.ts'
import { type Reader, whole } from '../reader.ts'
import { hostFacts } from './host-facts.ts'
import { flagAt, readValues, textAt, type Value } from './values.ts'

export const podmanInfo: Reader<'posture'> = {
  id: 'podman-info',
  kind: 'posture',
  recognise: ({ text }) =>
    /(^|")host"?\s*:/m.test(text) && /ociRuntime"?\s*:/.test(text) && /buildahVersion"?\s*:/.test(text)
      ? 1
      : 0,
  open: whole(async (text, { name }) => {
    const parsed = await readValues(text, name)
    if (parsed.kind === 'error') return parsed
    const [info] = parsed.value
    const daemon = {
      name: textAt(info, 'host', 'hostname') ?? name,
      profile: profileIn(info),
      noNewPrivileges: undefined,
      host: hostFacts({
        engine: 'podman',
        version: textAt(info, 'version', 'Version'),
        runtime: textAt(info, 'host', 'ociRuntime', 'name'),
        runtimeVersion: textAt(info, 'host', 'ociRuntime', 'version'),
        kernel: textAt(info, 'host', 'kernel'),
        arch: textAt(info, 'host', 'arch'),
        capabilities: textAt(info, 'host', 'security', 'capabilities')?.split(',').map(fullName),
      }),
    }
    return ok({ posture: { name, format: 'podman-info', workloads: [], daemon, bench: [], notices: [] } })
  }),
}

function profileIn(info: Value | undefined): ProfileChoice {
  const isOn = flagAt(info, 'host', 'security', 'seccompEnabled')
  return isOn === false ? { kind: 'unconfined' } : { kind: 'builtin' }
}
