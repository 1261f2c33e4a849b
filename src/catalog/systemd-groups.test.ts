import { describe, expect, test } from 'vitest'
import { loadCatalog } from './load.ts'
import { loadSystemdGroups } from './systemd-groups.ts'

const groups = await loadSystemdGroups()

describe('a group', () => {
  test('holds what its own groups hold', () => {
    expect(groups.members('@system-service')).toEqual(expect.arrayContaining(['read', 'execve', 'openat']))
    expect(groups.members('@default')).toEqual(expect.arrayContaining([...groups.members('@sandbox')]))
  })

  test('that systemd does not have holds nothing', () => {
    expect(groups.members('@nonsense')).toEqual([])
  })
})

test('nearly all members are calls that libseccomp knows', async () => {
  const catalog = await loadCatalog()
  const members = new Set(groups.members('@system-service').concat(groups.members('@privileged')))
  const unknown = [...members].filter((name) => catalog.syscall(name) === undefined)
  expect(unknown.toSorted()).toEqual(['fstatat', 'llseek', 'newfstat'])
})
