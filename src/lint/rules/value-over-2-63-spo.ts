import { span } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const valueOver263Spo: LintRule = {
  id: 'value-over-2-63-spo',
  severity: 'info',
  words: {
    title: 'The value does not fit into a Kubernetes object',
    why: 'The Security Profiles Operator keeps values as signed 64-bit numbers. Those from 2^63 on cannot be written there.',
    found: 'The value {{value}} is 2^63 or more.',
  },
  sources: [
    'https://github.com/kubernetes-sigs/security-profiles-operator/blob/main/api/seccompprofile/v1beta1/seccompprofile_types.go',
  ],
  *check(subject) {
    for (const rule of subject.rules) {
      for (const { value, valueTwo, at } of rule.conditions) {
        const large = [value, valueTwo].find((each) => each >= 1n << 63n)
        if (large === undefined) continue
        yield { at: span(at), params: { value: String(large) }, syscalls: rule.names.map(({ name }) => name) }
      }
    }
  },
}
