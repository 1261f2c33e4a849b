import { describe, expect, test } from 'vitest'
import { defaultTarget, startedBy, withLauncher } from '#core/target/target.ts'
import { callVariants } from './call-variants.ts'

const keys = (runtime: Parameters<typeof withLauncher>[1]) =>
  callVariants(withLauncher(defaultTarget, runtime), 'CAP_SYS_ADMIN').map(({ key }) => key)

describe('the targets beside the chosen one', () => {
  test('hold the chosen one as it is, wherever it would stand', () => {
    const chosen = startedBy(defaultTarget, 'docker', '24.0')
    const same = callVariants(chosen, 'CAP_SYS_ADMIN').filter(({ target }) => target === chosen)
    expect(same.map(({ key }) => key)).toEqual([
      'runtime docker',
      'capability false',
      'architecture SCMP_ARCH_X86_64',
      'architecture SCMP_ARCH_X86',
    ])
  })

  test('begin with its runtime when that is not among the usual ones', () => {
    expect(keys('cri-o')[0]).toBe('runtime cri-o')
    expect(keys('podman')[0]).toBe('runtime docker')
  })

  test('differ in one capability', () => {
    const [withIt, without] = callVariants(defaultTarget, 'CAP_CHOWN').filter(
      (each) => each.group === 'capability',
    )
    expect(withIt?.target).toBe(defaultTarget)
    expect(without?.target.capabilities).toEqual(defaultTarget.capabilities.slice(1))
  })

  test('run programs of i386 on a host that can', () => {
    const arm = callVariants({ ...defaultTarget, arch: 'SCMP_ARCH_AARCH64' }, 'CAP_CHOWN')
    expect(arm.find(({ abi }) => abi === 'SCMP_ARCH_X86')?.target.arch).toBe('SCMP_ARCH_X86_64')
  })
})
