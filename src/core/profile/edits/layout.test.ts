import { describe, expect, it } from 'vitest'
import { defaultTarget } from '../../target/target.ts'
import { type ProfileReading, readDocument } from '../document.ts'
import type { Case, Effect } from '../profile.ts'
import { setArchitectures } from './set-architectures.ts'
import { setCases } from './set-cases.ts'
import { setDefault } from './set-default.ts'
import { setEffect } from './set-effect.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'

const allow: Effect = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined }

function edited(text: string, edit: (reading: ProfileReading) => readonly TextEdit[]): string {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  return applyEdits(text, edit(reading))
}

function tick(text: string, ...names: readonly string[]): string {
  return edited(text, (reading) => setEffect({ reading, text }, names, allow, defaultTarget))
}

function untick(text: string, ...names: readonly string[]): string {
  return edited(text, (reading) => setEffect({ reading, text }, names, 'default', defaultTarget))
}

const lines = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "syscalls": [
    {
      // files
      "names": [
        "openat", // needed
        "read"
      ],
      "action": "SCMP_ACT_ALLOW"
    },
    // the rest
    { "names": ["mount"], "action": "SCMP_ACT_LOG" }
  ]
}
`

describe('ticking', () => {
  it('keeps sorted names sorted, on lines of their own', () => {
    expect(tick(lines, 'write', 'bind', 'pipe2')).toBe(
      lines
        .replace(
          '        "openat", // needed\n',
          '        "bind",\n        "openat", // needed\n        "pipe2",\n',
        )
        .replace('"read"\n', '"read",\n        "write"\n'),
    )
  })

  it('appends to names that are not sorted', () => {
    const text =
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["write","read"],"action":"SCMP_ACT_ALLOW"}]}'
    expect(tick(text, 'openat', 'bind')).toBe(text.replace('"read"', '"read","bind","openat"'))
  })

  it("keeps moby's order, which leaves underscores out", () => {
    const text =
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["ioctl","io_setup","llistxattr","_llseek"],"action":"SCMP_ACT_ALLOW"}]}'
    expect(tick(text, 'io_destroy', 'lseek')).toBe(
      text.replace('"io_setup"', '"io_destroy","io_setup"').replace('"_llseek"', '"_llseek","lseek"'),
    )
  })

  it('moves a call out of the rule that held it and takes an empty rule along', () => {
    expect(tick(lines, 'mount')).toBe(
      lines
        .replace('"openat", //', '"mount",\n        "openat", //')
        .replace(
          '    },\n    // the rest\n    { "names": ["mount"], "action": "SCMP_ACT_LOG" }\n',
          '    }\n    // the rest\n',
        ),
    )
  })

  it('writes a new rule the way the file writes rules', () => {
    const log: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 }
    const result = edited(lines, (reading) =>
      setEffect({ reading, text: lines }, ['bpf', 'acct'], log, defaultTarget),
    )
    expect(result).toBe(
      lines.replace(
        '"SCMP_ACT_LOG" }',
        '"SCMP_ACT_LOG" },\n    { "names": ["acct", "bpf"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38 }',
      ),
    )
  })

  it('makes the list of rules where there is none, with the line ends of the file', () => {
    expect(tick('{\r\n\t"defaultAction": "SCMP_ACT_ERRNO"\r\n}', 'read').split('\r\n')).toEqual([
      '{',
      '\t"defaultAction": "SCMP_ACT_ERRNO",',
      '\t"syscalls": [',
      '\t\t{',
      '\t\t\t"names": [',
      '\t\t\t\t"read"',
      '\t\t\t],',
      '\t\t\t"action": "SCMP_ACT_ALLOW"',
      '\t\t}',
      '\t]',
      '}',
    ])
  })

  it('keeps a trailing comma a trailing comma', () => {
    const text = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": [
  "a",
  "c", // last
], "action": "SCMP_ACT_ALLOW"},]}`
    expect(tick(text, 'd')).toBe(text.replace('// last\n', '// last\n  "d",\n'))
    expect(untick(text, 'c')).toBe(text.replace('  "c", // last', '  // last'))
  })

  it('leaves a rule that does not apply on the target', () => {
    const text =
      '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["mount"], "action": "SCMP_ACT_LOG", "includes": {"caps": ["CAP_SYS_ADMIN"]}}]}'
    expect(tick(text, 'mount')).toBe(
      text.replace('}}]', '}}, {"names": ["mount"], "action": "SCMP_ACT_ALLOW"}]'),
    )
  })

  it('does nothing to a call that a guarded rule allows already', () => {
    const text =
      '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["chown"], "action": "SCMP_ACT_ALLOW", "includes": {"caps": ["CAP_CHOWN"]}}]}'
    expect(tick(text, 'chown')).toBe(text)
    expect(untick(text, 'chown')).toBe('{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": []}')
  })
})

describe('unticking', () => {
  it('takes the line of a name and keeps a comment beside it', () => {
    expect(untick(lines, 'openat')).toBe(lines.replace('"openat", // needed', '// needed'))
    expect(untick(lines, 'read')).toBe(
      lines.replace('"openat", // needed\n        "read"', '"openat" // needed'),
    )
  })

  it('takes a name out of wrapped lines without breaking others', () => {
    const text = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": [
  "a", "b", "c",
  "d", "e"
], "action": "SCMP_ACT_ALLOW"}]}`
    expect(untick(text, 'c')).toBe(text.replace(', "c"', ''))
    expect(untick(text, 'd')).toBe(text.replace('"d", ', ''))
    expect(untick(text, 'e')).toBe(text.replace(', "e"', ''))
  })
})

describe('setCases', () => {
  const one = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "syscalls": [
    {
      "names": ["clone"],
      "action": "SCMP_ACT_ALLOW",
      "args": [
        // no new namespaces
        { "index": 0, "value": 2114060288, /* mask */ "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ" }
      ],
      "excludes": { "caps": ["CAP_SYS_ADMIN"] }
    }
  ]
}
`
  const masked = { index: 0, op: 'SCMP_CMP_MASKED_EQ', value: 2114060288n, valueTwo: 0n } as const
  const set = (text: string, name: string, cases: readonly Case[]): string =>
    edited(text, (reading) => setCases({ reading, text }, name, cases, defaultTarget))

  it('changes only the number in a rule of the call alone, guard and comments included', () => {
    const value = 0xffff_ffff_ffff_fffen
    expect(set(one, 'clone', [{ ...allow, conditions: [{ ...masked, value }] }])).toBe(
      one.replace('2114060288', '18446744073709551614'),
    )
  })

  it('adds a condition and an alternative in the style of the file', () => {
    const second = { index: 1, op: 'SCMP_CMP_EQ', value: 7n, valueTwo: 0n } as const
    const cases = [
      { ...allow, conditions: [masked, second] },
      { ...allow, conditions: [second] },
    ]
    const condition = '{ "index": 1, "value": 7, "op": "SCMP_CMP_EQ" }'
    expect(set(one, 'clone', cases)).toBe(
      one
        .replace('MASKED_EQ" }', `MASKED_EQ" },\n        ${condition}`)
        .replace(
          '] }\n    }\n',
          `] }\n    },\n    {\n      "names": ["clone"],\n      "action": "SCMP_ACT_ALLOW",\n      "args": [\n        ${condition}\n      ]\n    }\n`,
        ),
    )
  })

  it('splits a rule that other calls share', () => {
    const text =
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["clone","fork"],"action":"SCMP_ACT_ALLOW"}]}'
    expect(set(text, 'clone', [{ ...allow, conditions: [masked] }])).toBe(
      text
        .replace('"clone",', '')
        .replace(
          '}]',
          '},{"names":["clone"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":2114060288,"valueTwo":0,"op":"SCMP_CMP_MASKED_EQ"}]}]',
        ),
    )
  })
})

describe('setDefault', () => {
  const set = (text: string, effect: Effect): string =>
    edited(text, (reading) => setDefault(reading, text, effect))

  it('writes a number beside the action, and takes it away from an action that has none', () => {
    const text =
      '{\n  "defaultAction": "SCMP_ACT_ERRNO", // deny\n  "defaultErrnoRet": 1,\n  "syscalls": []\n}'
    expect(set(text, { action: 'SCMP_ACT_ERRNO', errnoRet: 38 })).toBe(text.replace('1', '38'))
    const logged = set(text, { action: 'SCMP_ACT_LOG', errnoRet: undefined })
    expect(logged).toBe('{\n  "defaultAction": "SCMP_ACT_LOG", // deny\n  "syscalls": []\n}')
    expect(set(logged, { action: 'SCMP_ACT_ERRNO', errnoRet: 1 })).toBe(text)
  })

  it('takes an errno name away, which Podman would prefer to the number', () => {
    const text = '{"defaultAction": "SCMP_ACT_ERRNO", "defaultErrno": "ENOSYS", "defaultErrnoRet": 38}'
    expect(set(text, { action: 'SCMP_ACT_ERRNO', errnoRet: 1 })).toBe(
      '{"defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 1}',
    )
  })
})

describe('setArchitectures', () => {
  const mapped = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "archMap": [{ "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X86"] }],
  "syscalls": []
}`
  const set = (text: string, tokens: readonly string[], choice?: 'replace'): string =>
    edited(text, (reading) => {
      const edits = setArchitectures(reading, text, tokens, choice)
      return edits.kind === 'ok' ? edits.value : [{ start: 0, end: text.length, text: edits.error.code }]
    })

  it('keeps the tokens that stay where they are', () => {
    const text =
      '{"defaultAction": "SCMP_ACT_LOG", "architectures": ["SCMP_ARCH_X86", /* x */ "SCMP_ARCH_X86_64"]}'
    expect(set(text, ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X32'])).toBe(
      text
        .replace('"SCMP_ARCH_X86", ', '')
        .replace('"SCMP_ARCH_X86_64"', '"SCMP_ARCH_X86_64", "SCMP_ARCH_X32"'),
    )
  })

  it('touches an archMap only when asked to', () => {
    expect(set(mapped, ['SCMP_ARCH_X86_64'])).toBe('edit-arch-map')
    expect(set(mapped, ['SCMP_ARCH_X86_64'], 'replace')).toBe(
      mapped.replace(/"archMap".*/, '"architectures": [\n    "SCMP_ARCH_X86_64"\n  ],'),
    )
  })
})
