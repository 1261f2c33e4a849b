import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { shareWords } from '../i18n/en/share.ts'
import { limitation, runtimes, usage } from './usages.ts'

function profileWith(rule: string) {
  const text = `{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ALLOW" ${rule} }] }`
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(reading.problems[0]?.code)
  return reading.profile
}

describe('the way into use', () => {
  test('names the file as it was downloaded, for every runtime', () => {
    for (const runtime of runtimes) {
      const texts = usage(runtime, 'web.json').map(({ text }) => text)
      expect(texts.every((text) => text.includes('web.json'))).toBe(true)
    }
  })

  test('has words for every step and limitation', () => {
    const guarded = profileWith(', "includes": { "minKernel": "4.8" }')
    const keys = runtimes.flatMap((each) => [
      `share.${each}`,
      ...usage(each, 'web.json').map(({ what }) => what),
      ...(limitation(each, guarded) ?? '').split(' ').filter(Boolean),
    ])
    expect(keys.filter((key) => !(key in shareWords))).toEqual([])
  })
})

describe('what a runtime ignores', () => {
  test('is told where guards are read differently', () => {
    const capability = profileWith(', "includes": { "caps": ["CAP_SYS_ADMIN"] }')
    expect(limitation('docker', capability)).toBeUndefined()
    expect(limitation('podman', capability)).toBeUndefined()
    expect(limitation('kubernetes', capability)).toBe('share.kubernetes-guards')
    expect(limitation('runc', capability)).toBe('share.runc-guards')
    expect(limitation('podman', profileWith(', "excludes": { "minKernel": "4.8" }'))).toBe(
      'share.podman-guards',
    )
  })

  test('is not told when there are no guards', () => {
    expect(runtimes.map((each) => limitation(each, profileWith('')))).toEqual(runtimes.map(() => undefined))
  })
})
