import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let folder: string
const place = (name: string) => join(folder, name)
const profile = (rules: string) => `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[${rules}]}`
const allowed = '{"names":["read","splice","socket"],"action":"SCMP_ACT_ALLOW"}'
const list = (steps: string, extra = '') =>
  `{"seccompThreats": 1, "checked": "2027-02-01", "threats": [
    {"id": "CVE-2027-1", "name": "Made up", "known": "2027-01", "steps": ${steps}${extra},
     "source": "https://example.org/1"}]}`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-threats-'))
  writeFileSync(place('open.json'), profile(allowed))
  writeFileSync(place('closed.json'), profile('{"names":["read"],"action":"SCMP_ACT_ALLOW"}'))
  writeFileSync(place('list.json'), list('[["socket(AF_ALG)"], ["splice"]]'))
  writeFileSync(place('odd.json'), list('[["socket(AF_NONE)"]]'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function studio(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(args, {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes: notes.join('\n') }
}

describe('decide --cve', () => {
  test('says whether a published attack is stopped, by its number or its name', async () => {
    const open = await studio('decide', place('open.json'), '--cve', 'CVE-2026-31431')
    expect(open.code).toBe(1)
    expect(open.out).toContain('NOT STOPPED: CVE-2026-31431 Copy Fail')
    expect(open.out).toContain('socket(AF_ALG) on SCMP_ARCH_X86_64: SCMP_ACT_ALLOW')
    const closed = await studio('decide', place('closed.json'), '--cve', 'copy fail')
    expect(closed.code).toBe(0)
    expect(closed.out).toMatch(/^stopped: CVE-2026-31431\n/)
  })

  test('says how old the list is, and refuses what is not in it', async () => {
    const { code, notes } = await studio('decide', place('open.json'), '--cve', 'CVE-2026-99999')
    expect(code).toBe(3)
    expect(notes).toMatch(/CVE-2026-99999 is not in the list of threats of 20\d\d-\d\d-\d\d/)
  })

  test('takes another list, and names what is wrong in one', async () => {
    const own = ['decide', place('open.json'), '--cve', 'CVE-2027-1', '--json', '--threat-data']
    const { code, out } = await studio(...own, place('list.json'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'open', listChecked: '2027-02-01' })
    const odd = await studio(...own, place('odd.json'))
    expect(odd.code).toBe(2)
    expect(odd.notes).toContain('odd.json:2:')
    expect(odd.notes).toContain('AF_NONE')
  })
})

describe('check --threats', () => {
  const only = ['check', '--fail-on', 'never']

  test('lists what is not stopped, and counts the rest', async () => {
    const { code, out } = await studio(...only, place('open.json'), '--threats')
    expect(code).toBe(0)
    expect(out).toContain('threat: NOT STOPPED: CVE-2026-31431 Copy Fail (2026-04): socket(AF_ALG)')
    expect(out).toMatch(/\nthreats: \d+ of \d+ stopped; the list was last checked on 20\d\d-\d\d-\d\d\n$/)
  })

  test('as JSON has every threat with its verdict, and nothing of them unless asked', async () => {
    const json = [...only, place('closed.json'), '--json']
    expect(JSON.parse((await studio(...json)).out).threats).toBeUndefined()
    const asked = await studio(...json, '--threat-data', place('list.json'))
    expect(JSON.parse(asked.out).threats).toEqual({
      checked: '2027-02-01',
      list: [expect.objectContaining({ id: 'CVE-2027-1', verdict: 'stopped', open: [] })],
    })
  })
})
