import { expect, it } from 'vitest'
import { readDocument } from './document.ts'
import { newProfile, observeProfile } from './template.ts'

it('a new profile denies everything, an observing one logs it', () => {
  expect(newProfile()).toBe(`{
  "defaultAction": "SCMP_ACT_ERRNO",
  "defaultErrnoRet": 1,
  "architectures": [
    "SCMP_ARCH_X86_64"
  ],
  "syscalls": []
}
`)
  const { reading } = readDocument(observeProfile({ arch: 'SCMP_ARCH_AARCH64' }))
  expect(reading).toMatchObject({
    profile: { defaultAction: 'SCMP_ACT_LOG', architectures: ['SCMP_ARCH_AARCH64'], rules: [] },
    notices: [],
  })
})
