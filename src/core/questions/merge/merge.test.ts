import { expect, test } from 'vitest'
import { profileText, sampleTarget } from '../../enforce/evaluate/fixtures/sample-profile.ts'
import { prepare } from '../../enforce/evaluate/prepare.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import { startedBy, type Target } from '../../target/target.ts'
import type { Side } from '../diff.ts'
import { mergeProfiles } from './merge.ts'
import type { MergeMode } from './preference.ts'

const names = ['read', 'getpid', 'socket', 'ioctl', 'fork', 'fchmodat2']
const crun: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20' }
const docker: Target = startedBy(sampleTarget, 'docker', '28.2')
const deny = '"defaultAction":"SCMP_ACT_ERRNO"'
const pass = '"defaultAction":"SCMP_ACT_ALLOW"'

function sideOf(text: string, target: Target): Side {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(text)
  const prepared = prepare(reading.profile, target, sampleNumbers, reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.printed)
  return { profile: reading.profile, prepared }
}

function merge(a: string, b: string, mode: MergeMode, target = crun) {
  return mergeProfiles(sideOf(a, target), sideOf(b, target), mode, names)
}

function merged(a: string, b: string, mode: MergeMode, target = crun) {
  const made = merge(a, b, mode, target)
  if (made.kind === 'error') throw new Error(JSON.stringify(made.error))
  return { profile: JSON.parse(made.value.text), notes: made.value.notes.map(({ code }) => code) }
}

const rule = (name: string, action: string, args = '', more = '') =>
  `{"names":["${name}"],"action":"SCMP_ACT_${action}"${args && `,"args":[${args}]`}${more}}`
const where = (index: number, op: string, value: number) =>
  `{"index":${index},"value":${value},"op":"SCMP_CMP_${op}"}`

test('the intersection joins conditions on different arguments', () => {
  const [a, b] = [where(0, 'EQ', 2), where(1, 'NE', 3)].map((each) =>
    profileText([rule('ioctl', 'ALLOW', each)], deny),
  )
  const { profile } = merged(a ?? '', b ?? '', 'intersection')
  expect(profile.syscalls).toEqual([
    {
      names: ['ioctl'],
      action: 'SCMP_ACT_ALLOW',
      args: [
        { index: 0, value: 2, op: 'SCMP_CMP_EQ' },
        { index: 1, value: 3, op: 'SCMP_CMP_NE' },
      ],
    },
  ])
})

test('two conditions on one argument become the one that says both, never a list that means either', () => {
  const [a, b] = [where(0, 'LE', 5), where(0, 'GE', 5)].map((each) =>
    profileText([rule('ioctl', 'ALLOW', each)], deny),
  )
  const { profile } = merged(a ?? '', b ?? '', 'intersection')
  expect(profile.syscalls).toMatchObject([{ args: [{ index: 0, value: 5, op: 'SCMP_CMP_EQ' }] }])
})

test('a list of denied calls gives way to what the other profile lets through', () => {
  const a = profileText([rule('ioctl', 'ALLOW', where(0, 'EQ', 2)), rule('read', 'ALLOW')], deny)
  const b = profileText([rule('ioctl', 'KILL'), rule('read', 'KILL'), rule('fork', 'KILL')], pass)
  const { profile } = merged(a, b, 'union')
  expect(profile.defaultAction).toBe('SCMP_ACT_ALLOW')
  expect(profile.syscalls).toEqual([
    {
      names: ['ioctl'],
      action: 'SCMP_ACT_ERRNO',
      args: [{ index: 0, value: 2, op: 'SCMP_CMP_NE' }],
    },
    { names: ['fork'], action: 'SCMP_ACT_ERRNO' },
  ])
})

test('of two denials the union takes the milder and the intersection the stricter one', () => {
  const [a, b] = ['ERRNO', 'KILL_PROCESS'].map((action) => profileText([rule('fork', action)], pass))
  expect(merged(a ?? '', b ?? '', 'union').profile.syscalls[0].action).toBe('SCMP_ACT_ERRNO')
  expect(merged(a ?? '', b ?? '', 'intersection').profile.syscalls[0].action).toBe('SCMP_ACT_KILL_PROCESS')
})

test('among equal actions the number of the first profile counts', () => {
  const [a, b] = [38, 13].map((errno) =>
    profileText([rule('fork', 'ERRNO', '', `,"errnoRet":${errno}`)], pass),
  )
  expect(merged(a ?? '', b ?? '', 'union').profile.syscalls[0].errnoRet).toBe(38)
  expect(merged(b ?? '', a ?? '', 'union').profile.syscalls[0].errnoRet).toBe(13)
})

test('a comment stays with a rule that is taken over whole', () => {
  const basics = '{"names":["read","getpid"],"action":"SCMP_ACT_ALLOW","comment":"basics"}'
  const [both, one] = [profileText([basics], deny), profileText([rule('read', 'ALLOW')], deny)]
  expect(merged(both, one, 'union').profile.syscalls).toEqual([JSON.parse(basics)])
  expect(merged(both, one, 'intersection').profile.syscalls).toEqual([JSON.parse(rule('read', 'ALLOW'))])
})

const guarded = rule('fork', 'ALLOW', '', ',"includes":{"caps":["CAP_SYS_ADMIN"]}')

test('guards that both profiles have stay; others are decided for the target, and that is said', () => {
  const [a, b] = [profileText([guarded], deny), profileText([rule('read', 'ALLOW'), guarded], deny)]
  const same = merged(a, b, 'union', docker)
  expect(same.profile.syscalls[0]).toEqual(JSON.parse(guarded))
  expect(same.notes).toEqual([])
  const other = profileText([rule('fchmodat2', 'ALLOW')], deny)
  const held = { ...docker, capabilities: ['CAP_SYS_ADMIN'] }
  const decided = merged(a, other, 'union', held)
  expect(decided.profile.syscalls).toEqual([{ names: ['fchmodat2', 'fork'], action: 'SCMP_ACT_ALLOW' }])
  expect(decided.notes).toEqual(['merge-guards-decided'])
  expect(merged(a, other, 'union', docker).notes).toEqual(['merge-guards-left'])
})

test('rules that contradict each other are taken over as they are, but not combined', () => {
  const torn = profileText(
    [rule('ioctl', 'KILL', where(0, 'GE', 2)), rule('ioctl', 'LOG', where(1, 'EQ', 1))],
    pass,
  )
  expect(merged(torn, torn, 'union').profile.syscalls).toHaveLength(2)
  const other = profileText([rule('ioctl', 'KILL', where(0, 'EQ', 1))], pass)
  expect(merge(torn, other, 'union')).toMatchObject({
    kind: 'error',
    error: { code: 'merge-overlap', params: { name: 'ioctl', side: 'first' } },
  })
})

const listed = (tokens: string, action = '"defaultAction":"SCMP_ACT_ERRNO"') =>
  profileText([rule('read', 'ALLOW')], `${action},"architectures":[${tokens}]`)

test('architectures are those of both, or the common ones; without a common one there is no profile', () => {
  const [one, two] = [listed('"SCMP_ARCH_X86_64"'), listed('"SCMP_ARCH_X86_64","SCMP_ARCH_AARCH64"')]
  expect(merged(one, two, 'intersection').profile.architectures).toEqual(['SCMP_ARCH_X86_64'])
  expect(merged(one, two, 'union').profile.architectures).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_AARCH64'])
  expect(merge(one, listed('"SCMP_ARCH_AARCH64"'), 'intersection')).toMatchObject({
    error: { code: 'merge-no-architecture' },
  })
})

test('rules do not come into force on an architecture that their profile does not list', () => {
  const one = listed('"SCMP_ARCH_X86_64"')
  const two = profileText([], `${deny},"architectures":["SCMP_ARCH_X86_64","SCMP_ARCH_AARCH64"]`)
  expect(merge(one, two, 'union')).toMatchObject({
    error: { code: 'merge-one-architecture', params: { call: 'read', arch: 'SCMP_ARCH_AARCH64' } },
  })
})

test('what both deny with EPERM does not become ENOSYS because fewer calls are named', () => {
  const [a, b] = [
    ['read', 'fchmodat2'],
    ['getpid', 'fchmodat2'],
  ].map((both) => profileText([`{"names":${JSON.stringify(both)},"action":"SCMP_ACT_ALLOW"}`], deny))
  const without = [a, b].map((text) => text?.replace('"fchmodat2"', '"fork"') ?? '')
  const { profile } = merged(without[0] ?? '', a ?? '', 'intersection', docker)
  expect(profile.syscalls.at(-1)).toMatchObject({ names: ['fchmodat2'], action: 'SCMP_ACT_ERRNO' })
  expect(merged(a ?? '', b ?? '', 'intersection', docker).profile.syscalls).toHaveLength(1)
})

test('two listeners cannot be in one profile', () => {
  const notify = (path: string, name: string) =>
    profileText([rule(name, 'NOTIFY')], `${pass},"listenerPath":"${path}"`)
  expect(merge(notify('/a', 'fork'), notify('/b', 'read'), 'intersection')).toMatchObject({
    error: { code: 'merge-two-listeners' },
  })
  const one = merged(notify('/a', 'fork'), profileText([], pass), 'intersection')
  expect(one.profile.listenerPath).toBe('/a')
  expect(merged(notify('/a', 'fork'), profileText([], pass), 'union').notes).toEqual(['merge-no-listener'])
})
