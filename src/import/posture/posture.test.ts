import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Check } from '#core/questions/posture/checks.ts'
import { judgePostures } from '#core/questions/posture/judge.ts'
import type { Workload } from '#core/questions/posture/workload.ts'
import { defaultTarget } from '#core/target/target.ts'
import { targetText } from '#core/target/target-text.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { readLog } from '../read-log.ts'
import { headOfText } from '../reading/head.ts'
import { readers } from '../registry.ts'

const postureReaders = readers.filter(({ kind }) => kind === 'posture')
const folder = new URL('fixtures/', import.meta.url)
const catalog = await loadCatalog()
const known = { numbers: catalog, names: catalog.syscalls.map(({ name }) => name) }

interface Expected {
  readonly format: string
  /** Name → verdict and the checks that warn. */
  readonly workloads?: Readonly<Record<string, string>>
  readonly daemon?: string
  /** What the host is as a target. */
  readonly target?: string
  readonly bench?: string
}

const expected = Object.entries(
  JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, Expected>>,
)

async function read(text: string, name = 'file') {
  async function* chunks() {
    yield encodeUtf8(text)
  }
  const result = await readLog(chunks(), { name, catalog })
  if (result.kind === 'error') return result.error
  if (result.value.kind !== 'posture') throw new Error(`is a ${result.value.kind}`)
  return result.value.posture
}

async function posture(text: string) {
  const found = await read(text)
  if ('code' in found) throw new Error(JSON.stringify(found))
  return found
}

async function workload(text: string): Promise<Workload> {
  const [first] = (await posture(text)).workloads
  if (first === undefined) throw new Error('no workload')
  return first
}

describe('every document of the fixtures', () => {
  test('has an expectation, and every reader a document', () => {
    const files = readdirSync(folder).filter(
      (file) => !['expected.json', 'README.md', 'rules'].includes(file),
    )
    expect(files.toSorted()).toEqual(expected.map(([file]) => file).toSorted())
    const formats = new Set(expected.map(([, { format }]) => format))
    expect([...formats].toSorted()).toEqual(postureReaders.map(({ id }) => id).toSorted())
  })

  test.each(expected)('%s is read for what it says', async (file, { format, ...rest }) => {
    const found = await posture(readFileSync(new URL(file, folder), 'utf8'))
    const { workloads, daemons, bench } = judgePostures([found], defaultTarget, known)
    const warned = (checks: readonly Check[]) =>
      checks.filter(({ state }) => state === 'warn').map(({ id }) => id)
    expect({
      format: found.format,
      ...(workloads.length > 0 && {
        workloads: Object.fromEntries(
          workloads.map(({ workload: { name }, verdict, checks }) => [
            name,
            [verdict, ...warned(checks)].join(' '),
          ]),
        ),
      }),
      ...(daemons.length > 0 && {
        daemon: daemons
          .flatMap(({ checks }) => checks)
          .map(({ id, state }) => `${id} ${state}`)
          .join(', '),
      }),
      ...(daemons.length > 0 &&
        rest.target !== undefined && { target: daemons.map(({ target }) => targetText(target)).join() }),
      ...(bench.length > 0 && {
        bench: bench.map(({ id, result, items }) => [id, result, ...items].join(' ')).join(', '),
      }),
    }).toEqual({ format, ...rest })
  })

  test.each(expected)('%s leaves commands, variables and labels behind', async (file) => {
    const found = await posture(readFileSync(new URL(file, folder), 'utf8'))
    expect(JSON.stringify(found)).not.toContain('secret')
  })
})

test.each(['[', '{', ' ', '\n', '"kind":', 'a: 1 ', '# \n', '\\\n', '- ', '[Unit]\n', '{a,b}: '])(
  'a head of %j alone is judged in no time',
  (part) => {
    const head = part.repeat(Math.ceil(65536 / part.length))
    const start = process.cpuUsage().user
    for (const reader of postureReaders) reader.recognise(headOfText(head, catalog))
    expect(process.cpuUsage().user - start).toBeLessThan(500_000)
  },
)

describe('what is refused', () => {
  test.each([
    [
      'the same key twice',
      '[{"HostConfig": {"Privileged": false, "Privileged": true}}]',
      'posture-key-twice',
    ],
    ['half a document', '[{"HostConfig": {"Privileged": true', 'document-unreadable'],
    ['an inspected image', '[{"Config": {}, "x": {"HostConfig": {}}}]', 'posture-no-workloads'],
    [
      'an alias in a Compose file',
      'x: &a {privileged: true}\nservices:\n  web:\n    image: x\n    <<: *a\n',
      'posture-compose-refused',
    ],
  ])('%s', async (_, text, code) => {
    expect(await read(text)).toMatchObject({ code })
  })
})

test('those without a filter come first', async () => {
  const found = await posture(readFileSync(new URL('compose.yaml', folder), 'utf8'))
  const { workloads } = judgePostures([found], defaultTarget, known)
  expect(workloads.map(({ workload: { name } }) => name)).toEqual(['db', 'tools', 'web', 'plain'])
})

test('a Compose file may be JSON, as docker compose config writes it on request', async () => {
  const text = JSON.stringify(
    { name: 'shop', services: { web: { image: 'x', privileged: true } } },
    undefined,
    2,
  )
  expect(await workload(text)).toMatchObject({ name: 'web', privileged: true })
})

describe('security options', () => {
  const inspect = (...options: readonly string[]) =>
    workload(JSON.stringify([{ Name: '/a', HostConfig: { SecurityOpt: options } }]))

  test.each([
    [[], { kind: 'unset' }],
    [['seccomp=unconfined'], { kind: 'unconfined' }],
    [['seccomp:unconfined'], { kind: 'unconfined' }],
    [['seccomp=builtin'], { kind: 'builtin' }],
    [['seccomp={"a":"b=c:d"}'], { kind: 'inline', text: '{"a":"b=c:d"}' }],
    [['seccomp=/etc/x.json', 'seccomp=unconfined'], { kind: 'unconfined' }],
  ])('%j name the profile', async (options, profile) => {
    expect((await inspect(...options)).profile).toEqual(profile)
  })

  test.each([
    ['no-new-privileges', true],
    ['no-new-privileges:true', true],
    ['no-new-privileges=false', false],
    ['apparmor=x', undefined],
  ])('%s says whether privileges can be gained', async (option, confined) => {
    expect((await inspect(option)).noNewPrivileges).toBe(confined)
  })
})

test('SELinux holds a container that has a label', async () => {
  const inspect = (label: string) => JSON.stringify([{ Name: '/a', ProcessLabel: label, HostConfig: {} }])
  expect((await workload(inspect('system_u:system_r:container_t:s0:c1'))).seLinux).toHaveLength(1)
  expect((await workload(inspect(''))).seLinux).toBeUndefined()
})

test('the field of a container overrides the pod’s, and both the old annotation', async () => {
  const pod = (own: string, shared: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  annotations: {seccomp.security.alpha.kubernetes.io/pod: unconfined}\nspec:\n  securityContext: {${shared}}\n  containers:\n  - name: a\n    securityContext: {${own}}\n`
  const field = (type: string) => `seccompProfile: {type: ${type}}`
  const kinds = await Promise.all(
    [pod(field('RuntimeDefault'), field('Unconfined')), pod('', field('RuntimeDefault')), pod('', '')].map(
      async (text) => (await workload(text)).profile.kind,
    ),
  )
  expect(kinds).toEqual(['builtin', 'builtin', 'unconfined'])
})
