import { expect, test } from 'vitest'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { errorEnd, errorIn, isUnfinished, resultAt, returnedIn } from './result.ts'

function errorOf(line: string): string | undefined {
  const bytes = encodeUtf8(line)
  const result = resultAt(bytes, 0, bytes.length)
  const at = result === -1 ? -1 : errorIn(bytes, result, bytes.length)
  return at === -1 ? undefined : line.slice(at, errorEnd(bytes, at, bytes.length))
}

test.each([
  ['access("/x", R_OK)      = -1 ENOENT (No such file or directory)', 'ENOENT'],
  ['access("/x", R_OK) = -1 ENOENT (Aucun fichier ou dossier de ce type) <0.000043>', 'ENOENT'],
  ['access("/x", R_OK) = -1 ENOENT (No such file or directory) (INJECTED)', 'ENOENT'],
  ['io_setup(1, [0]) = -1 (errno 531)', 'errno 531'],
  ['<... wait4 resumed>0x7ffe, 0, NULL) = -1 ECHILD (No child processes)', 'ECHILD'],
])('%s failed', (line, error) => {
  expect(errorOf(line)).toBe(error)
})

test.each([
  ['write(1, ") = -1 ENOENT (x)", 17) = 17'],
  ['write(1, ") = -1 ENOENT (x)", 17) = 17 <0.000043>'],
  ['poll([{fd=3}], 1, 0) = 0 (Timeout)'],
  ['fcntl(3, F_GETFL) = 0x8002 (flags O_RDWR)'],
  ['openat(3<a = -1 E>, "x", 0) = 3</x>'],
  ['mmap(NULL, 8192) = 0x7f0000'],
  ['lseek(3, 0, SEEK_CUR) = -1'],
  ['exit_group(0) = ?'],
  ['futex(0x7f, FUTEX_WAIT) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)'],
  ['read(0, ""'],
  [''],
])('%s did not', (line) => {
  expect(errorOf(line)).toBeUndefined()
})

test('only the mark at the end means unfinished', () => {
  const claims = (line: string) => isUnfinished(encodeUtf8(line), 0, line.length)
  expect(claims('wait4(-1,  <unfinished ...>')).toBe(true)
  expect(claims('write(1, "<unfinished ...>", 16) = 16')).toBe(false)
  expect(claims('exit(0 <unfinished ...>) = ?')).toBe(false)
})

test('a returned number is read, an address or nothing is not a process', () => {
  const number = (line: string) => {
    const bytes = encodeUtf8(line)
    return returnedIn(bytes, resultAt(bytes, 0, bytes.length), bytes.length)
  }
  expect(number('clone(SIGCHLD) = 29312')).toBe(29312)
  expect(number('clone(SIGCHLD) = ?')).toBeUndefined()
})
