import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { defaultTarget, startedBy, type Target } from '#core/target/target.ts'
import type { SharedProfile } from '../slices/shared.ts'
import { decodeLink, encodeLink, isProfileLink, linkLimits, linkName } from './link-text.ts'

const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit))

const profile = {
  name: 'nginx-web',
  text: '{\n  // only what logs showed\n  "defaultAction": "SCMP_ACT_ERRNO",\n  "syscalls": []\n}\n',
}

async function linkOf(shared: SharedProfile): Promise<string> {
  const result = await encodeLink(shared)
  if (result.kind === 'error') throw new Error(result.error.code)
  return result.value
}

async function codeOf(fragment: string): Promise<string> {
  const result = await decodeLink(fragment)
  return result.kind === 'error' ? result.error.code : 'opened'
}

function pseudoRandom(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (state % 90))
  }).join('')
}

/** Each run opens streams; a busy machine takes its time for them. */
const runs = { numRuns: 40 }

describe('a whole link', () => {
  test('brings back the text to the last character, with comments', async () => {
    expect(await decodeLink(await linkOf(profile))).toEqual({ kind: 'ok', value: profile })
  })

  test('brings target and accepted risks along', async () => {
    const target = startedBy(defaultTarget, 'crun')
    const risk = {
      rule: 'bpf-allowed',
      syscalls: ['bpf'],
      print: 'a',
      reason: 'é',
      owner: 'Ann',
      on: '2026-11-01',
    }
    const shared = { ...profile, target, accepted: [risk] }
    expect(await decodeLink(await linkOf(shared))).toEqual({ kind: 'ok', value: shared })
  })

  test('with a target or risks that are none is refused', async () => {
    const target = { ...defaultTarget, arch: 7 } as unknown as Target
    expect(await codeOf(await linkOf({ ...profile, target }))).toBe('link-changed')
    const accepted = [{ rule: 'bpf-allowed' }] as unknown as readonly AcceptedRisk[]
    expect(await codeOf(await linkOf({ ...profile, accepted }))).toBe('link-changed')
    expect(await codeOf(await linkOf({ ...profile, accepted: 7 as unknown as [] }))).toBe('link-changed')
  })

  test('brings back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: codeUnit, maxLength: 200 }), async (text) => {
        expect(await decodeLink(await linkOf({ name: 'a', text }))).toEqual({
          kind: 'ok',
          value: { name: 'a', text },
        })
      }),
      runs,
    )
  })

  test('is made of characters that need no escape and ends with a letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await linkOf({ name: 'a', text })).toMatch(/^#p=[\w.-]*[a-z]$/)
      }),
      runs,
    )
  })

  test('carries no markup in its name', () => {
    expect(linkName('<img src=x>/../a"b')).toBe('img srcx..ab')
    expect(linkName('nginx-web 1.2')).toBe('nginx-web 1.2')
  })
})

describe('a damaged link', () => {
  test('opens equal or is refused when one character is another', async () => {
    const link = await linkOf(profile)
    for (let at = '#p='.length; at < link.length; at += 1) {
      for (const other of ['A', '0', '-', '.', 'é']) {
        const result = await decodeLink(link.slice(0, at) + other + link.slice(at + 1))
        if (result.kind === 'ok') expect(result.value).toEqual(profile)
      }
    }
  })

  test('is never opened when a character of its data is missing or doubled', async () => {
    const link = await linkOf(profile)
    for (let at = link.lastIndexOf('.') + 1; at < link.length; at += 1) {
      expect(await codeOf(link.slice(0, at) + link.slice(at + 1))).toBe('link-cut')
      expect(await codeOf(link.slice(0, at) + link[at] + link.slice(at))).toBe('link-changed')
    }
  })

  test('is refused at every length it may be cut to', async () => {
    const link = await linkOf(profile)
    for (let length = '#p=1'.length; length < link.length; length += 1) {
      expect(await codeOf(link.slice(0, length))).toMatch(/^link-(cut|cut-early|changed)$/)
    }
    expect(await codeOf(link.slice(0, -1))).toBe('link-cut')
    expect(await codeOf('#p=')).toBe('link-not-ours')
  })

  test('says how much of it arrived', async () => {
    const link = await linkOf(profile)
    const whole = link.length - link.lastIndexOf('.') - 1
    expect(await decodeLink(link.slice(0, -10))).toEqual({
      kind: 'error',
      error: { code: 'link-cut', params: { found: whole - 10, expected: whole } },
    })
  })

  test('is refused when it is random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.base64String({ maxLength: 400 }), fc.nat(), async (data, checksum) => {
        expect(await codeOf(`#p=1.${data.length.toString(36)}.${checksum.toString(36)}.${data}`)).not.toBe(
          'opened',
        )
      }),
      runs,
    )
  })

  test('of a later version asks for a newer program, and other numbers are not ours', async () => {
    const link = await linkOf(profile)
    expect(await decodeLink(link.replace('=1.', '=2.'))).toEqual({
      kind: 'error',
      error: { code: 'link-newer', params: { version: '2' } },
    })
    expect(await codeOf(link.replace('=1.', '=0.'))).toBe('link-not-ours')
    expect(await codeOf(link.replace('=1.', '=x.'))).toBe('link-not-ours')
  })

  test('only a fragment that begins with p is ours', async () => {
    expect(isProfileLink('#p=')).toBe(true)
    expect(isProfileLink('#q=1')).toBe(false)
    expect(isProfileLink('')).toBe(false)
    expect(await codeOf('#q=1.1.1.e')).toBe('link-not-ours')
  })
})

describe('a link too long', () => {
  test('is not made', async () => {
    const result = await encodeLink({ name: 'a', text: pseudoRandom(linkLimits.encoded) })
    expect(result).toMatchObject({ kind: 'error', error: { code: 'link-too-long' } })
  })

  test('is made from a large text that deflates well, up to a megabyte', async () => {
    const large = { name: 'a', text: ' '.repeat(linkLimits.inflated - 100) }
    expect(await decodeLink(await linkOf(large))).toEqual({ kind: 'ok', value: large })
    const larger = await encodeLink({ name: 'a', text: ' '.repeat(linkLimits.inflated) })
    expect(larger).toMatchObject({ kind: 'error', error: { code: 'link-too-long' } })
  })

  test('is refused before it is inflated', async () => {
    expect(await codeOf(`#p=1.${'z'.repeat(linkLimits.encoded + 100)}`)).toBe('link-too-long')
  })
})
