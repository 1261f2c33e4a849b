/**
 * Events of Tetragon and KubeArmor: https://tetragon.io/docs/concepts/events/ · https://docs.kubearmor.io/kubearmor/
 *     {"process_kprobe":{"process":{…},"function_name":"__x64_sys_openat","args":[…]},"time":"2024-01-01T00:00:00Z"}
 *     Data: syscall=SYS_OPENAT fd=-100 flags=O_RDONLY|O_CLOEXEC
 * Their policies choose what is watched, so a call that is missing here may have been made.
 */
import type { Catalog } from '#catalog/catalog.ts'
import type { Node } from '#core/json/tree.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { type CallIdentity, callNamed, callNumbered, createCallSums } from '../evidence/call-sums.ts'
import { itemsAt, jsonObjectIn, textAt } from '../lines/json-line.ts'
import type { Session, Verdict } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

const tetragon = /"process_(?:kprobe|tracepoint|exec|exit|lsm|uprobe)"\s*:\s*\{/
const armor = /"Data"\s*:\s*"syscall=/
const armorText = /^\s*Data: +syscall=(SYS_\w+)/

/** The entry point's prefix, or the ABI that the event names. */
const architectures: Readonly<Record<string, string>> = {
  x64: 'SCMP_ARCH_X86_64',
  ia32: 'SCMP_ARCH_X86',
  i386: 'SCMP_ARCH_X86',
  arm64: 'SCMP_ARCH_AARCH64',
  arm32: 'SCMP_ARCH_ARM',
}

export const runtimeSecurity = logFormat({
  id: 'runtime-security',
  recognise: ({ lines }) => (lines.some((line) => isEvent(line) || armorText.test(line)) ? 0.85 : 0),
  session: ({ catalog }) => createEventReader(catalog),
})

function isEvent(line: string): boolean {
  return line.startsWith('{') && (tetragon.test(line) || armor.test(line))
}

function createEventReader(catalog: Catalog): Session {
  const sums = createCallSums()

  function read(text: string, line: number): Verdict {
    const printed = armorText.exec(text)?.[1]
    if (printed === undefined && !isEvent(text)) return 'foreign'
    const call = printed === undefined ? callIn(jsonObjectIn(text), catalog) : callNamed(printed, catalog)
    if (call === undefined) return 'other-record'
    sums.add(call, line)
    return 'used'
  }

  function finish() {
    const { calls, warnings } = nameNumbers(sums.list(), catalog)
    const partial = calls.length > 0 ? [{ code: 'only-watched-calls', params: {} }] : []
    return { calls, warnings: [...warnings, ...partial] }
  }

  return textSession(
    { shortest: 20, longest: 1 << 20, marks: ['"process_', 'syscall=SYS_'] },
    { read, finish, explain: () => 'other-record' },
  )
}

function callIn(event: Node | undefined, catalog: Catalog): CallIdentity | undefined {
  const data = /^syscall=(SYS_\w+)/.exec(textAt(event, 'Data') ?? '')?.[1]
  if (data !== undefined) return callNamed(data, catalog)
  const probe = textAt(event, 'process_kprobe', 'function_name')
  if (probe !== undefined) return entryPoint(probe, catalog)
  const isEntry = textAt(event, 'process_tracepoint', 'subsys') === 'raw_syscalls'
  return isEntry ? rawEntry(itemsAt(event, 'process_tracepoint', 'args')[0], catalog) : undefined
}

function entryPoint(printed: string, catalog: Catalog): CallIdentity | undefined {
  const [, abi] = /^__(x64|ia32|arm64)_(?:compat_)?sys_/.exec(printed) ?? []
  if (!/^(?:__\w+?_)?(?:compat_)?sys_/.test(printed)) return undefined
  const arch = abi === undefined ? undefined : architectures[abi]
  const name = catalog.canonical(printed, 'kernel', arch)
  if (name === undefined) return undefined
  return { arch: arch ?? null, name, nr: arch === undefined ? null : (catalog.numberOf(name, arch) ?? null) }
}

function rawEntry(argument: Node | undefined, catalog: Catalog): CallIdentity | undefined {
  const number =
    textAt(argument, 'syscall_id', 'id') ?? textAt(argument, 'long_arg') ?? textAt(argument, 'size_arg')
  const call = number === undefined ? undefined : callNumbered(number)
  const arch = architectures[textAt(argument, 'syscall_id', 'abi') ?? '']
  if (call === undefined || arch === undefined || call.nr === null) return call
  return { arch, name: catalog.nameOf(call.nr, arch) ?? null, nr: call.nr }
}
