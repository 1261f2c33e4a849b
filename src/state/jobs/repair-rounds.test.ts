import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import { defaultTarget } from '#core/target/target.ts'
import { lint } from '#lint/lint.ts'
import type { Finding, Fix } from '#lint/rule.ts'
import { apartEdits, repaired } from './repair-rounds.ts'

const catalog = await loadCatalog()

function finding(kind: Fix['kind'], ...edits: readonly TextEdit[]): Finding {
  const message = { code: 'drawn', params: {} }
  const fix: Fix = { kind, label: message, reach: 'nothing', edits: () => edits }
  const place = { at: { start: 0, end: 0 }, also: [], syscalls: [], arches: [] }
  return { rule: 'drawn', severity: 'warning', title: message, message, fixes: [fix], ...place }
}

const cut = (start: number, end: number): TextEdit => ({ start, end, text: '' })

describe('edits of one round', () => {
  test('are those of all safe fixes that do not meet', () => {
    const apart = [finding('safe', cut(0, 2)), finding('safe', cut(5, 6), cut(8, 9))]
    expect(apartEdits(apart)).toEqual([cut(0, 2), cut(5, 6), cut(8, 9)])
  })

  test.each([
    ['overlap', cut(1, 4)],
    ['touch', cut(2, 4)],
    ['insert where the other ends', cut(2, 2)],
  ])('leave a fix for the next round whose edits %s one before', (_, second) => {
    const meeting = [
      finding('safe', cut(0, 2)),
      finding('safe', second, cut(8, 9)),
      finding('safe', cut(6, 7)),
    ]
    expect(apartEdits(meeting)).toEqual([cut(0, 2), cut(6, 7)])
  })

  test('have nothing of a fix that somebody has to think about', () => {
    expect(apartEdits([finding('suggested', cut(0, 1))])).toEqual([])
  })
})

describe('repairing in rounds', () => {
  /** A made-up linter: of two equal letters in a row one is to be deleted. */
  const pairs = (text: string) =>
    Promise.resolve(
      [...text.matchAll(/(?<=(.))\1/g)].map(({ index }) => finding('safe', cut(index, index + 1))),
    )

  test('goes on until nothing is left to repair', async () => {
    expect(applyEdits('aaaabb', apartEdits(await pairs('aaaabb')))).not.toBe('ab')
    expect(await repaired('aaaabb', await pairs('aaaabb'), pairs)).toBe('ab')
  })

  test('ends where two fixes undo each other', async () => {
    const turn = (text: string) =>
      Promise.resolve([finding('safe', { start: 0, end: 1, text: text === 'a' ? 'b' : 'a' })])
    expect(await repaired('a', await turn('a'), turn)).toBe('b')
  })

  test('does not touch what nothing is found in', async () => {
    expect(await repaired('ab', [], pairs)).toBe('ab')
  })

  test('leaves no safe repair of the linter undone', async () => {
    const lintOf = (text: string) => lint({ document: readDocument(text), target: defaultTarget, catalog })
    const text = JSON.stringify({
      defaultAction: 'SCMP_ACT_ERRNO',
      architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64'],
      syscalls: [{ names: ['getpid', 'getpid', 'getpid'], action: 'SCMP_ACT_ALLOW' }],
    })
    const safe = (found: readonly Finding[]) =>
      found.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'))
    expect(safe(lintOf(text))).not.toEqual([])
    const after = await repaired(text, lintOf(text), async (each) => lintOf(each))
    expect(safe(lintOf(after))).toEqual([])
    expect(after.match(/getpid/g)).toHaveLength(1)
  })
})
