import { describe, expect, test } from 'vitest'
import { say } from '../../base/message.ts'
import { coreMessages } from '../../questions/messages.ts'
import { startedBy, type Target } from '../../target/target.ts'
import { answer } from './decide.ts'
import { load, profileText, ready, sampleTarget } from './fixtures/sample-profile.ts'

const crun: Target = { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.20' }
const docker: Target = startedBy(sampleTarget, 'docker', '28.2')
const podman: Target = startedBy(sampleTarget, 'podman', '5.4')

const read = (action: string, more = '') => `{"names":["read"],"action":"SCMP_ACT_${action}"${more}}`
const equal = ',"args":[{"index":0,"op":"SCMP_CMP_EQ","value":5}]'
const conflict = profileText([read('LOG', equal), read('ERRNO', equal)])
const retOf = (text: string, target: Target) =>
  answer(ready(text, target), { arch: 'SCMP_ARCH_X86_64', nr: 0, args: [] }).ret

describe('a refusal is printed as on the target’s terminal', () => {
  test.each([
    [
      sampleTarget,
      'runc run failed: unable to start container process: error adding seccomp rule for syscall read: file exists',
    ],
    [
      { ...sampleTarget, noNewPrivileges: true },
      'runc run failed: unable to start container process: unable to init seccomp: error adding seccomp rule for syscall read: file exists',
    ],
    [crun, 'seccomp_rule_add_array: File exists'],
    [podman, 'Error: OCI runtime error: crun: seccomp_rule_add_array: File exists'],
    [
      docker,
      'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error adding seccomp rule for syscall read: file exists',
    ],
  ])('%#', (target, line) => {
    const problem = load(conflict, target)
    expect(problem).toMatchObject({ kind: 'refused', printed: line })
    if (problem.kind !== 'ready') expect(say(problem.message, coreMessages)).toContain(line)
  })
})

describe('what the engine makes of the profile', () => {
  test('Docker and Podman take archMap’s entry of the host, the others ignore it', () => {
    const archMap = '"archMap":[{"architecture":"SCMP_ARCH_X86_64","subArchitectures":["SCMP_ARCH_X86"]}]'
    const text = profileText([], `"defaultAction":"SCMP_ACT_ALLOW",${archMap}`)
    const tokens = (target: Target) => ready(text, target).filter.architectures.map(({ token }) => token)
    expect(tokens(docker)).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'])
    expect(tokens(podman)).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'])
    expect(tokens(sampleTarget)).toEqual(['SCMP_ARCH_X86_64'])
  })

  test('Podman alone reads names of errors', () => {
    const text = profileText([read('ERRNO', ',"errno":"ENOSYS"')])
    expect(retOf(text, podman)).toBe(0x0005_0026)
    expect(retOf(text, docker)).toBe(0x0005_0001)
    expect(retOf(text, sampleTarget)).toBe(0x0005_0001)
  })

  test('Docker 20.10 drops the default’s number and flags, later ones do not', () => {
    const members =
      '"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":77,"flags":["SECCOMP_FILTER_FLAG_LOG"]'
    const old: Target = startedBy(docker, 'docker', '20.10.24')
    expect(retOf(profileText([], members), old)).toBe(0x0005_0001)
    expect(retOf(profileText([], members), docker)).toBe(0x0005_004d)
  })

  test('minKernel counts for Docker, not for Podman', () => {
    const text = profileText([read('ERRNO', ',"includes":{"minKernel":"99.0"}')])
    expect(retOf(text, docker)).toBe(0x7fff_0000)
    expect(retOf(text, podman)).toBe(0x0005_0001)
  })
})

describe('runc', () => {
  test.each([
    ['SCMP_ARCH_RISCV64', '1.1.5', false],
    ['SCMP_ARCH_RISCV64', '1.1.10', true],
    ['SCMP_ARCH_LOONGARCH64', '1.1.5', false],
    ['SCMP_ARCH_LOONGARCH64', '1.4.1', true],
    ['SCMP_ARCH_PARISC', '1.5.0', false],
  ])('%s under %s', (token, runtimeVersion, isKnown) => {
    const text = profileText([], `"defaultAction":"SCMP_ACT_ALLOW","architectures":["${token}"]`)
    const problem = load(text, { ...sampleTarget, runtimeVersion })
    const unknown = { printed: `runc run failed: string ${token} is not a valid arch for seccomp` }
    if (isKnown) expect(problem).not.toMatchObject(unknown)
    else expect(problem).toMatchObject(unknown)
  })

  test('who built it decides on an architecture that distributions add', () => {
    const text = profileText([], '"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_LOONGARCH64"]')
    const problem = load(text, { ...sampleTarget, runtimeVersion: '1.2.9' })
    expect(problem).toMatchObject({ kind: 'unknown', message: { code: 'unsure-build' } })
  })

  const waiting = (rule: string, version: string, libseccomp: string) => {
    const flags = '"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"]'
    const target = { ...sampleTarget, runtimeVersion: version, libseccomp, kernel: '6.12' }
    const problem = load(profileText([rule], flags), target)
    return problem.kind === 'ready' ? 'ready' : problem.printed
  }

  test('the flag for waiting: unknown up to 1.4, then asked of libseccomp, then of the kernel', () => {
    expect(waiting(read('LOG'), '1.4.3', '2.6.0')).toMatch(
      /seccomp flag SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV is not known to runc$/,
    )
    expect(waiting(read('LOG'), '1.5.0', '2.5.6')).toMatch(/SetWaitKill requires libseccomp >= 2\.6\.0/)
    expect(waiting(read('LOG'), '1.5.0', '2.6.0')).toMatch(/error loading seccomp filter: invalid argument$/)
  })

  test('puts a tree behind the stub for more than 32 names, from 1.2 on', () => {
    const names = Array.from({ length: 33 }, (_, place) => `"${['read', 'getpid', 'ioctl'][place % 3]}"`)
    const text = profileText([`{"names":[${names.join()}],"action":"SCMP_ACT_LOG"}`])
    expect(ready(text, { ...sampleTarget, runtimeVersion: '1.2.0' }).layout).toBe('tree')
    expect(ready(text).layout).toBe('chain')
    expect(ready(text, crun).layout).toBe('chain')
  })
})

describe('crun', () => {
  test('refuses a number on an action that takes none, when it comes to that rule', () => {
    const text = profileText([read('LOG', ',"errnoRet":5'), read('LOG', equal), read('ERRNO', equal)])
    expect(load(text, crun)).toMatchObject({ printed: 'errno value specified for action `SCMP_ACT_LOG`' })
    const later = profileText([read('LOG', equal), read('ERRNO', equal), read('LOG', ',"errnoRet":5')])
    expect(load(later, crun)).toMatchObject({ printed: 'seccomp_rule_add_array: File exists' })
    expect(load(text, sampleTarget)).toMatchObject({ kind: 'ready' })
    expect(load(later, sampleTarget)).toMatchObject({ kind: 'refused' })
  })

  test('waits for itself when the write of its own start is put to a listener that is not there', () => {
    const text = profileText(['{"names":["write"],"action":"SCMP_ACT_NOTIFY"}'])
    expect(load(text, crun)).toMatchObject({ printed: 'read from the init process' })
    expect(load(profileText([read('NOTIFY')]), crun)).toMatchObject({ kind: 'ready' })
  })

  test('wants an absolute path for its listener', () => {
    const text = profileText([], '"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"x.sock"')
    expect(load(text, crun)).toMatchObject({
      printed: 'the seccomp receiver `x.sock` is not an absolute path',
    })
  })
})

test('an architecture of no host is refused', () => {
  expect(load(profileText([]), { ...sampleTarget, arch: 'SCMP_ARCH_VAX' })).toMatchObject({
    kind: 'refused',
    message: { code: 'load-no-host' },
  })
})
