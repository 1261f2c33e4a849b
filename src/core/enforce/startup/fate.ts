import { meaningOf } from '../../filter/bpf/return-value.ts'
import { answer } from '../evaluate/decide.ts'
import type { Prepared } from '../evaluate/prepare.ts'
import { startArguments } from './calls.ts'
import { namesElsewhere } from './equivalents.ts'
import type { StartCall } from './record.ts'

/** What becomes of a call: `enosys` and `other` are errors beside EPERM, `feigned` is "done" without being done. */
export type Fate = 'runs' | 'error' | 'enosys' | 'other' | 'killed' | 'depends' | 'feigned' | 'absent'

export const isRefusal = (fate: Fate) =>
  fate === 'error' || fate === 'enosys' || fate === 'other' || fate === 'killed'

/** Where the records come from. */
export const measuredArch = 'SCMP_ARCH_X86_64'

/** Under the names that the target's architecture has for it; any of them may be the one that is made. */
export function fateOf(name: string, prepared: Prepared): Fate {
  if (prepared.target.arch === measuredArch) return fateOfName(name, prepared)
  const fates = namesElsewhere(name)
    .map((each) => fateOfName(each, prepared))
    .filter((fate) => fate !== 'absent')
  const [fate = 'absent', ...rest] = fates
  if (rest.every((each) => each === fate)) return fate
  return fates.every(isRefusal) ? 'error' : 'runs'
}

/** Killing actions and SIGSYS end the runtime; TRACE without a tracer is an error; NOTIFY is up to a supervisor. */
function fateOfName(name: string, prepared: Prepared): Fate {
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

const errors: Readonly<Record<number, Fate>> = { 0: 'feigned', 1: 'error', 38: 'enosys' }

function fateOfAnswer(ret: number): Fate {
  const { action, data } = meaningOf(ret)
  switch (action) {
    case 'SCMP_ACT_ALLOW':
    case 'SCMP_ACT_LOG':
      return 'runs'
    case 'SCMP_ACT_ERRNO':
      return errors[data] ?? 'other'
    // Without a tracer the kernel answers ENOSYS.
    case 'SCMP_ACT_TRACE':
      return 'enosys'
    case 'SCMP_ACT_NOTIFY':
      return 'depends'
    default:
      return 'killed'
  }
}

/** Whether the start ends there, by the fate of the call. */
export function endsAt({ ends }: StartCall, fate: Fate): 'yes' | 'no' | 'perhaps' {
  if (fate === 'killed') return 'yes'
  if (fate === 'runs' || fate === 'absent') return 'no'
  if (fate === 'depends') return ends === 'none' ? 'no' : 'perhaps'
  if (fate === 'feigned') return ends === 'any' || ends === 'EPERM' ? 'perhaps' : 'no'
  if (fate === 'other') return ends === 'any' ? 'yes' : 'perhaps'
  return ends === 'any' || ((ends === 'EPERM') === (fate === 'error') && ends !== 'none') ? 'yes' : 'no'
}
