/**
 * `crictl version`: which engine a node of Kubernetes has.
 * https://github.com/kubernetes-sigs/cri-tools/blob/master/docs/crictl.md
 *     RuntimeName:  containerd
 *     RuntimeVersion:  v2.1.5
 */
import { failed, ok } from '#core/base/result.ts'
import { engineNamed, hostDaemon } from './host-facts.ts'
import { printedLines, valueAt } from './printed-lines.ts'
import type { PostureReader } from './reader.ts'

export const crictlVersion: PostureReader = {
  id: 'crictl-version',
  label: 'crictl version',
  recognise: (head) => /^RuntimeName:/m.test(head) && /^RuntimeVersion:/m.test(head),
  async read(text, name) {
    const lines = printedLines(text)
    const engine = engineNamed(valueAt(lines, 'RuntimeName'))
    if (engine === undefined) return failed({ code: 'posture-no-workloads', params: { name } })
    const daemon = hostDaemon(name, { engine, version: valueAt(lines, 'RuntimeVersion') })
    return ok({ name, format: 'crictl-version', workloads: [], daemon, bench: [], notices: [] })
  },
}
