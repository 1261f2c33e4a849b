/**
 * `crictl info` on a node with containerd: its settings for Kubernetes. No version of containerd stands in it
 * (`crictl version` tells that), but the runtime does. CRI-O prints neither its name nor its runtime there.
 * https://github.com/containerd/containerd/blob/main/internal/cri/server/status.go
 *     {"config": {"containerd": {"defaultRuntimeName": "runc", "runtimes": {"runc": {"runtimeType": "io.containerd.runc.v2"}}}}}
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { hostDaemon } from './host-facts.ts'
import { at, readJsonValue, textAt, type Value } from './values.ts'

export const crictlInfo: Reader<'posture'> = {
  id: 'crictl-info',
  kind: 'posture',
  recognise: ({ text }) =>
    /^\s*\{/.test(text) && /"RuntimeReady"/.test(text) && /"(cniconfig|containerd)"\s*:\s*\{/.test(text)
      ? 1
      : 0,
  open: whole(async (text, { name }) => {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const runtime = runtimeIn(at(parsed.value[0], 'config', 'containerd'))
    const daemon = hostDaemon(name, { engine: 'containerd', runtime })
    return ok({ posture: { name, format: 'crictl-info', workloads: [], daemon, bench: [], notices: [] } })
  }),
}

/** The program that the default handler names; without one the handler's type says it (`io.containerd.runc.v2`). */
function runtimeIn(containerd: Value | undefined): string | undefined {
  const handler = textAt(containerd, 'defaultRuntimeName') ?? ''
  const runtime = at(containerd, 'runtimes', handler)
  return textAt(runtime, 'options', 'BinaryName') ?? textAt(runtime, 'runtimeType')
}
