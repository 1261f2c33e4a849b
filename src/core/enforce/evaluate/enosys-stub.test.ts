import { describe, expect, test } from 'vitest'
import { dataWords, fillData } from '../../filter/bpf/call.ts'
import { instruction, opcode } from '../../filter/bpf/instruction.ts'
import { interpret } from '../../filter/bpf/interpret.ts'
import { sampleNumbers } from '../../filter/libseccomp/fixtures/sample-numbers.ts'
import { enosysStub, largestNumbers } from './enosys-stub.ts'

const through = 0x7fff_0000
const enosys = 0x0005_0026

/** What the stub of a profile with these names answers; `through` stands for the filter behind it. */
function ask(names: readonly string[], architectures: readonly string[], native = 'X86_64') {
  const tokens = architectures.map((each) => `SCMP_ARCH_${each}`)
  const largest = largestNumbers({
    library: { release: '2.5.4', numbers: sampleNumbers },
    native: `SCMP_ARCH_${native}`,
    architectures: tokens,
    names: new Set(names),
    version: '1.1.15',
  })
  const program = [...enosysStub(largest), instruction(opcode.ret, through)]
  return (arch: string, nr: number) => {
    const known = sampleNumbers.architecture(`SCMP_ARCH_${arch}`)
    if (known === undefined) throw new Error(`no ${arch}`)
    const data = new Uint32Array(dataWords)
    fillData(data, { audit: known.audit, endian: known.endian, nr, args: [] })
    return interpret(program, data)
  }
}

describe('the stub of runc', () => {
  test('answers ENOSYS above the largest number that is named, and lets that one in', () => {
    const of = ask(['read', 'socket', 'unknown'], [])
    expect([of('X86_64', 41), of('X86_64', 42)]).toEqual([through, enosys])
  })

  test('knows a largest number for each architecture, and leaves others to the filter', () => {
    const of = ask(['socket', 'ioctl'], ['X86'])
    expect([of('X86_64', 41), of('X86_64', 54)]).toEqual([through, enosys])
    // socket is multiplexed there, so that ioctl is the largest.
    expect([of('X86', 54), of('X86', 359)]).toEqual([through, enosys])
    expect(of('AARCH64', 9999)).toBe(through)
  })

  test('leaves x32 calls to the filter unless x32 is listed, which has a largest number of its own', () => {
    expect(ask(['ioctl'], [])('X86_64', 0x4000_0203)).toBe(through)
    const of = ask(['ioctl'], ['X32'])
    expect([of('X86_64', 0x4000_0202), of('X86_64', 0x4000_0203)]).toEqual([through, enosys])
    expect([of('X86_64', 16), of('X86_64', 17)]).toEqual([through, enosys])
  })

  test('answers ENOSYS for number 0 on s390x, and lets it in elsewhere', () => {
    expect(ask(['read'], [], 'S390X')('S390X', 0)).toBe(enosys)
    expect(ask(['read'], [], 'S390X')('S390X', 3)).toBe(through)
    expect(ask(['socket'], [])('X86_64', 0)).toBe(through)
  })

  test('says nothing of an architecture that has none of the names', () => {
    expect(ask(['fork'], ['AARCH64'])('AARCH64', 9999)).toBe(through)
    expect(ask(['fork'], ['AARCH64'])('X86_64', 9999)).toBe(enosys)
  })
})
