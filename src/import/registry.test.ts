import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { rank } from './reader.ts'
import { headOfText } from './reading/head.ts'
import { readers } from './registry.ts'

const catalog = await loadCatalog()
const surestOf = (text: string) => rank(readers, headOfText(text, catalog))[0]?.reader
const whoOpens = (text: string) => surestOf(text)?.id

test('every reader has its own id', () => {
  const ids = readers.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test.each(readers.map((reader) => [reader.id, reader] as const))(
  '%s is sure between 0 and 1',
  (_, reader) => {
    for (const [text] of texts) {
      const sureness = reader.recognise(headOfText(text, catalog))
      expect(sureness).toBeGreaterThanOrEqual(0)
      expect(sureness).toBeLessThanOrEqual(1)
    }
  },
)

const advice = '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["unknown_syscall"]}]}'
const texts: readonly (readonly [text: string, id: string])[] = [
  ['{"seccompStudio": 1, "profile": ["{}"]}', 'studio-file'],
  ['{"version": 1, "calls": [], "sources": []}', 'tally'],
  ['{"calls": []}', 'unknown-text'],

  ['{"defaultAction": "SCMP_ACT_ERRNO"}', 'oci-profile'],
  ['/* ours */ {"syscalls": []}', 'oci-profile'],
  ['{"ociVersion": "1.0.2", "linux": {"seccomp": {"defaultAction": "SCMP_ACT_LOG"}}}', 'oci-profile'],
  [advice, 'slim-profile'],
  [`// web\n${advice}`, 'gadget-advice'],
  ['apiVersion: v1\nkind: SeccompProfile\nspec:\n  defaultAction: SCMP_ACT_LOG\n', 'spo-profile'],
  ['SystemCallFilter=~ptrace\n', 'systemd-unit'],
  ['read: 1\nwrite: 1\n', 'minijail-policy'],
  ['services: 1\nread: 1\n', 'minijail-policy'],

  ['[{"HostConfig": {"SecurityOpt": ["seccomp={\\"defaultAction\\":0}"]}}]', 'docker-inspect'],
  ['[Container]\nImage=x\n', 'quadlet'],

  ['open("/etc/x",O_RDONLY,00)  ERR#2 \'No such file\'', 'other-tool'],
  ['NODE,EVENT,DATE,TIME,SERIAL_NUM,EVENT_KIND,SESSION\n,DAEMON_START,11/23/26', 'audit-report'],
  ['\nEvent Report\n===================\n# date time event type auid success\n', 'audit-report'],
  ['\nSyscall Report\n===================\n# date time syscall pid comm auid event\n', 'aureport'],
  ['<!doctype html>\nclose(3) = 0\n', 'web-page'],

  ['openat(AT_FDCWD, "/etc/x", O_RDONLY) = 3\nclose(3) = 0\n', 'strace'],
  ['SYS_317(1) = 0', 'unknown-text'],
  ['read: 12\nwrite: 40\nclose: 7\n', 'name-list'],
  ['<5>[ 2681.8] audit: type=1326 audit(1.2:3): arch=c000003e syscall=1', 'kernel-audit'],
  ['read\nwrite\nclose\n', 'name-list'],
  ['{"output_fields": {"evt.type": "openat"}, "rule": "x"}', 'falco'],
  ['{"log":"close(3) = 0\\n","stream":"stderr","time":"2026-11-23T10:00:00Z"}', 'unknown-text'],
  ['prose\nof several\nlines', 'unknown-text'],
  ['', 'unknown-text'],
]

test.each(texts)('%j is opened by %s', (text, id) => {
  expect(whoOpens(text)).toBe(id)
})

describe('what two readers may take for theirs, the surer one opens', () => {
  test.each([
    ['[Service]\nSystemCallFilter=read\nExecStart=/usr/bin/podman run x\n', 'systemd-unit', 'quadlet'],
    [advice, 'slim-profile', 'oci-profile'],
    ['{"version":"spo/v1","syscalls":["read"],"auditID":"x"}', 'spo-enricher', 'oci-profile'],
    ['/* open("/x")  Err#2 ENOENT */ {"defaultAction": "SCMP_ACT_LOG"}', 'other-tool', 'oci-profile'],
    ['{"comment": "open(x)  Err#2 ENOENT", "defaultAction": "SCMP_ACT_LOG"}', 'oci-profile', 'other-tool'],
    [
      'read(3, "x", 1) = 1\nSystemCallFilter=@system-service\nclose(3) = 0\nexit_group(0) = ?\n',
      'strace',
      undefined,
    ],
    ['write(1, "x", 1) = 1\nkind: SeccompProfile\nspec: {}\n', 'strace', undefined],
    ['read(3, "x", 1) = 1\nservices:\n  web:\n    image: x\n', 'strace', undefined],
  ])('%j', (text, surest, other) => {
    const sure = rank(readers, headOfText(text, catalog)).filter(({ sureness }) => sureness > 0.001)
    const ids = sure.map(({ reader }) => reader.id)
    expect(ids[0]).toBe(surest)
    if (other !== undefined) expect(ids.slice(1)).toContain(other)
  })
})

describe('nobody but the reader of any text takes', () => {
  test.each([
    ['another Kubernetes object', 'apiVersion: v1\nkind: Pod\nspec: {}\n'],
    ['a unit without a container', '[Unit]\nDescription=x\n[Service]\nExecStart=/usr/bin/sshd -D\n'],
    ['a log line in JSON', '{"level": "info", "msg": "started", "image": "x"}'],
    ['a workflow', 'on: push\njobs:\n  test:\n    services:\n      db:\n        image: postgres\n'],
  ])('%s', (_, text) => {
    expect(whoOpens(text)).toBe('unknown-text')
  })
})

describe('the fixtures of other kinds', () => {
  const at = (path: string) => new URL(path, import.meta.url)

  test('every document of a deployment is opened by the reader of its kind', () => {
    const folder = at('posture/fixtures/')
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<
      Record<string, { readonly format: string }>
    >
    const opened = Object.keys(expected).map((file) => [
      file,
      whoOpens(readFileSync(new URL(file, folder), 'utf8')),
    ])
    expect(opened).toEqual(Object.entries(expected).map(([file, { format }]) => [file, format]))
  })

  test('every profile of the linter is opened as a profile, but what cannot be told to be one', () => {
    const folder = at('../lint/fixtures/')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.json'),
    )
    const others = files.filter((file) => {
      const text = readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8')
      return surestOf(text)?.kind !== 'profile'
    })
    expect(files.length).toBeGreaterThan(100)
    expect(others.toSorted()).toEqual(['empty-profile/flags.json', 'json-syntax/flags.json'])
  })
})
