import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { numbers } from './numbers.ts'
import type { Random } from './random.ts'
import { type CaseCondition, type CaseRule, caseOf } from './random-profile.ts'

/** Calls that nobody needs to start a container, and that do no harm whatever their arguments. */
const probed = [
  'ioprio_get',
  'getpgid',
  'getsid',
  'sched_getscheduler',
  'getpriority',
  'sched_get_priority_max',
]
/** On i386 these also go through socketcall and ipc, whose first argument the points set. */
const multiplexed = ['accept', 'shmget', 'socketcall', 'ipc']
const values = [0n, 1n, 2n, 3n, 5n, 1n << 32n, (1n << 32n) + 5n, (1n << 64n) - 1n]
/** Numbers that no call of the probe fails with by itself. */
const markers = [101, 102, 103]

export interface ContainerCase {
  readonly text: string
  readonly calls: readonly Call[]
}

/** A profile under which a container starts, and calls that show what it means. */
export function containerCase(random: Random): ContainerCase {
  const pool = [...random.sample(probed, 2), ...(random.chance(0.3) ? [random.pick(multiplexed)] : [])]
  const rules = Array.from({ length: 1 + random.int(4) }, () => randomRule(random, pool))
  const denies = random.chance(0.3)
  const architectures = random.pick([[], ['X86'], ['X86', 'X32']])
  const all = denies ? [allowRest(pool), ...rules] : rules
  const { text } = caseOf(denies ? 'SCMP_ACT_ERRNO' : 'SCMP_ACT_ALLOW', all, architectures)
  const calls = Array.from({ length: 10 }, () => randomCall(random, pool))
  return { text: random.chance(0.5) ? text : text.replace('"architectures":[],', ''), calls }
}

/** With a default that denies, everything that the start may need is allowed. */
function allowRest(pool: readonly string[]): CaseRule {
  const names = numbers.syscalls.map(({ name }) => name).filter((name) => !pool.includes(name))
  return { names, action: 'SCMP_ACT_ALLOW', errnoRet: undefined, args: [] }
}

function randomRule(random: Random, pool: readonly string[]): CaseRule {
  const action = random.pick([
    'SCMP_ACT_ERRNO',
    'SCMP_ACT_ERRNO',
    'SCMP_ACT_KILL_PROCESS',
    'SCMP_ACT_LOG',
    'SCMP_ACT_TRACE',
  ])
  const indexes = random.chance(0.15)
    ? Array.from({ length: 2 }, () => random.int(2))
    : random.sample([0, 1], random.int(3))
  const args: readonly CaseCondition[] = indexes.map((index) => ({
    index,
    op: 1 + random.int(7),
    value: random.pick(values),
    valueTwo: random.pick(values),
  }))
  const errnoRet = action === 'SCMP_ACT_ERRNO' ? random.pick(markers) : undefined
  return { names: random.sample(pool, 1 + random.int(2)), action, errnoRet, args }
}

function randomCall(random: Random, pool: readonly string[]): Call {
  const token = random.pick(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'])
  const name = random.pick(token === 'SCMP_ARCH_X86' ? [...pool, 'socketcall', 'ipc'] : pool)
  const nr = random.chance(0.1) ? 600 + random.int(50) : (numbers.numberOf(name, token) ?? 601)
  const first = random.chance(0.4) ? BigInt(random.pick([5, 23])) : random.pick(values)
  const args = [first, random.pick(values), 0n, 0n, 0n, 0n]
  // x32 shares its entry and its AUDIT_ARCH value with x86_64; the number tells.
  return { arch: token === 'SCMP_ARCH_X32' ? 'SCMP_ARCH_X86_64' : token, nr, args }
}
