import { failed } from '#core/base/result.ts'
import type { Reader } from '../reader.ts'

/** Tools of other systems whose lines look like strace's: their numbers and names are not Linux's. */
const tools: readonly (readonly [pattern: RegExp, name: string])[] = [
  // FreeBSD: open("/etc/x",O_RDONLY,00)   ERR#2 'No such file or directory'
  [/\)[ \t]+ERR#\d+ '/m, 'truss'],
  // FreeBSD: open("/etc/x",O_RDONLY,00)   = 3 (0x3)
  [/^(?:\d+: )?[a-z_]\w*\(.*\)[ \t]+= -?\d+ \(0x[0-9a-f]+\)[ \t]*\r?$/m, 'truss'],
  // Solaris: open("/etc/x", O_RDONLY)     Err#2 ENOENT
  [/\)[ \t]+Err#\d+ E[A-Z]+/m, 'truss'],
  // macOS: open("/dev/dtracehelper\0", 0x2, 0x7FFF5FBFF8A0)		 = 3 0
  [
    /^SYSCALL\(args\)[ \t]+= return|^(?:[ \t]*\d+\/0x[0-9a-f]+:[ \t]+)?[a-z_]\w*\(.*\)\t\t = -?\w+ (?:Err#)?-?\d+[ \t]*\r?$/m,
    'dtruss',
  ],
  // The BSDs: 1234 ls       CALL  open(0x7f7fffffe2b0,0x0)
  [/^ *\d+ +(?:\d+ +)?\S+ +(?:CALL|RET) {2}/m, 'ktrace'],
  // Windows
  [/^"?Time of Day"?,"?Process Name"?,"?PID"?,"?Operation"?/m, 'Process Monitor'],
]

/** Output of another system's tool, which is named and refused. */
export const otherTool: Reader<'trace'> = {
  id: 'other-tool',
  kind: 'trace',
  // An object may quote such a line, and is what it is.
  recognise: ({ text }) => (toolOf(text) === undefined ? 0 : /^\s*\{/.test(text) ? 0.75 : 1),
  open: async ({ name, head }) =>
    failed({ code: 'other-tool', params: { name, found: toolOf(head.text) ?? '' } }),
}

export function toolOf(text: string): string | undefined {
  return tools.find(([pattern]) => pattern.test(text))?.[1]
}
