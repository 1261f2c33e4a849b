import { describe, expect, test } from 'vitest'
import { toolOf } from './other-tool.ts'

describe('a tool of another system is known by its lines', () => {
  test.each([
    ['truss', `open("/etc/x",O_RDONLY,00)\t\t\t = 3 (0x3)`],
    ['truss', `mmap(0x0,32768,PROT_READ|PROT_WRITE,MAP_PRIVATE|MAP_ANON,-1,0x0) = 34365181952 (0x800623000)`],
    ['truss', `openat(AT_FDCWD,"/etc/y",O_RDONLY,00)\t ERR#2 'No such file or directory'`],
    ['truss', 'open("/var/ld/ld.config", O_RDONLY)             Err#2 ENOENT'],
    ['dtruss', 'SYSCALL(args) \t\t = return'],
    ['dtruss', 'open("/dev/dtracehelper\\0", 0x2, 0x7FFF5FBFF8A0)\t\t = 3 0'],
    ['ktrace', ' 1234 ls       CALL  open(0x7f7fffffe2b0,0x0)'],
    ['Process Monitor', '"Time of Day","Process Name","PID","Operation","Path","Result","Detail"'],
  ])('%s: %s', (tool, line) => {
    expect(toolOf(`first\n${line}\nlast\n`)).toBe(tool)
  })
})

describe('lines of Linux are not taken for theirs', () => {
  test.each([
    'open("/etc/x", O_RDONLY) = 3',
    'fcntl(3, F_GETFL) = 0x8000 (flags O_RDONLY|O_LARGEFILE)',
    'I0807 19:49:37 1 strace.go:599] [   1:   1] cat X write(0x1, 0x2) = 25 (0x19) (93us)',
    'write(1, "SYSCALL(args)", 13) = 13',
    '12 CALL me tomorrow',
  ])('%s', (line) => {
    expect(toolOf(line)).toBeUndefined()
  })
})
