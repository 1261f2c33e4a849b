import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readDocument } from '#core/profile/document.ts'
import { applyEdits } from '#core/profile/edits/text-edit.ts'
import { useStudio } from '../store.ts'
import { asReadable } from './document.ts'

const text = '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [] }'
const label = { code: 'step.default', params: {} }

function open(given: string): void {
  const document = readDocument(given)
  useStudio.setState({
    document,
    readable: asReadable(document),
    past: [],
    future: [],
    baseline: asReadable(document),
  })
}

/** Replaces the first occurrence of `from`. */
function replacing(from: string, to: string) {
  const start = useStudio.getState().document?.text.indexOf(from) ?? -1
  return [{ start, end: start + from.length, text: to }]
}

const { apply, type, undo, redo } = useStudio.getState().documentActions
const now = () => useStudio.getState()

describe('the document', () => {
  beforeEach(() => open(text))

  it('takes a change back and does it again', () => {
    apply(label, replacing('ERRNO', 'LOG'))
    expect(now().readable?.reading.profile.defaultAction).toBe('SCMP_ACT_LOG')
    undo()
    expect(now().document?.text).toBe(text)
    redo()
    expect(now().readable?.reading.profile.defaultAction).toBe('SCMP_ACT_LOG')
  })

  it('keeps the last good reading while the text cannot be read', () => {
    type(replacing('{', ''))
    expect(now().document?.reading.kind).toBe('unreadable')
    expect(now().readable?.text).toBe(text)
    undo()
    expect(now().document?.reading.kind).toBe('profile')
  })

  it('joins keystrokes in a row into one step, and not those after a pause', () => {
    vi.useFakeTimers()
    type(replacing('ERRNO', 'LO'))
    type(replacing('SCMP_ACT_LO', 'SCMP_ACT_LOG'))
    expect(now().past).toHaveLength(1)
    vi.advanceTimersByTime(2000)
    type(replacing('SCMP_ACT_LOG', 'SCMP_ACT_TRAP'))
    expect(now().past).toHaveLength(2)
    vi.useRealTimers()
    undo()
    undo()
    expect(now().document?.text).toBe(text)
  })

  it('forgets what was undone once something else is done', () => {
    apply(label, replacing('ERRNO', 'LOG'))
    undo()
    apply(label, replacing('ERRNO', 'TRAP'))
    expect(now().future).toHaveLength(0)
  })

  it('makes no step of an edit that changes nothing', () => {
    apply(label, replacing('ERRNO', 'ERRNO'))
    apply(label, [])
    expect(now().past).toHaveLength(0)
  })

  it('goes back two hundred steps', () => {
    for (let at = 0; at < 230; at++) apply(label, replacing('{ ', '{  '))
    expect(now().past).toHaveLength(200)
  })

  it('tells each change as edits of the text before: made, taken back, done again, typed in a row', () => {
    const told: (readonly [from: string, given: string, to: string])[] = []
    const stop = useStudio.subscribe(({ document, change }) => {
      const from = change?.from.text ?? ''
      told.push([from, applyEdits(from, change?.edits ?? []), document?.text ?? ''])
    })
    apply(label, [...replacing('ERRNO', 'LOG'), ...replacing('[]', '[ ]')])
    undo()
    redo()
    type(replacing('{', ''))
    type(replacing('LOG', 'KILL'))
    undo()
    redo()
    stop()
    expect(told).toHaveLength(7)
    for (const [from, given, to] of told) {
      expect(from).not.toBe(to)
      expect(given).toBe(to)
    }
  })
})
