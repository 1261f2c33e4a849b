import { opcode, type Program, place } from '../bpf/instruction.ts'
import { architectureBlocks } from './architecture-blocks.ts'
import { type Block, createBlock, holding, plain } from './block.ts'
import { contentOf, insertAfter, lastOf } from './block-list.ts'
import { createBlockStore } from './block-store.ts'
import { actionBlock } from './chain-blocks.ts'
import type { ArchitectureRules, Filter } from './filter.ts'
import type { Layout } from './number-block.ts'
import { placeTargets } from './place-targets.ts'
import { shortenJumps } from './shorten-jumps.ts'
import { writeProgram } from './write-program.ts'

export interface Actions {
  readonly fallback: number
  readonly badArchitecture: number
}

/** The program that `seccomp_export_bpf` writes; undefined: it fails with EFAULT (`_gen_bpf_build_bpf`). */
export function generate(filter: Filter, actions: Actions, layout: Layout): Program | undefined {
  const store = createBlockStore()
  const badArchitecture = store.add(createBlock(plain(opcode.ret, actions.badArchitecture)), true)
  const fallback = contentOf(actionBlock(store, actions.fallback))
  const head = createBlock(plain(opcode.load, place.arch))
  head.leaves = holding(place.arch)
  store.add(head, true)
  for (const group of groups(filter.architectures)) {
    const context = { store, list: { head: undefined }, fallback, layout }
    const first = architectureBlocks(context, group, contentOf(badArchitecture))
    const last = lastOf(head)
    last.next = first
    first.previous = last
  }
  insertAfter(lastOf(head), badArchitecture)
  if (!resolveSkips(head)) return undefined
  placeTargets(head, store)
  return shortenJumps(head) ? writeProgram(head) : undefined
}

/** x86_64 and x32 stand together, where the first of them is. */
function groups(architectures: readonly ArchitectureRules[]): readonly (readonly ArchitectureRules[])[] {
  const pair = architectures.filter(({ token }) => token === 'SCMP_ARCH_X86_64' || token === 'SCMP_ARCH_X32')
  return architectures.flatMap((each) => {
    if (!pair.includes(each)) return [[each]]
    return each === pair[0] ? [pair] : []
  })
}

/** Jumps over a number of blocks become jumps to a content. */
function resolveSkips(head: Block): boolean {
  for (let block: Block | undefined = head; block?.next !== undefined; block = block.next) {
    for (const each of block.code) {
      if (each.jf.kind !== 'skip') continue
      let target: Block | undefined = block.next
      for (let count = each.jf.blocks; count > 0 && target !== undefined; count -= 1) target = target.next
      if (target === undefined) return false
      each.jf = { kind: 'content', content: contentOf(target) }
    }
  }
  return true
}
