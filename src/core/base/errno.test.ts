import { expect, test } from 'vitest'
import { errnoName, errnoNames, errnoNumber } from './errno.ts'

test('numbers have the names of the generic Linux table', () => {
  const known: [number, string][] = [
    [1, 'EPERM'],
    [11, 'EAGAIN'],
    [22, 'EINVAL'],
    [38, 'ENOSYS'],
    [40, 'ELOOP'],
    [59, 'EBFONT'],
    [95, 'EOPNOTSUPP'],
    [133, 'EHWPOISON'],
  ]
  for (const [number, name] of known) {
    expect(errnoName(number)).toBe(name)
    expect(errnoNumber(name)).toBe(number)
  }
})

test('gaps and numbers outside have none', () => {
  for (const number of [0, 41, 58, 134, -1, 4095]) expect(errnoName(number)).toBeUndefined()
})

test('second names are read, not given', () => {
  expect(['EWOULDBLOCK', 'EDEADLOCK', 'ENOTSUP'].map(errnoNumber)).toEqual([11, 35, 95])
  expect(errnoNames()).not.toContain('EWOULDBLOCK')
})

test('other words are no names', () => {
  for (const word of ['eperm', 'EFOO', '', '-', 'constructor']) expect(errnoNumber(word)).toBeUndefined()
})

test('every listed name leads back to its number', () => {
  expect(errnoNames()).toHaveLength(131)
  for (const name of errnoNames()) expect(errnoName(errnoNumber(name) ?? 0)).toBe(name)
})
