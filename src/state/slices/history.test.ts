import { beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { useStudio } from '../store.ts'
import { checkpointLimit } from './history.ts'
import { emptyWork } from './work.ts'

const now = () => useStudio.getState()
const { apply, undo, redo, travel, mark, unmark, returnTo } = now().documentActions
const label = { code: 'step.default', params: {} }
const risk = { rule: 'r', syscalls: [], print: 'p', reason: 'r', owner: 'o', on: '2026-11-01' }

function add(letter: string): void {
  const at = now().document?.text.length ?? 0
  apply(label, [{ start: at, end: at, text: letter }])
}

const text = () => now().document?.text

describe('the history', () => {
  beforeEach(() => useStudio.setState({ ...emptyWork, document: readDocument('{}'), target: defaultTarget }))

  it('takes back another target, and accepted risks', () => {
    now().workspaceActions.chooseTarget({ ...defaultTarget, kernel: '5.4' })
    now().acceptedActions.accept(risk)
    undo()
    expect(now().accepted).toEqual([])
    expect(now().target.kernel).toBe('5.4')
    undo()
    expect(now().target).toBe(defaultTarget)
    redo()
    redo()
    expect(now().accepted).toEqual([risk])
    now().acceptedActions.reopen(risk)
    undo()
    expect(now().accepted).toEqual([risk])
    expect(text()).toBe('{}')
  })

  it('makes no step of a target that is chosen before there is a profile', () => {
    useStudio.setState({ document: undefined })
    now().workspaceActions.chooseTarget({ ...defaultTarget, kernel: '5.4' })
    expect([now().target.kernel, now().past]).toEqual(['5.4', []])
  })

  it('goes to any of its states and back, and tells the change of the text', () => {
    for (const letter of 'abcd') add(letter)
    travel(1)
    expect([text(), now().past.length, now().future.length]).toEqual(['{}a', 1, 3])
    expect(now().change?.from.text).toBe('{}abcd')
    travel(4)
    expect([text(), now().future]).toEqual(['{}abcd', []])
    travel(0)
    expect(text()).toBe('{}')
    travel(9)
    expect(text()).toBe('{}abcd')
  })

  it('keeps a checkpoint whatever is done after it, and goes back to it by a step', () => {
    add('a')
    mark('first')
    undo()
    add('b')
    const [first] = now().checkpoints
    returnTo(first?.id ?? '')
    expect(text()).toBe('{}a')
    undo()
    expect(text()).toBe('{}b')
    unmark(first?.id ?? '')
    expect(now().checkpoints).toEqual([])
  })

  it('keeps the newest checkpoints', () => {
    for (let at = 0; at <= checkpointLimit; at += 1) mark(`c${at}`)
    expect(now().checkpoints).toHaveLength(checkpointLimit)
    expect(now().checkpoints[0]?.name).toBe('c1')
  })

  it('does not move while a link is looked at', () => {
    add('a')
    useStudio.setState({ shared: { kind: 'broken', message: { code: 'link-cut-early', params: {} } } })
    travel(0)
    undo()
    mark('hidden')
    expect([text(), now().checkpoints]).toEqual(['{}a', []])
    useStudio.setState({ shared: undefined })
  })
})
