import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { everyone, ways } from '#core/enforce/startup/calls.ts'
import { measuredRuntimes } from '#core/enforce/startup/known.ts'
import { startVariants } from '#core/enforce/startup/variants.ts'
import { startVerdict } from '#core/enforce/startup/verdict.ts'
import { readDocument } from '#core/profile/document.ts'
import { forecast } from '#core/questions/forecast/forecast.ts'
import { libcs } from '#core/questions/forecast/libc-calls.ts'
import { defaultTarget, type Target, withLauncher } from '#core/target/target.ts'
import { loadCatalog } from './load.ts'

const catalog = await loadCatalog()

function loaded(file: string, target: Target) {
  const text = readFileSync(new URL(`../core/fixtures/defaults/${file}`, import.meta.url), 'utf8')
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  const prepared = prepare(reading.profile, target, catalog, reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  return { profile: reading.profile, prepared }
}

describe.each([
  ['moby-2026-06.json', 'docker'],
  ['containers-common-debian12.json', 'podman'],
] as const)('the default profile %s with %s', (file, runtime) => {
  const target = withLauncher(defaultTarget, runtime)

  test('starts containers in every way on every runtime', () => {
    const found = startVariants(target).map(
      (each) => startVerdict(loaded(file, each.target).prepared).missing,
    )
    expect(found).toEqual([[], [], [], []])
  })

  test.each(measuredRuntimes)(
    'starts, and takes commands, on $runtime $version',
    ({ runtime: kind, version }) => {
      for (const noNewPrivileges of [false, true]) {
        const own = { ...withLauncher(defaultTarget, kind), runtimeVersion: version, noNewPrivileges }
        const { prepared } = loaded(file, own)
        const verdicts = ways.flatMap((way) => everyone.map((who) => startVerdict(prepared, { way, who })))
        // The project's own binaries of 1.5 have libpathrs, which was not measured.
        const kinds = version.startsWith('1.5') ? ['perhaps'] : ['starts']
        expect([...new Set(verdicts.map((each) => each.kind))]).toEqual(kinds)
        expect(verdicts.flatMap(({ missing }) => missing)).toEqual([])
      }
    },
  )

  test.each(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'])('breaks no C library on %s', (arch) => {
    const { profile, prepared } = loaded(file, target)
    const broken = libcs.flatMap((libc) =>
      forecast(profile, prepared, libc, arch)
        .calls.filter(({ kind }) => kind === 'breaks')
        .map(({ call, why }) => `${libc.kind} ${libc.version} ${call.name} ${why.code}`),
    )
    expect(broken).toEqual([])
  })
})
