import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName, withoutEnding } from './file-name.ts'

const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))

test('an ordinary name stays', () => {
  expect(safeFileName('nginx-web_1.2.json')).toBe('nginx-web_1.2.json')
  expect(safeFileName('nginx')).toBe('nginx.json')
})

test('what a shell would read is replaced', () => {
  expect(safeFileName('my profile; rm -rf $HOME')).toBe('my-profile-rm--rf-HOME.json')
  expect(safeFileName('../../etc/passwd')).toBe('etc-passwd.json')
  expect(safeFileName('--privileged')).toBe('privileged.json')
  expect(safeFileName('café')).toBe('cafe.json')
})

test('nothing usable becomes "profile"', () => {
  expect(safeFileName('')).toBe('profile.json')
  expect(safeFileName('.json')).toBe('profile.json')
  expect(safeFileName('…')).toBe('profile.json')
})

test('any name gives one safe name, and that name stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: codeUnit, maxLength: 40 }), (name) => {
      const safe = safeFileName(name)
      expect(safe).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*\.json$/)
      expect(safeFileName(safe)).toBe(safe)
    }),
  )
})

test('a studio file keeps its ending, and gives it up for a profile', () => {
  expect(safeFileName('nginx', '.studio.json')).toBe('nginx.studio.json')
  expect(safeFileName('nginx.studio.json', '.studio.json')).toBe('nginx.studio.json')
  expect(safeFileName('nginx.studio.json')).toBe('nginx.json')
})

test('a name can be given the ending of another form', () => {
  expect(safeFileName('nginx.json', '.conf')).toBe('nginx.conf')
  expect(safeFileName('nginx.conf', '.conf')).toBe('nginx.conf')
  expect(safeFileName(withoutEnding('nginx.conf', '.conf'), '.txt')).toBe('nginx.txt')
})
