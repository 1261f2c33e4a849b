import { describe, expect, test } from 'vitest'
import { containersMissing } from './container.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { availableLibraries, availableRuntimes, suitesMissing } from './runtimes.ts'

// Other tests run with whatever is there; here it is told when that is the machine's own alone.
const missing = containersMissing() ?? libraryMissing() ?? suitesMissing()

describe.skipIf(missing !== undefined)(`newer runtimes${missing ? ` (${missing})` : ''}`, () => {
  test.each(['runc', 'crun'])('there is an older and a newer %s', (wanted) => {
    const versions = availableRuntimes().flatMap(({ kind, version }) => (kind === wanted ? [version] : []))
    expect(versions.length).toBeGreaterThan(1)
    expect(new Set(versions).size).toBe(versions.length)
  })

  test('a program runs with the libseccomp that it is given', () => {
    for (const { file, name } of availableLibraries().filter((each) => each.file !== undefined))
      expect(startLibrary(file).version).toBe(name)
  })
})
