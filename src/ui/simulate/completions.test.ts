import { describe, expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { complete, completionsAt } from './completions.ts'

const [catalog, constants] = await Promise.all([loadCatalog(), loadConstants()])
const known = { catalog, constants, arch: 'SCMP_ARCH_X86_64' }

/** The text with `^` where the cursor is. */
const at = (marked: string, arch = known.arch) =>
  completionsAt(marked.replace('^', ''), marked.indexOf('^'), { ...known, arch })
const names = (marked: string, arch?: string) => at(marked, arch)?.list.map(({ name }) => name)

describe('completion', () => {
  test('offers calls, those that begin with the word first', () => {
    expect(names('sock^')).toEqual(['socket', 'socketpair', 'getsockname', 'getsockopt', 'setsockopt'])
  })

  test('offers the constants of the argument that the cursor is in', () => {
    expect(names('socket(AF_AL^')).toEqual(['AF_ALG'])
    expect(names('socket(AF_ALG, seqp^')).toEqual(['SOCK_SEQPACKET'])
    expect(names('socket(AF_ALG, AF_^')).toBeUndefined()
    expect(names('clone(SIGCHLD|CLONE_NEWU^)')).toEqual(['CLONE_NEWUTS', 'CLONE_NEWUSER'])
    expect(names('clone(CLONE_NEWUSER|SIGCH^')).toEqual(['SIGCHLD'])
    expect(names('openat(AT^')).toEqual(['AT_FDCWD'])
  })

  test('offers what the architecture has', () => {
    expect(names('socketc^', 'SCMP_ARCH_X86')).toEqual(['socketcall'])
    expect(names('socketc^')).toBeUndefined()
  })

  test.each(['^', 'socket(2^', 'socket(AF_ALG^', 'socket(2) ^', 'frobnicate(A^'])('%s has none', (text) => {
    expect(at(text)).toBeUndefined()
  })

  test('replaces the word and opens the brackets of a call', () => {
    const word = at('soc^k')?.word
    expect(word && complete('sock', word, 'socket')).toEqual({ text: 'socket(', cursor: 7 })
    const inside = at('socket(AF^, 5)')?.word
    expect(inside && complete('socket(AF, 5)', inside, 'AF_ALG')).toEqual({
      text: 'socket(AF_ALG, 5)',
      cursor: 13,
    })
  })
})
