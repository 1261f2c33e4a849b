import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english as page } from './i18n.ts'
import { workWords } from './work-words.ts'

const english = { ...page, ...workWords }

const root = join(import.meta.dirname, '../..')

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : []
  })
}

/** Keys written out in `t('…')`, with the plural forms they may have instead. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

function isWorded(key: string): boolean {
  return key in english || `${key}_other` in english
}

describe('the words of the screen', () => {
  const files = [...sources(join(root, 'ui')), ...sources(join(root, 'state'))]

  it('has words for every key that a component names', () => {
    const missing = files.flatMap((file) =>
      keysIn(readFileSync(file, 'utf8')).filter((key) => !isWorded(key)),
    )
    expect(missing).toEqual([])
  })

  it('notices a key without words', () => {
    expect(keysIn("t('nowhere.to-be-found')").filter((key) => !isWorded(key))).toEqual([
      'nowhere.to-be-found',
    ])
  })

  it('has a plural for every singular', () => {
    const lonely = Object.keys(english).filter(
      (key) => key.endsWith('_one') && !(key.replace(/_one$/, '_other') in english),
    )
    expect(lonely).toEqual([])
  })

  it('never shouts and never jokes about being wrong', () => {
    expect(Object.entries(english).filter(([, words]) => /!|\boops\b/i.test(words))).toEqual([])
  })
})
