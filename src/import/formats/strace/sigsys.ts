import type { Catalog } from '#catalog/catalog.ts'
import { decodeUtf8 } from '../../bytes/utf8.ts'

/** A call that a filter answered with SIGSYS, as the signal names it. */
export interface Trapped {
  /** `getpid`, or `syscall_435` where strace knows no name. */
  readonly printed: string
  times: number
  readonly firstLine: number
  lastLine: number
}

export interface SigsysLines {
  /** --- SIGSYS {si_signo=SIGSYS, …, si_syscall=__NR_getpid, si_arch=AUDIT_ARCH_X86_64} --- */
  read(bytes: Uint8Array, start: number, end: number, line: number): void
  /** SCMP_ARCH tokens, each once. */
  arches(): readonly string[]
  trapped(): Iterable<Trapped>
}

/** AUDIT_ARCH names that are not libseccomp's; SH is the big-endian one. */
const otherNames: Readonly<Record<string, string>> = { I386: 'X86', SHEL: 'SH', SH: 'SHEB', ARMEB: 'ARM' }

const call = /\bsi_syscall=(?:__NR_)?(0x[0-9a-f]+|\w+)/
const machine = /\bsi_arch=AUDIT_ARCH_(\w+)/

export function createSigsysLines({ architecture }: Catalog): SigsysLines {
  const arches = new Set<string>()
  const trapped = new Map<string, Trapped>()

  function note(printed: string, line: number): void {
    const before = trapped.get(printed)
    if (before === undefined) trapped.set(printed, { printed, times: 1, firstLine: line, lastLine: line })
    else {
      before.times++
      before.lastLine = line
    }
  }

  return {
    read(bytes, start, end, line) {
      const text = decodeUtf8(bytes, start, Math.min(end, start + 300))
      if (!text.startsWith('--- SIGSYS')) return
      const name = call.exec(text)?.[1]
      if (name !== undefined) note(/^\d/.test(name) ? `syscall_${name}` : name, line)
      const printed = machine.exec(text)?.[1] ?? ''
      const token = `SCMP_ARCH_${otherNames[printed] ?? printed}`
      if (architecture(token) !== undefined) arches.add(token)
    },
    arches: () => [...arches],
    trapped: () => trapped.values(),
  }
}
