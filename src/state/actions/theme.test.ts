import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useStudio } from '../store.ts'
import { keepTheme } from './theme.ts'

const start = useStudio.getState()
let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  useStudio.setState(start, true)
})

test('the theme that was chosen is there at the next visit', () => {
  keepTheme()
  useStudio.getState().workspaceActions.chooseTheme('dark')
  const left = new Map(kept)
  useStudio.setState(start, true)
  kept = left
  keepTheme()
  expect(useStudio.getState().theme).toBe('dark')
})

test.each(['green', ''])('what is no theme (%j) changes nothing', (word) => {
  kept.set('seccomp-studio-theme', word)
  keepTheme()
  expect(useStudio.getState().theme).toBe('system')
})

test('a browser that refuses to remember lets the theme be chosen all the same', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  keepTheme()
  useStudio.getState().workspaceActions.chooseTheme('light')
  expect(useStudio.getState().theme).toBe('light')
})
