import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import { writeStudioFile } from '#core/questions/studio-file.ts'
import { defaultTarget, startedBy } from '#core/target/target.ts'
import { fingerprintOf } from '#lint/fingerprint.ts'
import { lint } from '#lint/lint.ts'
import { run } from '../run.ts'

const catalog = await loadCatalog()
let folder: string
const place = (name: string) => join(folder, name)

const fine = `{
  "defaultAction": "SCMP_ACT_ALLOW",
  "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_X86"],
  "syscalls": [
    {
      "names": ["add_key", "unshare"],
      "action": "SCMP_ACT_ERRNO",
      "errnoRet": 1
    },
    { "names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38 },
    {
      "names": ["clone"],
      "action": "SCMP_ACT_ERRNO",
      "errnoRet": 1,
      "args": [{ "index": 0, "value": 268435456, "valueTwo": 268435456, "op": "SCMP_CMP_MASKED_EQ" }]
    }
  ]
}
`
const bad = `{
  "defaultAction": "SCMP_ACT_ALLOW",
  "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_X86"],
  "syscalls": [
    {
      "names": ["ioctl"],
      "action": "SCMP_ACT_ERRNO",
      "args": [{ "index": 1, "value": 21522, "op": "SCMP_CMP_EQ" }]
    }
  ]
}
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'studio-check-'))
  writeFileSync(place('fine.json'), fine)
  writeFileSync(place('bad.json'), bad)
  writeFileSync(place('text.json'), '{"defaultAction": ')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function check(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(['check', ...args], {
    stdin: (async function* () {
      yield new TextEncoder().encode(bad)
    })(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes }
}

describe('the exit code', () => {
  test('is 1 from the severity on that is asked for, and 0 below', async () => {
    expect((await check(place('fine.json'))).code).toBe(1)
    expect((await check(place('fine.json'), '--fail-on', 'security')).code).toBe(0)
    expect((await check(place('bad.json'), '--fail-on', 'security')).code).toBe(1)
    expect((await check(place('bad.json'), '--fail-on', 'error')).code).toBe(0)
    expect((await check(place('bad.json'), '--fail-on', 'never')).code).toBe(0)
  })

  test('is 2 for what cannot be read and 3 for wrong usage', async () => {
    expect((await check(place('none.json'))).code).toBe(2)
    const text = await check(place('text.json'), '--json')
    expect(text.code).toBe(2)
    expect(JSON.parse(text.out).findings[0]).toMatchObject({ id: 'json-syntax', severity: 'error', line: 1 })
    for (const args of [
      [],
      [place('bad.json'), '--format', 'xml'],
      [place('bad.json'), '--fail-on', 'all'],
      ['--explain', 'none'],
    ]) {
      expect((await check(...args)).code).toBe(3)
    }
  })
})

test('as text it says where, what and how to repair it', async () => {
  const { out } = await check(place('bad.json'))
  expect(out).toContain(
    `${place('bad.json')}:6:17: security: The command of ioctl is compared as 64 bits [ioctl-cmd]`,
  )
  expect(out).toContain('safe fix: Compare the low half alone')
  expect(out).toMatch(/\n2 security, 2 warning, 1 info\n$/)
})

test('as JSON it says how containers start and take commands', async () => {
  writeFileSync(
    place('lacks.json'),
    '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["pselect6"],"action":"SCMP_ACT_ERRNO"}]}',
  )
  const startsOn = async (runtime: string) => {
    const { out } = await check(place('lacks.json'), '--json', '--runtime', runtime)
    return JSON.parse(out).starts as readonly Record<string, unknown>[]
  }
  const [first, ...others] = await startsOn('podman 4.3')
  expect(first).toMatchObject({ way: 'create', user: 'root', tty: false, verdict: 'fails' })
  expect(first?.missing).toEqual(['pselect6'])
  expect(others.filter(({ way }) => way === 'exec').map(({ verdict }) => verdict)).toEqual(
    Array(4).fill('starts'),
  )
  expect((await startsOn('crun 1.8.1')).map(({ verdict }) => verdict)).toEqual(Array(8).fill('starts'))
})

test('as JSON it has the shape that scripts rely on', async () => {
  const { out } = await check(place('bad.json'), '--format', 'json')
  const { findings } = JSON.parse(out)
  expect(findings.find(({ id }: { id: string }) => id === 'ioctl-cmd')).toMatchObject({
    id: 'ioctl-cmd',
    severity: 'security',
    line: 6,
    column: 17,
    syscalls: ['ioctl'],
    title: 'The command of ioctl is compared as 64 bits',
    fixable: true,
  })
})

test('a profile may come by standard input', async () => {
  expect((await check('-', '--json')).out).toBe((await check(place('bad.json'), '--json')).out)
})

test('the target decides: old runc takes no flags, the new one does', async () => {
  writeFileSync(
    place('flags.json'),
    fine.replace('"syscalls"', '"flags": ["SECCOMP_FILTER_FLAG_LOG"],\n  "syscalls"'),
  )
  const ids = async (target: string) =>
    JSON.parse((await check(place('flags.json'), '--json', '--target', target)).out).findings.map(
      ({ id }: { id: string }) => id,
    )
  expect(await ids('runc 1.1.5')).toContain('flags-old-runc')
  expect(await ids('runc 1.2.5')).not.toContain('flags-old-runc')
})

test('--fix writes what is safe, says so, and leaves the rest of the file alone', async () => {
  writeFileSync(place('fix.json'), bad)
  const { notes, out } = await check(place('fix.json'), '--fix')
  expect(notes).toEqual([
    'fixed ioctl-cmd: Compare the low half alone',
    'fixed ioctl-siblings: Refuse TIOCLINUX as well',
  ])
  expect(out).not.toContain('ioctl')
  const lines = readFileSync(place('fix.json'), 'utf8').split('\n')
  const changed = bad.split('\n').filter((line) => !lines.includes(line))
  expect(changed.map((line) => line.trim())).toEqual([
    '"args": [{ "index": 1, "value": 21522, "op": "SCMP_CMP_EQ" }]',
  ])
  expect(lines.join('\n')).toContain('"value": 4294967295, "valueTwo": 21522, "op": "SCMP_CMP_MASKED_EQ"')
})

test('--fix goes on until nothing safe is left', async () => {
  const old = new URL('../../lint/fixtures/public-style/tutorial-one-entry-a-call.json', import.meta.url)
  writeFileSync(
    place('old.json'),
    readFileSync(old, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('"args"'))
      .join('\n')
      .replaceAll('ALLOW",', 'ALLOW"'),
  )
  await check(place('old.json'), '--fix')
  const text = readFileSync(place('old.json'), 'utf8')
  expect(text).not.toContain('"name":')
  const { notes } = await check(place('old.json'), '--fix')
  expect(notes).toEqual([])
  expect(readFileSync(place('old.json'), 'utf8')).toBe(text)
}, 30_000)

test('--tests compares what the profile does with what it should do', async () => {
  const lines = [
    '# a comment, and an empty line',
    '',
    '{"call": "ioctl(0, 21522)", "expect": "ERRNO EPERM"}',
    '{"call": "ioctl(0, 21523)", "expect": "allowed"}',
    '{"call": "read()", "expect": "SCMP_ACT_ALLOW", "arch": "x86"}',
  ]
  writeFileSync(place('met.ndjson'), lines.join('\n'))
  const met = await check(place('bad.json'), '--tests', place('met.ndjson'), '--fail-on', 'never')
  expect(met.code).toBe(0)
  writeFileSync(place('unmet.ndjson'), '{"call": "ioctl(0, 0x100005412)", "expect": "denied"}\n')
  const unmet = await check(place('bad.json'), '--tests', place('unmet.ndjson'), '--fail-on', 'never')
  expect(unmet.code).toBe(1)
  expect(unmet.out).toContain('line 1: ioctl(0, 0x100005412) is ALLOW, not denied')
  writeFileSync(place('wrong.ndjson'), '{"call": "frobnicate()", "expect": "denied"}\n')
  expect((await check(place('bad.json'), '--tests', place('wrong.ndjson'))).code).toBe(2)
})

describe('accepted risks', () => {
  const ids = (out: string, which: 'accepted' | 'reopened') =>
    JSON.parse(out)
      .findings.filter((each: Record<string, unknown>) => each[which] !== null)
      .map(({ id }: { id: string }) => id)
  const studio = (accepted: readonly AcceptedRisk[], text = bad, target = defaultTarget) =>
    writeStudioFile({
      name: 'a',
      text,
      target,
      accepted,
      baseline: undefined,
      enforced: undefined,
      startsFor: undefined,
      logs: [],
    })
  const risks = (names: readonly string[], text = bad): readonly AcceptedRisk[] => {
    const document = readDocument(text)
    return lint({ document, target: defaultTarget, catalog })
      .filter(({ rule }) => names.includes(rule))
      .map((each) => ({
        rule: each.rule,
        syscalls: each.syscalls,
        print: fingerprintOf(each, document),
        reason: 'old terminals',
        owner: 'Ann',
        until: '2027-01-31',
        on: '2026-11-01',
      }))
  }
  const warned = ['ioctl-cmd', 'ioctl-siblings', 'default-allow', 'user-namespaces']

  test('in a studio file do not fail the check, and are told', async () => {
    writeFileSync(place('a.studio.json'), studio(risks(warned)))
    const { code, out } = await check(place('a.studio.json'))
    expect(code).toBe(0)
    expect(out).toMatch(
      /a\.studio\.json:\d+: accepted: .* \[ioctl-cmd\]\n.*\n {4}Ann accepted on 2026-11-01, until 2027-01-31: old terminals\n/,
    )
    expect(out).toMatch(/\n1 info; 4 accepted\n$/)
    expect(ids((await check(place('a.studio.json'), '--json')).out, 'accepted').toSorted()).toEqual(
      warned.toSorted(),
    )
  })

  test('stand in the report for a review, with failed tests', async () => {
    writeFileSync(place('a.studio.json'), studio(risks(warned)))
    writeFileSync(place('report.ndjson'), '{"call": "ioctl(0, 0x100005412)", "expect": "denied"}\n')
    const { code, out } = await check(
      place('a.studio.json'),
      ...['--format', 'markdown', '--tests', place('report.ndjson')],
    )
    expect(code).toBe(1)
    expect(out).toMatch(/^# a: 1 found, 4 accepted\n\nOn docker /)
    expect(out).toContain('*Accepted by Ann on 2026-11-01, until 2027-01-31:* old terminals')
    expect(out).toMatch(/\n- line 1: ioctl\(0, 0x100005412\) is ALLOW, not denied\n$/)
  })

  test('may stand in a file beside the profile', async () => {
    writeFileSync(place('risks.studio.json'), studio(risks(warned)))
    expect((await check(place('bad.json'), '--accepted', place('risks.studio.json'))).code).toBe(0)
    expect((await check(place('bad.json'))).code).toBe(1)
    expect((await check(place('bad.json'), '--accepted', place('fine.json'))).code).toBe(2)
  })

  test('are reopened when the profile changes or their day has passed', async () => {
    writeFileSync(place('changed.studio.json'), studio(risks(warned), bad.replace('21522', '21523')))
    const changed = await check(place('changed.studio.json'), '--json')
    expect(changed.code).toBe(1)
    expect(ids(changed.out, 'reopened')).toContain('ioctl-cmd')
    const past = risks(warned).map((each) => ({ ...each, until: '2026-11-02' }))
    writeFileSync(place('past.studio.json'), studio(past))
    const { code, out } = await check(place('past.studio.json'))
    expect(code).toBe(1)
    expect(out).toContain(
      'Reopened: Ann accepted on 2026-11-01, until 2026-11-02: old terminals; that day has passed',
    )
  })

  test('that are no longer found are named', async () => {
    writeFileSync(place('settled.studio.json'), studio(risks(['ioctl-cmd']), fine))
    const { out } = await check(place('settled.studio.json'))
    expect(out).toContain('no longer found: ioctl-cmd (ioctl), which Ann accepted on 2026-11-01')
  })

  test('are left alone by --fix, which writes the profile back into its studio file', async () => {
    const path = place('fix.studio.json')
    const accepted = risks(['ioctl-siblings'])
    writeFileSync(path, studio(accepted))
    expect((await check(path, '--fix')).notes).toEqual(['fixed ioctl-cmd: Compare the low half alone'])
    const written = JSON.parse(readFileSync(path, 'utf8'))
    expect(written.profile.join('\n')).toContain('SCMP_CMP_MASKED_EQ')
    expect([written.accepted, written.target]).toEqual([accepted, defaultTarget])
  })

  test('come with a target, which options overrule', async () => {
    const flags = fine.replace('"syscalls"', '"flags": ["SECCOMP_FILTER_FLAG_LOG"],\n  "syscalls"')
    const old = startedBy(defaultTarget, 'runc', '1.1.5')
    writeFileSync(place('old.studio.json'), studio([], flags, old))
    const found = async (...more: readonly string[]) =>
      (await check(place('old.studio.json'), ...more)).out.includes('[flags-old-runc]')
    expect([await found(), await found('--target', 'runc 1.2.5')]).toEqual([true, false])
  })
})

test('--explain shows the page of a rule', async () => {
  const { code, out } = await check('--explain', 'ioctl-cmd')
  expect(code).toBe(0)
  expect(out).toMatch(/^ioctl-cmd \(security\)\nThe command of ioctl is compared as 64 bits\n\n/)
  expect(out).toContain('https://nvd.nist.gov/vuln/detail/CVE-2019-7303')
})

describe('as SARIF', () => {
  test('it is a log of version 2.1.0 with rules, places, fixes and prints', async () => {
    const log = JSON.parse((await check(place('bad.json'), '--format', 'sarif')).out)
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1])
    const [{ tool, results, columnKind }] = log.runs
    expect(columnKind).toBe('utf16CodeUnits')
    for (const { id, help, shortDescription, fullDescription, defaultConfiguration } of tool.driver.rules) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      for (const { text } of [help, shortDescription, fullDescription])
        expect(text.length).toBeGreaterThan(10)
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
    }
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'ioctl-cmd')
    expect(found).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 6, startColumn: 17 } } }],
    })
  })

  test('its replacements, applied as a viewer applies them, take the finding away', async () => {
    const results = async (path: string) =>
      JSON.parse((await check(path, '--format', 'sarif')).out).runs[0].results.filter(
        ({ ruleId }: { ruleId: string }) => ruleId === 'ioctl-cmd',
      )
    const [found] = await results(place('bad.json'))
    let text = bad
    for (const { deletedRegion, insertedContent } of fromTheEnd(
      found.fixes[0].artifactChanges[0].replacements,
    )) {
      const { charOffset, charLength } = deletedRegion
      text = text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength)
    }
    writeFileSync(place('replaced.json'), text)
    expect(await results(place('replaced.json'))).toEqual([])
  })

  test('prints stay when lines move and differ between findings', async () => {
    const prints = async (path: string) => {
      const { runs } = JSON.parse((await check(path, '--format', 'sarif')).out)
      return runs[0].results.map(
        (each: { partialFingerprints: Record<string, string> }) => each.partialFingerprints,
      )
    }
    writeFileSync(place('moved.json'), bad.replace('"syscalls"', '\n\n  "syscalls"'))
    const before = await prints(place('bad.json'))
    expect(await prints(place('moved.json'))).toEqual(before)
    expect(new Set(before.map((each: object) => JSON.stringify(each))).size).toBe(before.length)
  })
})

interface Replacement {
  readonly deletedRegion: { readonly charOffset: number; readonly charLength: number }
  readonly insertedContent: { readonly text: string }
}

function fromTheEnd(replacements: readonly Replacement[]): readonly Replacement[] {
  return replacements.toSorted((a, b) => b.deletedRegion.charOffset - a.deletedRegion.charOffset)
}
