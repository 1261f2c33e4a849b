/**
 * Podman's Quadlet units, and systemd units that start a container by `podman run` or `docker run`.
 * https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html
 *     [Container]
 *     Image=docker.io/library/nginx
 *     SeccompProfile=/etc/seccomp/web.json
 *     AddCapability=NET_ADMIN
 */

import { failed, ok } from '#core/base/result.ts'
import type { Engine, Workload } from '#core/questions/posture/workload.ts'
import { type Reader, whole } from '../reader.ts'
import { userNamed } from './process-user.ts'
import { profileChoice, securityOptions } from './security-options.ts'

const run = /(?:^|[\s/])(podman|docker)\s+(?:container\s+)?run\s+(.*)$/

export const quadlet: Reader<'posture'> = {
  id: 'quadlet',
  kind: 'posture',
  recognise: ({ text }) =>
    /^\s*(?:[#;].*\r?\n\s*)*\[(Unit|Container|Service|Install)\]/.test(text) &&
    (/^\[Container\][ \t]*\r?$/m.test(text) ||
      /^ExecStart[ \t]*=.*\b(podman|docker)\b.*\brun\b/m.test(joined(text)))
      ? 0.9
      : 0,
  open: whole(async (text, { name }) => {
    const settings = settingsIn(text)
    const isQuadlet = settings.some(({ section }) => section === 'Container')
    const workload = isQuadlet ? fromQuadlet(settings, name) : fromCommand(settings, name)
    if (workload === undefined) return failed({ code: 'posture-no-workloads', params: { name } })
    return ok({
      posture: { name, format: 'quadlet', workloads: [workload], daemon: undefined, bench: [], notices: [] },
    })
  }),
}

interface Setting {
  readonly section: string
  readonly key: string
  readonly value: string
}

function joined(text: string): string {
  return text.replaceAll(/\\\r?\n\s*/g, ' ')
}

function settingsIn(text: string): readonly Setting[] {
  let section = ''
  return joined(text)
    .split(/\r?\n/)
    .flatMap((line) => {
      section = /^\s*\[(\w+)\]/.exec(line)?.[1] ?? section
      const [, key, value = ''] = /^\s*([A-Za-z]\w*)\s*=(.*)$/.exec(line) ?? []
      return key === undefined ? [] : [{ section, key, value: value.trim() }]
    })
}

function fromQuadlet(settings: readonly Setting[], file: string): Workload {
  const own = settings.filter(({ section }) => section === 'Container')
  const all = (key: string) => own.filter((each) => each.key === key).map(({ value }) => value)
  const last = (key: string) => all(key).at(-1)
  const words = (key: string) => all(key).flatMap((value) => value.split(/\s+/).filter(Boolean))
  const more = commandOptions(all('PodmanArgs').flatMap(split))
  const labels = last('SecurityLabelDisable') === 'true' ? ['disable'] : all('SecurityLabelType')
  const said = last('SeccompProfile')
  return {
    ...more,
    name: last('ContainerName') ?? file,
    image: last('Image'),
    engine: 'podman',
    profile: said === undefined ? more.profile : profileChoice(said, 'podman'),
    added: [...words('AddCapability'), ...more.added],
    dropped: [...words('DropCapability'), ...more.dropped],
    noNewPrivileges: last('NoNewPrivileges') === 'true' ? true : more.noNewPrivileges,
    user: userNamed(last('User')) ?? more.user,
    appArmor: last('AppArmor') ?? more.appArmor,
    seLinux: labels.length > 0 ? labels : more.seLinux,
    execs: [...['HealthCmd', 'HealthStartupCmd'].filter((key) => isCommand(last(key))), ...more.execs],
  }
}

function fromCommand(settings: readonly Setting[], file: string): Workload | undefined {
  const line = settings.find(({ key, value }) => key === 'ExecStart' && run.test(value))?.value
  const [, engine, rest = ''] = run.exec(line ?? '') ?? []
  if (engine === undefined) return undefined
  return commandOptions(split(rest), { engine: engine === 'docker' ? 'docker' : 'podman', file })
}

/** Words as a unit's command line parts them. */
function split(line: string): readonly string[] {
  const words = line.match(/(?:"(?:\\.|[^"])*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) => word.replaceAll(/"((?:\\.|[^"])*)"|'([^']*)'/g, '$1$2'))
}

/** `none` and nothing switch the check of the image off. */
function isCommand(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none'
}

/** The options of `run` that confine; all others are passed over unread. */
function commandOptions(
  words: readonly string[],
  { engine, file }: { readonly engine: Engine; readonly file: string } = { engine: 'podman', file: '' },
): Workload {
  const values = (option: string) =>
    words.flatMap((word, place) => {
      if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)]
      return word === option ? [words[place + 1] ?? ''] : []
    })
  const privileged = words.some((word) => word === '--privileged' || word === '--privileged=true')
  return {
    ...securityOptions(values('--security-opt'), engine),
    name: values('--name').at(-1) ?? file,
    image: undefined,
    engine,
    privileged,
    added: values('--cap-add').flatMap((value) => value.split(',')),
    dropped: values('--cap-drop').flatMap((value) => value.split(',')),
    user: userNamed([...values('--user'), ...values('-u')].at(-1)),
    tty: words.some((word) => word === '--tty' || /^-[a-z]*t[a-z]*$/.test(word)),
    execs: words.includes('--no-healthcheck')
      ? []
      : ['--health-cmd', '--health-startup-cmd'].filter((option) => isCommand(values(option).at(-1))),
    source: 'written',
  }
}
