import { opcode, place } from '../bpf/instruction.ts'
import { type Block, createBlock, holding, type Jump, plain, toContent } from './block.ts'
import { contentOf, prepend } from './block-list.ts'
import type { ArchitectureRules } from './filter.ts'
import { type BlockContext, loadNumber } from './number-block.ts'
import { syscallBlocks } from './syscall-blocks.ts'

/** Numbers of x32 calls carry this bit (__X32_SYSCALL_BIT of the kernel). */
export const x32Bit = 0x4000_0000
/** A tracer that skips a call leaves this number. */
const skippedCall = 0xffff_ffff

/** One architecture, or the two that share an AUDIT_ARCH value (`_gen_bpf_arch`); gives its first block. */
export function architectureBlocks(
  context: BlockContext,
  architectures: readonly ArchitectureRules[],
  badArchitecture: number,
): Block {
  const [main] = architectures
  if (main === undefined) throw new Error('no architecture')
  const gated = isGated(architectures)
  const calls = syscallBlocks(context, architectures, gated)
  let blocks = calls.count
  if (calls.needsNumber) {
    loadNumber(context)
    blocks += 1
  }
  if (gated) {
    prependGate(context, main.token, badArchitecture)
    blocks += 1
  }
  const check = createBlock({
    code: opcode.jumpEqual,
    jt: toContent(headOf(context)),
    jf: { kind: 'skip', blocks },
    k: main.audit,
  })
  return prepend(context.list, context.store.add(check, true))
}

/** Whether one of x86_64 and x32 stands alone, so that the calls of the other are kept out first. */
export function isGated([main, ...others]: readonly ArchitectureRules[]): boolean {
  const isX86 = main?.token === 'SCMP_ARCH_X86_64' || main?.token === 'SCMP_ARCH_X32'
  return isX86 && others.length === 0
}

function headOf({ list, fallback }: BlockContext): number {
  return list.head === undefined ? fallback : contentOf(list.head)
}

/** Keeps the calls of the other of x86_64 and x32 out. */
function prependGate(context: BlockContext, token: string, badArchitecture: number): void {
  const calls: Jump = toContent(headOf(context))
  const bad: Jump = toContent(badArchitecture)
  const next: Jump = { kind: 'none' }
  const load = plain(opcode.load, place.nr)
  const gate =
    token === 'SCMP_ARCH_X86_64'
      ? [
          { code: opcode.jumpGreaterOrEqual, jt: next, jf: calls, k: x32Bit },
          { code: opcode.jumpEqual, jt: calls, jf: bad, k: skippedCall },
        ]
      : [{ code: opcode.jumpGreaterOrEqual, jt: calls, jf: bad, k: x32Bit }]
  const block = createBlock(load, ...gate)
  block.leaves = holding(place.nr)
  prepend(context.list, context.store.add(block, true))
}
