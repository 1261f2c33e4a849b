import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { type Message, say } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { fullName } from '#core/questions/posture/capabilities.ts'
import type { Check } from '#core/questions/posture/checks.ts'
import { type JudgedPostures, type JudgedWorkload, judgePostures } from '#core/questions/posture/judge.ts'
import type { DeploymentFinding } from '#core/questions/posture/rule.ts'
import type { Posture, ProfileChoice } from '#core/questions/posture/workload.ts'
import { doubtsOfTarget } from '#core/target/known-target.ts'
import type { Target } from '#core/target/target.ts'
import { targetText } from '#core/target/target-text.ts'
import { importMessages } from '#import/messages.ts'
import { readLog } from '#import/read-log.ts'
import { lintMessages } from '#lint/messages.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type Console, UsageError } from '../command.ts'
import { readPath } from '../open-file.ts'
import { shownName } from '../printable.ts'
import { targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { isSystemFault, reasonOf } from '../system-fault.ts'

export const posture: Command = {
  name: 'posture',
  usage: 'FILE… [--json]',
  summary:
    'Say which containers run without a filter, from docker inspect, docker info, Compose, Kubernetes, …; 1 when any does.',
  options: [...targetLines, '--json           the same as JSON'],

  async run(args, console) {
    const given = readArguments(args, { ...targetKinds, json: 'flag' })
    if (given.operands.length === 0) throw new UsageError('posture needs a file')
    const catalog = await loadCatalog()
    const target = targetOf(given, { catalog, console })
    const postures: Posture[] = []
    for (const path of given.operands) {
      const read = await readPosture(path, catalog, console)
      if (read.kind === 'error') {
        console.note(say(read.error, importMessages))
        return 2
      }
      postures.push(read.value)
      for (const notice of read.value.notices) console.note(say(notice, importMessages))
    }
    const names = catalog.syscalls.map(({ name }) => name)
    const judged = judgePostures(postures, target, { numbers: catalog, names })
    console.out(given.has('json') ? asJson(judged) : asText(judged))
    return isUnconfined(judged) ? 1 : 0
  },
}

async function readPosture(
  path: string,
  catalog: Catalog,
  console: Console,
): Promise<Result<Posture, Message>> {
  const name = shownName(path)
  try {
    const read = await readPath(path, console, (chunks) => readLog(chunks, { name, catalog }))
    if (read.kind === 'error') return read
    if (read.value.kind === 'posture') return ok(read.value.posture)
    return failed({ code: 'not-posture', params: { name } })
  } catch (error) {
    if (!isSystemFault(error)) throw error
    return failed({ code: 'read-failed', params: { name, reason: reasonOf(error, 'read') } })
  }
}

function isUnconfined({ workloads, daemons, bench }: JudgedPostures): boolean {
  return (
    workloads.some(({ verdict }) => verdict === 'unconfined') ||
    daemons.some(({ daemon }) => daemon.profile?.kind === 'unconfined') ||
    bench.some(({ id, result }) => id === '5.22' && result === 'WARN')
  )
}

const words = (message: Message) => say(message, lintMessages)
const checkLine = ({ id, state, why }: Check) => `    ${id.padEnd(5)} ${state.padEnd(5)} ${words(why)}\n`

const findingLine = ({ rule, severity, title, message }: DeploymentFinding) =>
  `    ${severity}: ${words(title)} [${rule}]\n        ${words(message)}\n`

function asText({ workloads, daemons, bench }: JudgedPostures): string {
  const parts = [
    ...workloads.map(workloadText),
    ...daemons.map(
      ({ daemon, checks, target }) =>
        `${daemon.name}\n    ${targetText(target)}\n${checks.map(checkLine).join('')}`,
    ),
    ...(bench.length === 0
      ? []
      : [`Docker Bench\n${bench.map(({ id, result, items }) => benchLine(id, result, items)).join('')}`]),
  ]
  return parts.join('\n')
}

function benchLine(id: string, result: string, items: readonly string[]): string {
  return `    ${id.padEnd(5)} ${result.padEnd(5)} ${items.join(', ')}\n`
}

function workloadText({ workload, verdict, why, findings, checks }: JudgedWorkload): string {
  const { name, image, profile } = workload
  const head = [name, image, verdict, profileWord(profile)].filter(Boolean).join('  ')
  const lines = [
    ...why.map((each) => `    ${words(each)}\n`),
    ...findings.map(findingLine),
    ...checks.map(checkLine),
  ]
  return `${head}\n${lines.join('')}`
}

function profileWord(profile: ProfileChoice): string {
  return profile.kind === 'file' ? profile.path : profile.kind
}

/** The target, and whether the tables know its versions. */
function targetJson(target: Target) {
  return { ...target, certain: doubtsOfTarget(target).length === 0 }
}

function asJson({ workloads, daemons, bench }: JudgedPostures): string {
  const told = (checks: readonly Check[]) =>
    checks.map(({ id, state, why }) => ({ id, state, why: words(why) }))
  const list = workloads.map(({ workload, verdict, why, findings, checks, target }) => ({
    name: workload.name,
    image: workload.image ?? null,
    engine: workload.engine,
    verdict,
    why: why.map(words),
    profile: profileWord(workload.profile),
    privileged: workload.privileged,
    target: targetJson(target),
    capabilities: target.capabilities,
    added: workload.added.map(fullName),
    dropped: workload.dropped.map(fullName),
    noNewPrivileges: workload.noNewPrivileges ?? null,
    execs: workload.execs,
    findings: findings.map(({ rule, severity, title, message, syscalls }) => ({
      id: rule,
      severity,
      title: words(title),
      message: words(message),
      syscalls,
    })),
    checks: told(checks),
  }))
  const hosts = daemons.map(({ daemon, checks, target }) => ({
    name: daemon.name,
    checks: told(checks),
    target: targetJson(target),
  }))
  return `${JSON.stringify({ workloads: list, daemons: hosts, bench }, undefined, 2)}\n`
}
