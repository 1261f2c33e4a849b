import { describe, expect, test } from 'vitest'
import { startedBy } from '../../src/core/target/target.ts'
import { arg, both, crun, of, on, pig, profile, ready, refusal, rule, runc } from './guinea-pig.ts'

// What was once measured with real containers, kept as claims.

describe('where runc and crun differ', () => {
  test('E2: a legacy name is nothing to runc and an error to crun', () => {
    const text = profile(['{"name":"ioprio_get","action":"SCMP_ACT_ERRNO","errnoRet":101}'])
    expect(of(text, runc, 'ioprio_get')).toBe('ALLOW')
    expect(refusal(text, crun)).toBe("load `config.json`: Required field 'names' not present")
  })

  test('E5b, E6: a number on an action that takes none', () => {
    const byDefault = profile([], '"defaultAction":"SCMP_ACT_ALLOW","defaultErrnoRet":5')
    const inRule = profile([pig('LOG 5')])
    for (const text of [byDefault, inRule]) {
      expect(refusal(text, runc)).toBeUndefined()
      expect(refusal(text, crun)).toMatch(/^errno value specified for action `SCMP_ACT_/)
    }
  })

  test('E11: above the largest named number runc answers ENOSYS, crun the default', () => {
    for (const [word, crunSays] of [
      ['ERRNO', 'ERRNO(1)'],
      ['KILL', 'KILL_THREAD'],
      ['TRAP', 'TRAP'],
    ]) {
      const text = profile([pig('ALLOW')], on('X86_64').replace('ALLOW', String(word)))
      expect(of(text, runc, 600)).toBe('ERRNO(38)')
      expect(of(text, crun, 600)).toBe(crunSays)
      expect(of(text, runc, 251)).toBe(crunSays)
    }
  })

  test('E11: no ENOSYS under LOG or TRACE, nor without a list of architectures before 1.1.15', () => {
    expect(of(profile([pig('ALLOW')], on('X86_64').replace('ALLOW', 'LOG')), runc, 600)).toBe('LOG')
    const unlisted = profile([pig('ALLOW')], '"defaultAction":"SCMP_ACT_ERRNO"')
    expect(of(unlisted, runc, 600)).toBe('ERRNO(1)')
    expect(of(unlisted, { ...runc, runtimeVersion: '1.1.15' }, 600)).toBe('ERRNO(38)')
  })

  test('E11d: one deny rule for a newer call raises the bound', () => {
    const text = profile([pig('ALLOW'), rule('cachestat', 'ERRNO 2')], on('X86_64').replace('ALLOW', 'ERRNO'))
    expect(of(text, runc, 451)).toBe('ERRNO(2)')
    expect(of(text, runc, 440)).toBe('ERRNO(1)')
    expect(of(text, runc, 452)).toBe('ERRNO(38)')
  })

  test('E16: of seven conditions with a repeat runc reads all, crun six', () => {
    const args = [0, 1, 2, 3, 4, 5, 0].map((index) => arg(index, 'EQ', index === 0 ? 9 : index))
    const text = profile([pig('ERRNO 101', ...args)])
    expect(of(text, runc, 'ioprio_get', [0n, 1n])).toBe('ERRNO(101)')
    expect(of(text, crun, 'ioprio_get', [0n, 1n])).toBe('ALLOW')
  })

  test('E17: any flag stops an old runc', () => {
    const text = profile([], '"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_LOG"]')
    expect(refusal(text, runc)).toBe('runc run failed: seccomp flags are not yet supported by runc')
    expect(refusal(text, { ...runc, runtimeVersion: '1.2.0' })).toBeUndefined()
    expect(refusal(text, crun)).toBeUndefined()
  })

  test('E18: NOTIFY', () => {
    const byRule = profile([pig('NOTIFY')])
    expect(refusal(byRule, runc)).toBe(
      'runc run failed: unable to start container process: listenerPath is not set',
    )
    expect(of(byRule, crun, 'ioprio_get')).toBe('NOTIFY')
    const byDefault = profile([], '"defaultAction":"SCMP_ACT_NOTIFY"')
    expect(refusal(byDefault, runc)).toMatch(/SCMP_ACT_NOTIFY cannot be used as default action$/)
    expect(refusal(byDefault, crun)).toBe('read from the init process')
  })

  test('E1d–f, E3: what is no name', () => {
    for (const name of [' ioprio_get', 'IOPRIO_GET', '252', '__NR_ioprio_get']) {
      for (const target of both)
        expect(of(profile([rule(name, 'ERRNO 101')]), target, 'ioprio_get')).toBe('ALLOW')
    }
    const named = (names: string) => profile([`{"names":${names},"action":"SCMP_ACT_ERRNO","errnoRet":101}`])
    expect(of(named('[]'), runc, 'ioprio_get')).toBe('ALLOW')
    expect(of(named('[]'), crun, 'ioprio_get')).toBe('ALLOW')
    expect(of(named('null'), runc, 'ioprio_get')).toBe('ALLOW')
    expect(refusal(named('null'), crun)).toBe("load `config.json`: Required field 'names' not present")
    expect(refusal(named('[""]'), runc)).toMatch(/empty string is not a valid syscall$/)
    expect(of(named('[""]'), crun, 'ioprio_get')).toBe('ALLOW')
    expect(refusal(named('[252]'), runc)).toMatch(/cannot unmarshal number into Go struct field/)
    expect(of(named('[252]'), crun, 'ioprio_get')).toBe('ALLOW')
  })

  test('E2b: a legacy name next to names is passed over by both', () => {
    const text = profile([
      '{"name":"getpid","names":["ioprio_get"],"action":"SCMP_ACT_ERRNO","errnoRet":101}',
    ])
    for (const target of both) {
      expect(of(text, target, 'ioprio_get')).toBe('ERRNO(101)')
      expect(of(text, target, 'getpid')).toBe('ALLOW')
    }
  })

  test('E12: numbers that are none', () => {
    const valued = (value: string) =>
      profile([pig('ERRNO 101', `{"index":0,"op":"SCMP_CMP_EQ","value":${value}}`)])
    const max = (1n << 64n) - 1n
    for (const target of both) {
      expect(of(valued(String(max)), target, 'ioprio_get', [max])).toBe('ERRNO(101)')
      expect(of(valued(String(max)), target, 'ioprio_get', [max - 1n])).toBe('ALLOW')
      for (const wrong of ['18446744073709551616', '5.0', '5e0', '0x10', '010', '+5']) {
        expect(refusal(valued(wrong), target), wrong).toBeDefined()
      }
      expect(of(valued('null'), target, 'ioprio_get', [0n])).toBe('ERRNO(101)')
    }
    expect(of(valued('-1'), crun, 'ioprio_get', [max])).toBe('ERRNO(101)')
    expect(of(valued('"5"'), crun, 'ioprio_get', [0n])).toBe('ERRNO(101)')
    for (const wrong of ['-1', '"5"'])
      expect(refusal(valued(wrong), runc)).toMatch(/^runc run failed: json: /)
  })

  test('E13: what is no JSON, keys that stand twice, and letter case', () => {
    const text = profile([pig('ERRNO 101')])
    const commented = text.replace('{', '{/* why */')
    expect(refusal(commented, runc)).toBe('refused')
    expect(of(commented, crun, 'ioprio_get')).toBe('ERRNO(101)')
    for (const target of both) expect(refusal(text.replace(/}$/, ',}'), target)).toBe('refused')
    const twice = text.replace(/}$/, ',"defaultAction":"SCMP_ACT_LOG"}')
    expect(of(twice, runc, 'getpid')).toBe('LOG')
    expect(of(twice, crun, 'getpid')).toBe('ALLOW')
    const upper = text.replace('"defaultAction"', '"DefaultAction"')
    expect(of(upper, runc, 'ioprio_get')).toBe('ERRNO(101)')
    expect(refusal(upper, crun)).toBe("load `config.json`: Required field 'defaultAction' not present")
    expect(refusal('{}', runc)).toBe('unconfined')
    expect(refusal('{}', crun)).toBe("load `config.json`: Required field 'defaultAction' not present")
  })

  test('E16: an index beyond the sixth argument, below the first, or none', () => {
    const indexed = (index: string) => profile([pig('ERRNO 101', `{${index}"op":"SCMP_CMP_EQ","value":5}`)])
    for (const target of both) {
      expect(of(indexed(''), target, 'ioprio_get', [5n])).toBe('ERRNO(101)')
      expect(of(indexed(''), target, 'ioprio_get', [6n])).toBe('ALLOW')
      expect(refusal(indexed('"index":-1,'), target)).toBeDefined()
    }
    expect(refusal(indexed('"index":6,'), runc)).toMatch(/syscalls only have up to 6 arguments \(6 given\)$/)
    expect(refusal(indexed('"index":6,'), crun)).toBe('invalid seccomp index 0')
  })

  test('E20: error numbers above those that there are', () => {
    const text = (number: string) => profile([pig(`ERRNO ${number}`)])
    for (const target of both) {
      expect(refusal(text('4095'), target)).toBeDefined()
      expect(of(text('65536'), target, 'ioprio_get')).toBe('ERRNO(0)')
      expect(of(text('65637'), target, 'ioprio_get')).toBe('ERRNO(101)')
    }
    expect(of(text('4294967397'), runc, 'ioprio_get')).toBe('ERRNO(101)')
    expect(refusal(text('4294967397'), crun)).toMatch(/Numerical result out of range$/)
  })

  test('a crun filter is a runc filter without the stub', () => {
    const text = profile([pig('ALLOW')], on('X86_64', 'X86').replace('ALLOW', 'ERRNO'))
    const [long, short] = [ready(text, runc).program, ready(text, crun).program]
    expect(long.length).toBeGreaterThan(short.length)
    expect(long.slice(long.length - short.length)).toEqual(short)
  })
})

describe('where Docker and Podman differ', () => {
  const docker = startedBy(runc, 'docker', '20.10.24')
  const podman = startedBy(crun, 'podman', '4.3.1')
  const engines = [docker, podman]
  const guarded = (guard: string, caps: readonly string[] = []) =>
    engines.map((target) => {
      const text = profile([`{"names":["ioprio_get"],"action":"SCMP_ACT_ERRNO","errnoRet":101,${guard}}`])
      return refusal(text, { ...target, capabilities: caps }) === undefined
        ? of(text, { ...target, capabilities: caps }, 'ioprio_get')
        : 'refused'
    })

  test('nothing at all, and a legacy name', () => {
    for (const target of engines) {
      expect(refusal('{}', target)).toBe('unconfined')
      expect(of(profile(['{"name":"ioprio_get","action":"SCMP_ACT_ERRNO"}']), target, 'ioprio_get')).toBe(
        'ERRNO(1)',
      )
      expect(
        refusal(profile(['{"name":"getpid","names":["ioprio_get"],"action":"SCMP_ACT_ERRNO"}']), target),
      ).toBe('refused')
    }
  })

  test('numbers of the default, and names of errors', () => {
    const text = profile([], '"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":77')
    expect(engines.map((target) => of(text, target, 'getpid'))).toEqual(['ERRNO(1)', 'ERRNO(77)'])
    const named = profile(['{"names":["ioprio_get"],"action":"SCMP_ACT_ERRNO","errno":"ENODEV"}'])
    expect(engines.map((target) => of(named, target, 'ioprio_get'))).toEqual(['ERRNO(1)', 'ERRNO(19)'])
  })

  test('guards', () => {
    expect(guarded('"includes":{"caps":["CAP_BPF"]}')).toEqual(['ALLOW', 'ALLOW'])
    expect(guarded('"includes":{"caps":["CAP_BPF"]}', ['CAP_BPF'])).toEqual(['ERRNO(101)', 'ERRNO(101)'])
    expect(guarded('"excludes":{"minKernel":"4.8"}')).toEqual(['ALLOW', 'ERRNO(101)'])
    expect(guarded('"includes":{"minKernel":"4"}')).toEqual(['refused', 'ERRNO(101)'])
  })

  test('flags, numbers where none belong, NOTIFY, and nothing in place of a rule', () => {
    const flagged = profile([], '"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_LOG"]')
    for (const target of engines) expect(refusal(flagged, target)).toBeUndefined()
    expect(of(profile([pig('LOG 5')]), docker, 'ioprio_get')).toBe('LOG')
    expect(refusal(profile([pig('LOG 5')]), podman)).toMatch(
      /errno value specified for action `SCMP_ACT_LOG`$/,
    )
    const notify = profile([pig('NOTIFY')])
    expect(refusal(notify, docker)).toMatch(/listenerPath is not set/)
    expect(of(notify, podman, 'ioprio_get')).toBe('NOTIFY')
    expect(engines.map((target) => refusal(profile(['null']), target))).toEqual(['hangs', 'refused'])
  })
})
