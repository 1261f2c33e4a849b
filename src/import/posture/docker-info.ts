/**
 * `docker info`, as text and with `--format json` (`'{{json .}}'` before 23): the daemon's own settings.
 * https://docs.docker.com/reference/cli/docker/system/info/
 *     {"Name": "host", "SecurityOptions": ["name=seccomp,profile=builtin"], "KernelVersion": "6.1.0-18-amd64"}
 *      runc version: v1.3.3-0-gd842d771
 */

import { ok } from '#core/base/result.ts'
import type { Daemon, ProfileChoice } from '#core/questions/posture/workload.ts'
import { type Reader, whole } from '../reader.ts'
import { hostFacts } from './host-facts.ts'
import { below, printedLines, valueAt } from './printed-lines.ts'
import { profileChoice } from './security-options.ts'
import { readJsonValue, textAt, textsAt, type Value } from './values.ts'

const isJson = (head: string) => /^\s*\{/.test(head)

export const dockerInfo: Reader<'posture'> = {
  id: 'docker-info',
  kind: 'posture',
  recognise: ({ text }) => (isOwn(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const told = (daemon: Daemon) =>
      ok({ posture: { name, format: 'docker-info', workloads: [], daemon, bench: [], notices: [] } })
    if (!isJson(text)) return told(fromText(text, name))
    const parsed = readJsonValue(text, name)
    return parsed.kind === 'error' ? parsed : told(fromJson(parsed.value[0], name))
  }),
}

function isOwn(text: string): boolean {
  return isJson(text)
    ? /"(SecurityOptions|DefaultRuntime)"\s*:/.test(text)
    : /^ ?Server Version: /m.test(text) && /^ ?Security Options:/m.test(text)
}

function fromJson(info: Value | undefined, name: string): Daemon {
  const options = textsAt(info, 'SecurityOptions').map(fields)
  const runtime = textAt(info, 'DefaultRuntime')
  return {
    name: textAt(info, 'Name') ?? name,
    profile: profileIn(options),
    noNewPrivileges: options.some((option) => option.get('name') === 'no-new-privileges'),
    host: hostFacts({
      engine: 'docker',
      version: textAt(info, 'ServerVersion'),
      runtime,
      runtimeVersion: versionOfRunc(runtime, textAt(info, 'RuncCommit', 'ID')),
      kernel: textAt(info, 'KernelVersion'),
      arch: textAt(info, 'Architecture'),
    }),
  }
}

function fromText(text: string, name: string): Daemon {
  const lines = printedLines(text)
  const options = below(lines, 'Security Options')
  const has = (option: string) => options.some(({ key }) => key === option)
  const runtime = valueAt(lines, 'Default Runtime')
  return {
    name: valueAt(lines, 'Name') ?? name,
    profile: has('seccomp')
      ? profileChoice(valueAt(below(options, 'seccomp'), 'Profile') ?? 'builtin', 'docker')
      : { kind: 'unconfined' },
    noNewPrivileges: has('no-new-privileges'),
    host: hostFacts({
      engine: 'docker',
      version: valueAt(lines, 'Server Version'),
      runtime,
      runtimeVersion: versionOfRunc(runtime, valueAt(lines, 'runc version')),
      kernel: valueAt(lines, 'Kernel Version'),
      arch: valueAt(lines, 'Architecture'),
    }),
  }
}

/** Docker tells the version of runc alone, whatever its default runtime is. */
function versionOfRunc(runtime: string | undefined, version: string | undefined): string | undefined {
  return runtime === undefined || /\brunc\b/.test(runtime) ? version : undefined
}

/** `name=seccomp,profile=builtin` */
function fields(option: string): ReadonlyMap<string, string> {
  return new Map(
    option.split(',').map((part) => {
      const [key = '', ...value] = part.split('=')
      return [key.trim(), value.join('=')] as const
    }),
  )
}

/** A daemon whose kernel has no seccomp does not name it at all: nothing is filtered. */
function profileIn(options: readonly ReadonlyMap<string, string>[]): ProfileChoice {
  const seccomp = options.find((option) => option.get('name') === 'seccomp')
  if (seccomp === undefined) return { kind: 'unconfined' }
  return profileChoice(seccomp.get('profile') ?? 'builtin', 'docker')
}
