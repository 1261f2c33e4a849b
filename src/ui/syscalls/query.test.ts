import { describe, expect, test } from 'vitest'
import { loadCards } from '#catalog/cards.ts'
import { loadCatalog, loadConstants, loadDetails } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { rowsOf } from '#state/views/rows.ts'
import { readQuery } from './match-query.ts'
import { parseQuery } from './query.ts'
import { queryKeys } from './query-keys.ts'
import { createSearch } from './search-index.ts'

const catalog = await loadCatalog()
const search = createSearch(catalog, {
  details: await loadDetails(),
  constants: await loadConstants(),
  cards: await loadCards(catalog),
})
const document = readDocument(
  `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[
    {"names":["read"],"action":"SCMP_ACT_ALLOW"},
    {"names":["socket"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":1,"op":"SCMP_CMP_EQ"}]},
    {"names":["mount"],"action":"SCMP_ACT_LOG"}]}`,
)
if (document.reading.kind === 'unreadable') throw new Error('unreadable')
const rows = rowsOf({
  catalog,
  document: { ...document, reading: document.reading },
  baseline: undefined,
  seen: new Map(),
  target: defaultTarget,
})

function found(text: string): readonly string[] {
  const query = readQuery(text)
  expect(query.problems).toEqual([])
  return rows.filter((row) => query.matches(search.subjectOf(row))).map(({ name }) => name)
}

function problem(text: string): string | undefined {
  return readQuery(text).problems[0]?.code
}

describe('the search box', () => {
  test('finds what a call does, in any order of words', () => {
    expect(found('rename file')).toEqual(expect.arrayContaining(['rename', 'renameat', 'renameat2']))
    expect(found('file rename')).toEqual(found('rename file'))
    expect(found('rename file')).not.toContain('socket')
  })

  test('finds the call that takes a constant', () => {
    expect(found('AF_NETLINK')).toEqual(expect.arrayContaining(['socket', 'socketpair']))
    expect(found('AF_NETLINK')).not.toContain('open')
    expect(found('TIOCSTI')).toContain('ioctl')
  })

  test.each([
    ['since:5.9', ['close_range'], ['openat2']],
    ['since:>=5.9 since:<5.12', ['close_range'], ['openat2']],
    ['risk:critical', ['bpf', 'mount'], ['ptrace']],
    ['risk:critical,high -bpf', ['mount', 'ptrace'], ['bpf']],
    ['seen:no group:network', ['socket'], ['read']],
    ['args:yes', ['socket'], ['read']],
    ['is:allowed', ['read'], ['socket', 'mount']],
    ['is:denied', ['bpf'], ['read', 'socket']],
    ['nr:0', ['read'], ['write']],
    ['nr:<2', ['read', 'write'], ['open']],
    ['action:log', ['mount'], ['read']],
    ['action:eperm', ['bpf'], ['read']],
    ['cap:sys_admin', ['mount'], ['read']],
    ['cve:2022-0847', ['splice'], ['read']],
    ['group:@clock', ['adjtimex'], ['read']],
    ['docker:deny podman:allow', ['mount'], ['read']],
    ['arch:x86 -arch:x86_64', ['socketcall'], ['read']],
    ['sibling:rename', ['rename', 'renameat2'], ['read']],
    ['reason:escape', ['mount'], ['read']],
    ['arg:behavior', ['madvise'], ['read']],
    ['name:uring', ['io_uring_setup'], ['read']],
    ['"page cache"', ['splice'], ['kill']],
  ])('%s', (text, yes, no) => {
    const names = found(text)
    expect(names).toEqual(expect.arrayContaining(yes))
    expect(names.filter((name) => no.includes(name))).toEqual([])
  })

  test('says what it does not understand, and goes on with the rest', () => {
    expect(problem('color:red')).toBe('query.unknown-key')
    expect(problem('risk:huge')).toBe('query.unknown-value')
    expect(problem('risk: ')).toBe('query.no-value')
    expect(problem('risk:>high')).toBe('query.no-order')
    expect(problem('nr:many')).toBe('query.no-number')
    expect(problem('since:new')).toBe('query.no-version')
    const query = readQuery('color:red nr:0')
    expect(rows.filter((row) => query.matches(search.subjectOf(row))).map(({ name }) => name)).toEqual([
      'read',
    ])
  })

  test('waits for the end of a word before it complains', () => {
    expect([problem('risk:'), problem('risk:hi'), problem('risk:high,me')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(problem('risk:hi ')).toBe('query.unknown-value')
    expect(problem('risk:hx')).toBe('query.unknown-value')
  })

  test('reads any text, odd signs included', () => {
    expect(parseQuery(' - : "" -: "a b ')).toEqual(expect.any(Array))
    expect(parseQuery('"a b')).toEqual([{ kind: 'word', negated: false, text: 'a b' }])
  })

  test('understands the example of every key', () => {
    expect(queryKeys.map(({ example }) => problem(example)).filter((code) => code !== undefined)).toEqual([])
  })
})
