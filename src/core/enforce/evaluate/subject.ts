import type { SyscallCall } from '../../filter/bpf/call.ts'
import { x32Bit } from '../../filter/libseccomp/architecture-blocks.ts'
import type { ArchitectureRules, Numbers } from '../../filter/libseccomp/filter.ts'
import type { SyscallRules } from '../../filter/libseccomp/syscall-rules.ts'
import type { Call } from './decision.ts'
import type { Prepared } from './prepare.ts'

/** A call as the filter of a target sees it. */
export interface Subject {
  readonly call: SyscallCall
  /** The architecture whose rules can match; undefined: the filter has none for it. */
  readonly architecture: ArchitectureRules | undefined
  readonly rules: SyscallRules | undefined
  /** Token of the ABI: x32 for x86_64 calls with bit 30. */
  readonly token: string
}

/** The call in the words of the filter; undefined when the architecture is none of the catalog. */
export function seen(call: Call, numbers: Numbers): SyscallCall | undefined {
  const known = numbers.architecture(call.arch)
  if (known === undefined) return undefined
  return { audit: known.audit, endian: known.endian, nr: call.nr >>> 0, args: call.args }
}

/** Which architecture and which rules the call meets. */
export function subjectOf(prepared: Prepared, call: Call, sees: SyscallCall): Subject {
  const token = abiOf(call.arch, sees.nr)
  const { architectures } = prepared.filter
  const shared = architectures.filter(({ audit }) => audit === sees.audit)
  const architecture = shared.find((each) => each.token === token)
  // x86_64 and x32 stand in one list, so that either's rule for the number counts.
  const candidates = architecture === undefined ? [] : shared
  const rules = candidates.map(({ syscalls }) => syscalls.get(sees.nr)).find((each) => each !== undefined)
  return { call: sees, architecture, rules, token }
}

const skippedCall = 0xffff_ffff

function abiOf(arch: string, nr: number): string {
  if (arch !== 'SCMP_ARCH_X86_64' && arch !== 'SCMP_ARCH_X32') return arch
  return nr >= x32Bit && nr !== skippedCall ? 'SCMP_ARCH_X32' : 'SCMP_ARCH_X86_64'
}
