import { describe, expect, test } from 'vitest'
import { prepareDocument } from '../../src/core/enforce/evaluate/prepare-text.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { buildProbe, containersMissing, runContainer } from './container.ts'
import { numbers } from './numbers.ts'
import { availableRuntimes, type Runtime } from './runtimes.ts'

const missing = containersMissing()

const rule = (more: string, action = 'ERRNO') => `{"names":["getpgid"],"action":"SCMP_ACT_${action}"${more}}`
const argument = (more: string) => `,"args":[{"index":0,"value":5,"op":"SCMP_CMP_EQ"${more}}]`
const profile = (rules: readonly string[], more = '') =>
  `{"defaultAction":"SCMP_ACT_ALLOW"${more},"syscalls":[${rules.join()}]}`

/** Profiles that some runtime refuses, each by its cause. */
const causes: Readonly<Record<string, string>> = {
  'two actions for one condition': profile([rule(argument('')), rule(argument(''), 'LOG')]),
  'an error number that does not fit': profile([rule(',"errnoRet":5000')]),
  'a seventh argument': profile([rule(argument('').replace('"index":0', '"index":6'))]),
  'a notification without a listener': profile([rule('', 'NOTIFY')]),
  'a notification for write': profile([rule('', 'NOTIFY').replace('getpgid', 'write')]),
  'a notification by default': '{"defaultAction":"SCMP_ACT_NOTIFY"}',
  'an empty name': profile([rule('').replace('getpgid', '')]),
  'another byte order': profile([rule('')], ',"architectures":["SCMP_ARCH_S390X"]'),
  'an unknown action': profile([rule('', 'KILLPROCESS')]),
  'an unknown default action': '{"defaultAction":"SCMP_ACT_KILLPROCESS"}',
  'an unknown operator': profile([rule(argument('').replace('SCMP_CMP_EQ', 'SCMP_CMP_IS'))]),
  'an unknown architecture': profile([rule('')], ',"architectures":["SCMP_ARCH_FOO"]'),
  riscv64: profile([rule('')], ',"architectures":["SCMP_ARCH_RISCV64"]'),
  loongarch64: profile([rule('')], ',"architectures":["SCMP_ARCH_LOONGARCH64"]'),
  'a known flag': profile([rule('')], ',"flags":["SECCOMP_FILTER_FLAG_LOG"]'),
  'an unknown flag': profile([rule('')], ',"flags":["SECCOMP_FILTER_FLAG_FOO"]'),
  'a flag for notifications without any': profile(
    [rule('')],
    ',"flags":["SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"]',
  ),
  'a number with another action': profile([rule(',"errnoRet":5', 'ALLOW'), rule(',"errnoRet":5', 'KILL')]),
  'a number with a default that takes none': '{"defaultAction":"SCMP_ACT_LOG","defaultErrnoRet":5}',
  'no default action': `{"syscalls":[${rule('')}]}`,
  'half a text': '{"defaultAction":"SCMP_ACT_ALLOW"',
  'a text in place of names': profile(['{"names":"getpgid","action":"SCMP_ACT_ERRNO"}']),
}

/** How the start goes: it starts, or what is printed; `perhaps` where that is not foretold. */
function foretold(text: string, target: Target): string {
  const prepared = prepareDocument(readDocument(text), target, numbers)
  if (prepared.kind === 'unknown') return 'perhaps'
  if (prepared.kind === 'refused') return prepared.printed ?? 'refused'
  return prepared.kind === 'ready' || prepared.kind === 'unconfined' ? 'starts' : prepared.kind
}

function surprise(text: string, { kind, version, libseccomp, path }: Runtime, noNewPrivileges: boolean) {
  const host = { libseccomp, kernel: '6.18', noNewPrivileges }
  const said = foretold(text, { ...startedBy(defaultTarget, kind, version), ...host })
  const call = { arch: 'SCMP_ARCH_X86_64', nr: 39, args: [0n, 0n, 0n, 0n, 0n, 0n] }
  const { results, output } = runContainer({ kind, path }, probe, text, [call], { noNewPrivileges })
  const starts = results[0] !== undefined
  // A refusal is never silent, but under some filters the probe cannot write.
  const isFine =
    said === 'starts' ? starts || output === '' : !starts && (said === 'refused' || output.includes(said))
  return isFine || said === 'perhaps' ? undefined : `not “${said}”: ${output}`
}

const probe = missing === undefined ? buildProbe() : ''
const ways = availableRuntimes().flatMap((runtime) =>
  [false, true].map((noNewPrivileges) => ({ ...runtime, runtime, noNewPrivileges })),
)

describe.skipIf(missing !== undefined)(`refusals${missing ? ` (${missing})` : ''}`, () => {
  test.each(ways)(
    '$kind $version prints what is foretold, no-new-privileges $noNewPrivileges',
    { timeout: 240_000 },
    ({ runtime, noNewPrivileges }) => {
      const surprises = Object.entries(causes).flatMap(([cause, text]) => {
        const found = surprise(text, runtime, noNewPrivileges)
        return found === undefined ? [] : [`${cause}: ${found}`]
      })
      expect(surprises).toEqual([])
    },
  )
})
