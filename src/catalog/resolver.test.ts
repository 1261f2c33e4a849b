import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from './load.ts'

const resolver = '/usr/bin/scmp_sys_resolver'

/** libseccomp's own answers; negative where its tables are older or the architecture lacks the call. */
function resolve(arch: string, names: readonly string[]): readonly number[] {
  const loop = 'arch=$1; shift; for name; do "$0" -a "$arch" "$name"; done'
  const answer = execFileSync('sh', ['-c', loop, resolver, arch, ...names], { encoding: 'utf8' })
  return answer.trim().split('\n').map(Number)
}

describe.skipIf(!existsSync(resolver))('compared with libseccomp (needs scmp_sys_resolver)', () => {
  test.each([
    ['x86_64', 350],
    ['x86', 400],
    ['aarch64', 290],
  ])(
    'every number of %s is libseccomp’s where it knows the name',
    { timeout: 60_000 },
    async (arch, known) => {
      const catalog = await loadCatalog()
      const token = `SCMP_ARCH_${arch.toUpperCase()}`
      const names = catalog.syscalls.map((call) => call.name)
      const theirs = resolve(arch, names)
      const compared = names.flatMap((name, index) => {
        const number = theirs[index]
        return number === undefined || number < 0 ? [] : [{ name, number }]
      })
      expect(compared.length).toBeGreaterThan(known)
      expect(compared.map(({ name }) => ({ name, number: catalog.numberOf(name, token) }))).toEqual(compared)
    },
  )
})
