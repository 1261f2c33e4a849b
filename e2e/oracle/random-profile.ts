import { isTableDisputed } from '../../src/core/base/libseccomp-release.ts'
import type { LibraryCondition, LibraryRule, LibrarySet } from './library.ts'
import { numbers } from './numbers.ts'
import type { Random } from './random.ts'

/** A profile as JSON text, and what a runtime without extras (crun) hands to libseccomp for it. */
export interface Case {
  readonly text: string
  readonly set: LibrarySet
  /** Tokens of the filter's architectures, the native one among them. */
  readonly architectures: readonly string[]
  readonly rules: readonly CaseRule[]
}

export interface CaseRule {
  readonly names: readonly string[]
  readonly action: string
  readonly errnoRet: number | undefined
  readonly args: readonly CaseCondition[]
}

export interface CaseCondition {
  readonly index: number
  readonly op: number
  readonly value: bigint
  readonly valueTwo: bigint
}

/** `enum scmp_compare`, in its order. */
const operators = ['NE', 'LT', 'LE', 'EQ', 'GE', 'GT', 'MASKED_EQ']
const actions: Readonly<Record<string, number>> = {
  SCMP_ACT_ALLOW: 0x7fff0000,
  SCMP_ACT_ERRNO: 0x50000,
  SCMP_ACT_LOG: 0x7ffc0000,
  SCMP_ACT_KILL: 0,
  SCMP_ACT_KILL_PROCESS: 0x80000000,
  SCMP_ACT_TRAP: 0x30000,
  SCMP_ACT_TRACE: 0x7ff00000,
}
const takesNumber = new Set(['SCMP_ACT_ERRNO', 'SCMP_ACT_TRACE'])

const names = [
  'socket',
  'clone',
  'ioctl',
  'personality',
  'accept',
  'shmget',
  'getpid',
  'openat',
  'fork',
  'time',
]
const rareNames = [
  'socketcall',
  'ipc',
  'set_tls',
  'mmap2',
  'frobnicate',
  'clone3',
  'read',
  'waitpid',
  'prctl',
]
/** All calls that every build of libseccomp 2.5.4 knows. */
const everyName = numbers.syscalls
  .filter(({ name, since }) => !isTableDisputed('2.5.4', name, since))
  .map(({ name }) => name)
const architectureSets = [
  [],
  ['X86'],
  ['X86', 'X32'],
  ['X32'],
  ['AARCH64', 'ARM'],
  ['MIPSEL', 'PPC64LE', 'RISCV64'],
]
const littleEndian = [
  'X86',
  'X32',
  'AARCH64',
  'ARM',
  'MIPSEL',
  'MIPSEL64',
  'MIPSEL64N32',
  'PPC64LE',
  'RISCV64',
]
const smallValues = [0n, 1n, 2n, 3n, 5n, 7n, 8n, 15n, 38n, 39n, 40n]
const wideValues = [
  0xffff_ffffn,
  0x1_0000_0000n,
  0x1_0000_0005n,
  0x1_0000_0007n,
  0x7fff_ffff_ffff_ffffn,
  0x8000_0000_0000_0000n,
  0xffff_ffff_0000_0000n,
  0xffff_ffff_ffff_ffffn,
  (1n << 53n) + 1n,
]

/** Draws a profile: up to six rules over few calls, so that they meet; any operators and values. */
export function randomCase(random: Random): Case {
  const fallback = random.pick(['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO', 'SCMP_ACT_KILL'])
  const pool = [
    ...random.sample(names, 1 + random.int(3)),
    ...(random.chance(0.3) ? [random.pick(rareNames)] : []),
    ...(random.chance(0.15) ? random.sample(everyName, 2) : []),
  ]
  const single = random.chance(0.4) ? random.pick(Object.keys(actions)) : undefined
  const values = random.chance(0.2)
    ? anyValues(random)
    : random.pick([smallValues, [...smallValues, ...wideValues]])
  const architectures = random.chance(0.1)
    ? random.sample(littleEndian, 1 + random.int(4))
    : random.pick(architectureSets)
  const rules = Array.from({ length: 2 + random.int(5) }, () => randomRule(random, pool, single, values))
  return caseOf(fallback, rules, architectures)
}

/** A few values of which each word is large or small, so that they meet. */
function anyValues(random: Random): readonly bigint[] {
  const word = () => BigInt(random.chance(0.5) ? random.int(4) : random.int(0x1_0000_0000))
  return Array.from({ length: 5 }, () => (word() << 32n) | word())
}

function randomRule(
  random: Random,
  pool: readonly string[],
  single: string | undefined,
  values: readonly bigint[],
): CaseRule {
  const action = single ?? random.pick(Object.keys(actions))
  const count = random.chance(0.15) ? 0 : 1 + random.int(3)
  const indexes = random.chance(0.1)
    ? Array.from({ length: count }, () => random.int(3))
    : random.sample(random.chance(0.8) ? [0, 1, 2] : [0, 1, 2, 3, 4, 5], count)
  return {
    names: random.sample(pool, 1 + random.int(2)),
    action,
    errnoRet:
      takesNumber.has(action) && random.chance(0.7) ? random.pick([0, 1, 38, 101, 102, 4094]) : undefined,
    args: indexes.map((index) => ({
      index,
      op: 1 + random.int(operators.length),
      value: random.pick(values),
      valueTwo: random.pick(values),
    })),
  }
}

/** Writes the profile, and independently of our own reader works out what libseccomp is asked for. */
export function caseOf(fallback: string, rules: readonly CaseRule[], architectures: readonly string[]): Case {
  return {
    text: profileText(fallback, rules, architectures),
    set: {
      fallback: actionValue(fallback, undefined),
      optimise: 1,
      architectures: architectures.map((name) => name.toLowerCase()),
      removesNative: false,
      rules: rules.flatMap((rule) => libraryRules(rule, actionValue(fallback, undefined))),
    },
    architectures: ['SCMP_ARCH_X86_64', ...architectures.map((name) => `SCMP_ARCH_${name}`)],
    rules,
  }
}

function actionValue(action: string, errnoRet: number | undefined): number {
  return ((actions[action] ?? 0) | (takesNumber.has(action) ? (errnoRet ?? 1) : 0)) >>> 0
}

function libraryRules(rule: CaseRule, fallback: number): readonly LibraryRule[] {
  const action = actionValue(rule.action, rule.errnoRet)
  if (action === fallback) return []
  const conditions: readonly LibraryCondition[] = rule.args.map(({ index, op, value, valueTwo }) => ({
    index,
    op,
    a: value,
    b: valueTwo,
  }))
  const repeats = new Set(conditions.map(({ index }) => index)).size < conditions.length
  const groups = repeats ? conditions.map((condition) => [condition]) : [conditions]
  return rule.names.flatMap((name) => groups.map((group) => ({ action, name, conditions: group })))
}

function profileText(fallback: string, rules: readonly CaseRule[], architectures: readonly string[]): string {
  const list = rules.map(({ names: called, action, errnoRet, args }) => {
    const members = [`"names":${JSON.stringify(called)}`, `"action":"${action}"`]
    if (errnoRet !== undefined) members.push(`"errnoRet":${errnoRet}`)
    if (args.length > 0) members.push(`"args":[${args.map(conditionText).join()}]`)
    return `{${members.join()}}`
  })
  const tokens = JSON.stringify(architectures.map((name) => `SCMP_ARCH_${name}`))
  return `{"defaultAction":"${fallback}","architectures":${tokens},"syscalls":[${list.join()}]}`
}

function conditionText({ index, op, value, valueTwo }: CaseCondition): string {
  return `{"index":${index},"value":${value},"valueTwo":${valueTwo},"op":"SCMP_CMP_${operators[op - 1]}"}`
}
