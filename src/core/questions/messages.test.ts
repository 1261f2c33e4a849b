import { expect, test } from 'vitest'
import { coreMessages } from './messages.ts'

test('every message is whole sentences and says what to do', () => {
  for (const [code, words] of Object.entries(coreMessages)) {
    expect(code).toMatch(/^[a-z0-9-]+$/)
    expect(words, code).toMatch(/[.?]$/)
    expect(words, code).not.toMatch(/!|undefined| {2}/)
  }
})
