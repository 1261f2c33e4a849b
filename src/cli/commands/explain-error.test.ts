import { expect, test } from 'vitest'
import { run } from '../run.ts'

async function explained(text: string, ...args: readonly string[]) {
  let out = ''
  const notes: string[] = []
  const code = await run(['explain-error', ...args], {
    stdin: (async function* () {
      yield new TextEncoder().encode(text)
    })(),
    out: (part) => {
      out += part
    },
    note: (line) => notes.push(line),
  })
  return { code, out, notes }
}

test('standard input is explained with the call, the opening and how sure it is', async () => {
  const { code, out } = await explained('date: cannot set date: Operation not permitted\n')
  expect(code).toBe(0)
  expect(out).toContain('clock_settime (CLOCK_REALTIME)   [measured]')
  expect(out).toContain('SCMP_ACT_ALLOW clock_settime where argument 0 = 0x0')
  expect(out).toContain('--cap-add SYS_TIME')
})

test('the JSON has a version, and rules as a profile has them', async () => {
  const { out } = await explained(
    'Error during unshare(CLONE_NEWUSER): Operation not permitted',
    '-',
    '--json',
  )
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    explanations: [
      {
        calls: [{ name: 'unshare', condition: { label: 'CLONE_NEWUSER' } }],
        opening: {
          kind: 'rules',
          take: 'all',
          rules: [{ names: ['unshare'], action: 'SCMP_ACT_ALLOW' }, {}, {}],
        },
        sure: 'measured',
      },
    ],
    hint: null,
  })
})

test('a record of the kernel is read by the numbers of its architecture', async () => {
  const record = (arch: string, nr: number) =>
    `type=1326 audit(1.1:1): pid=1 comm="x" sig=31 arch=${arch} syscall=${nr} compat=0 ip=0x0 code=0x80000000`
  expect((await explained(record('c000003e', 165))).out).toMatch(/^mount /)
  expect((await explained(record('c00000b7', 40))).out).toMatch(/^mount /)
})

test('what no table knows is said, with what helps next', async () => {
  const { code, out } = await explained('something else went wrong')
  expect([code, out]).toEqual([0, expect.stringContaining('strace -f')])
  expect(JSON.parse((await explained('nope', '--json')).out)).toMatchObject({ explanations: [] })
})

test('no text, two files and a file that is not there are refused', async () => {
  expect((await explained(' \n')).code).toBe(2)
  expect((await explained('', '/no/such/file')).code).toBe(2)
  expect((await explained('', 'a', 'b')).code).toBe(3)
})
