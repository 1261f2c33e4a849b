import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { fingerprintOf } from './fingerprint.ts'
import { lint } from './lint.ts'

const catalog = await loadCatalog()

function prints(rules: string, id: string, head = '"defaultAction": "SCMP_ACT_ERRNO"'): readonly string[] {
  const document = readDocument(`{${head}, "syscalls": [${rules}]}`)
  return lint({ document, target: defaultTarget, catalog })
    .filter(({ rule }) => rule === id)
    .map((finding) => fingerprintOf(finding, document))
}

const bpf = '{"names": ["bpf"], "action": "SCMP_ACT_ALLOW"}'
const read = '{"names": ["read"], "action": "SCMP_ACT_ALLOW"}'

test('comments, layout and other calls do not change it', () => {
  const [print] = prints(bpf, 'bpf-allowed')
  expect(print).toMatch(/^[0-9a-f]{16}$/)
  const others = [
    `${read}, ${bpf}`,
    '{\n"names": ["bpf", "read"],\n"action": "SCMP_ACT_ALLOW",\n"comment": "ours"}',
  ]
  for (const other of others) expect(prints(other, 'bpf-allowed')).toEqual([print])
})

test('what the profile decides of the call does', () => {
  const [print] = prints(bpf, 'bpf-allowed')
  const conditional =
    '{"names": ["bpf"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 5, "op": "SCMP_CMP_EQ"}]}'
  const guarded = '{"names": ["bpf"], "action": "SCMP_ACT_ALLOW", "includes": {"arches": ["amd64"]}}'
  for (const other of [conditional, guarded, `${bpf}, ${conditional}`]) {
    expect(prints(other, 'bpf-allowed')).not.toContain(print)
  }
  expect(prints(bpf, 'bpf-allowed', '"defaultAction": "SCMP_ACT_KILL_PROCESS"')).not.toContain(print)
})

test('without calls, what stands at the place does', () => {
  const allowing = '"defaultAction": "SCMP_ACT_ALLOW"'
  const [print] = prints(read, 'default-allow', allowing)
  expect(print).toBeDefined()
  expect(prints(bpf, 'default-allow', '"defaultAction" :\n"SCMP_ACT_ALLOW"')).toEqual([print])
  const twice = '{"names": ["getpid", "getpid"], "action": "SCMP_ACT_ALLOW"}'
  const [here] = prints(twice, 'duplicate-name')
  expect(prints(`${read}, ${twice}`, 'duplicate-name')).toEqual([here])
  expect(prints(twice.replace('ALLOW', 'LOG'), 'duplicate-name')).not.toContain(here)
})

const defaults = new URL('../core/fixtures/defaults/', import.meta.url)
const profiles = readdirSync(defaults).filter((name) => name.endsWith('.json'))

/** The text with other white space between its tokens; strings stay as they are. */
function laidOut(text: string, space: string): string {
  return text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string?: string) => string ?? space)
}

test.each(profiles)('mere white space changes no fingerprint of %s', (name) => {
  const text = readFileSync(new URL(name, defaults), 'utf8')
  const all = (each: string) => {
    const document = readDocument(each)
    return lint({ document, target: defaultTarget, catalog }).map((found) => fingerprintOf(found, document))
  }
  const expected = all(text)
  expect(expected.length).toBeGreaterThan(0)
  for (const space of ['', '\n', '\r\n\t\t']) expect(all(laidOut(text, space))).toEqual(expected)
})
