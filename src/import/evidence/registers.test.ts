import { expect, test } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { kernelAudit } from '../formats/kernel-audit/kernel-audit.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()

function callsOf(...fields: readonly string[]) {
  const session = kernelAudit.session({ catalog, constants })
  fields.forEach((text, at) => {
    const bytes = encodeUtf8(`type=SYSCALL msg=audit(1795461363.010:${at}): ${text} items=0 comm="x"`)
    session.read(bytes, 0, bytes.length, at + 1)
  })
  return session.finish().calls
}

test('a record’s registers are values, as wide as the kernel reads them', () => {
  const [openat] = callsOf(
    'arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c a1=7ffc50134a40 a2=80000 a3=0',
    'arch=c000003e syscall=257 success=no exit=-2 a0=ffffffffffffff9c a1=7ffc50134a40 a2=80000 a3=0',
    'arch=c000003e syscall=257 success=yes exit=3 a0=7 a1=7ffc50134a40 a2=241 a3=1b6',
  )
  expect(openat?.args).toEqual([
    { index: 0, values: [{ value: '4294967196', calls: 2 }], unlisted: 1 },
    {
      index: 2,
      values: [
        { value: '524288', calls: 2 },
        { value: '577', calls: 1 },
      ],
      unlisted: 0,
    },
    {
      index: 3,
      values: [
        { value: '0', calls: 2 },
        { value: '438', calls: 1 },
      ],
      unlisted: 0,
    },
  ])
  expect(openat?.tuples).toEqual([
    { indices: [0, 2], values: [{ values: ['4294967196', '524288'], calls: 2 }], unlisted: 1 },
  ])
})

test('a call through socketcall has the arguments of socketcall', () => {
  const [call] = callsOf('arch=40000003 syscall=102 success=yes exit=3 a0=1 a1=ffbf a2=0 a3=0')
  expect(call).toMatchObject({ name: 'socketcall', args: [{ index: 0, values: [{ value: '1', calls: 1 }] }] })
})

test('words of a command line are no registers', () => {
  const session = kernelAudit.session({ catalog, constants })
  const lines = [
    'type=SYSCALL msg=audit(1.2:3): arch=c000003e syscall=59 success=yes exit=0 a0=1 a1=2 a2=3 a3=0',
    'type=EXECVE msg=audit(1.2:3): argc=2 a0="41" a1="secret"',
  ]
  lines.forEach((line, at) => {
    const bytes = encodeUtf8(line)
    session.read(bytes, 0, bytes.length, at + 1)
  })
  expect(session.finish().calls).toMatchObject([{ name: 'execve', calls: 1, args: [] }])
})
