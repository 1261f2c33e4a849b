import { beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import type { ArgumentTally, CallTally, Tally } from '#core/base/tally.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { replay } from '#core/questions/replay/replay.ts'
import { toldOf } from '#core/questions/replay/told.ts'
import { defaultTarget } from '#core/target/target.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import { emptyWork } from '../slices/work.ts'
import { useStudio } from '../store.ts'
import { type Card, selectCard, selectDecisions } from '../views/decisions.ts'
import { classesOf } from '../views/ways-to-allow.ts'
import { decideAll, decideCard, startDeciding, stepCard } from './decide.ts'

const catalog = await loadCatalog()
const constants = await loadConstants()
const arch = 'SCMP_ARCH_X86_64'

const values = (index: number, ...seen: readonly string[]): ArgumentTally => ({
  index,
  values: seen.map((value) => ({ value, calls: 2 })),
  unlisted: 0,
})

function call(name: string, ...args: readonly ArgumentTally[]): CallTally {
  return { arch, nr: null, name, calls: 4, errors: {}, args, firstLine: 7, lastLine: 9 }
}

/** AF_UNIX and AF_INET; a terminal's TCGETS. */
const seen = [
  call('read'),
  call('socket', values(0, '1', '2')),
  call('ioctl', values(1, '21505')),
  call('ptrace'),
  call('reboot'),
]

const tally: Tally = {
  version: 1,
  calls: seen,
  sources: [],
  skipped: [],
  warnings: [],
  processes: [{ source: 'log', pid: 3, name: 'sh', calls: { ptrace: 4 } }],
}

const base = `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "syscalls": [
    {"names": ["read", "write"], "action": "SCMP_ACT_ALLOW"},
    {"names": ["reboot"], "action": "SCMP_ACT_ERRNO", "errnoRet": 1, "comment": "never here"}
  ]
}`

function open(text: string): void {
  const document = readDocument(text)
  const readable = asReadable(document)
  useStudio.setState({
    ...emptyWork,
    draftId: 'd',
    catalog,
    target: defaultTarget,
    document,
    readable,
    sources: [{ id: 's', name: 'log', tally, on: true, sample: false }],
    shared: undefined,
  })
  answer()
}

/** What the jobs would leave in the store for the present text. */
function answer(): void {
  const { readable, target, sources, draftId } = useStudio.getState()
  if (readable === undefined) throw new Error('the text cannot be read')
  const prepared = prepare(readable.reading.profile, target, catalog, readable.reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.kind)
  const { answerActions } = useStudio.getState()
  answerActions.keep('evaluation', [
    { want: { draftId, readable, target, catalog }, outcome: { kind: 'known', answer: prepared } },
  ])
  const told = toldOf(replay(prepared, [tally], catalog))
  answerActions.keep('replay', [
    { want: { text: readable.text, prepared, sources }, outcome: { kind: 'known', answer: told } },
  ])
}

const names = (cards: readonly Card[] = []) => cards.map(({ name }) => name)
const decisions = () => selectDecisions(useStudio.getState())

function card(name: string): Card {
  const { open: waiting = [], onPurpose = [] } = decisions() ?? {}
  const found = [...waiting, ...onPurpose].find((each) => each.name === name)
  if (found === undefined) throw new Error(`${name} does not wait`)
  return found
}

function profile(): ReadableDocument['reading']['profile'] {
  const { readable } = useStudio.getState()
  if (readable === undefined) throw new Error('nothing is open')
  return readable.reading.profile
}

const rulesOf = (name: string) =>
  profile().rules.filter((rule) => rule.names.some((each) => each.name === name))

beforeEach(() => open(base))

describe('the queue', () => {
  it('holds what no rule speaks of, the riskiest first, and apart from it what a rule refuses by name', () => {
    expect(names(decisions()?.open)).toEqual(['socket', 'ioctl', 'ptrace'])
    expect(names(decisions()?.onPurpose)).toEqual(['reboot'])
    expect(card('reboot').rule?.comment).toBe('never here')
  })

  it('lists at the stage Observe what enforcing would refuse', () => {
    open(base.replace('SCMP_ACT_ERRNO', 'SCMP_ACT_LOG'))
    expect(names(decisions()?.open)).toEqual(['socket', 'ioctl', 'ptrace'])
  })

  it('begins at its first card and goes round', () => {
    startDeciding()
    expect(useStudio.getState().pane).toBe('decide')
    expect(selectCard(useStudio.getState())?.name).toBe('socket')
    stepCard(1)
    expect(useStudio.getState().selected).toBe('ioctl')
    stepCard(-1)
    stepCard(-1)
    expect(useStudio.getState().selected).toBe('reboot')
  })
})

describe('a decision', () => {
  it('allows a call, goes on to the next card and is one step of undo', () => {
    decideCard(card('ptrace'), { kind: 'allow' })
    answer()
    expect(names(decisions()?.open)).toEqual(['socket', 'ioctl'])
    expect(useStudio.getState().selected).toBe('socket')
    expect(useStudio.getState().past.map(({ label }) => label)).toEqual([
      { code: 'step.decide-allow', params: { name: 'ptrace' } },
    ])
  })

  it('allows only what was seen', () => {
    decideCard(card('ioctl'), { kind: 'values' })
    answer()
    expect(names(decisions()?.open)).toEqual(['socket', 'ptrace'])
    expect(rulesOf('ioctl').map(({ conditions }) => conditions.map(({ valueTwo }) => valueTwo))).toEqual([
      [21505n],
    ])
  })

  it('allows a family of values', () => {
    const waiting = card('socket')
    const [family] = classesOf(useStudio.getState(), waiting, constants)
    expect(family?.choice.family).toBe('inet-unix')
    if (family !== undefined) decideCard(waiting, { kind: 'class', of: family })
    answer()
    expect(names(decisions()?.open)).toEqual(['ioctl', 'ptrace'])
  })

  it('keeps its reason as the comment of a rule of its own', () => {
    decideCard(card('ptrace'), { kind: 'eperm' }, 'a debugger is not for production')
    expect(rulesOf('ptrace')).toMatchObject([
      { action: 'SCMP_ACT_ERRNO', errnoRet: 1, comment: 'a debugger is not for production' },
    ])
  })

  it('that the profile makes already is remembered beside it', () => {
    decideCard(card('ptrace'), { kind: 'eperm' })
    expect(useStudio.getState().past).toEqual([])
    expect(names(decisions()?.open)).toEqual(['socket', 'ioctl'])
    expect(names(decisions()?.left)).toEqual(['ptrace'])
  })

  it('can be put off: the card comes last', () => {
    decideCard(card('socket'), { kind: 'later' })
    expect(names(decisions()?.open)).toEqual(['ioctl', 'ptrace', 'socket'])
  })

  it('can leave out the processes that make the call', () => {
    decideCard(card('ptrace'), { kind: 'ignore-process' })
    expect(useStudio.getState().focus).toMatchObject({ kind: 'processes' })
  })

  it('about many calls is one step', () => {
    decideAll(decisions()?.open ?? [], 'enosys')
    answer()
    expect(names(decisions()?.open)).toEqual([])
    expect(useStudio.getState().past).toHaveLength(1)
    expect(rulesOf('socket')).toMatchObject([{ errnoRet: 38 }])
  })
})

it('leaves every other byte of the profile as it is', () => {
  decideCard(card('ioctl'), { kind: 'values' }, 'the terminal')
  const { document } = useStudio.getState()
  for (const line of base.split('\n').slice(0, 5)) expect(document?.text).toContain(line.replace(/,?$/, ''))
})
