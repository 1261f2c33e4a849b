import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { scratchFolder } from './scratch.ts'

const analyze = (...args: readonly string[]) =>
  spawnSync('systemd-analyze', args, { encoding: 'utf8', timeout: 20_000 })

const version = Number(/systemd (\d+)/.exec(analyze('--version').stdout ?? '')?.[1])
const missing = version >= 247 ? undefined : 'systemd-analyze of 247 or newer is not installed'

const fixture = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url))

async function exported(file: string, choice: string): Promise<string> {
  let out = ''
  const code = await run(['export', file, '--to', 'systemd', '--choose', choice], {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: () => undefined,
  })
  expect(code).toBe(0)
  return out
}

/** What systemd says of a service with these settings. It ends with 0 whatever it finds. */
function verify(settings: string): readonly string[] {
  const file = join(scratchFolder(), 'probe.service')
  writeFileSync(file, `[Service]\nType=oneshot\nExecStart=/bin/true\n${settings}`)
  const { stderr } = analyze('verify', '--man=no', file)
  return stderr.split('\n').filter((line) => line.includes('probe.service'))
}

/** Names that are newer than the library below this systemd; it says so of each and goes on. */
const unknownName = /Failed to parse system call, ignoring: [a-z0-9_]+$|System call [a-z0-9_]+ is not known/

describe.skipIf(missing !== undefined)(`systemd reads a unit${missing ? ` (${missing})` : ''}`, () => {
  test.each([
    'core/fixtures/defaults/moby-2026-06.json',
    'core/fixtures/defaults/containers-common-debian12.json',
  ])('as exported from %s: every setting is understood', async (name) => {
    for (const choice of ['closed', 'open']) {
      const settings = await exported(fixture(name), choice)
      expect(verify(settings).filter((line) => !unknownName.test(line))).toEqual([])
    }
  })

  test('what it does not understand is seen', () => {
    expect(verify('SystemCallFilter=read:EPERM\n').join()).toContain('ignoring')
    expect(verify('SystemCallFilter=~mkdir:4096\n').join()).toContain('ignoring')
    expect(verify('SystemCallArchitectures=amd64\n').join()).toContain('Failed to parse')
  })
})
