/**
 * `docker version`, as text and with `--format json`: the engine and the runtime beside it.
 * https://docs.docker.com/reference/cli/docker/version/
 *     {"Server": {"KernelVersion": "6.1.0-18-amd64", "Arch": "amd64", "Components": [{"Name": "runc", "Version": "1.3.3"}]}}
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { hostDaemon, type PrintedFacts } from './host-facts.ts'
import { below, printedLines, valueAt } from './printed-lines.ts'
import { at, itemsAt, readJsonValue, textAt, type Value } from './values.ts'

const isJson = (head: string) => /^\s*\{/.test(head)

export const dockerVersion: Reader<'posture'> = {
  id: 'docker-version',
  kind: 'posture',
  recognise: ({ text }) => (isOwn(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const told = (facts: PrintedFacts) => {
      const daemon = hostDaemon(name, facts)
      return ok({
        posture: { name, format: 'docker-version', workloads: [], daemon, bench: [], notices: [] },
      })
    }
    if (!isJson(text)) return told(fromText(text))
    const parsed = readJsonValue(text, name)
    return parsed.kind === 'error' ? parsed : told(fromJson(at(parsed.value[0], 'Server')))
  }),
}

function isOwn(text: string): boolean {
  return isJson(text)
    ? /"Server"\s*:\s*\{/.test(text) && /"Components"\s*:/.test(text)
    : /^Client:/m.test(text) && /^Server:/m.test(text) && /^\s+API version:/m.test(text)
}

function fromJson(server: Value | undefined): PrintedFacts {
  const parts = itemsAt(server, 'Components')
  const versionOf = (name: string) =>
    textAt(
      parts.find((each) => textAt(each, 'Name') === name),
      'Version',
    )
  return {
    engine: 'docker',
    version: textAt(server, 'Version') ?? versionOf('Engine'),
    runtime: versionOf('runc') && 'runc',
    runtimeVersion: versionOf('runc'),
    kernel: textAt(server, 'KernelVersion'),
    arch: textAt(server, 'Arch'),
  }
}

function fromText(text: string): PrintedFacts {
  const lines = printedLines(text)
  const server = below(lines, 'Server')
  const runc = valueAt(below(server, 'runc'), 'Version')
  return {
    engine: 'docker',
    version: valueAt(below(server, 'Engine'), 'Version'),
    runtime: runc && 'runc',
    runtimeVersion: runc,
    arch: valueAt(below(server, 'Engine'), 'OS/Arch'),
  }
}
