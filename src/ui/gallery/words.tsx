import { useTranslation } from 'react-i18next'
import type { Timeline } from '#core/base/tally.ts'
import { readDocument } from '#core/profile/document.ts'
import { outcomeOf, outcomes } from '#core/profile/outcome.ts'
import { defaultTarget, startedBy, type Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import type { Path } from '#state/views/path.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { acceptedWords } from '../words/accepted-words.ts'
import { formatBytes, formatWhen } from '../words/figures.ts'
import { safeFileName } from '../words/file-name.ts'
import { gatherGuards } from '../words/guard-words.ts'
import { obstacleWords } from '../words/obstacle-words.ts'
import { outcomeText } from '../words/outcome-text.ts'
import { positionWords } from '../words/position-words.ts'
import { isFlags, setWords } from '../words/set-words.ts'
import { targetSummary } from '../words/target-words.ts'

/** Rules of every kind that sentences tell apart. */
const { reading } = readDocument(`{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[
  {"names":["read","bpf"],"action":"SCMP_ACT_ALLOW","includes":{"caps":["CAP_BPF","CAP_SYS_ADMIN"]}},
  {"names":["write"],"action":"SCMP_ACT_ALLOW","excludes":{"arches":["s390","s390x"]},"includes":{"minKernel":"4.8"}},
  {"names":["kill"],"action":"SCMP_ACT_ERRNO","errnoRet":38},
  {"names":["socket"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":1,"op":"SCMP_CMP_EQ"}]},
  {"names":["socket"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":2,"op":"SCMP_CMP_EQ"}]},
  {"names":["clone"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":2114060288,"valueTwo":0,"op":"SCMP_CMP_MASKED_EQ"}]}
]}`)

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}

/** What the table says of a call, with conditions in names. */
export function OutcomeTexts() {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const constants = useKnowledge('constants')
  if (reading.kind !== 'profile') return null
  const { profile } = reading
  const map = outcomes(profile, defaultTarget)
  const naming = { arch: defaultTarget.arch, constants }
  const names = ['write', 'kill', 'socket', 'clone', 'mount']
  return (
    <Lines
      lines={names.map((name) => {
        const outcome = outcomeOf(map, profile, name)
        return `${name}: ${outcomeText(outcome, catalog?.syscall(name)?.args ?? [], naming, t).text}`
      })}
    />
  )
}

export function Guards() {
  const { t } = useTranslation()
  if (reading.kind !== 'profile') return null
  return (
    <Lines lines={gatherGuards(reading.profile.rules, t).map(({ guard, count }) => `${count} × ${guard}`)} />
  )
}

/** What an argument may be, of every kind of set. */
export function Sets() {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const constants = useKnowledge('constants')
  const family = catalog?.syscall('socket')?.args[0]
  const flags = catalog?.syscall('clone')?.args[0]
  if (family === undefined || flags === undefined) return null
  const naming = { arch: defaultTarget.arch, constants }
  const many = Array.from({ length: 20 }, (_, at) => BigInt(at))
  return (
    <Lines
      lines={[
        setWords({ kind: 'any' }, family, naming, t),
        setWords({ kind: 'one-of', values: [1n, 2n, 10n] }, family, naming, t),
        setWords({ kind: 'one-of', values: many }, family, naming, t),
        setWords({ kind: 'none-of', values: [38n] }, family, naming, t),
        setWords({ kind: 'range', from: 3n, to: 9n }, family, naming, t),
        setWords({ kind: 'flags', required: 0n, forbidden: 0x7e020000n }, flags, naming, t),
        isFlags(flags, constants) ? 'clone: flags' : 'clone: a number',
      ]}
    />
  )
}

const targets: readonly Target[] = [
  defaultTarget,
  startedBy(defaultTarget, 'podman'),
  { ...startedBy(defaultTarget, 'runc'), arch: 'SCMP_ARCH_RISCV64', capabilities: [] },
  startedBy(defaultTarget, 'docker', '99.0'),
]

export function Targets() {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  return <Lines lines={targets.map((target) => targetSummary(target, catalog, t))} />
}

const path: Path = {
  present: 'allow',
  done: new Set(),
  logs: 1,
  bytes: 0,
  seen: 40,
  toDecide: 13,
  isUntold: false,
  isBlank: false,
  starts: 'no',
  grave: 1,
  warnings: 0,
  limits: 0,
  obstacles: ['unreadable', 'denied', 'starts', 'findings'],
}

const timeline: Timeline = {
  source: 'log',
  unit: 'seconds',
  start: 0,
  step: 0.25,
  bins: 240,
  calls: {},
  steadyFrom: null,
}
const accepted = {
  owner: 'Ada \u202e',
  reason: 'until the new kernel',
  on: '2026-12-01',
  until: '2027-03-01',
}
const now = Date.UTC(2026, 11, 1)

/** Names, times, sizes and places, from the smallest to the odd. */
export function Figures() {
  const { t } = useTranslation()
  const { owner, reason, on, until } = acceptedWords({
    rule: 'io-uring',
    print: '',
    syscalls: [],
    ...accepted,
  })
  return (
    <Lines
      lines={[
        obstacleWords(path, t),
        ...[1, 239].map((bin) => positionWords(timeline, bin, t)),
        positionWords({ ...timeline, unit: 'lines', step: 5000 }, 200, t),
        ...[0, 90_000, 7_200_000, 3e10].map((past) => formatWhen(now - past, now)),
        ...[0, 1023, 1024, 52_428_800].map(formatBytes),
        ...['web', '-rf', '.hidden', 'a b/c', ''].map((name) => safeFileName(name)),
        [owner, reason, on, until].join(' · '),
      ]}
    />
  )
}
