/**
 * `crictl version`: which engine a node of Kubernetes has.
 * https://github.com/kubernetes-sigs/cri-tools/blob/master/docs/crictl.md
 *     RuntimeName:  containerd
 *     RuntimeVersion:  v2.1.5
 */
import { failed, ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { engineNamed, hostDaemon } from './host-facts.ts'
import { printedLines, valueAt } from './printed-lines.ts'

export const crictlVersion: Reader<'posture'> = {
  id: 'crictl-version',
  kind: 'posture',
  recognise: ({ text }) => (/^RuntimeName:/m.test(text) && /^RuntimeVersion:/m.test(text) ? 0.95 : 0),
  open: whole(async (text, { name }) => {
    const lines = printedLines(text)
    const engine = engineNamed(valueAt(lines, 'RuntimeName'))
    if (engine === undefined) return failed({ code: 'posture-no-workloads', params: { name } })
    const daemon = hostDaemon(name, { engine, version: valueAt(lines, 'RuntimeVersion') })
    return ok({ posture: { name, format: 'crictl-version', workloads: [], daemon, bench: [], notices: [] } })
  }),
}
