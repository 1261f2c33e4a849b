import { describe, expect, test } from 'vitest'
import { readThreatList } from './threat-list.ts'
import { readUse, type UseWords } from './use-text.ts'

const words: UseWords = {
  hasCall: (name) => ['socket', 'clone', 'splice', 'setsockopt'].includes(name),
  setOf: (call, index) => ({ socket: ['AF', 'SOCK_TYPE'], clone: ['CLONE'] })[call]?.[index],
  hasConstant: (set, name) =>
    ['AF.AF_ALG', 'SOCK_TYPE.SOCK_DCCP', 'CLONE.CLONE_NEWUSER', 'IP_OPT.IPT_SO_SET_REPLACE'].includes(
      `${set}.${name}`,
    ),
  hasArchitecture: (token) => token === 'SCMP_ARCH_X32',
}

describe('a use as it is written', () => {
  test.each([
    ['splice', { call: 'splice', args: [] }],
    ['splice on SCMP_ARCH_X32', { call: 'splice', args: [], only: ['SCMP_ARCH_X32'] }],
    ['socket(AF_ALG)', { call: 'socket', args: [{ index: 0, test: 'is', set: 'AF', name: 'AF_ALG' }] }],
    [
      'socket(…, SOCK_DCCP & 0xf)',
      { call: 'socket', args: [{ index: 1, test: 'is', set: 'SOCK_TYPE', name: 'SOCK_DCCP', within: 15n }] },
    ],
    [
      'setsockopt(_, ..., IP_OPT.IPT_SO_SET_REPLACE)',
      { call: 'setsockopt', args: [{ index: 2, test: 'is', set: 'IP_OPT', name: 'IPT_SO_SET_REPLACE' }] },
    ],
  ])('%s is read', (text, use) => expect(readUse(text, words)).toEqual({ kind: 'use', use }))

  test('the flags of clone stand second on s390', () => {
    expect(readUse('clone(+CLONE_NEWUSER)', words)).toMatchObject({
      use: { args: [{ test: 'has', indexOn: { SCMP_ARCH_S390X: 1 } }] },
    })
    expect(readUse('clone(~CLONE_NEWUSER)', words)).toMatchObject({ use: { args: [{ test: 'lacks' }] } })
  })

  test.each([
    ['socker(AF_ALG)', 'socker'],
    ['socket(AF_ALGO)', 'AF_ALGO'],
    ['socket(38)', '38'],
    ['socket(AF_ALG) on SCMP_ARCH_Z', 'SCMP_ARCH_Z'],
    ['setsockopt(IPT_SO_SET_REPLACE)', 'IPT_SO_SET_REPLACE'],
    ['', ''],
  ])('%j is refused for %j', (text, word) => expect(readUse(text, words)).toEqual({ kind: 'odd', word }))
})

describe('a list of threats', () => {
  const threat = {
    id: 'CVE-1',
    known: '2026-04',
    steps: [['socket(AF_ALG)']],
    source: 'https://example.org/1',
  }
  const list = (...threats: readonly object[]) =>
    JSON.stringify({ seccompThreats: 1, checked: '2026-11-30', threats })
  const told = (text: string) => {
    const read = readThreatList(text, words)
    return read.kind === 'ok'
      ? 'ok'
      : read.error.map(({ code, params }) => `${code} ${params.key} ${params.word}`)
  }

  test('is read with its day', () => {
    const read = readThreatList(list(threat, { ...threat, id: 'CVE-2', name: 'Two' }), words)
    expect(read).toMatchObject({
      value: { checked: '2026-11-30', threats: [{ id: 'CVE-1' }, { name: 'Two' }] },
    })
  })

  test.each([
    ['without a day', list(threat).replace('2026-11-30', 'today'), ['threats-odd checked today']],
    ['without threats', list(), ['threats-odd threats ']],
    ['with one twice', list(threat, threat), ['threats-odd id CVE-1']],
    ['with a key nobody knows', list({ ...threat, cvss: 9 }), ['threats-odd cvss ']],
    ['with a step that is empty', list({ ...threat, steps: [[]] }), ['threats-odd steps ']],
    ['with a call nobody knows', list({ ...threat, steps: [['nosuch']] }), ['threats-odd steps nosuch']],
    [
      'with a source that is no page',
      list({ ...threat, source: 'javascript:1' }),
      ['threats-odd source javascript:1'],
    ],
  ])('%s is refused whole', (_, text, problems) => expect(told(text)).toEqual(problems))

  test('of a later version, or no list at all, is refused', () => {
    expect(told(list(threat).replace('"seccompThreats":1', '"seccompThreats":2'))).toEqual([
      'threats-version undefined undefined',
    ])
    expect(told('[]')).toEqual(['threats-version undefined undefined'])
    expect(told('{')).not.toBe('ok')
  })
})
