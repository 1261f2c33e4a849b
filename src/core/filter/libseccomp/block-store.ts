import type { Block, Jump } from './block.ts'
import { ModelStop } from './stop.ts'

interface Entry {
  readonly block: Block
  isTaken: boolean
}

/** Blocks by content (libseccomp's hash table): of equal blocks one is kept. */
export interface BlockStore {
  /** Registers a block; gives the one to use from now on. `isPlaced`: it stands in the program already. */
  add(block: Block, isPlaced?: boolean): Block
  /** Registers a block in its place as equal to no other. */
  addUnique(block: Block): Block
  /** The block of that content, the first time that somebody asks. */
  take(content: number): Block | undefined
}

/** More different blocks than this are far beyond what the kernel loads. */
const most = 1 << 16

export function createBlockStore(): BlockStore {
  const numbers = new Map<string, number>()
  const entries: Entry[] = []
  const enter = (block: Block, isTaken: boolean): Block => {
    if (entries.length > most) throw new ModelStop('too-large')
    block.content = entries.length
    entries.push({ block, isTaken })
    return block
  }
  return {
    add(block, isPlaced = false) {
      if (block.content !== undefined) return block
      const key = keyOf(block)
      const known = numbers.get(key)
      if (known !== undefined) {
        block.content = known
        return isPlaced ? block : (entries[known]?.block ?? block)
      }
      numbers.set(key, entries.length)
      return enter(block, isPlaced)
    },
    addUnique: (block) => enter(block, true),
    take(content) {
      const entry = entries[content]
      if (entry === undefined || entry.isTaken) return undefined
      entry.isTaken = true
      return entry.block
    },
  }
}

/** What the accumulator must hold before and holds behind the block belongs to it. */
function keyOf({ code, needs, leaves }: Block): string {
  let key = `${needs.offset} ${needs.mask} ${leaves.offset} ${leaves.mask};`
  for (const { code: operation, jt, jf, k } of code) {
    key += `${operation} ${jumpKey(jt)} ${jumpKey(jf)} ${typeof k === 'number' ? k : jumpKey(k)};`
  }
  return key
}

function jumpKey(jump: Jump): string {
  switch (jump.kind) {
    case 'none':
      return '-'
    case 'skip':
      return `+${jump.blocks}`
    case 'content':
      return `c${jump.content}`
    case 'distance':
      return `d${jump.distance}`
    case 'node':
    case 'block':
      throw new Error('a block is registered before its jumps are known')
  }
}
