import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../run.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../import/posture/fixtures/${name}`, import.meta.url))

async function posture(...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(['posture', ...args], {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes }
}

test('names who runs without a filter and ends in 1', async () => {
  const { code, out } = await posture(fixture('docker-inspect.json'))
  expect(code).toBe(1)
  expect(out).toContain('open  example/open:1  unconfined  unconfined\n    Seccomp is switched off for it.\n')
  expect(out).toContain('everything  example/everything:1  unconfined  inline\n')
})

test('ends in 0 where all are filtered', async () => {
  const { code, out } = await posture(fixture('docker-info.json'))
  expect([code, out.match(/2\.17 {2}\w+/)?.[0]]).toEqual([0, '2.17  pass'])
})

test('a daemon without a filter counts for the containers that name none', async () => {
  const { out } = await posture(
    '--json',
    fixture('docker-inspect.json'),
    fixture('docker-info-unconfined.json'),
  )
  const { workloads } = JSON.parse(out) as { workloads: { name: string; verdict: string }[] }
  const verdicts = new Map(workloads.map(({ name, verdict }) => [name, verdict]))
  expect([verdicts.get('plain'), verdicts.get('asks-builtin')]).toEqual(['unconfined', 'confined'])
})

test('what a container gets that names no profile is said as far as it is known', async () => {
  const why = async (...files: readonly string[]) => {
    const { out } = await posture('--json', ...files.map(fixture))
    const { workloads } = JSON.parse(out) as { workloads: { name: string; verdict: string; why: string[] }[] }
    const { verdict = '', why: [reason = ''] = [] } = workloads.find(({ name }) => name === 'plain') ?? {}
    return `${verdict}: ${reason}`
  }
  expect(await why('docker-inspect.json')).toMatch(/^confined: .*unless/)
  expect(await why('docker-inspect.json', 'docker-info.json')).toMatch(/^confined: .*has no other/)
  expect(await why('docker-inspect.json', 'daemon.json')).toMatch(/^unknown: .*seccomp\.json/)
})

test('findings are told with the id of their rule, whose page check --explain prints', async () => {
  const path = fixture('rules/healthcheck-exec/flags-own.json')
  const { code, out } = await posture(path)
  expect(code).toBe(0)
  expect(out).toContain(
    '    warning: Commands are started in it later, under the same filter [healthcheck-exec]\n',
  )
  const { workloads } = JSON.parse((await posture('--json', path)).out) as {
    workloads: { name: string; findings: { id: string; severity: string; syscalls: string[] }[] }[]
  }
  const lacks = workloads.find(({ name }) => name === 'lacks')
  expect(lacks?.findings).toMatchObject([
    { id: 'healthcheck-exec', severity: 'warning', syscalls: ['chdir'] },
  ])
  const page: string[] = []
  const console = {
    stdin: (async function* () {})(),
    out: (text: string) => {
      page.push(text)
    },
    note: () => {},
  }
  expect(await run(['check', '--explain', 'healthcheck-exec'], console)).toBe(0)
  expect(page.join('')).toMatch(/^healthcheck-exec \(info\)\n.*\n\n.*docker exec/)
})

test('a file that is none of them is refused', async () => {
  const { code, notes } = await posture(fixture('README.md'))
  expect([code, notes.length]).toEqual([2, 1])
})
