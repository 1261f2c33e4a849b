/**
 * Kubernetes manifests with containers: Pod, Deployment, DaemonSet, StatefulSet, Job, CronJob, lists of them.
 * https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/#securitycontext-v1-core
 *     spec: {securityContext: {seccompProfile: {type: Localhost, localhostProfile: web.json}}, containers: […]}
 * Before 1.19 annotations said the same: seccomp.security.alpha.kubernetes.io/pod: localhost/web.json
 */

import { failed, ok } from '#core/base/result.ts'
import type { ProfileChoice, Workload } from '#core/questions/posture/workload.ts'
import { beginsAsObject } from '../documents/begins-as-object.ts'
import { type Reader, whole } from '../reader.ts'
import { userNamed } from './process-user.ts'
import { at, flagAt, itemsAt, readValues, textAt, textsAt, type Value } from './values.ts'

export const kubernetes: Reader<'posture'> = {
  id: 'kubernetes',
  kind: 'posture',
  recognise: ({ text }) =>
    beginsAsObject(text) &&
    /"?\bapiVersion"?[ \t]*:/.test(text) &&
    /"?\bkind"?[ \t]*:/.test(text) &&
    /"?\bcontainers"?[ \t]*:/.test(text)
      ? 1
      : 0,
  open: whole(async (text, { name }) => {
    const read = await readValues(text, name)
    if (read.kind === 'error') return read
    const objects = read.value.flatMap((value) => [value, ...itemsAt(value, 'items')])
    const workloads = objects.flatMap(workloadsOf)
    if (workloads.length === 0) return failed({ code: 'posture-no-workloads', params: { name } })
    return ok({
      posture: { name, format: 'kubernetes', workloads, daemon: undefined, bench: [], notices: [] },
    })
  }),
}

/** Where the pod stands in the objects that hold one. */
const podPaths = [['spec', 'jobTemplate', 'spec', 'template'], ['spec', 'template'], []] as const

function workloadsOf(object: Value): readonly Workload[] {
  const kind = textAt(object, 'kind') ?? ''
  const owner = textAt(object, 'metadata', 'name') ?? textAt(object, 'metadata', 'generateName') ?? ''
  const path = podPaths.find((each) => at(object, ...each, 'spec', 'containers') !== undefined)
  if (path === undefined) return []
  const pod = at(object, ...path)
  const lists = ['initContainers', 'containers', 'ephemeralContainers']
  return lists.flatMap((list) =>
    itemsAt(pod, 'spec', list).map((container) => workloadOf(`${kind}/${owner}`, pod, container)),
  )
}

function workloadOf(owner: string, pod: Value | undefined, container: Value): Workload {
  const own = at(container, 'securityContext')
  const shared = at(pod, 'spec', 'securityContext')
  const name = textAt(container, 'name') ?? ''
  const escalation = flagAt(own, 'allowPrivilegeEscalation')
  const appArmor =
    appArmorIn(own) ??
    appArmorIn(shared) ??
    annotation(pod, `container.apparmor.security.beta.kubernetes.io/${name}`)
  const seLinux = [own, shared].flatMap((each) => textAt(each, 'seLinuxOptions', 'type') ?? [])
  return {
    name: `${owner} · ${name}`,
    image: textAt(container, 'image'),
    engine: 'kubernetes',
    profile: profileOf(own, shared, pod, name),
    privileged: flagAt(own, 'privileged') ?? false,
    added: textsAt(own, 'capabilities', 'add'),
    dropped: textsAt(own, 'capabilities', 'drop'),
    noNewPrivileges: escalation === undefined ? undefined : !escalation,
    user: userOf(own) ?? userOf(shared),
    tty: flagAt(container, 'tty'),
    appArmor,
    seLinux: seLinux.length === 0 ? undefined : seLinux.slice(0, 1),
    execs: execsOf(container),
    source: 'written',
  }
}

function userOf(context: Value | undefined): Workload['user'] {
  const said = userNamed(textAt(context, 'runAsUser'))
  return said ?? (flagAt(context, 'runAsNonRoot') === true ? 'other' : undefined)
}

/** The container's own field, then the pod's, then what old annotations say. */
function profileOf(
  own: Value | undefined,
  shared: Value | undefined,
  pod: Value | undefined,
  name: string,
): ProfileChoice {
  const field = at(own, 'seccompProfile') ?? at(shared, 'seccompProfile')
  if (field !== undefined) return ofField(field)
  const old =
    annotation(pod, `container.seccomp.security.alpha.kubernetes.io/${name}`) ??
    annotation(pod, 'seccomp.security.alpha.kubernetes.io/pod')
  if (old === undefined) return { kind: 'unset' }
  if (old === 'unconfined') return { kind: 'unconfined' }
  return old.startsWith('localhost/')
    ? { kind: 'file', path: old.slice('localhost/'.length) }
    : { kind: 'builtin' }
}

function ofField(field: Value): ProfileChoice {
  switch (textAt(field, 'type')) {
    case 'RuntimeDefault':
      return { kind: 'builtin' }
    case 'Localhost':
      return { kind: 'file', path: textAt(field, 'localhostProfile') ?? '' }
    case 'Unconfined':
      return { kind: 'unconfined' }
    default:
      return { kind: 'unset' }
  }
}

function appArmorIn(context: Value | undefined): string | undefined {
  const type = textAt(context, 'appArmorProfile', 'type')
  if (type === 'Unconfined') return 'unconfined'
  return type === 'Localhost' ? textAt(context, 'appArmorProfile', 'localhostProfile') : type
}

function annotation(pod: Value | undefined, key: string): string | undefined {
  return textAt(pod, 'metadata', 'annotations', key)
}

const execPaths = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
]

/** Probes and hooks that are commands; those by HTTP, TCP and gRPC start nothing in the container. */
function execsOf(container: Value): readonly string[] {
  return execPaths
    .filter((path) => at(container, ...path, 'exec') !== undefined)
    .map((path) => path.join('.'))
}
