import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { AcceptedRisk } from '#core/profile/accepted.ts'
import { readDocument } from '#core/profile/document.ts'
import { type StudioFile, writeStudioFile } from '#core/questions/studio-file.ts'
import { defaultTarget } from '#core/target/target.ts'
import { fingerprintOf, printed } from '#lint/fingerprint.ts'
import { judge } from '#lint/judged.ts'
import { lint } from '#lint/lint.ts'
import { profileFileIn } from './profile-file.ts'
import { sarifOf } from './sarif.ts'

const catalog = await loadCatalog()

/**
 * The schema of OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json, without
 * its descriptions.
 */
const schema = JSON.parse(readFileSync(new URL('fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const isValid = ajv.compile(schema)

const day = '2026-11-26'
const folder = new URL('../lint/fixtures/', import.meta.url)
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))

function logOf(
  path: string,
  text: string,
  accepted: (findings: ReturnType<typeof lint>) => readonly AcceptedRisk[],
) {
  const file = profileFileIn(path, text)
  if (file.kind === 'error') throw new Error(file.error.code)
  const document = readDocument(file.value.file.text)
  const findings = lint({ document, target: defaultTarget, catalog }).map((each) => printed(each, document))
  return JSON.parse(
    sarifOf({
      file: file.value.file,
      target: defaultTarget,
      day,
      ...judge(findings, { accepted: accepted(findings), day }),
    }),
  )
}

test('the schema refuses what is no log', () => {
  expect(isValid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
})

test('what is found in any fixture makes a log that the schema of SARIF 2.1.0 takes', () => {
  const refused = texts.flatMap(({ path, text }) => {
    const taken = isValid(logOf(path, text, () => []))
    return taken ? [] : [{ path, errors: isValid.errors?.slice(0, 3) }]
  })
  expect(refused).toEqual([])
  expect(texts.length).toBeGreaterThan(300)
})

const text = '{\n  "defaultAction": "SCMP_ACT_ALLOW"\n}\n'
const studio: StudioFile = {
  name: 'open',
  text,
  target: defaultTarget,
  accepted: [],
  baseline: undefined,
  enforced: undefined,
  startsFor: undefined,
  logs: [],
}

test('accepted risks are suppressions, with their reason', () => {
  const log = logOf('a b.studio.json', writeStudioFile(studio), (findings) =>
    findings.slice(0, 1).map((each) => ({
      rule: each.rule,
      syscalls: each.syscalls,
      print: fingerprintOf(each, readDocument(text)),
      reason: 'a lab',
      owner: 'Ann',
      until: '9999-12-31',
      on: '2026-11-01',
    })),
  )
  expect(isValid(log) ? [] : isValid.errors).toEqual([])
  const [first, ...others] = log.runs[0].results
  expect(first.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'a lab',
      properties: { owner: 'Ann', on: '2026-11-01', until: '9999-12-31' },
    },
  ])
  expect(others.length).toBeGreaterThan(0)
  for (const { suppressions } of others) expect(suppressions).toEqual([])
})

test('places in a studio file are its lines', () => {
  const lines = writeStudioFile(studio).split('\n')
  for (const { locations } of logOf('a.studio.json', writeStudioFile(studio), () => []).runs[0].results) {
    const { startLine, ...region } = locations[0].physicalLocation.region
    expect(Object.keys(region)).toEqual(['endLine'])
    const index = lines.indexOf('  "profile": [')
    expect(startLine).toBeGreaterThan(index + 1)
    expect(startLine).toBeLessThanOrEqual(index + 1 + text.split('\n').length)
  }
})

/** The hook is known by the layout that it writes: one line. */
const layoutRule = 'hook-default'

test('a finding keeps its fingerprint when the file is only laid out anew', () => {
  const printsOf = (each: string): readonly string[] =>
    logOf('a.json', each, () => [])
      .runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId !== layoutRule)
      .map(({ ruleId, partialFingerprints }: { ruleId: string; partialFingerprints: object }) =>
        [ruleId, JSON.stringify(partialFingerprints)].join(' '),
      )
      .toSorted()
  const readable = texts.filter(({ text: each }) => readDocument(each).reading.kind === 'profile')
  const changed = readable.filter(({ text: each }) => {
    const anew = each.replaceAll('\n', '\n   ').replaceAll('": ', '" :\n')
    return printsOf(each).join('\n') !== printsOf(anew).join('\n')
  })
  expect(readable.length).toBeGreaterThan(100)
  expect(changed.map(({ path }) => path)).toEqual([])
})
