import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Prepared } from '../../src/core/enforce/evaluate/prepare.ts'
import { prepareDocument } from '../../src/core/enforce/evaluate/prepare-text.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import type { Launcher } from '../../src/core/target/engines.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { outcome } from './kernel.ts'
import { numbers } from './numbers.ts'

type Tried = Exclude<Launcher, 'cri-o'>
type Measured = Readonly<Record<Tried, string>>

const folder = fileURLToPath(new URL('../../src/core/fixtures/odd-profiles/', import.meta.url))
/** What each runtime did: the probe's calls that failed, empty when none did, or its refusal. */
const measured: Readonly<Record<string, Measured>> = JSON.parse(
  readFileSync(new URL('measured/odd-profiles.json', import.meta.url), 'utf8'),
)

const versions: Measured = {
  docker: '20.10.24',
  podman: '4.3.1',
  containerd: '1.6',
  runc: '1.1.5',
  crun: '1.8.1',
}
const runtimes = Object.keys(versions) as readonly Tried[]

const big = (1n << 53n) + 1n
/** The probe's calls by the words of the measurement. */
const probe: readonly (readonly [word: string, name: string, argument: bigint])[] = [
  ['getsid', 'getsid', 0n],
  ['lseek0', 'lseek', 0n],
  ['lseekBig', 'lseek', big],
  ['lseekBig-1', 'lseek', big - 1n],
  ['lseekMax', 'lseek', (1n << 64n) - 1n],
  ['lseek1000', 'lseek', 1000n],
  ['sysinfo', 'sysinfo', 0n],
  ['times', 'times', 0n],
]

function targetOf(launcher: Tried): Target {
  const nnp = launcher === 'runc' || launcher === 'containerd'
  const common = { libseccomp: '2.5.4', kernel: '6.18' }
  return { ...startedBy(defaultTarget, launcher, versions[launcher]), ...common, noNewPrivileges: nnp }
}

function failures(prepared: Prepared): string {
  const failed = probe.flatMap(([word, name, argument]) => {
    const nr = numbers.numberOf(name, 'SCMP_ARCH_X86_64') ?? -1
    const { ret } = answer(prepared, { arch: 'SCMP_ARCH_X86_64', nr, args: [0n, argument, 0n, 0n, 0n, 0n] })
    const passes = [0x7fff, 0x7ffc].includes(ret >>> 16)
    return passes ? [] : [`${word}:${outcome(ret).replace('sig', 'SIG').replace('-', 'E')}`]
  })
  return failed.toSorted().join(' ')
}

/** What is foretold, in the words of the measurement, also of texts that the reader refuses. */
function foretold(text: string, target: Target): string {
  const prepared = prepareDocument(readDocument(text), target, numbers)
  if (prepared.kind === 'ready') return failures(prepared)
  if (prepared.kind === 'unconfined') return ''
  if (prepared.kind === 'unknown') return 'unknown'
  return prepared.printed === undefined ? 'refused' : `refused: ${prepared.printed}`
}

describe('profiles that were tried on five runtimes', () => {
  const files = readdirSync(folder).filter((file) => file !== 'expected.json')

  test.each(files)('%s', (file) => {
    const results = measured[file.replace(/\.json$/, '')]
    if (results === undefined) throw new Error('not measured')
    const text = readFileSync(`${folder}${file}`, 'utf8')
    for (const runtime of runtimes) {
      const said = foretold(text, targetOf(runtime))
      const was = results[runtime]
      // Here nothing listens; the evaluation takes it that somebody does.
      if (was.includes('/nonexist.sock') || said === 'unknown') continue
      if (said.startsWith('refused')) {
        expect(was, runtime).toMatch(/^refused/)
        const words = was.replace(/^refused: |^refused: "|"$/g, '').replace(/^"|"$/g, '')
        const line = said.replace(/^refused:? ?/, '')
        // What was measured was cut after 260 characters.
        expect(words.includes(line) || line.startsWith(words), `${runtime}: ${line}`).toBe(true)
      } else expect(said, runtime).toBe(was.split(' ').toSorted().join(' '))
    }
  })

  test('every file was measured', () => {
    expect(files.map((file) => file.replace(/\.json$/, '')).toSorted()).toEqual(
      Object.keys(measured).toSorted(),
    )
  })
})
