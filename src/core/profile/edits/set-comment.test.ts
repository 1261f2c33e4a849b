import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocument } from '../document.ts'
import { setComment } from './set-comment.ts'
import { applyEdits } from './text-edit.ts'

const profile = (rule: string) =>
  `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{${rule}}, {"names": ["read"], "action": "SCMP_ACT_ALLOW"}]}`
const bpf = '"names": ["bpf"], "action": "SCMP_ACT_ALLOW"'

function ruleIn(text: string) {
  const { reading } = readDocument(text)
  const rule = reading.kind === 'profile' ? reading.profile.rules[0] : undefined
  if (reading.kind !== 'profile' || rule === undefined) throw new Error(text)
  return { reading, rule }
}

function commented(text: string, comment: string | undefined): string {
  const { reading, rule } = ruleIn(text)
  return applyEdits(text, setComment(reading, text, rule, comment))
}

it('writes the comment behind what the rule does, and replaces the one that is there', () => {
  const guards = ', "includes": {"caps": ["CAP_BPF"]}'
  expect(commented(profile(bpf + guards), 'ours')).toBe(profile(`${bpf}, "comment": "ours"${guards}`))
  expect(commented(profile(`"comment": "old", ${bpf}`), 'new')).toBe(profile(`"comment": "new", ${bpf}`))
})

it('takes the comment away, and leaves a rule without one alone', () => {
  expect(commented(profile(`${bpf}, "comment": "old"`), undefined)).toBe(profile(bpf))
  expect(commented(profile(bpf), undefined)).toBe(profile(bpf))
})

it('says back any words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(ruleIn(commented(profile(bpf), words)).rule.comment).toBe(words)
    }),
  )
})
