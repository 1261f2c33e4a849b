import { describe, expect, test } from 'vitest'
import { readDocument } from '../document.ts'
import { architectures, flags } from './vocabulary.ts'

function problemsOf(members: string) {
  const { reading } = readDocument(profile(members))
  return reading.kind === 'profile' ? reading.notices : reading.problems
}

/** `error code "place"` of everything that is said about the text. */
function said(text: string): readonly string[] {
  const { reading } = readDocument(text)
  const problems = reading.kind === 'profile' ? reading.notices : reading.problems
  return problems.map(({ severity, code, at }) => `${severity} ${code} ${text.slice(at.start, at.end)}`)
}

function profile(members: string): string {
  return `{"defaultAction":"SCMP_ACT_ALLOW",${members}}`
}

describe('architectures and flags', () => {
  const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join()

  test('all words of the specification are known', () => {
    expect(
      said(profile(`"architectures":[${quoted(architectures)}]`)).filter((line) => line.startsWith('error')),
    ).toEqual([])
    expect(said(profile(`"flags":[${quoted(flags)}]`))).toEqual([])
  })

  test.each([
    ['"architectures":["x86_64"]', 'error unknown-architecture "x86_64"'],
    ['"architectures":["SCMP_ARCH_NATIVE"]', 'error native-architecture "SCMP_ARCH_NATIVE"'],
    ['"architectures":["SCMP_ARCH_SH"]', 'notice architecture-not-in-runc "SCMP_ARCH_SH"'],
    ['"architectures":[null]', 'error null-item null'],
    ['"archMap":[null]', 'error null-item null'],
    ['"archMap":[{}]', 'error architecture-missing {'],
    ['"flags":["SECCOMP_FILTER_FLAG_NEW_LISTENER"]', 'error unknown-flag "SECCOMP_FILTER_FLAG_NEW_LISTENER"'],
    ['"syscalls":[null]', 'error null-rule null'],
    ['"syscalls":{}', 'error list-expected {}'],
    ['"syscalls":["read"]', 'error object-expected "read"'],
  ])('%s', (members, expected) => {
    expect(said(profile(members))).toEqual([expected])
  })

  test('architectures and archMap together are refused, unless one is empty', () => {
    const archMap = '"archMap":[{"architecture":"SCMP_ARCH_X86_64","subArchitectures":null}]'
    const codes = (text: string) => said(profile(text)).map((line) => line.split(' ')[1])
    expect(codes(`"architectures":["SCMP_ARCH_X86"],${archMap}`)).toContain('architectures-and-arch-map')
    expect(codes(`"architectures":[],${archMap}`)).toEqual(['arch-map-ignored'])
  })

  test.each([
    ['amd64', 'SCMP_ARCH_X86_64'],
    ['x86_64', 'SCMP_ARCH_X86_64'],
    ['SCMP_ARCH_ARM64', 'SCMP_ARCH_AARCH64'],
    ['SCMP_ARCH_X86_46', 'SCMP_ARCH_X86_64'],
  ])('for %s it offers %s', (found, nearest) => {
    expect(problemsOf(`"architectures":["${found}"]`)).toMatchObject([{ params: { nearest } }])
  })
})
