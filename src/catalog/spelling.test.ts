import { beforeAll, expect, test } from 'vitest'
import type { Catalog } from './catalog.ts'
import { loadCatalog } from './load.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

test.each([
  'SYS_openat',
  'SYS_OPENAT',
  '__NR_openat',
  '__x64_sys_openat',
  '__se_sys_openat',
  '__arm64_sys_openat',
  '__ia32_compat_sys_openat',
  '__do_sys_openat',
  '__do_compat_sys_openat',
  'compat_sys_openat',
  'sys_enter_openat',
  'sys_openat',
  'SCMP_SYS(openat)',
  'openat#64',
  ' openat ',
  'OPENAT',
])('%s means openat', (printed) => {
  expect(catalog.canonical(printed, 'strace', undefined)).toBe('openat')
})

test.each([
  ['SYS__LLSEEK', '_llseek'],
  ['__NR__newselect', '_newselect'],
  ['sys_debug_setcontext', 'sys_debug_setcontext'],
  ['sysfs', 'sysfs'],
  ['syslog', 'syslog'],
  ['syscall', 'syscall'],
  ['readv#64', 'readv'],
])('%s means %s', (printed, name) => {
  expect(catalog.canonical(printed, 'strace', undefined)).toBe(name)
})

test.each(['sys_', '__NR_', '#64', 'SCMP_SYS()', 'sys_enter_', 'openat#32'])(
  '%s means nothing',
  (printed) => {
    expect(catalog.canonical(printed, 'strace', undefined)).toBeUndefined()
  },
)
