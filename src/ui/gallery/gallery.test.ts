import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('./', import.meta.url)
const namesIn = (folder: string) => readdirSync(new URL(folder, here))
const shown = namesIn('./')
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('')
const isShown = (path: string) => shown.includes(`from '../${path}'`)

/** Not a part by itself: it holds others, and shows what the gallery shows by `FaultPanel`. */
const frames = ['boundary.tsx']

test('every part of the kit is in the gallery', () => {
  const parts = namesIn('../kit/').filter((name) => name.endsWith('.tsx') && !frames.includes(name))
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.filter((name) => !isShown(`kit/${name}`))).toEqual([])
})

test('every kind of words is in the gallery', () => {
  const words = namesIn('../words/').filter((name) => /^[\w-]+\.ts$/.test(name))
  expect(words.length).toBeGreaterThan(5)
  expect(words.filter((name) => !isShown(`words/${name}`))).toEqual([])
})
