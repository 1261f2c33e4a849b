import type { Message } from '../../base/message.ts'
import type { Decision } from '../../enforce/evaluate/decision.ts'
import type { Prepared } from '../../enforce/evaluate/prepare.ts'
import { meaningOf } from '../../filter/bpf/return-value.ts'
import { olderCalls } from '../learn/successors.ts'
import { possibleAnswers, unknownArguments } from './possible-answers.ts'

/** Why a program goes on after the decision: it hears "no such call" and takes an older one, which runs. */
export function fallBack(
  prepared: Prepared,
  { name, arch }: { readonly name: string; readonly arch: string },
  { action, errno }: Pick<Decision, 'action' | 'errno'>,
): Message | undefined {
  if (action !== 'SCMP_ACT_ERRNO' || errno !== enosysOn(arch)) return undefined
  const older = olderCalls(name).find((each) => isOpen(prepared, each, arch))
  return older === undefined ? undefined : { code: 'replay-falls-back', params: { older } }
}

/** The filter's number reaches the program as it is, and "no such call" has another one there. */
function enosysOn(arch: string): number {
  if (arch.startsWith('SCMP_ARCH_MIPS')) return 89
  return arch.startsWith('SCMP_ARCH_PARISC') ? 251 : 38
}

/** Runs whatever its arguments are; of clone, whose rules tell new namespaces from threads, some do. */
function isOpen({ library, program }: Prepared, name: string, arch: string): boolean {
  const nr = library.numbers.numberOf(name, arch)
  const audit = library.numbers.architecture(arch)?.audit
  if (nr === undefined || audit === undefined) return false
  const runs = [...possibleAnswers(program, unknownArguments(audit, nr >>> 0)).answers].map(isRun)
  return name === 'clone' ? runs.some(Boolean) : runs.every(Boolean)
}

function isRun(ret: number): boolean {
  const { action } = meaningOf(ret)
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}
