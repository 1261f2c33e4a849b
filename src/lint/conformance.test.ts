import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { jsonWords } from '#core/json/words.ts'
import { readDocument } from '#core/profile/document.ts'
import { readingWords } from '#core/profile/reading/words.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { launchers } from '#core/target/engines.ts'
import { defaultTarget, type Target, withLauncher } from '#core/target/target.ts'
import { decisionsBeyond } from './fixtures/fix-law.ts'
import { applyFix, lint, ruleById } from './lint.ts'
import { lintMessages } from './messages.ts'
import { pages, rules } from './registry.ts'
import type { Finding } from './rule.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

const folder = new URL('fixtures/', import.meta.url)
/** Profiles that are looked at as a whole have a test of their own. */
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== 'public-style')
  .map(({ name }) => name)

interface Fixture {
  readonly id: string
  readonly file: string
  readonly isFlagged: boolean
  readonly text: string
  readonly target: Target
}

const fixtures: readonly Fixture[] = folders.flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((file) => ({
    id,
    file,
    isFlagged: file.startsWith('flags'),
    text: readFileSync(new URL(`${id}/${file}`, folder), 'utf8'),
    target: targetOf(file),
  })),
)

/** `flags@crun-1.8.1@kernel-5.4@host-s390x.json`; words that name no part of a target are there to be read. */
function targetOf(file: string): Target {
  let target = defaultTarget
  for (const word of file
    .replace(/\.json$/, '')
    .split('@')
    .slice(1))
    target = { ...target, ...partOf(word, target) }
  return target
}

function partOf(word: string, target: Target): Partial<Target> {
  const [, name = '', value] = /^(.*?)(?:-([\w.]+))?$/.exec(word) ?? []
  const runtime = launchers.find((each) => each === word || each === name)
  if (runtime === word) return withLauncher(target, runtime)
  if (word === 'nnp') return { noNewPrivileges: true }
  if (value === undefined) return {}
  if (runtime !== undefined) return withLauncher(target, runtime, value)
  if (name === 'caps') return { capabilities: [...target.capabilities, `CAP_${value}`] }
  if (name === 'host') return { arch: `SCMP_ARCH_${value.toUpperCase()}` }
  return name === 'kernel' || name === 'libseccomp' ? { [name]: value } : {}
}

function findingsOf({ text, target }: Pick<Fixture, 'text' | 'target'>): readonly Finding[] {
  return lint({ document: readDocument(text), target, catalog })
}

describe('the registry', () => {
  test('has one rule a file and a folder of fixtures with profiles it flags and profiles it passes', () => {
    const ids = rules.map(({ id }) => id)
    const files = readdirSync(new URL('rules/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
    expect(ids.toSorted()).toEqual(files.toSorted())
    expect(ids.toSorted()).toEqual(folders.toSorted())
    for (const id of ids) {
      const own = fixtures.filter((each) => each.id === id)
      expect([id, own.some((each) => each.isFlagged), own.some((each) => !each.isFlagged)]).toEqual([
        id,
        true,
        true,
      ])
    }
  })

  test('has no rule that finds nothing', () => {
    const idle = rules.filter(({ check, notes }) => check === undefined && notes === undefined)
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  test('explains whatever the reader can note, and each note once', () => {
    const silent = new Set([
      ...['more-problems', 'profile-in-config', 'guards-ignored', 'min-kernel-ignored', 'arch-map-ignored'],
      'architecture-not-in-runc',
    ])
    const codes = [...Object.keys(jsonWords), ...Object.keys(readingWords)].filter(
      (code) => !silent.has(code),
    )
    const notes = rules.flatMap((rule) => rule.notes ?? [])
    expect(notes.toSorted()).toEqual(codes.toSorted())
  })

  test('uses no code of a message that another layer has', () => {
    const own = pages.flatMap(({ id, words }) => Object.keys(words).map((word) => `${id}-${word}`))
    expect(own.filter((code) => code in coreMessages)).toEqual([])
    expect(new Set(own).size).toBe(own.length)
  })

  test.each(pages.map((page) => [page.id, page] as const))('%s says why in whole sentences', (id, page) => {
    expect(page.words.title).toMatch(/[^.]$/)
    expect(page.words.why).toMatch(/^[A-Za-z`_0-9].*\.$/)
    expect(page.sources.length).toBeGreaterThan(0)
    for (const source of page.sources) expect(source).toMatch(/^https:\/\//)
    expect(ruleById(id)).toBe(page)
  })
})

describe.each(fixtures.map((each) => [`${each.id}/${each.file}`, each] as const))('%s', (_, fixture) => {
  test(fixture.isFlagged ? 'is flagged' : 'passes', () => {
    const found = findingsOf(fixture)
    expect(found.some(({ rule }) => rule === fixture.id)).toBe(fixture.isFlagged)
    for (const { message, title, fixes, at } of found) {
      for (const { code, params } of [message, title, ...fixes.map(({ label }) => label)]) {
        const words = lintMessages[code] ?? coreMessages[code]
        expect([code, words]).not.toEqual([code, undefined])
        const wanted = [...(words ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
        expect([code, wanted.filter((name) => params[name] === undefined)]).toEqual([code, []])
      }
      expect(at.end).toBeGreaterThan(at.start)
      expect(at.end).toBeLessThanOrEqual(fixture.text.length)
    }
  })

  if (!fixture.isFlagged || fixture.text.length > 20_000) return
  test('each fix takes its finding away and changes no other decision', () => {
    const found = findingsOf(fixture)
    for (const finding of found.filter(({ rule }) => rule === fixture.id)) {
      for (const fix of finding.fixes) {
        const text = applyFix(fixture.text, fix)
        expect(text).not.toBe(fixture.text)
        const left = findingsOf({ ...fixture, text }).filter(({ rule }) => rule === fixture.id)
        expect([text, left.length]).toEqual([text, expect.toBeOneOf(below(countOf(found, fixture.id)))])
        expect([
          fix.label.code,
          decisionsBeyond(fix.reach, fixture.text, text, { target: fixture.target, catalog }),
        ]).toEqual([fix.label.code, []])
      }
    }
  })
})

const countOf = (found: readonly Finding[], id: string) => found.filter(({ rule }) => rule === id).length
const below = (count: number) => Array.from({ length: count }, (_, each) => each)
