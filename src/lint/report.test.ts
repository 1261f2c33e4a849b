import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { printed } from './fingerprint.ts'
import { judge } from './judged.ts'
import { lint } from './lint.ts'
import { reportMarkdown } from './report.ts'

const catalog = await loadCatalog()
const text = `{
  "defaultAction": "SCMP_ACT_ALLOW",
  "syscalls": [
    { "names": ["mount"], "action": "SCMP_ACT_ERRNO", "<b>@all</b>": 1 }
  ]
}
`
const document = readDocument(text)
const findings = lint({ document, target: defaultTarget, catalog }).map((each) => printed(each, document))

function report(accepted: readonly AcceptedRisk[], day = '2026-11-26'): string {
  return reportMarkdown({
    name: 'web',
    text,
    target: defaultTarget,
    day,
    ...judge(findings, { accepted, day }),
  })
}

function riskOf(rule: string): AcceptedRisk {
  const found = findings.find((each) => each.rule === rule)
  if (found === undefined) throw new Error(`${rule} is not found`)
  const { syscalls, print } = found
  return {
    rule,
    syscalls,
    print,
    reason: 'a *lab*\n# only',
    owner: '@ann',
    until: '2027-01-31',
    on: '2026-11-01',
  }
}

test('what is found stands under its weight, with place and calls', () => {
  const written = report([])
  expect(written).toMatch(
    /^# web: \d+ found, 0 accepted\n\nOn docker 29\.7 with runc 1\.4\.3, libseccomp 2\.6\.0, Linux 6\.12, /,
  )
  expect(written).toMatch(/\n## Warnings\n\n[\s\S]*\(`default-allow`, line 2\)\n/)
  expect(written).not.toContain('## Accepted')
})

test('what is accepted stands apart, with owner, reason and day', () => {
  const written = report([riskOf('default-allow')])
  const [before, after] = written.split('\n## Accepted\n')
  expect(before).not.toContain('`default-allow`')
  expect(after).toContain('`default-allow`')
  expect(after).toContain('*Accepted by \\@ann on 2026-11-01, until 2027-01-31:* a \\*lab\\* \\# only')
})

test('what was accepted and is over, or gone, is told', () => {
  const expired = report([riskOf('default-allow')], '2027-02-01')
  expect(expired).toContain('Reopened. *Accepted by')
  expect(expired).toContain('That day has passed.')
  const gone = { ...riskOf('default-allow'), rule: 'io-uring', syscalls: ['io_uring_setup'], print: 'x' }
  expect(report([gone])).toMatch(/\n## Accepted, and no longer found\n\n- `io-uring`, `io_uring_setup`\n/)
})

test('no text of the profile becomes markup', () => {
  expect(report([])).toContain('\\<b\\>\\@all\\</b\\>')
  expect(report([])).not.toContain('<b>')
})
