import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import { judgePostures } from '#core/questions/posture/judge.ts'
import { deploymentRules, deploymentWords } from '#core/questions/posture/registry.ts'
import type { DeploymentFinding } from '#core/questions/posture/rule.ts'
import type { Posture } from '#core/questions/posture/workload.ts'
import { defaultTarget } from '#core/target/target.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { readLog } from '../read-log.ts'

const folder = new URL('fixtures/rules/', import.meta.url)
const catalog = await loadCatalog()
const known = { numbers: catalog, names: catalog.syscalls.map(({ name }) => name) }

type Findings = ReadonlyMap<string, readonly DeploymentFinding[]>

/** What else is there: the open draft, and the settings of the daemon. */
interface Around {
  readonly draft?: { readonly name: string; readonly text: string }
  readonly daemon?: string
}

async function read(text: string): Promise<Posture> {
  async function* chunks() {
    yield encodeUtf8(text)
  }
  const result = await readLog(chunks(), { name: 'file', catalog })
  if (result.kind !== 'ok' || result.value.kind !== 'posture') throw new Error(JSON.stringify(result))
  return result.value.posture
}

/** What is found of each container. */
async function found(text: string, { draft, daemon }: Around = {}): Promise<Findings> {
  const postures = await Promise.all([text, ...(daemon === undefined ? [] : [daemon])].map(read))
  const { workloads } = judgePostures(postures, defaultTarget, { ...known, ...(draft && { draft }) })
  return new Map(workloads.map(({ workload, findings }) => [workload.name, findings]))
}

const fixtures = readdirSync(folder).flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((file) => ({
    id,
    file,
    text: readFileSync(new URL(`${id}/${file}`, folder), 'utf8'),
  })),
)

test('every rule has documents that it flags and documents that it passes', () => {
  const ids = deploymentRules.map(({ id }) => id)
  expect(readdirSync(folder).toSorted()).toEqual(ids.toSorted())
  for (const id of ids) {
    const files = fixtures.filter((each) => each.id === id).map(({ file }) => file.split(/[-.]/)[0])
    expect([id, ...new Set(files)].toSorted()).toEqual([id, 'flags', 'passes'].toSorted())
  }
})

test.each(fixtures.map((each) => [`${each.id}/${each.file}`, each] as const))(
  '%s',
  async (_, { id, file, text }) => {
    const all = await found(text)
    for (const [name, findings] of all) {
      const own = findings.filter(({ rule }) => rule === id)
      expect([name, own.length]).toEqual([name, file.startsWith('flags') ? 1 : 0])
      for (const { title, message } of own) {
        expect(say(title, deploymentWords)).toMatch(/^[A-Z].*[^.]$/)
        expect(say(message, deploymentWords)).toMatch(/^[^{}]+\.$/)
      }
    }
    expect(all.size).toBeGreaterThan(0)
    expect(JSON.stringify([...all])).not.toContain('secret')
  },
)

/** `severity word keys: names` of each container's finding. */
async function told(file: string, around?: Around): Promise<Readonly<Record<string, string>>> {
  const all = await found(readFileSync(new URL(file, folder), 'utf8'), around)
  return Object.fromEntries(
    [...all].map(([name, [first]]) => [
      name,
      [
        first?.severity,
        first?.message.code.replace(`${first.rule}-`, ''),
        first?.message.params.keys,
        ...(first?.syscalls ?? []),
      ]
        .filter((each) => each !== undefined)
        .join(' '),
    ]),
  )
}

describe('privileged', () => {
  test('weighs more where the manifest names a profile that is dropped', async () => {
    expect(await told('privileged-no-effect/flags-pod.yaml')).toEqual({
      'Pod/agent · agent': 'info found-pod',
    })
    expect(await told('privileged-no-effect/flags-dropped.yaml')).toEqual({
      'Pod/agent · agent': 'security found-dropped',
    })
  })

  test('has an effect on Docker and Podman only where no profile is named', async () => {
    expect(await told('privileged-no-effect/flags-engine.yaml')).toEqual({ tools: 'info found-engine' })
    expect(await told('privileged-no-effect/flags-podman.container')).toEqual({ file: 'info found-engine' })
    expect(await told('privileged-no-effect/passes-podman-named.container')).toEqual({ file: '' })
  })
})

describe('commands that are started later', () => {
  test('are named by the keys of the document', async () => {
    expect(await told('healthcheck-exec/flags-unknown.yaml')).toEqual({
      'Deployment/shop · web': 'info found-unknown livenessProbe, startupProbe, lifecycle.preStop',
    })
    expect(await told('healthcheck-exec/flags-default.yaml')).toEqual({
      db: 'info found-default healthcheck',
      web: 'info found-default healthcheck, pre_stop',
    })
    expect(await told('healthcheck-exec/flags-quadlet.container')).toEqual({
      file: 'info found-unknown HealthCmd',
    })
    expect(await told('healthcheck-exec/flags-run.service')).toEqual({
      web: 'info found-unknown --health-cmd',
    })
  })

  test('are not said to work where the daemon has a default of its own', async () => {
    const around = { daemon: '{"seccomp-profile": "/etc/docker/seccomp.json"}' }
    const { db } = await told('healthcheck-exec/flags-default.yaml', around)
    expect(db).toBe('info found-unknown healthcheck')
  })

  test('are tried against the profile of the container', async () => {
    expect(await told('healthcheck-exec/flags-own.json')).toEqual({
      known: 'info found-known Config.Healthcheck',
      lacks: 'warning found-lacks Config.Healthcheck chdir',
      program: 'warning found-program Config.Healthcheck mmap',
      depends: 'info found-depends Config.Healthcheck futex',
    })
  })

  test('are tried against the open draft where it has the name of the file', async () => {
    const of = async (name: string, refused: string) => {
      const text = `{"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"names": ["${refused}"], "action": "SCMP_ACT_ERRNO"}]}`
      const { web } = await told('healthcheck-exec/flags-run.service', { draft: { name, text } })
      return web
    }
    expect(await of('web', 'capset')).toBe('warning found-draft-lacks --health-cmd capset')
    expect(await of('web.json', 'ptrace')).toBe('info found-draft --health-cmd')
    expect(await of('other', 'capset')).toBe('info found-unknown --health-cmd')
  })
})
