import { expect, test } from 'vitest'
import { answer, decide } from '../enforce/evaluate/decide.ts'
import { ready } from '../enforce/evaluate/fixtures/sample-profile.ts'
import { newestOf } from './engines.ts'
import { doubtsOfTarget, nearestKnown } from './known-target.ts'
import { defaultTarget, startedBy } from './target.ts'

test('what lies between known versions is known, what lies outside is not', () => {
  expect(nearestKnown('docker', `${newestOf('docker')}.9`)).toBeUndefined()
  expect(nearestKnown('docker', '29.3.1')).toBeUndefined()
  expect(nearestKnown('docker', '18.09.2')).toBeUndefined()
  expect(nearestKnown('docker', '99.0')).toBe(newestOf('docker'))
  expect(nearestKnown('docker', '18.06')).toBe('18.09')
  expect(nearestKnown('runc', '9.0.0')).toBe(newestOf('runc'))
  expect(nearestKnown('runc', '1.0.0-rc5')).toBe('1.0.0-rc8')
  expect(nearestKnown('libseccomp', '2.7.0')).toBe('2.6.1')
  expect(doubtsOfTarget(defaultTarget)).toEqual([])
})

test('on a target that is not known every answer is the nearest one and not certain', () => {
  const text = '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}'
  const call = { arch: 'SCMP_ARCH_X86_64', nr: 0, args: [] }
  const later = ready(text, startedBy(defaultTarget, 'docker', '99.0'))
  expect(answer(ready(text, defaultTarget), call)).toEqual({ ret: 0x7fff0000, certain: true })
  expect(answer(later, call).ret).toBe(0x7fff0000)
  expect(decide(later, call).certain).toBe(false)
  expect(decide(later, call).reason).toEqual({
    code: 'unsure-version',
    params: { what: 'docker', version: '99.0', nearest: newestOf('docker') },
  })
})
