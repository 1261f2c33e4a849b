import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { CallTally } from '#core/base/tally.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { replay } from '#core/questions/replay/replay.ts'
import { toldOf } from '#core/questions/replay/told.ts'
import { defaultTarget } from '#core/target/target.ts'
import { createDesk } from './evaluation-desk.ts'
import type { EvaluationAnswer } from './evaluation-protocol.ts'

const catalog = await loadCatalog()
const arch = 'SCMP_ARCH_X86_64'

function posed(...names: readonly string[]) {
  const text = JSON.stringify({
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: [arch],
    syscalls: [{ names, action: 'SCMP_ACT_ALLOW' }],
  })
  return { text, target: defaultTarget }
}

function seen(name: string, calls: number): CallTally {
  return { arch, name, nr: null, calls, errors: {}, args: [], firstLine: 1, lastLine: 1 }
}

function open() {
  const answers: EvaluationAnswer[] = []
  const ask = createDesk(catalog, (answer) => answers.push(answer))
  const fates = (id: number) => {
    const found = answers.find((each) => each.id === id)
    if (found?.kind !== 'replayed') throw new Error('no replay')
    return found.replay?.entries.map(({ name, fate, calls }) => `${name} ${fate} ${calls}`)
  }
  return { ask, answers, fates }
}

describe('the desk', () => {
  test('replays what came in parts as the page would at once, and its answer can be copied', async () => {
    const { ask, answers } = open()
    const calls = [seen('read', 4), seen('write', 2)]
    for (const call of calls) await ask({ kind: 'calls', log: 1, calls: [call] })
    const { text, target } = posed('read')
    await ask({ kind: 'replay', id: 7, text, target, logs: [1] })
    const { reading } = readDocument(text)
    if (reading.kind !== 'profile') throw new Error('unreadable')
    const prepared = prepare(reading.profile, target, catalog, reading)
    if (prepared.kind !== 'ready') throw new Error('refused')
    const expected = toldOf(replay(prepared, [{ calls }], catalog))
    expect(answers).toEqual([{ kind: 'replayed', id: 7, replay: expected }])
    expect(structuredClone(answers)).toEqual(answers)
  })

  test('gives up a replay for the newer one', async () => {
    const { ask, fates } = open()
    await ask({ kind: 'calls', log: 1, calls: [seen('read', 1)] })
    const first = ask({ kind: 'replay', id: 1, ...posed('read'), logs: [1] })
    const second = ask({ kind: 'replay', id: 2, ...posed('write'), logs: [1] })
    await Promise.all([first, second])
    expect(fates(1)).toBeUndefined()
    expect(fates(2)).toEqual(['read denied 1'])
  })

  test('forgets the logs that a question leaves out', async () => {
    const { ask, fates } = open()
    await ask({ kind: 'calls', log: 1, calls: [seen('read', 1)] })
    await ask({ kind: 'calls', log: 2, calls: [seen('write', 1)] })
    await ask({ kind: 'replay', id: 1, ...posed('read'), logs: [2] })
    await ask({ kind: 'replay', id: 2, ...posed('read'), logs: [1, 2] })
    expect(fates(1)).toEqual(['write denied 1'])
    expect(fates(2)).toEqual(['write denied 1'])
  })

  test('prepares a text for the page meanwhile', async () => {
    const { ask, answers } = open()
    const replaying = ask({ kind: 'replay', id: 1, ...posed('read'), logs: [] })
    await ask({ kind: 'prepare', id: 2, ...posed('write') })
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([[2, 'prepared']])
    await replaying
    expect(answers).toHaveLength(2)
  })
})
