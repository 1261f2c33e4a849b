import type { Knowledge, MeantCall } from './explanation.ts'
import { plainCall } from './meant.ts'

/**
 * Lines of the kernel and of strace that give the call itself:
 * `audit: type=1326 … sig=31 arch=c000003e syscall=165 compat=0 ip=0x… code=0x80000000`,
 * auditd's `type=SECCOMP … ARCH=x86_64 SYSCALL=mount`, and strace's `--- SIGSYS {… si_syscall=__NR_mount …} ---`.
 */
const kernel = /\barch=([0-9a-f]{1,8})\b.{0,40}?\bsyscall=(\d{1,10})\b/
const enriched = /\bSYSCALL=([a-z][a-z0-9_]{1,40})\b/
const code = /\bcode=(0x[0-9a-f]{1,8})\b/
const sigsys = /SIGSYS \{.{0,200}?si_syscall=(?:__NR_([a-z0-9_]{1,40})|(0x[0-9a-f]{1,8}|\d{1,10}))/

export interface NumberedCall {
  readonly told: string
  readonly call: MeantCall | undefined
  readonly nr: number | undefined
  readonly arch: string
  /** What the filter answered: `killed`, `error`, `logged`. */
  readonly answer: 'killed' | 'error' | 'logged'
}

export function numberedCall(line: string, knowledge: Knowledge): NumberedCall | undefined {
  const record = /type=(?:1326|SECCOMP)/.test(line) ? kernel.exec(line) : null
  if (record !== null) return ofRecord(line, record, knowledge)
  const signal = sigsys.exec(line)
  if (signal === null) return undefined
  const arch = knowledge.arch ?? ''
  const nr = signal[2] === undefined ? undefined : Number(signal[2])
  const name = signal[1] ?? (nr === undefined ? undefined : knowledge.nameOf(nr, arch))
  return {
    told: signal[0],
    call: name === undefined ? undefined : plainCall(name),
    nr,
    arch,
    answer: 'killed',
  }
}

function ofRecord(line: string, record: RegExpExecArray, knowledge: Knowledge): NumberedCall {
  const nr = Number(record[2])
  const arch = knowledge.archOf(Number.parseInt(record[1] ?? '', 16), nr) ?? ''
  const name = enriched.exec(line)?.[1] ?? knowledge.nameOf(nr, arch)
  return {
    told: record[0],
    call: name === undefined ? undefined : plainCall(name),
    nr,
    arch: arch === '' ? `arch=${record[1] ?? ''}` : arch,
    answer: answerOf(Number(code.exec(line)?.[1] ?? '0')),
  }
}

/** The action of the filter's return value (linux/seccomp.h). */
function answerOf(value: number): NumberedCall['answer'] {
  if (value === 0x7ffc_0000) return 'logged'
  return (value & 0xffff_0000) === 0x0005_0000 ? 'error' : 'killed'
}
