import type { Message } from '../../base/message.ts'
import type { SyscallCall } from '../../filter/bpf/call.ts'
import { meaningOf, returnValue } from '../../filter/bpf/return-value.ts'
import type { Call, Decision } from './decision.ts'
import { exemption } from './exempt.ts'
import { explain } from './explain.ts'
import type { Prepared } from './prepare.ts'
import { seen, subjectOf } from './subject.ts'

const allow = returnValue('SCMP_ACT_ALLOW', 0)
/** ENOSYS where the filter runs: on x86, arm, riscv and most others. */
const enosys = 38

/**
 * What the filter returns for the call, without reasons: for asking about very many. Certain is meant for the versions
 * that answer; whether the target's own are among them is said once, by `unknownVersion`.
 */
export function answer(prepared: Prepared, call: Call): Pick<Decision, 'ret' | 'certain'> {
  const sees = seenOrFail(prepared, call)
  const exempt = exemption(call.arch, sees.nr, prepared.target.kernel)
  if (exempt?.isCertain) return { ret: allow, certain: true }
  return {
    ret: prepared.answers.run(sees),
    certain: doubtOf(prepared, sees, exempt?.name) === undefined,
  }
}

/** Stages F and G: what happens to the call, and why. */
export function decide(prepared: Prepared, call: Call): Decision {
  const sees = seenOrFail(prepared, call)
  const exempt = exemption(call.arch, sees.nr, prepared.target.kernel)
  if (exempt?.isCertain) return passedBy(exempt.name)
  const ret = prepared.answers.run(sees)
  const { action, data } = meaningOf(ret)
  const { rule, why, losers } = explain(prepared, subjectOf(prepared, call, sees), ret)
  const reason = doubtOf(prepared, sees, exempt?.name) ?? prepared.unknownVersion
  return {
    action,
    errno: errnoOf(action, data),
    ret,
    rule,
    why: [...why, ...effects(action, data)],
    losers,
    certain: reason === undefined,
    reason,
  }
}

function seenOrFail(prepared: Prepared, call: Call): SyscallCall {
  const sees = seen(call, prepared.library.numbers)
  if (sees === undefined) throw new RangeError(`no such architecture: ${call.arch}`)
  return sees
}

function passedBy(name: string): Decision {
  const why: Message[] = [{ code: 'why-exempt', params: { name } }]
  const common = { rule: undefined, losers: [], certain: true, reason: undefined }
  return { action: 'SCMP_ACT_ALLOW', errno: undefined, ret: allow, why, ...common }
}

function doubtOf(prepared: Prepared, sees: SyscallCall, exempt: string | undefined): Message | undefined {
  const { target, library, disputed, answers, doubt } = prepared
  if (exempt !== undefined) {
    return { code: 'unsure-stable-kernel', params: { kernel: target.kernel, name: exempt } }
  }
  const name = disputed.get(sees.audit)?.get(sees.nr)
  if (name !== undefined) return { code: 'unsure-table', params: { release: library.release, name } }
  return answers.isFixed(sees.audit, sees.nr) ? undefined : doubt
}

function errnoOf(action: Decision['action'], data: number): number | undefined {
  if (action === 'SCMP_ACT_ERRNO') return data
  return action === 'SCMP_ACT_TRACE' || action === 'SCMP_ACT_NOTIFY' ? enosys : undefined
}

function effects(action: Decision['action'], data: number): readonly Message[] {
  if (action === 'SCMP_ACT_TRACE') return [{ code: 'why-no-tracer', params: {} }]
  if (action === 'SCMP_ACT_NOTIFY') return [{ code: 'why-no-listener', params: {} }]
  return action === 'SCMP_ACT_ERRNO' && data === 0 ? [{ code: 'why-success', params: {} }] : []
}
