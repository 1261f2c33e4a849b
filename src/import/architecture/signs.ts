import type { Catalog } from '#catalog/catalog.ts'
import { hostAbis } from '#core/target/host-abis.ts'
import { multiplexerOf } from '../evidence/positions.ts'

/** What one log shows that an architecture either has or lacks. */
export interface Signs {
  /** libseccomp's names. */
  readonly names: readonly string[]
  /** Numbers that came without a name. */
  readonly numbers: readonly number[]
  /** Architectures that the log itself names, such as `si_arch` of a SIGSYS. */
  readonly told?: readonly string[]
  /** True when the log says that all ran in 32-bit mode, as strace does of programs below a 64-bit kernel. */
  readonly runs32?: boolean
  /** True when nothing was left out between the start and the end of a program. */
  readonly isWhole?: boolean
}

const x86 = 'SCMP_ARCH_X86'
const wideX86: readonly string[] = ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X32']

/**
 * Names that strace prints on architectures where libseccomp calls the number otherwise: its own spelling (arm), and
 * what versions before 4.11 printed.
 */
const alsoPrinted: Readonly<Record<string, readonly string[] | 'everywhere'>> = {
  fadvise64_64: ['SCMP_ARCH_ARM'],
  sync_file_range2: ['SCMP_ARCH_ARM'],
  select: ['SCMP_ARCH_ARM'],
  getrlimit: ['SCMP_ARCH_ARM'],
  newfstatat: ['SCMP_ARCH_ARM', 'SCMP_ARCH_PPC', 'SCMP_ARCH_SH', 'SCMP_ARCH_SHEB'],
  umount: 'everywhere',
}

/** The calls by which every program of that architecture begins, whichever C library it has. */
const unavoidable: readonly { readonly tokens: readonly string[]; readonly any: readonly string[] }[] = [
  { tokens: wideX86, any: ['arch_prctl'] },
  { tokens: [x86], any: ['set_thread_area', 'arch_prctl'] },
]

/** What a recording that leaves nothing out holds; no usual filter of strace keeps all of them. */
const ofWhole = ['execve', 'set_tid_address', 'brk', 'close', 'mprotect'] as const

/** Whether a program is in the names from its start on. */
export function isWholeProgram(names: readonly string[]): boolean {
  return ofWhole.every((name) => names.includes(name)) && names.some((name) => name.startsWith('mmap'))
}

/** The architectures on which all of it can be; none: it is of several, or of one that is not known. */
export function possibleArchitectures(signs: Signs, catalog: Catalog): readonly string[] {
  const { names, numbers, told = [] } = signs
  return catalog.architectures
    .map(({ token }) => token)
    .filter((token) => told.every((each) => isOfTold(token, each)))
    .filter((token) => names.every((name) => canPrint(name, token, catalog)))
    .filter((token) =>
      numbers.every((nr) => isNoCall(nr, catalog) || catalog.nameOf(nr, token) !== undefined),
    )
    .filter((token) => !(signs.isWhole === true && lacksStart(token, names)))
    .filter((token) => signs.runs32 !== true || isGuest32(token, catalog))
}

/** True where a log of the architecture can hold the name; names of no table are no sign. */
export function canPrint(name: string, token: string, catalog: Catalog): boolean {
  if (catalog.numberOf(name, token) !== undefined || catalog.syscall(name) === undefined) return true
  const also = alsoPrinted[name]
  if (also === 'everywhere' || also?.includes(token)) return true
  return multiplexerOf(name, token, catalog) !== undefined
}

/** x32 has the audit architecture of x86-64. */
function isOfTold(token: string, told: string): boolean {
  return token === told || (wideX86.includes(token) && wideX86.includes(told))
}

/** Programs try numbers that no kernel has. */
function isNoCall(nr: number, { architectures, nameOf }: Catalog): boolean {
  return architectures.every(({ token }) => nameOf(nr, token) === undefined)
}

/** Whether a 64-bit kernel runs programs of this 32-bit architecture. */
function isGuest32(token: string, { architectures }: Catalog): boolean {
  const bits = architectures.find((each) => each.token === token)?.bits
  return bits === 32 && architectures.some((host) => host.bits === 64 && hostAbis(host.token).includes(token))
}

function lacksStart(token: string, names: readonly string[]): boolean {
  return unavoidable.some(
    ({ tokens, any }) => tokens.includes(token) && !any.some((name) => names.includes(name)),
  )
}

/** The one that is left. x32 is told only by the marks that strace gives its calls, `ioctl#64`. */
export function settled(possible: readonly string[]): string | undefined {
  const [first, ...others] = possible.includes('SCMP_ARCH_X86_64')
    ? possible.filter((token) => token !== 'SCMP_ARCH_X32')
    : possible
  return others.length === 0 ? first : undefined
}

/** The name that the number has on all of them, such as those from 424 on, which only MIPS and x32 shift. */
export function agreedName(nr: number, tokens: readonly string[], catalog: Catalog): string | undefined {
  const found = new Set(tokens.map((token) => catalog.nameOf(nr, token)))
  const [only] = found
  return found.size === 1 ? only : undefined
}

/** The name that tells most: the one that fewest architectures have. */
export function tellingName(names: readonly string[], catalog: Catalog): string | undefined {
  const holders = (name: string) =>
    catalog.architectures.filter(({ token }) => canPrint(name, token, catalog)).length
  return names.toSorted((a, b) => holders(a) - holders(b))[0]
}
