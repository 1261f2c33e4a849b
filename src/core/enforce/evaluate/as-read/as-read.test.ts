import { describe, expect, test } from 'vitest'
import { say } from '../../../base/message.ts'
import { sampleNumbers } from '../../../filter/libseccomp/fixtures/sample-numbers.ts'
import { coreMessages } from '../../../questions/messages.ts'
import { startedBy, type Target } from '../../../target/target.ts'
import { answer } from '../decide.ts'
import { sampleTarget } from '../fixtures/sample-profile.ts'
import { prepareAsRead } from './as-read.ts'

const targets = {
  runc: sampleTarget,
  crun: { ...sampleTarget, runtime: 'crun', runtimeVersion: '1.8.1' },
  docker: startedBy(sampleTarget, 'docker', '20.10.24'),
  podman: startedBy(sampleTarget, 'podman', '4.3.1'),
} satisfies Readonly<Record<string, Target>>

/** What becomes of read(5): `ERRNO 101` and the like, or what is printed, or how it does not load. */
function outcome(text: string, runtime: keyof typeof targets): string {
  const problem = {
    severity: 'error',
    code: 'json-trailing-text',
    params: {},
    at: { start: 0, end: 0 },
  } as const
  const prepared = prepareAsRead(text, targets[runtime], sampleNumbers, [{ ...problem, also: [] }])
  if (prepared.kind !== 'ready') return prepared.printed ?? prepared.kind
  const { ret } = answer(prepared, { arch: 'SCMP_ARCH_X86_64', nr: 0, args: [5n] })
  return ret.toString(16)
}

const [passes, denied] = ['7fff0000', '50065']
const profile = (rules: string, more = '') =>
  `{"defaultAction":"SCMP_ACT_ALLOW"${more},"syscalls":[${rules}]}`
const rule = (more: string) => profile(`{"names":["read"],"action":"SCMP_ACT_ERRNO",${more}}`)
const condition = (members: string) => rule(`"errnoRet":101,"args":[{${members}}]`)

describe('a text on which runtimes do not agree means on each what was measured there', () => {
  test.each([
    [
      'of equal keys Go takes the last, crun the first',
      rule('"errnoRet":101,"errnoRet":102'),
      '50066',
      denied,
    ],
    ['Go does not mind letter case, crun does', rule('"errnoRet":101,"ERRNORET":102'), '50066', denied],
    [
      'a second list is read into the elements of the first',
      profile(
        '{"names":["read"],"action":"SCMP_ACT_ERRNO","errnoRet":101}',
        ',"syscalls":[{"action":"SCMP_ACT_LOG","errnoRet":7,"names":["read"]}]',
      ).replace('"errnoRet":101', '"comment":""'),
      '50007',
      'errno value specified for action `SCMP_ACT_LOG`',
    ],
    ['an error number is cut to 16 bits', rule('"errnoRet":65637'), denied, denied],
    [
      'more than 32 bits are too many for crun',
      rule('"errnoRet":4294967397'),
      denied,
      "load `config.json`: Invalid value '4294967397' with type 'uint32' for key 'errnoRet': Numerical result out of range",
    ],
    [
      'a number in quotes is none to crun',
      rule('"errnoRet":"101"'),
      'runc run failed: json: cannot unmarshal string into Go struct field LinuxSyscall.linux.seccomp.syscalls.errnoRet of type uint',
      '50001',
    ],
    [
      'libseccomp refuses 4095',
      rule('"errnoRet":4095'),
      'runc run failed: unable to start container process: error adding seccomp filter rule for syscall read: two checks on same syscall argument',
      'seccomp_rule_add `read`: Invalid argument',
    ],
    [
      'crun counts down from 2^64, so that no read(5) is met',
      condition('"index":0,"op":"SCMP_CMP_EQ","value":-5'),
      'runc run failed: json: cannot unmarshal number -5 into Go struct field LinuxSeccompArg.linux.seccomp.syscalls.args.value of type uint64',
      passes,
    ],
    [
      'null is nothing, and nothing is 0',
      condition('"index":null,"op":"SCMP_CMP_GE","value":null'),
      denied,
      denied,
    ],
    [
      'there is no seventh argument',
      condition('"index":6,"op":"SCMP_CMP_EQ"'),
      'runc run failed: unable to start container process: error creating seccomp syscall condition for syscall read: syscalls only have up to 6 arguments (6 given)',
      'invalid seccomp index 0',
    ],
    [
      'nobody knows the comparison',
      condition('"index":0,"op":"SCMP_CMP_FOO"'),
      'runc run failed: string SCMP_CMP_FOO is not a valid operator for seccomp',
      'get_seccomp_operator',
    ],
    [
      'an object in place of a list is no condition to crun',
      rule('"errnoRet":101,"args":{}'),
      'runc run failed: json: cannot unmarshal object into Go struct field LinuxSyscall.linux.seccomp.syscalls.args of type []specs.LinuxSeccompArg',
      denied,
    ],
    [
      'a NUL ends a word of C',
      profile('{"names":["read\\u0000x"],"action":"SCMP_ACT_ERRNO\\u0000","errnoRet":101}'),
      'runc run failed: string SCMP_ACT_ERRNO\\x00 is not a valid action for seccomp',
      denied,
    ],
    [
      'a name in capitals is no name',
      profile('{"names":["READ"],"action":"SCMP_ACT_ERRNO"}'),
      passes,
      passes,
    ],
    [
      'an empty name',
      profile('{"names":["read",""],"action":"SCMP_ACT_ERRNO","errnoRet":101}'),
      'runc run failed: unable to start container process: empty string is not a valid syscall',
      denied,
    ],
    [
      'nothing in place of a rule',
      profile('null'),
      'runc run failed: string  is not a valid action for seccomp',
      "load `config.json`: Required field 'names' not present",
    ],
    [
      'no profile at all',
      '{}',
      'unconfined',
      "load `config.json`: Required field 'defaultAction' not present",
    ],
    [
      'crun takes names of libseccomp',
      profile('', ',"architectures":["x86"]'),
      'runc run failed: string x86 is not a valid arch for seccomp',
      passes,
    ],
    ['no JSON', '{"defaultAction":', 'refused', 'refused'],
  ])('%s', (_, text, runc, crun) => {
    expect(outcome(text, 'runc')).toBe(runc)
    expect(outcome(text, 'crun')).toBe(crun)
  })
})

describe('engines have their own keys', () => {
  test.each([
    [
      'a kernel version of three parts',
      rule('"errnoRet":101,"includes":{"minKernel":"4.8.1"}'),
      'refused',
      denied,
    ],
    ['both spellings of a name', rule('"errnoRet":101,"name":"getpid"'), 'refused', 'refused'],
    [
      'one that a guard leaves out is not looked at',
      rule('"errnoRet":101,"name":"getpid","includes":{"caps":["sys_admin"]}'),
      passes,
      passes,
    ],
    ['nothing in place of a rule ends the engine', profile('null'), 'hangs', 'refused'],
    ['names and numbers that differ', rule('"errnoRet":101,"errno":"ENOSYS"'), denied, '50026'],
    ['no name of an error', rule('"errnoRet":101,"errno":"EFOO"'), denied, 'refused'],
    [
      'two kinds of architectures',
      profile('', ',"architectures":["SCMP_ARCH_X86"],"archMap":[{"architecture":"SCMP_ARCH_X86_64"}]'),
      'refused',
      'refused',
    ],
  ])('%s', (_, text, docker, podman) => {
    expect(outcome(text, 'docker')).toBe(docker)
    expect(outcome(text, 'podman')).toBe(podman)
  })
})

test('what nobody can tell is said to be so, in the reader’s words', () => {
  const deep = `${'['.repeat(300)}${']'.repeat(300)}`
  const problem = {
    severity: 'error',
    code: 'json-too-deep',
    params: { limit: 200 },
    at: { start: 0, end: 1 },
    also: [],
  } as const
  const found = prepareAsRead(deep, sampleTarget, sampleNumbers, [problem])
  if (found.kind === 'ready') throw new Error('it is no profile')
  expect([found.kind, say(found.message, coreMessages).slice(0, 12)]).toEqual(['unknown', 'The brackets'])
})
