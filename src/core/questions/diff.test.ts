import { describe, expect, test } from 'vitest'
import { profileText, ready } from '../enforce/evaluate/fixtures/sample-profile.ts'
import { readDocument } from '../profile/document.ts'
import { diffCalls, type Side } from './diff.ts'

const names = ['read', 'getpid', 'socket']
const allow = '"action":"SCMP_ACT_ALLOW"'
const strict = '"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64"]'

function side(rules: readonly string[], members = strict): Side {
  const text = profileText(rules, members)
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('not readable')
  return { profile: reading.profile, prepared: ready(text) }
}

function changes(before: Side, after: Side) {
  return diffCalls(before, after, names).map(({ name, kind, isAlways }) => `${name} ${kind} ${isAlways}`)
}

const reads = `{"names":["read"],${allow}}`
const unixSockets = `{"names":["socket"],${allow},"args":[{"index":0,"value":1,"op":"SCMP_CMP_EQ"}]}`

describe('two profiles on one target', () => {
  test('that say the same in other words do not differ', () => {
    const split = [reads, `{"names":["getpid"],${allow}}`]
    const joined = [`{"names":["getpid","read"],${allow}}`]
    expect(changes(side(split), side(joined))).toEqual([])
  })

  test('differ where a call runs in one of them only', () => {
    expect(changes(side([]), side([reads]))).toEqual(['read opened true'])
    expect(changes(side([reads]), side([]))).toEqual(['read closed true'])
  })

  test('differ for some arguments where a condition was added', () => {
    expect(changes(side([]), side([unixSockets]))).toEqual(['socket opened false'])
    const [change] = diffCalls(side([]), side([unixSockets]), names)
    expect(change?.changes).toEqual([
      { before: 0x50001, after: 0x7fff0000, example: [1n, 0n, 0n, 0n, 0n, 0n] },
    ])
  })

  test('differ where only the error is another one', () => {
    const silent = '{"names":["read"],"action":"SCMP_ACT_ERRNO","errnoRet":38}'
    expect(changes(side([]), side([silent]))).toEqual(['read changed true'])
  })

  test('differ where a call opens for some arguments and closes for others', () => {
    const others = `{"names":["socket"],${allow},"args":[{"index":0,"value":1,"op":"SCMP_CMP_NE"}]}`
    expect(changes(side([unixSockets]), side([others]))).toEqual(['socket changed true'])
  })

  test.each([0, 150, 299])('differ by the one call that is hidden among 300 others, at %i', (at) => {
    const many = Array.from({ length: 300 }, (_, each) => `unknown_${each}`)
    const hidden = many.with(at, 'read')
    const listed = (all: readonly string[]) => side([`{"names":${JSON.stringify(all)},${allow}}`])
    expect(changes(listed(many), listed(hidden))).toEqual(['read opened true'])
    expect(changes(listed(hidden), listed(hidden.toReversed()))).toEqual([])
  })
})
