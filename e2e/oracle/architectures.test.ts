import { describe, expect, test } from 'vitest'
import { knowsArchitecture } from '../../src/core/base/libseccomp-release.ts'
import { encode } from '../../src/core/filter/bpf/encode.ts'
import {
  addArchitecture,
  addRuleEverywhere,
  createFilter,
  isKnownName,
  type Library,
} from '../../src/core/filter/libseccomp/filter.ts'
import { generate } from '../../src/core/filter/libseccomp/generate.ts'
import { ModelStop } from '../../src/core/filter/libseccomp/stop.ts'
import { operators } from '../../src/core/profile/profile.ts'
import { type LibraryAnswer, type LibrarySet, libraryMissing, startLibrary } from './library.ts'
import { numbers } from './numbers.ts'
import { createRandom } from './random.ts'
import { randomCase } from './random-profile.ts'
import { availableLibraries } from './runtimes.ts'

const missing = libraryMissing()
/** `enum scmp_compare`, in its order. */
const order = ['NE', 'LT', 'LE', 'EQ', 'GE', 'GT', 'MASKED_EQ'].map((word) => `SCMP_CMP_${word}`)

/** What the model makes of a set for one architecture, in the words of the oracle. */
function modelled(library: Library, token: string, set: LibrarySet): LibraryAnswer {
  const filter = createFilter(library, 'SCMP_ARCH_X86_64')
  filter.architectures.length = 0
  addArchitecture(filter, token)
  try {
    for (const [place, { name, action, conditions }] of set.rules.entries()) {
      if (!isKnownName(library, name)) continue
      const specs = conditions.map(({ index, op, a, b }) => {
        const operator = operators.find((each) => each === order[op - 1])
        if (operator === undefined) throw new Error('no such operator')
        return { index, op: operator, value: a, valueTwo: b }
      })
      const added = addRuleEverywhere(filter, { name, conditions: specs, verdict: { action, rule: place } })
      if (added.kind === 'error') return { kind: 'error', errno: 17 }
    }
    const program = generate(filter, { fallback: set.fallback, badArchitecture: 0 }, 'chain')
    const endian = numbers.architecture(token)?.endian
    return program === undefined
      ? { kind: 'error', errno: 14 }
      : { kind: 'program', hex: Buffer.from(encode(program, endian)).toString('hex') }
  } catch (error) {
    if (error instanceof ModelStop && error.kind === 'hangs') return { kind: 'hangs' }
    throw error
  }
}

describe.skipIf(missing !== undefined)(`every architecture${missing ? ` (${missing})` : ''}`, () => {
  const libraries = availableLibraries().map((library) => ({ ...library }))

  test.each(libraries)(
    'gets the very program of libseccomp ($name), in its byte order',
    { timeout: 120_000 },
    ({ file }) => {
      const oracle = startLibrary(file)
      const library: Library = { release: oracle.version, numbers }
      const known = numbers.architectures.filter(({ token }) => knowsArchitecture(oracle.version, token))
      const random = createRandom(3)
      for (const { token, name } of known) {
        const sets = Array.from({ length: 40 }, () => ({
          ...randomCase(random).set,
          architectures: [name],
          removesNative: token !== 'SCMP_ARCH_X86_64',
        }))
        const theirs = oracle.ask(sets)
        const different = sets.filter((set, place) => !isSame(modelled(library, token, set), theirs[place]))
        // The rules alone: whole programs are far too long to be shown.
        expect(different.map(({ rules }) => rules).slice(0, 1), token).toEqual([])
      }
    },
  )
})

function isSame(ours: LibraryAnswer, theirs: LibraryAnswer | undefined): boolean {
  return JSON.stringify(ours) === JSON.stringify(theirs)
}
