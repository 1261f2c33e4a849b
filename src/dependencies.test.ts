import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

test('every package is pinned by a hash, and none comes from an address of its own', () => {
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(installed.length).toBeGreaterThan(100)
  const loose = installed.filter(
    ([, { integrity, resolved }]) => !String(integrity).startsWith('sha512-') || resolved !== undefined,
  )
  expect(loose.map(([path]) => path)).toEqual([])
})

test('packages are asked for by exact version, and none runs a script when it is installed', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(read('.npmrc')).toContain('ignore-scripts=true')
})

/** Each one more is code of somebody else in the page. */
test('the page rests on at most twenty packages', () => {
  expect(Object.keys(manifest.dependencies ?? {}).length).toBeLessThanOrEqual(20)
})
