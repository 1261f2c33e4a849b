import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { launchers } from '#core/target/engines.ts'
import { defaultTarget, withLauncher } from '#core/target/target.ts'
import { lint } from './lint.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

const folder = new URL('fixtures/public-style/', import.meta.url)
const defaults = new URL('../core/fixtures/defaults/', import.meta.url)
const generated = new URL('../core/fixtures/generated/', import.meta.url)
const expected = new URL('expected.txt', folder)

/** One line a finding: file, runtime, severity, rule, calls. */
function found(file: string, place: URL, names: readonly string[]): readonly string[] {
  const document = readDocument(readFileSync(new URL(file, place), 'utf8'))
  return launchers
    .filter((each) => names.includes(each))
    .flatMap((runtime) =>
      lint({ document, target: withLauncher(defaultTarget, runtime), catalog }).map(
        ({ severity, rule, syscalls }) =>
          `${file.replace(/\.json$/, '')} ${runtime} ${severity} ${rule} ${syscalls.slice(0, 5).join(',')}`.trimEnd(),
      ),
    )
}

const styles = readdirSync(folder).filter((file) => file.endsWith('.json'))

test('profiles as they are found in public have the findings that were looked through', () => {
  const lines = [
    ...styles.flatMap((file) => found(file, folder, ['docker', 'crun'])),
    ...found('moby-2026-06.json', defaults, ['docker', 'containerd']),
    ...found('containers-common-debian12.json', defaults, ['podman', 'cri-o']),
    ...found('containerd-1.6.20-debian12.json', generated, ['containerd']),
  ]
  const text = `${lines.join('\n')}\n`
  expect(text).toBe(readFileSync(expected, 'utf8'))
  expect(styles.length).toBeGreaterThan(20)
})

test('the defaults of the engines have no error on their own targets', () => {
  const lines = [
    ...found('moby-2026-06.json', defaults, ['docker']),
    ...found('containers-common-debian12.json', defaults, ['podman', 'cri-o']),
    ...found('containerd-1.6.20-debian12.json', generated, ['containerd']),
  ]
  expect(lines.filter((line) => line.split(' ')[2] === 'error')).toEqual([])
})
