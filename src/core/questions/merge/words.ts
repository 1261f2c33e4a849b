import type { Wording } from '../../base/message.ts'

/** English for what stands in the way of one profile, and for what was decided on the way to it. */
export const mergeWords = {
  'merge-overlap':
    '{{name}}: rules of the {{side}} profile can hold at once and say different things. Which of them counts is the inner order of libseccomp; make their conditions exclude each other.',
  'merge-too-complex':
    '{{name}}: the conditions of the two together need more rules than a filter has room for.',
  'merge-no-architecture': 'The profiles have no architecture in common: {{first}} and {{second}}.',
  'merge-two-listeners':
    'Both profiles notify a supervisor and each names another listener; a filter has one.',
  'merge-not-loaded': 'With the merged profile no container would start: "{{problem}}".',
  'merge-differs':
    '{{call}} on {{arch}}: the first profile answers {{first}} and the second {{second}}, but one profile with the rules of both would answer {{merged}}. No exact profile was found.',
  'merge-one-architecture':
    '{{call}} on {{arch}}: the {{side}} profile does not list this architecture, and its rules would count there too: {{merged}} instead of {{wanted}}. Give both profiles the same architectures.',
  'merge-arch-map': 'The archMap was decided for the host, {{arch}}.',
  'merge-guards-decided':
    'Rules whose includes or excludes were decided for the target: {{count}}. The merged profile holds for this target alone.',
  'merge-guards-left':
    'Rules left out because the target does not meet their includes or excludes: {{count}}.',
  'merge-flags': 'The flags are those of the first profile: {{first}}. The second has: {{second}}.',
  'merge-no-listener': 'The listener is left out: nothing is notified any more.',
  'merge-uncertain':
    'What happens to these calls cannot be told for certain on the target, before as after: {{names}}.',
  'merge-newer':
    'runc answers these calls with ENOSYS, as newer than all that the merged profile names, where a profile gave its default: {{names}}.',
} satisfies Wording
