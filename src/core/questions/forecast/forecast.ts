import { isTableDisputed, knowsName, knowsNumber } from '../../base/libseccomp-release.ts'
import type { Message } from '../../base/message.ts'
import { compareVersions } from '../../base/version.ts'
import { answer } from '../../enforce/evaluate/decide.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { meaningOf } from '../../filter/bpf/return-value.ts'
import type { Profile } from '../../profile/profile.ts'
import { callsOf, type Fallback, type Libc, type LibcCall } from './libc-calls.ts'

/** A name of the profile that has no effect on the target, though the architecture has the call. */
export interface LostName {
  readonly name: string
  /** `dropped`: libseccomp does not know it; `disputed`: builds differ; `kernel`: the kernel is older than the call. */
  readonly kind: 'dropped' | 'disputed' | 'kernel'
  readonly since: string
}

/** What becomes of a call that the C library makes. */
export interface LibcOutcome {
  readonly call: LibcCall
  /** `breaks`: programs fail; `falls-back`: older calls serve; `depends`: arguments decide. */
  readonly kind: 'runs' | 'falls-back' | 'breaks' | 'depends'
  readonly why: Message
  /** What to allow so that nothing breaks. */
  readonly missing: readonly string[]
}

export interface Forecast {
  readonly lost: readonly LostName[]
  readonly calls: readonly LibcOutcome[]
}

/** What will surprise on the target with that C library: names without effect, and newer calls that break. */
export function forecast(profile: Profile, prepared: Prepared, libc: Libc, arch: string): Forecast {
  const known = prepared.library.numbers.architecture(arch)
  if (known === undefined) return { lost: [], calls: [] }
  const calls = callsOf(libc, known.bits === 32 ? 32 : 64).filter(
    ({ name }) => prepared.library.numbers.numberOf(name, arch) !== undefined,
  )
  return {
    lost: lostNames(profile, prepared, arch),
    calls: calls.map((call) => outcomeOf(call, prepared, arch)),
  }
}

function lostNames(profile: Profile, { target, library }: Prepared, arch: string): readonly LostName[] {
  const { numbers, release } = library
  const names = new Set(profile.rules.flatMap((rule) => rule.names.map(({ name }) => name)))
  return [...names].toSorted().flatMap((name): readonly LostName[] => {
    const since = numbers.syscall(name)?.since
    if (numbers.numberOf(name, arch) === undefined) return []
    if (!knowsName(release, name, since) || !knowsNumber(release, name, arch))
      return [{ name, kind: 'dropped', since: since ?? '' }]
    if (since === undefined) return []
    if (isTableDisputed(release, name, since)) return [{ name, kind: 'disputed', since }]
    return compareVersions(since, target.kernel) > 0 ? [{ name, kind: 'kernel', since }] : []
  })
}

type Fate =
  | { readonly kind: 'runs' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'depends' }
  | { readonly kind: 'error'; readonly errno: number }

const enosys = 38

function outcomeOf(call: LibcCall, prepared: Prepared, arch: string): LibcOutcome {
  const { name, fallback, instead } = call
  const fate = fateOf(name, prepared, arch)
  const params = { name }
  if (fate.kind === 'runs') return { call, kind: 'runs', why: { code: 'libc-runs', params }, missing: [] }
  if (fate.kind === 'depends')
    return { call, kind: 'depends', why: { code: 'libc-depends', params }, missing: [] }
  if (fate.kind === 'killed')
    return { call, kind: 'breaks', why: { code: 'libc-killed', params }, missing: [name] }
  if (!fallsBack(fallback, fate.errno)) {
    const code = fallback === 'none' ? 'libc-no-fallback' : 'libc-wrong-error'
    const old = instead.join(', ')
    return { call, kind: 'breaks', why: { code, params: { name, old } }, missing: [name] }
  }
  const lacking = instead.filter((old) => isRefused(fateOf(old, prepared, arch)))
  if (lacking.length === 0 || fallback === 'any') {
    const old = instead.join(', ')
    const code = instead.length === 0 ? 'libc-goes-without' : 'libc-falls-back'
    return { call, kind: 'falls-back', why: { code, params: { name, old } }, missing: [] }
  }
  const why = { code: 'libc-fallback-refused', params: { name, old: lacking.join(', ') } }
  return { call, kind: 'breaks', why, missing: lacking }
}

function fallsBack(fallback: Fallback, errno: number): boolean {
  return fallback === 'any' || (fallback === 'enosys' && errno === enosys)
}

function isRefused({ kind }: Fate): boolean {
  return kind === 'error' || kind === 'killed'
}

/**
 * What glibc passes for a thread and for fork, of which rules for clone see the flags; S390 has them second
 * (sysdeps/unix/sysv/linux: createthread.c, arch-fork.h).
 */
const usualFirsts: Readonly<Record<string, readonly bigint[]>> = { clone: [0x3d_0f00n, 0x120_0011n] }

/** A call that the architecture does not have cannot be lacking. */
function fateOf(name: string, prepared: Prepared, arch: string): Fate {
  const { numbers } = prepared.library
  const nr = numbers.numberOf(name, arch)
  const audit = numbers.architecture(arch)?.audit
  if (nr === undefined || audit === undefined) return { kind: 'runs' }
  const rets = (usualFirsts[name] ?? [0n]).map(
    (first) => answer(prepared, { arch, nr, args: [first, first, 0n, 0n, 0n, 0n] }).ret,
  )
  const [ret = 0, ...others] = rets
  const isKnown = usualFirsts[name] !== undefined && others.every((other) => other === ret)
  if (!isKnown && !prepared.answers.isFixed(audit, nr)) return { kind: 'depends' }
  const { action, data } = meaningOf(ret)
  switch (action) {
    case 'SCMP_ACT_ALLOW':
    case 'SCMP_ACT_LOG':
      return { kind: 'runs' }
    case 'SCMP_ACT_ERRNO':
      return { kind: 'error', errno: data }
    case 'SCMP_ACT_TRACE':
      return { kind: 'error', errno: enosys }
    case 'SCMP_ACT_NOTIFY':
      return { kind: 'depends' }
    default:
      return { kind: 'killed' }
  }
}
