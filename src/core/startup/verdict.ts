import { meaningOf } from '../bpf/return-value.ts'
import { answer } from '../evaluate/decide.ts'
import type { LoadProblem, Prepared } from '../evaluate/prepare.ts'
import type { Message } from '../message.ts'
import { programCalls, startArguments, startPhaseOf, substitutes } from './calls.ts'

/** Whether a container starts under the profile. */
export interface StartVerdict {
  /** `perhaps`: it depends on arguments or timing; `unknown`: nobody can tell. */
  readonly kind: 'starts' | 'fails' | 'perhaps' | 'unknown'
  readonly why: Message
  /** What has to be allowed, in the order in which the runtime comes to it. */
  readonly missing: readonly string[]
  /** What a program linked with glibc lacks as well, once it is started. */
  readonly program: readonly string[]
  /** What the runtime prints, as far as it was measured or is known. */
  readonly printed: string | undefined
}

type Fate = 'runs' | 'error' | 'killed' | 'depends' | 'feigned' | 'absent'

/** Decides the calls of a start by the target's own filter. */
export function startVerdict(prepared: Prepared | LoadProblem): StartVerdict {
  if (prepared.kind === 'unconfined') return verdict('starts', 'start-unconfined')
  if (prepared.kind === 'unknown')
    return { ...verdict('unknown', prepared.message.code), why: prepared.message }
  if (prepared.kind !== 'ready') {
    return { ...verdict('fails', 'start-refused'), why: prepared.message, printed: prepared.printed }
  }
  const { target } = prepared
  const phase = startPhaseOf(target)
  const fates = (names: readonly string[]) => names.map((name) => ({ name, fate: fateOf(name, prepared) }))
  const needed = fates(phase.needed)
  const isRefused = ({ fate }: { readonly fate: Fate }) => fate === 'error' || fate === 'killed'
  const other = fates(phase.tolerated).filter(
    ({ name, fate }) =>
      fate === 'killed' ||
      (fate === 'error' && substitutes[name] !== undefined && fates(substitutes[name]).every(isRefused)),
  )
  const sometimes = fates(phase.sometimes).filter(isRefused)
  const program = fates(programCalls).filter(isRefused)
  const stopping = [...needed.filter(isRefused), ...other]
  const unsure = needed.filter(({ fate }) => fate === 'depends' || fate === 'feigned')
  const lists = { program: program.map(({ name }) => name), printed: undefined }
  const [first] = stopping
  if (first !== undefined) {
    const code = first.fate === 'killed' ? 'start-killed' : 'start-error'
    const missing = stopping.map(({ name }) => name)
    return { ...lists, kind: 'fails', why: { code, params: { name: first.name } }, missing }
  }
  const doubtful = [...unsure, ...sometimes]
  if (doubtful.length > 0) {
    const code = unsure.length > 0 ? 'start-depends' : 'start-timing'
    const missing = doubtful.map(({ name }) => name)
    return { ...lists, kind: 'perhaps', why: { code, params: { names: missing.join(', ') } }, missing }
  }
  const isMeasured = target.arch === 'SCMP_ARCH_X86_64'
  const why = { code: isMeasured ? 'start-works' : 'start-other-arch', params: {} }
  return { ...lists, kind: isMeasured ? 'starts' : 'perhaps', why, missing: [] }
}

function verdict(kind: StartVerdict['kind'], code: string): StartVerdict {
  return { kind, why: { code, params: {} }, missing: [], program: [], printed: undefined }
}

/** Killing actions and SIGSYS end the runtime; TRACE without a tracer is an error; NOTIFY is up to a supervisor. */
function fateOf(name: string, prepared: Prepared): Fate {
  const { target, library, answers } = prepared
  const nr = library.numbers.numberOf(name, target.arch)
  const audit = library.numbers.architecture(target.arch)?.audit
  if (nr === undefined || audit === undefined) return 'absent'
  const firsts = startArguments[name] ?? [0n]
  const fates = firsts.map((first) => {
    const call = { arch: target.arch, nr, args: [first, 0n, 0n, 0n, 0n, 0n] }
    return fateOfAnswer(answer(prepared, call).ret)
  })
  const [fate = 'absent', ...others] = fates
  const isOne = others.every((each) => each === fate)
  return isOne && (answers.isFixed(audit, nr) || startArguments[name] !== undefined) ? fate : 'depends'
}

function fateOfAnswer(ret: number): Fate {
  const { action, data } = meaningOf(ret)
  switch (action) {
    case 'SCMP_ACT_ALLOW':
    case 'SCMP_ACT_LOG':
      return 'runs'
    case 'SCMP_ACT_ERRNO':
      return data === 0 ? 'feigned' : 'error'
    case 'SCMP_ACT_TRACE':
      return 'error'
    case 'SCMP_ACT_NOTIFY':
      return 'depends'
    default:
      return 'killed'
  }
}
