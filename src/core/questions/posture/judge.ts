import type { Message } from '../../base/message.ts'
import { atOnce } from '../../base/steps.ts'
import type { StartVerdict } from '../../enforce/startup/verdict.ts'
import type { Target } from '../../target/target.ts'
import { targetOfWorkload } from './capabilities.ts'
import { type Check, checksOf, daemonChecks } from './checks.ts'
import { targetOfHost } from './host-target.ts'
import { deploymentRules } from './registry.ts'
import { type DeploymentFinding, deploymentFinding } from './rule.ts'
import { type Known, type Strength, strengthOf } from './strength.ts'
import type { PostureVerdict } from './verdict.ts'
import type { BenchResult, Daemon, Posture, ProfileChoice, Workload } from './workload.ts'

export interface JudgedWorkload {
  readonly workload: Workload
  readonly verdict: PostureVerdict
  readonly why: readonly Message[]
  readonly findings: readonly DeploymentFinding[]
  readonly checks: readonly Check[]
  /** Where a profile of the workload should be tried. */
  readonly target: Target
}

export interface JudgedDaemon {
  readonly daemon: Daemon
  readonly checks: readonly Check[]
  /** Where its containers run. */
  readonly target: Target
}

export interface JudgedPostures {
  readonly workloads: readonly JudgedWorkload[]
  readonly daemons: readonly JudgedDaemon[]
  readonly bench: readonly BenchResult[]
}

/** In the order in which they are shown. */
const worst: readonly PostureVerdict[] = ['unconfined', 'weak', 'unknown', 'confined']

/**
 * Says of every workload whether a filter holds it, and why, and answers Docker Bench's checks for it. What a
 * single daemon's document says counts for the containers of the others.
 */
export function judgePostures(postures: readonly Posture[], base: Target, known: Known): JudgedPostures {
  return atOnce(judgeSteps(postures, base, known))
}

/** The same, with a pause after each workload: a profile of its own takes some 50 ms. */
export function* judgeSteps(
  postures: readonly Posture[],
  base: Target,
  known: Known,
): Generator<undefined, JudgedPostures, undefined> {
  const daemons = postures.flatMap(({ daemon }) => daemon ?? [])
  const [single, ...more] = daemons
  const only = more.length === 0 ? single : undefined
  const help = { base, ask: rememberedStrengths(known), draft: known.draft }
  const judged: JudgedWorkload[] = []
  for (const workload of postures.flatMap(({ workloads }) => workloads)) {
    judged.push(judgeWorkload(workload, isStartedBy(workload, only) ? only : undefined, help))
    yield undefined
  }
  return {
    workloads: judged.toSorted((a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict)),
    daemons: daemons.map((daemon) => ({
      daemon,
      checks: daemonChecks(daemon),
      target: targetOfHost(daemon, base),
    })),
    bench: postures.flatMap(({ bench }) => bench),
  }
}

/** Whether the workload is one of the daemon's, by its engine. */
function isStartedBy({ engine }: Workload, daemon: Daemon | undefined): boolean {
  const own = daemon?.host.engine ?? 'docker'
  return engine === 'kubernetes' ? own === 'containerd' || own === 'cri-o' : engine === own
}

type Ask = (text: string, target: Target) => Strength

/** Containers of one image mostly have one profile. */
function rememberedStrengths(known: Known): Ask {
  const found = new Map<string, Strength>()
  return (text, target) => {
    const key = `${JSON.stringify(target)}\n${text}`
    const strength = found.get(key) ?? strengthOf(text, target, known)
    found.set(key, strength)
    return strength
  }
}

interface Help {
  readonly base: Target
  readonly ask: Ask
  readonly draft: Known['draft']
}

function judgeWorkload(
  workload: Workload,
  daemon: Daemon | undefined,
  { base, ask, draft }: Help,
): JudgedWorkload {
  const host = daemon === undefined ? base : targetOfHost(daemon, base)
  const target = targetOfWorkload(workload, host, daemon?.noNewPrivileges)
  const { verdict, why } = verdictOf(workload, daemon, (text) => ask(text, target))
  const start = verdict === 'unconfined' ? undefined : startOf(workload, draft, (text) => ask(text, target))
  const subject = { workload, verdict, start: start?.verdict, draft: start?.draft }
  const findings = deploymentRules.flatMap((rule) => deploymentFinding(rule, subject))
  return { workload, target, verdict, why, findings, checks: checksOf(workload, daemon) }
}

interface Start {
  readonly verdict: StartVerdict | undefined
  readonly draft: string | undefined
}

/** Whether commands start under the profile of the workload, as far as somebody has it. */
function startOf(
  { profile }: Workload,
  draft: Known['draft'],
  ask: (text: string) => Strength,
): Start | undefined {
  const startIn = (text: string) => {
    const strength = ask(text)
    return strength.kind === 'filters' ? strength.later : undefined
  }
  if (profile.kind === 'inline') return { verdict: startIn(profile.text), draft: undefined }
  if (profile.kind !== 'file' || draft === undefined || !isNamed(profile.path, draft.name)) return undefined
  return { verdict: startIn(draft.text), draft: draft.name }
}

/** `/etc/seccomp/web.json` is the draft `web.json`, or `web`. */
function isNamed(path: string, draft: string): boolean {
  const bare = (name: string) => name.replace(/^.*[\\/]/, '').replace(/\.json$/i, '')
  return bare(path) === bare(draft)
}

interface Opinion {
  readonly verdict: PostureVerdict
  readonly why: readonly Message[]
}

function opinion(verdict: PostureVerdict, code: string, params: Message['params'] = {}): Opinion {
  return { verdict, why: [{ code, params }] }
}

function verdictOf(workload: Workload, daemon: Daemon | undefined, ask: (text: string) => Strength): Opinion {
  const { engine, profile, privileged } = workload
  if (profile.kind === 'unconfined') return opinion('unconfined', 'posture-unconfined')
  // containerd and CRI-O give privileged containers no filter, whatever the manifest says.
  if (privileged && engine === 'kubernetes') return opinion('unconfined', 'posture-privileged-pod')
  if (privileged && (profile.kind === 'unset' || profile.kind === 'builtin'))
    return opinion('unconfined', 'posture-privileged')
  const held = ofProfile(workload, daemon, ask)
  if (!privileged) return held
  const verdict = held.verdict === 'confined' ? 'weak' : held.verdict
  return { verdict, why: [...held.why, { code: 'posture-privileged-filtered', params: {} }] }
}

function ofProfile(
  { engine, profile }: Pick<Workload, 'engine' | 'profile'>,
  daemon: Daemon | undefined,
  ask: (text: string) => Strength,
): Opinion {
  switch (profile.kind) {
    case 'unconfined':
      return opinion('unconfined', 'posture-unconfined')
    case 'builtin':
      return opinion('confined', 'posture-builtin')
    case 'file':
      return opinion('unknown', 'posture-file', { path: profile.path })
    case 'inline':
      return ofStrength(ask(profile.text))
    case 'unset':
      if (engine === 'kubernetes') return opinion('unconfined', 'posture-unset-pod')
      return ofDefault(daemon?.profile)
  }
}

/** What a container gets that names no profile. */
function ofDefault(profile: ProfileChoice | undefined): Opinion {
  switch (profile?.kind) {
    case undefined:
    case 'inline':
      return opinion('confined', 'posture-default')
    case 'unset':
    case 'builtin':
      return opinion('confined', 'posture-default-known')
    case 'unconfined':
      return opinion('unconfined', 'posture-daemon-unconfined')
    case 'file':
      return opinion('unknown', 'posture-daemon-file', { path: profile.path })
  }
}

function ofStrength(strength: Strength): Opinion {
  switch (strength.kind) {
    case 'open':
      return opinion('unconfined', 'posture-open')
    case 'refused':
      return opinion('unknown', 'posture-refused')
    case 'unreadable':
      return opinion('unknown', 'posture-unreadable')
    case 'unknown':
      return opinion('unknown', 'posture-cannot-tell')
    case 'filters': {
      const { denied, calls, isAllowList } = strength
      const params = { denied, calls }
      return isAllowList
        ? opinion('confined', 'posture-allow-list', params)
        : opinion('weak', 'posture-deny-list', params)
    }
  }
}
