import { expect, test } from 'vitest'
import { newestOf, presetOf } from '#core/target/engines.ts'
import { defaultTarget, type Target, withLauncher } from '#core/target/target.ts'
import { readTarget, type TargetWords } from './target.ts'

function read(words: TargetWords, base?: Target): string {
  const target = readTarget(words, base)
  if (typeof target === 'string') return target
  const { engine, engineVersion, runtime, runtimeVersion, libseccomp } = target
  return `${engine} ${engineVersion}`
    .trim()
    .concat(`, ${runtime} ${runtimeVersion}, libseccomp ${libseccomp}`)
}

test('an engine brings runtime and library, a runtime alone is started by hand', () => {
  expect(read({ runtime: 'docker 29.0' })).toBe('docker 29.0, runc 1.3.3, libseccomp 2.5.6')
  expect(read({ engine: 'docker 29.0' })).toBe('docker 29.0, runc 1.3.3, libseccomp 2.5.6')
  expect(read({ runtime: 'runc 1.1.5' })).toBe('none, runc 1.1.5, libseccomp 2.5.4')
  expect(read({ runtime: 'crun@1.8.1' })).toBe('none, crun 1.8.1, libseccomp 2.5.4')
  expect(read({ engine: 'Kubernetes' })).toBe('containerd 2.3.4, runc 1.4.3, libseccomp 2.6.0')
})

test('a distribution that pairs them otherwise is said in full', () => {
  const debian13 = {
    engine: 'docker 26.1.5+dfsg1-9+b9',
    runtime: 'runc 1.1.15+ds1-2+b4',
    libseccomp: '2.6.0-2',
  }
  expect(read(debian13)).toBe('docker 26.1.5, runc 1.1.15, libseccomp 2.6.0')
  const runc = newestOf('runc')
  expect(read({ engine: 'podman 5.4', runtime: 'runc' })).toBe(
    `podman 5.4, runc ${runc}, libseccomp ${presetOf('runc', runc).libseccomp}`,
  )
})

test('what is not said is as in the base', () => {
  const base = withLauncher({ ...defaultTarget, noNewPrivileges: true, tty: true }, 'podman', '5.4')
  expect(readTarget({}, base)).toEqual(base)
  expect(
    readTarget({ user: 'other', noNewPrivileges: false, tty: false, kernel: '6.1.0-18-amd64' }, base),
  ).toEqual({
    ...base,
    user: 'other',
    noNewPrivileges: false,
    tty: false,
    kernel: '6.1.0',
  })
})

test.each<[TargetWords, string]>([
  [{ runtime: 'podmann 5' }, 'unknown runtime podmann'],
  [{ runtime: 'podmann 5' }, 'did you mean podman?'],
  [{ runtime: 'lxc' }, 'known: docker, podman, containerd, cri-o, runc, crun'],
  [{ runtime: 'docker latest' }, `nearest known: ${newestOf('docker')}`],
  [{ runtime: 'docker 28.x' }, 'nearest known: 28.5.2'],
  [{ runtime: 'podman 5' }, 'nearest known: 5.8'],
  [{ engine: 'runc 1.1.5' }, 'runc is no engine'],
  [{ engine: 'docker', runtime: 'podman' }, 'podman is no runtime below an engine'],
  [{ libseccomp: '2.x' }, 'libseccomp 2.x does not say which version; nearest known: 2.6.1'],
  [{ kernel: 'new' }, 'kernel new does not say which version'],
  [{ user: 'nobody' }, 'unknown user nobody; known: root, other'],
])('%j is refused: %s', (words, why) => {
  expect(read(words)).toContain(why)
})

test.each([
  ['docker 28', 'docker 28.5.2'],
  ['docker-28', 'docker 28.5.2'],
  ['docker29.1', 'docker 29.1'],
  ['podman@99', `podman ${newestOf('podman')}`],
  ['cri-o 1', `cri-o ${newestOf('cri-o')}`],
  ['containerd 2.2.x', 'containerd 2.2.5'],
  ['docker 99', `docker ${newestOf('docker')}`],
])('%s is taken for %s, and a series is told', (engine, taken) => {
  const told: string[] = []
  const target = readTarget({ engine }, undefined, (sentence) => told.push(sentence))
  if (typeof target === 'string') throw new Error(target)
  expect(`${target.engine} ${target.engineVersion}`).toBe(taken)
  expect(told).toHaveLength(engine.includes('29.1') ? 0 : 1)
})
