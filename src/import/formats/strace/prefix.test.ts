import { expect, test } from 'vitest'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { createPrefix, readPrefix } from './prefix.ts'

function skip(line: string): { readonly rest: string; readonly pid: number; readonly nr: number } {
  const prefix = createPrefix()
  const bytes = encodeUtf8(line)
  const at = readPrefix(bytes, 0, bytes.length, prefix)
  return { rest: line.slice(at), pid: prefix.pid, nr: prefix.nr }
}

test.each([
  ['getppid() = 1', 0, -1],
  ['5924  getppid() = 1', 5924, -1],
  ['[pid   472] getppid() = 1', 472, -1],
  ['[pid 31609<w.sh>] getppid() = 1', 31609, -1],
  ['[pid 20509<x\\76 ] read(0,>] 19:40:52.104593 getppid() = 1', 20509, -1],
  ['20502<a] b(c) = 1> getppid() = 1', 20502, -1],
  ['29511 19:11:16 getppid() = 1', 29511, -1],
  ['31091 19:11:24.104 getppid() = 1', 31091, -1],
  ['31029 1795461083 getppid() = 1', 31029, -1],
  ['1795461083.448653695 getppid() = 1', 0, -1],
  ['1795461083 getppid() = 1', 0, -1],
  ['30694      0.000074 getppid() = 1', 30694, -1],
  ['     0.000074 getppid() = 1', 0, -1],
  ['30771 19:11:22.639838 (+     0.000577) getppid() = 1', 30771, -1],
  ['31489 [ 110] getppid() = 1', 31489, 110],
  ['31522 19:11:33.210705 [ 110] [00007f7ecc1d9b1d] getppid() = 1', 31522, 110],
  ['31523 [???] [????????????????] getppid() = 1', 31523, -1],
  ['9131  [unconfined_u:unconfined_r:unconfined_t:s0!!x] getppid() = 1', 9131, -1],
])('%s', (line, pid, nr) => {
  expect(skip(line)).toEqual({ rest: 'getppid() = 1', pid, nr })
})

test.each([['[ Process PID=5897 runs in 32 bit mode. ]'], ['12 monkeys(1) = 0'], ['3.14abc'], ['']])(
  '%s is not taken for more prefix than it has',
  (line) => {
    expect(skip(line).rest).toBe(line.replace(/^12 /, ''))
  },
)
