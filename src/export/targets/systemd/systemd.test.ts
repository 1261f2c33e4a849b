import { beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { writeAndReadBack } from '../../export-file.ts'
import { systemd } from './systemd.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

async function unit(text: string, choice?: string) {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(text)
  const written = await writeAndReadBack(
    systemd,
    { text, reading },
    {
      target: defaultTarget,
      choice,
      numbers: catalog,
      names: catalog.syscalls.map(({ name }) => name),
      prepare: async (file, on) => prepare(file.reading.profile, on, catalog, file.reading),
    },
  )
  if (written.kind === 'error') throw new Error(written.error.code)
  const lines = written.value.text.split('\n')
  return { lines, losses: written.value.losses.map(({ code }) => code) }
}

const rule = (names: string, action: string, more = '') =>
  `{"names": [${names}], "action": "SCMP_ACT_${action}" ${more}}`
const profile = (fallback: string, ...rules: readonly string[]) =>
  `{"defaultAction": "SCMP_ACT_${fallback}", "syscalls": [${rules.join()}]}`

test('an allow list has the default as its error and begins by setting aside the lists of the unit', async () => {
  const { lines } = await unit(profile('ERRNO', rule('"read", "brk", "execve"', 'ALLOW')))
  expect(lines.slice(0, 6)).toEqual([
    '[Service]',
    'SystemCallArchitectures=',
    'SystemCallArchitectures=native',
    'SystemCallFilter=',
    'SystemCallErrorNumber=EPERM',
    'SystemCallFilter=brk execve read',
  ])
})

test('what systemd would let through unasked is taken back by name', async () => {
  const { lines, losses } = await unit(profile('ERRNO', rule('"read", "brk"', 'ALLOW')))
  const taken = lines.filter((line) => line.startsWith('SystemCallFilter=~')).join(' ')
  expect(taken).toMatch(/\bexecve\b.*\bmmap\b/)
  expect(taken).not.toMatch(/\bbrk\b/)
  expect(losses).toContain('export-systemd-granted')
})

test('a call with an error of its own is listed first and then given the error', async () => {
  const { lines } = await unit(
    profile('ERRNO', rule('"read"', 'ALLOW'), rule('"mkdir"', 'ERRNO', ', "errnoRet": 30')),
  )
  expect(lines).toContain('SystemCallFilter=mkdir read')
  expect(lines).toContain('SystemCallFilter=~mkdir:EROFS')
})

test('a profile that allows by default becomes a list of denied calls', async () => {
  const { lines } = await unit(
    profile('ALLOW', rule('"mkdir"', 'ERRNO', ', "errnoRet": 30'), rule('"ptrace"', 'KILL_PROCESS')),
  )
  expect(lines.slice(4)).toEqual(['SystemCallFilter=~mkdir:EROFS ptrace:kill', ''])
})

test('calls with conditions are refused, or allowed where that was chosen, and told', async () => {
  const text = profile(
    'ERRNO',
    rule('"socket"', 'ALLOW', ', "args": [{"index": 0, "value": 1, "op": "SCMP_CMP_EQ"}]'),
  )
  const closed = await unit(text)
  expect(closed.lines.join()).not.toContain('socket')
  expect(closed.losses).toContain('export-conditions-refused')
  const open = await unit(text, 'open')
  expect(open.lines).toContain('SystemCallFilter=socket')
  expect(open.losses).toContain('export-conditions-allowed')
})

test('an error that systemd does not take ends the process, and that is told', async () => {
  for (const number of [0, 4094]) {
    const { lines, losses } = await unit(
      profile('ALLOW', rule('"mkdir"', 'ERRNO', `, "errnoRet": ${number}`)),
    )
    expect(lines).toContain(`SystemCallFilter=~mkdir:${number === 0 ? 'kill' : number}`)
    expect(losses.includes('export-systemd-killed')).toBe(number === 0)
  }
})

test('the other architectures of the profile are named as systemd names them', async () => {
  const text = `{"defaultAction": "SCMP_ACT_KILL", "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_X86"], "syscalls": []}`
  const { lines, losses } = await unit(text)
  expect(lines).toContain('SystemCallArchitectures=native x86')
  expect(lines).toContain('SystemCallErrorNumber=kill')
  expect(losses).toContain('export-systemd-others-killed')
})
