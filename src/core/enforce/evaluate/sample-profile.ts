import { sampleNumbers } from '../../filter/libseccomp/sample-numbers.ts'
import { readDocument } from '../../profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../target/target.ts'
import { type LoadProblem, type Prepared, prepare } from './prepare.ts'

/** A target without surprises, for tests. */
export const sampleTarget: Target = {
  ...startedBy(defaultTarget, 'runc', '1.1.5'),
  libseccomp: '2.5.5',
  kernel: '6.1',
}

/** A profile from its rules and other members, as text. */
export function profileText(rules: readonly string[], members = '"defaultAction":"SCMP_ACT_ALLOW"'): string {
  return `{${members},"syscalls":[${rules.join()}]}`
}

export function load(text: string, target: Target = sampleTarget): Prepared | LoadProblem {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  return prepare(reading.profile, target, sampleNumbers, reading)
}

export function ready(text: string, target: Target = sampleTarget): Prepared {
  const prepared = load(text, target)
  if (prepared.kind !== 'ready') throw new Error(prepared.printed ?? prepared.message.code)
  return prepared
}
