import { missingFinding, refusedOnHost } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const libcInit: LintRule = {
  id: 'libc-init',
  severity: 'error',
  words: {
    title: 'The C library cannot start',
    why: 'Before main runs, a C library sets up memory and the place of thread-local data. glibc stops with: cannot set %fs base address for thread-local storage.',
    found: 'Refused: {{names}}.',
    fix: 'Allow {{names}}',
    holds: 'Programs with a C library; a program in Go needs fewer.',
  },
  sources: ['https://sourceware.org/git/?p=glibc.git;a=blob;f=csu/libc-start.c'],
  *check(subject) {
    for (const found of missingFinding(subject, refusedOnHost(subject, needed), { kind: 'safe' })) {
      const isFatal = found.syscalls?.some((name) => fatal.has(name)) ?? false
      yield { ...found, severity: isFatal ? 'error' : 'warning' }
    }
  },
}

const fatal: ReadonlySet<string> = new Set(['arch_prctl', 'mmap', 'mprotect'])
const needed = ['arch_prctl', 'mmap', 'mprotect', 'brk', 'set_tid_address']
