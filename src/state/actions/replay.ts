import { allowed } from '#core/profile/template.ts'
import { useStudio } from '../store.ts'
import { casesToAllow } from '../views/replay.ts'
import type { ReplayLine } from '../views/replay-lines.ts'
import { changeArchitectures, changeCases, giveEffect } from './editing.ts'

export function allowCalls(names: readonly string[]): void {
  giveEffect(names, allowed)
}

export function allowValues(line: ReplayLine): void {
  const cases = casesToAllow(useStudio.getState(), line)
  if (cases !== undefined) changeCases(line.name, cases)
}

/** Takes the calls out of the profile's rules: they fall to the default. */
export function removeCalls(names: readonly string[]): void {
  giveEffect(names, 'default')
}

export function addArchitecture(arch: string): void {
  const { readable, target } = useStudio.getState()
  const present = readable?.reading.profile.architectures ?? []
  const listed = present.length === 0 ? [target.arch] : present
  changeArchitectures([...new Set([...listed, arch])])
}
