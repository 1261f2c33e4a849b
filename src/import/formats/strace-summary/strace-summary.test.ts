import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { encodeUtf8 } from '../../bytes/utf8.ts'
import { straceSummary } from './strace-summary.ts'

const catalog = await loadCatalog()

function findingsOf(...lines: readonly string[]) {
  const session = straceSummary.session({ catalog })
  const verdicts = lines.map((line, index) => {
    const bytes = encodeUtf8(line)
    return session.read(bytes, 0, bytes.length, index + 1)
  })
  return { ...session.finish(), verdicts }
}

describe('rows', () => {
  test('a blank cell is no error, and the total no call', () => {
    const { calls, verdicts } = findingsOf(
      '% time     seconds  usecs/call     calls    errors syscall',
      '------ ----------- ----------- --------- --------- ----------------',
      ' 72,39    0,007714         482        16         6 wait4',
      '  0,00    0,000000           0         1           exit_group',
      '------ ----------- ----------- --------- --------- ----------------',
      '100,00    0,007714         453        17         6 total',
    )
    expect(calls).toMatchObject([
      { name: 'wait4', calls: 16, errors: { 'any error': 6 } },
      { name: 'exit_group', calls: 1, errors: {} },
    ])
    expect(new Set(verdicts)).toEqual(new Set(['used']))
  })

  test('columns may stand in any order', () => {
    const { calls } = findingsOf(
      'syscall              calls    errors',
      '---------------- --------- ---------',
      'wait4                   15         5',
      'close                    2',
      '---------------- --------- ---------',
      'total                   17         5',
    )
    expect(calls.map(({ name, calls: times }) => [name, times])).toEqual([
      ['wait4', 15],
      ['close', 2],
    ])
  })

  test('without counts every call counts once, and that is told', () => {
    const { calls, warnings } = findingsOf(
      'syscall',
      '------------------',
      'wait4',
      '------------------',
      'total',
    )
    expect(calls).toMatchObject([{ name: 'wait4', calls: 1 }])
    expect(warnings.map(({ code }) => code)).toContain('table-without-counts')
  })

  test('a total that the rows do not reach is told', () => {
    const { warnings } = findingsOf(
      '    calls syscall',
      '--------- -------',
      '       15 wait4',
      '--------- -------',
      '       16 total',
    )
    expect(warnings).toContainEqual({ code: 'table-total-differs', params: { sum: 15 } })
  })

  test('the line after a cut table belongs to somebody else', () => {
    const { calls, verdicts } = findingsOf(
      '    calls syscall',
      '--------- -------',
      '       15 wait4',
      'bye',
      '        3 close',
    )
    expect(calls.length).toBe(1)
    expect(verdicts.slice(3)).toEqual(['foreign', 'foreign'])
  })
})

test.each([['time calls syscall'], ['function calls'], ['the syscall errors'], ['']])(
  '%j is no header',
  (line) => {
    expect(findingsOf(line, '---- ----- -------').verdicts[0]).toBe('foreign')
  },
)

test('copies whose columns moved are read by their words', () => {
  const { calls } = findingsOf(
    '  % time     seconds  usecs/call     calls    errors syscall',
    '  ------ ----------- ----------- --------- --------- ----------------',
    '72.39 0.007714 482 16 6 wait4',
    '10.00 0.001000 3 12 brk    <- many',
    '  ------ ----------- ----------- --------- --------- ----------------',
    '100.00 0.008992 4 28 6 total',
  )
  expect(calls).toMatchObject([
    { name: 'wait4', calls: 16, errors: { 'any error': 6 } },
    { name: 'brk', calls: 12, errors: {} },
  ])
})

test('numbers stand in the notation of any version', () => {
  const { calls } = findingsOf(
    '    calls syscall',
    '--------- -------',
    '        1 syscall_0x3e7',
    '        2 syscall_998',
    '        3 SYS_997',
    '--------- -------',
    '        6 total',
  )
  expect(calls.map(({ nr, calls: times }) => [nr, times])).toEqual([
    [999, 1],
    [998, 2],
    [997, 3],
  ])
})

test('a table of another mode is of that architecture', () => {
  const { calls } = findingsOf(
    '    calls syscall',
    '--------- -------',
    '        1 arch_prctl',
    '--------- -------',
    '        1 total',
    'System call usage summary for 32 bit mode:',
    '    calls syscall',
    '--------- -------',
    '        1 close',
    '--------- -------',
    '        1 total',
  )
  expect(calls.map(({ arch, name }) => [arch, name])).toEqual([
    ['SCMP_ARCH_X86_64', 'arch_prctl'],
    ['SCMP_ARCH_X86', 'close'],
  ])
})

test('a row that may be cut is left out, and that is told', () => {
  const cut = (last: string) => findingsOf('syscall', '-------', 'close', last)
  expect(cut('unlink').calls.map(({ name }) => name)).toEqual(['close'])
  expect(cut('getrandom').calls.map(({ name }) => name)).toEqual(['close', 'getrandom'])
  expect(cut('unlink').warnings.map(({ code }) => code)).toContain('table-cut')
})

describe('copies that lost the lines above the rows', () => {
  const row = ' 72.39    0.007714         482        16         6 wait4'

  test('the divider', () => {
    const { calls } = findingsOf('% time     seconds  usecs/call     calls    errors syscall', row)
    expect(calls).toMatchObject([{ name: 'wait4', calls: 16, errors: { 'any error': 6 } }])
  })

  test('the header too', () => {
    expect(
      findingsOf(row, '  0.00    0.000000           0         1           exit_group').calls,
    ).toMatchObject([
      { name: 'wait4', calls: 16 },
      { name: 'exit_group', calls: 1 },
    ])
  })

  test('words with numbers are no rows', () => {
    expect(findingsOf('3.10 0.5 12 read', 'read 12 of 16 files', '16 6 wait4').calls).toEqual([])
  })
})
