import { absentMark, type PackedTable, sameMark } from './packed.ts'
import type { SyscallTable } from './source-tables.ts'

interface NumberTable {
  readonly id: string
  readonly base: number
  readonly numbers: readonly (number | undefined)[]
}

/** Where an ABI does not count from 0 (asm/unistd.h of MIPS; __X32_SYSCALL_BIT). */
const bases: Readonly<Record<string, number>> = {
  x32: 0x4000_0000,
  mips: 4000,
  mips64: 5000,
  mips64n32: 6000,
}

/** The number tables, each as the difference to the earlier table that makes it shortest. */
export function encodeTables(source: SyscallTable): readonly PackedTable[] {
  const tables = [...new Set(source.arches.map((arch) => arch.table))].map((id) => readTable(source, id))
  return tables.map((table, index) => {
    const choices = [undefined, ...tables.slice(0, index)].map((like) => encodeTable(table, like))
    return choices.reduce((best, next) => (next.text.length < best.text.length ? next : best))
  })
}

function readTable(source: SyscallTable, id: string): NumberTable {
  const base = bases[id] ?? 0
  const numbers = source.syscalls.map(({ nr }) => {
    const number = nr[id]
    return number === undefined ? undefined : number - base
  })
  return { id, base, numbers }
}

function encodeTable(table: NumberTable, like: NumberTable | undefined): PackedTable {
  const words = table.numbers.map((number, index) => {
    if (like !== undefined && like.numbers[index] === number) return sameMark
    return number === undefined ? absentMark : number.toString(36)
  })
  return { id: table.id, like: like?.id ?? '', base: table.base, text: joinRuns(words).join(' ') }
}

/** `. . . 5` → `.3 5`. */
function joinRuns(words: readonly string[]): readonly string[] {
  const runs: { readonly word: string; count: number }[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.word === word && (word === sameMark || word === absentMark)) last.count += 1
    else runs.push({ word, count: 1 })
  }
  return runs.map(({ word, count }) => (count === 1 ? word : word + count.toString(36)))
}
