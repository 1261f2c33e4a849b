import { startPhaseOf } from '#core/enforce/startup/calls.ts'
import type { Knowledge } from '#core/questions/errors/explanation.ts'
import { runtimeOf } from '#core/target/runtime.ts'
import type { Target } from '#core/target/target.ts'
import type { Catalog } from './catalog.ts'

/** x32 shares the value of x86_64; its numbers carry this bit. */
const x32Bit = 0x4000_0000

/** What the catalog adds to error texts: the names of calls and the numbers of the kernel's records. */
export function errorKnowledge(catalog: Catalog, target: Target): Knowledge {
  const { arch } = target
  return {
    arch,
    has: (name) => catalog.numberOf(name, arch) !== undefined,
    runtime: runtimeOf(target),
    startCalls: startPhaseOf(target).needed,
    nameOf: (nr, token) => catalog.nameOf(nr, token),
    archOf: (audit, nr) => {
      const token = (nr & x32Bit) === 0 ? undefined : 'SCMP_ARCH_X32'
      return catalog.architectures.find(
        (each) => each.audit === audit && (token ?? each.token) === each.token,
      )?.token
    },
    isCall: (name) => catalog.syscall(name) !== undefined,
  }
}
