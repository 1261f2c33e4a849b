import { expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { conditionValues, constantNames } from './condition-values.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()

function named(rules: string, arch = 'SCMP_ARCH_X86_64'): readonly string[] {
  const text = `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[${rules}]}`
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('unreadable')
  return conditionValues(reading).map((each) => {
    const names = constantNames(each, { catalog, constants, arch }).join('|')
    return `${text.slice(each.node.start, each.node.end)} ${names}`.trim()
  })
}

function rule(names: string, index: number, op: string, values: string): string {
  return `{"names":[${names}],"action":"SCMP_ACT_ALLOW","args":[{"index":${index},"op":"SCMP_CMP_${op}",${values}}]}`
}

test('numbers are named by the argument they are compared with', () => {
  expect(named(rule('"socket"', 0, 'EQ', '"value":38'))).toEqual(['38 AF_ALG'])
  expect(named(rule('"ioctl"', 1, 'EQ', '"value":21522'))).toEqual(['21522 TIOCSTI'])
  expect(named(rule('"read"', 0, 'EQ', '"value":38'))).toEqual(['38'])
})

test('flags are joined, and the second number of a mask is named too', () => {
  expect(named(rule('"mmap"', 2, 'MASKED_EQ', '"value":6,"valueTwo":4'))).toEqual([
    '6 PROT_WRITE|PROT_EXEC',
    '4 PROT_EXEC',
  ])
  expect(named(rule('"mmap"', 2, 'EQ', '"value":4,"valueTwo":2'))).toEqual(['4 PROT_EXEC'])
})

test('a mask that only cuts the register is not named', () => {
  expect(named(rule('"socket"', 0, 'MASKED_EQ', '"value":4294967295,"valueTwo":38'))).toEqual([
    '4294967295',
    '38 AF_ALG',
  ])
})

test('constants are those of the architecture', () => {
  const tty = rule('"ioctl"', 1, 'EQ', '"value":21617')
  expect(named(tty)[0]).not.toContain('TIOCNOTTY')
  expect(named(tty, 'SCMP_ARCH_MIPS64')).toEqual(['21617 TIOCNOTTY'])
})

test('calls that take different things at the place leave the number as it is', () => {
  expect(named(rule('"socket","socketpair"', 0, 'EQ', '"value":1'))[0]).toContain('AF_')
  expect(named(rule('"socket","ioctl"', 1, 'EQ', '"value":1'))).toEqual(['1'])
})
