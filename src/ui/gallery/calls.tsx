import { useState } from 'react'
import type { ChangeKind } from '#core/questions/diff.ts'
import type { Difference } from '#core/questions/diff-abis.ts'
import type { ReplayLine } from '#state/views/replay-lines.ts'
import { Button } from '../kit/button.tsx'
import { CallingProcesses } from '../kit/calling-processes.tsx'
import { ChangeGroups } from '../kit/change-groups.tsx'
import { FaultDialog, FaultNote, FaultPanel } from '../kit/fault.tsx'
import { MissingPart } from '../kit/part.tsx'
import { RulePage } from '../kit/rule-page.tsx'
import { SeenValues } from '../kit/seen-values.tsx'
import style from './gallery.module.css'

const arch = 'SCMP_ARCH_X86_64'
const [allow, eperm] = [0x7fff0000, 0x50001]

const seen = (family: number, calls: number) => ({
  args: [
    { index: 0, value: String(family) },
    { index: 1, value: '1' },
  ],
  calls,
})

const line: ReplayLine = {
  key: 'socket',
  isAtMost: false,
  name: 'socket',
  arch,
  fate: 'denied',
  calls: 1300,
  decision: undefined,
  answers: [eperm],
  reason: undefined,
  looksAt: [0, 1],
  seen: [seen(1, 1284), seen(2, 12), seen(38, 4)],
  moreSeen: 0,
  values: undefined,
}

/** A few values, more than are shown, and none. */
export function Values() {
  const lines: readonly ReplayLine[] = [line, { ...line, moreSeen: 17 }, { ...line, seen: [], looksAt: [] }]
  return lines.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <div key={at} className={style.wide}>
      <SeenValues line={each} shown={2} />
    </div>
  ))
}

/** More processes than are named, and a call that none made. */
export function Processes() {
  return (
    <>
      <CallingProcesses name="socket" />
      <CallingProcesses name="bpf" />
    </>
  )
}

const difference: Difference = {
  abis: [{ arch: 'SCMP_ARCH_X32', kind: 'closed', without: 'after', ret: 0x80000000, calls: 340 }],
  calls: [
    change('bpf', 'opened', [eperm, allow], true),
    change('socket', 'closed', [allow, eperm], false),
    change('clone3', 'changed', [eperm, 0x50026], true),
  ],
}

function change(
  name: string,
  kind: ChangeKind,
  [before, after]: readonly [number, number],
  isAlways: boolean,
) {
  const example = [38n, 5n, 0n, 0n, 0n, 0n]
  return { name, arch, kind, isAlways, changes: [{ before, after, example }] }
}

export function Changes() {
  return [difference, { abis: [], calls: [] }].map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <div key={at} className={style.wide}>
      <ChangeGroups difference={each} />
    </div>
  ))
}

/** A rule with conditions and repairs, and one that there is not. */
export function Rules() {
  return ['io-uring', 'no-such-rule'].map((id) => (
    <div key={id} className={style.wide}>
      <RulePage id={id} />
    </div>
  ))
}

const nothing = () => undefined

export function Faults() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className={style.wide}>
        <FaultPanel fault={new MissingPart('Failed to fetch')} onRetry={nothing} />
      </div>
      <div className={style.wide}>
        <FaultPanel fault={new RangeError('Invalid array length')} onRetry={nothing} />
      </div>
      <FaultNote fault={new Error('a word')} onRetry={nothing} />
      <Button onClick={() => setIsOpen(true)}>Open a failed dialog</Button>
      {isOpen && (
        <FaultDialog fault={new Error('a dialog')} onRetry={nothing} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}
