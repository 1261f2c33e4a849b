import { isTableDisputed, modelledSince } from '../../base/libseccomp-release.ts'
import type { Message } from '../../base/message.ts'
import { isAtLeast } from '../../base/version.ts'
import { maxInstructions, type Program } from '../../filter/bpf/instruction.ts'
import { type SpecialisedProgram, specialise } from '../../filter/bpf/specialise.ts'
import {
  addArchitecture,
  addRuleEverywhere,
  createFilter,
  type Filter,
  isValidAction,
  type Library,
  type Numbers,
} from '../../filter/libseccomp/filter.ts'
import { generate } from '../../filter/libseccomp/generate.ts'
import type { Layout } from '../../filter/libseccomp/number-block.ts'
import { ModelStop } from '../../filter/libseccomp/stop.ts'
import type { ProfileReading } from '../../profile/document.ts'
import type { Profile, Rule } from '../../profile/profile.ts'
import { doubtsOfTarget } from '../../target/known-target.ts'
import { type Runtime, runtimeOf } from '../../target/runtime.ts'
import { launcherOf, type Target } from '../../target/target.ts'
import { crunArchError, crunRuleError, refusedByCrun, refusedRule, stuckOnNotify } from './crun.ts'
import { type ElementaryRule, elementaryRules, fallbackValue } from './elementary.ts'
import { enosysStub, hasStub, type LargestNumber, largestNumbers } from './enosys-stub.ts'
import { type Expanded, expand } from './expand.ts'
import { printed } from './printed.ts'
import {
  disputedArchitecture,
  isRefusedByKernel,
  lacksListener,
  layoutOfRunc,
  refusedByRunc,
  runcArchError,
  runcRuleError,
  unfitFlag,
} from './runc.ts'

/** A profile as a target would enforce it; made once, asked for many calls. */
export interface Prepared {
  readonly kind: 'ready'
  readonly target: Target
  readonly runtime: Runtime
  readonly library: Library
  readonly filter: Filter
  readonly layout: Layout
  /** Return value of the default action. */
  readonly fallback: number
  readonly rules: readonly ElementaryRule[]
  /** Rules that take no part on the target. */
  readonly others: readonly Rule[]
  /** Up to which number runc lets calls into the filter; empty: no stub. */
  readonly largest: readonly LargestNumber[]
  /** What is loaded into the kernel. */
  readonly program: Program
  readonly answers: SpecialisedProgram
  /** Why answers for calls with conditional rules are not certain. */
  readonly doubt: Message | undefined
  /** The target's own version that the tables do not reach; all is answered from the nearest one. */
  readonly unknownVersion: Message | undefined
  /** By AUDIT_ARCH value and number: calls that not every build of this libseccomp knows. */
  readonly disputed: ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** The container does not start, or starts without a filter; or nobody can tell. */
export interface LoadProblem {
  readonly kind: 'refused' | 'unconfined' | 'hangs' | 'unknown'
  readonly message: Message
  /** What the runtime prints, word for word; undefined when it prints nothing, or another thing each time. */
  readonly printed: string | undefined
}

/** What only the text tells: which numbers came from error names, which most runtimes ignore. */
export type TextFacts = Pick<ProfileReading, 'root'>

/** Stages A to E: what the target's runtime and libseccomp make of the profile. */
export function prepare(
  profile: Profile,
  target: Target,
  numbers: Numbers,
  text?: TextFacts,
): Prepared | LoadProblem {
  const runtime = runtimeOf(target)
  const library: Library = { release: target.libseccomp, numbers }
  const expanded = expand(profile, target, text?.root)
  const early =
    runtime.kind === 'runc'
      ? refusedByRunc(profile, expanded, runtime.version)
      : refusedByCrun(profile, expanded, target)
  if (early !== undefined) return refusal(target, early)
  const disputed =
    runtime.kind === 'runc' ? disputedArchitecture(expanded.architectures, runtime.version) : undefined
  if (disputed !== undefined) return silent('unknown', disputed)
  if (numbers.architecture(target.arch) === undefined) {
    return silent('refused', { code: 'load-no-host', params: { arch: target.arch } })
  }
  return load({ profile, target, runtime, library, expanded })
}

interface Loading {
  readonly profile: Profile
  readonly target: Target
  readonly runtime: Runtime
  readonly library: Library
  readonly expanded: Expanded
}

function load(loading: Loading): Prepared | LoadProblem {
  const { profile, target, runtime, library, expanded } = loading
  const filter = createFilter(library, target.arch)
  const fallback = fallbackValue(profile.defaultAction, expanded.defaultErrnoRet)
  if (!isValidAction(fallback)) return refusal(target, { code: `${runtime.kind}-default`, params: {} })
  const unfit = addArchitectures(filter, loading) ?? flagProblem(loading)
  if (unfit !== undefined) return refusal(target, unfit)
  const rules = elementaryRules(expanded.rules, fallback, runtime, library)
  const building = { filter, rules, at: rules[0] }
  try {
    const problem = addRules(building, loading)
    if (problem !== undefined) return refusal(target, problem)
    return finish({ ...loading, filter, fallback, rules })
  } catch (error) {
    if (!(error instanceof ModelStop)) throw error
    return stopped(error, building.at?.name ?? '')
  }
}

function addArchitectures(filter: Filter, { runtime, expanded }: Loading): Message | undefined {
  for (const token of expanded.architectures) {
    const added = addArchitecture(filter, token)
    if (added.kind === 'error') {
      return runtime.kind === 'runc' ? runcArchError(added.error) : crunArchError(token, added.error)
    }
  }
  return undefined
}

function flagProblem({ runtime, expanded, target }: Loading): Message | undefined {
  return runtime.kind === 'runc' ? unfitFlag(expanded, target) : undefined
}

interface Building {
  readonly filter: Filter
  readonly rules: readonly ElementaryRule[]
  at: ElementaryRule | undefined
}

function addRules(building: Building, { runtime, expanded }: Loading): Message | undefined {
  const bad = runtime.kind === 'crun' ? refusedRule(expanded) : undefined
  for (const each of building.rules) {
    building.at = each
    const { rule, name, conditions, action, fate, place } = each
    if (bad !== undefined && rule.position >= bad.position) return bad.why
    if (fate !== 'added') continue
    const added = addRuleEverywhere(building.filter, { name, conditions, verdict: { action, rule: place } })
    if (added.kind === 'ok') continue
    const describe = runtime.kind === 'runc' ? runcRuleError : crunRuleError
    return describe(name, rule.conditions.length > 0, added.error)
  }
  return bad?.why
}

/** The target does not start the container: what it prints. */
export function refusal(target: Target, cause: Message): LoadProblem {
  const text = printed(cause, target)
  const runtime = launcherOf(target)
  return { kind: 'refused', message: { code: 'load-refused', params: { runtime, text } }, printed: text }
}

function silent(kind: LoadProblem['kind'], message: Message): LoadProblem {
  return { kind, message, printed: undefined }
}

function stopped({ kind }: ModelStop, name: string): LoadProblem {
  const params = { name }
  switch (kind) {
    case 'hangs':
      return silent('hangs', { code: 'load-hangs', params })
    case 'crashes':
      return silent('refused', { code: 'load-crashes', params })
    case 'undefined':
    case 'too-large':
      return silent('unknown', { code: `unsure-${kind}`, params })
  }
}

interface Finishing extends Loading {
  readonly filter: Filter
  readonly fallback: number
  readonly rules: readonly ElementaryRule[]
}

function finish({ profile, target, runtime, library, expanded, filter, fallback, rules }: Finishing) {
  const names = expanded.rules.flatMap(({ rule }) => rule.names.map(({ name }) => name))
  const layout = runtime.kind === 'runc' ? layoutOfRunc(runtime.version, names.length) : 'chain'
  const body = generate(filter, { fallback, badArchitecture: 0 }, layout)
  if (body === undefined) return refusal(target, { code: `${runtime.kind}-export`, params: {} })
  const largest =
    runtime.kind === 'runc' && hasStub(runtime.version) && !isPermissive(profile)
      ? largestNumbers({
          library,
          native: target.arch,
          architectures: expanded.architectures,
          names: new Set(names),
          version: runtime.version,
        })
      : undefined
  const program = largest === undefined ? body : [...enosysStub(largest), ...body]
  const isRefused = runtime.kind === 'runc' && isRefusedByKernel(expanded)
  if (isRefused || program.length > maxInstructions)
    return refusal(target, { code: `${runtime.kind}-load`, params: {} })
  const stuck = runtime.kind === 'runc' ? lacksListener(expanded) : stuckOnNotify(profile, expanded, target)
  if (stuck)
    return refusal(target, { code: runtime.kind === 'runc' ? 'runc-no-listener' : 'crun-init', params: {} })
  return {
    kind: 'ready' as const,
    target,
    runtime,
    library,
    filter,
    layout,
    fallback,
    rules,
    others: expanded.others,
    largest: largest ?? [],
    program,
    answers: specialise(program),
    disputed: disputedNumbers(filter, rules),
    doubt: doubtOf(filter),
    unknownVersion: doubtsOfTarget(target)[0],
  }
}

function doubtOf({ library: { release }, hasRepaired }: Filter): Message | undefined {
  if (!isAtLeast(release, modelledSince)) return { code: 'unsure-library', params: { release } }
  return hasRepaired ? { code: 'unsure-merge', params: { release } } : undefined
}

function disputedNumbers({ library, architectures }: Filter, rules: readonly ElementaryRule[]) {
  const { numbers, release } = library
  const names = new Set(rules.map(({ name }) => name))
  const disputed = [...names].filter((name) => isTableDisputed(release, name, numbers.syscall(name)?.since))
  const found = new Map<number, Map<number, string>>()
  for (const { token, audit } of disputed.length > 0 ? architectures : []) {
    const known = found.get(audit) ?? new Map<number, string>()
    found.set(audit, known)
    for (const name of disputed) {
      const number = numbers.numberOf(name, token)
      if (number !== undefined) known.set(number, name)
    }
  }
  return found
}

/** Defaults under which runc adds no stub: whoever waits for a call, or lets it run, answers new ones too. */
function isPermissive({ defaultAction }: Profile): boolean {
  return ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_TRACE'].includes(defaultAction)
}
