import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog, SyscallDetails } from './catalog.ts'
import { loadCatalog, loadDetails } from './load.ts'

let catalog: Catalog
let details: ReadonlyMap<string, SyscallDetails>
beforeAll(async () => {
  catalog = await loadCatalog()
  details = await loadDetails()
})

test('the catalog is loaded once', async () => {
  expect(await loadCatalog()).toBe(catalog)
  expect(await loadDetails()).toBe(details)
})

describe('numbers', () => {
  test('x32 numbers carry bit 30', () => {
    expect(catalog.numberOf('openat', 'SCMP_ARCH_X32')).toBe(0x4000_0101)
    expect(catalog.nameOf(0x4000_0101, 'SCMP_ARCH_X32')).toBe('openat')
    expect(catalog.nameOf(0x101, 'SCMP_ARCH_X32')).toBeUndefined()
  })

  test('twins of both byte orders share their numbers', () => {
    expect(catalog.nameOf(4288, 'SCMP_ARCH_MIPS')).toBe('openat')
    expect(catalog.nameOf(4288, 'SCMP_ARCH_MIPSEL')).toBe('openat')
    expect(catalog.numberOf('openat', 'SCMP_ARCH_PPC64LE')).toBe(
      catalog.numberOf('openat', 'SCMP_ARCH_PPC64'),
    )
  })

  test('a call has no number where it does not exist, and an unknown architecture has none at all', () => {
    expect(catalog.numberOf('open', 'SCMP_ARCH_AARCH64')).toBeUndefined()
    expect(catalog.numberOf('open', 'SCMP_ARCH_VAX')).toBeUndefined()
    expect(catalog.nameOf(9999, 'SCMP_ARCH_X86_64')).toBeUndefined()
    expect(catalog.numberOf('constructor', 'SCMP_ARCH_X86_64')).toBeUndefined()
  })

  test('lead back to the name on every architecture', () => {
    for (const { token } of catalog.architectures) {
      for (const { name } of catalog.syscalls) {
        const nr = catalog.numberOf(name, token)
        if (nr !== undefined) expect([token, nr, catalog.nameOf(nr, token)]).toEqual([token, nr, name])
      }
    }
  })
})

describe('architectures', () => {
  test('all 23 of libseccomp are there', () => {
    expect(
      catalog.architectures
        .map((arch) => arch.name)
        .toSorted()
        .join(' '),
    ).toBe(
      'aarch64 arm loongarch64 m68k mips mips64 mips64n32 mipsel mipsel64 mipsel64n32 parisc parisc64 ' +
        'ppc ppc64 ppc64le riscv64 s390 s390x sh sheb x32 x86 x86_64',
    )
  })

  test.each([
    ['X86_64', 0xc000_003e, 64, 'little', 'amd64'],
    ['X86', 0x4000_0003, 32, 'little', 'x86'],
    ['X32', 0xc000_003e, 32, 'little', 'x32'],
    ['AARCH64', 0xc000_00b7, 64, 'little', 'arm64'],
    ['S390X', 0x8000_0016, 64, 'big', 's390x'],
    ['MIPSEL64N32', 0xe000_0008, 32, 'little', 'mipsel64n32'],
    ['SHEB', 0x2a, 32, 'big', undefined],
  ])('%s is described', (name, audit, bits, endian, goName) => {
    expect(catalog.architecture(`SCMP_ARCH_${name}`)).toMatchObject({ audit, bits, endian, goName })
  })
})

describe('a call', () => {
  test('knows its arguments', () => {
    expect(catalog.syscall('socket')?.args).toEqual([
      { name: 'family', type: 'int', kind: 'enum', width: 32, signed: true, filterable: true, set: 'AF' },
      expect.objectContaining({ name: 'type', width: 32 }),
      expect.objectContaining({ name: 'protocol', width: 32 }),
    ])
    expect(catalog.syscall('openat')?.args[1]).toMatchObject({ kind: 'ptr', filterable: false, width: 64 })
    expect(catalog.syscall('getpid')?.args).toEqual([])
  })

  test('knows the kernel that brought it, where that is known', () => {
    expect(catalog.syscall('openat2')?.since).toBe('5.6')
    expect(catalog.syscall('tuxcall')?.since).toBeUndefined()
  })

  test.each([
    ['read', 'allow'],
    ['socket', 'conditional'],
    ['mount', 'conditional'],
    ['clone3', 'deny'],
    ['s390_pci_mmio_read', 'deny'],
    ['userfaultfd', 'unlisted'],
  ])('%s is to Docker: %s', (name, docker) => {
    expect(catalog.syscall(name)?.docker).toBe(docker)
  })

  test('has a risk with reasons where it is rated', () => {
    expect(catalog.syscall('bpf')).toMatchObject({ risk: 'critical', group: 'bpf' })
    expect(catalog.syscall('bpf')?.reasons).toContain('kernel-attack-surface')
    expect(catalog.syscall('getpid')).toMatchObject({ risk: 'low', reasons: [] })
  })

  test('of no known name is undefined', () => {
    expect(catalog.syscall('opena')).toBeUndefined()
    expect(catalog.syscall('toString')).toBeUndefined()
  })
})

describe('every call', () => {
  test('stands once, sorted by name, in a group that exists', () => {
    const names = catalog.syscalls.map((call) => call.name)
    expect(names).toEqual([...new Set(names)].toSorted())
    expect(names).toHaveLength(508)
    const groups = new Set(catalog.groups.map((group) => group.id))
    expect(catalog.syscalls.filter((call) => !groups.has(call.group))).toEqual([])
  })

  test('has a summary of one sentence and a reason for its risk', () => {
    expect([...details.keys()]).toEqual(catalog.syscalls.map((call) => call.name))
    const odd = [...details].filter(([, { summary, why }]) => !isSentence(summary) || !why?.endsWith('.'))
    expect(odd).toEqual([])
  })

  test('has a summary that no other call has', () => {
    const summaries = [...details.values()].map((detail) => detail.summary)
    expect(new Set(summaries).size).toBe(summaries.length)
  })

  test('that is rated has reason codes, and only that', () => {
    const rated = catalog.syscalls.filter((call) => call.reasons.length > 0)
    expect(rated).toHaveLength(191)
    expect(catalog.syscalls.filter((call) => call.risk !== 'low' && call.reasons.length === 0)).toEqual([])
  })
})

function isSentence(text: string): boolean {
  return /^[A-Z][^\n\t]*\.$/.test(text) && text.length <= 130
}

test('details name capabilities and CVEs', () => {
  const bpf = details.get('bpf')
  expect(bpf?.capabilities).toEqual(['CAP_BPF', 'CAP_SYS_ADMIN', 'CAP_PERFMON'])
  expect(bpf?.references[0]).toEqual({
    id: 'CVE-2017-16995',
    text: 'sign-extension slip in the BPF verifier gave arbitrary kernel access',
  })
  expect(details.get('getpid')).toMatchObject({ capabilities: [], references: [] })
})
