/** Steps of the undo history, notices and what can go wrong with a link. */
export const stateWords = {
  'step.typing': 'Typing',
  'step.allow-one': 'Allow {{name}}',
  'step.allow_one': 'Allow {{count}} call',
  'step.allow_other': 'Allow {{count}} calls',
  'step.deny-one': 'Back to the default: {{name}}',
  'step.deny_one': '{{count}} call back to the default',
  'step.deny_other': '{{count}} calls back to the default',
  'step.effect-one': 'Change {{name}}',
  'step.effect_one': 'Change {{count}} call',
  'step.effect_other': 'Change {{count}} calls',
  'step.allow-seen_one': 'Allow {{count}} seen call and {{startup}} that the runtime needs',
  'step.allow-seen_other': 'Allow {{count}} seen calls and {{startup}} that the runtime needs',
  'step.open-calls': 'Open {{names}} after an error message',
  'step.cases': 'Conditions of {{name}}',
  'step.default': 'Default: {{action}}',
  'step.restrict_one': 'Limit the arguments of {{count}} call to what was seen',
  'step.restrict_other': 'Limit the arguments of {{count}} calls to what was seen',
  'step.flags': 'Change the flags',
  'step.listener': 'Change the supervisor',
  'step.architectures_one': '{{count}} architecture',
  'step.architectures_other': '{{count}} architectures',
  'step.observe': 'Observe: log instead of block',
  'step.enforce': 'Enforce again',
  'notice.allowed-but_one':
    'Allowed {{count}} seen call and {{startup}} that the runtime needs. Seen and not allowed: {{names}}.',
  'notice.allowed-but_other':
    'Allowed {{count}} seen calls and {{startup}} that the runtime needs. Seen and not allowed: {{names}}.',
  'notice.all-but': 'Nothing to add. Seen and not allowed: {{names}}.',
  'notice.all-seen-allowed': 'Every seen call is already allowed.',
  'notice.opened': 'Opened {{name}}. Earlier work is kept under Recent.',
  'import-left':
    'You moved to another profile while this log was being read, so it was not added. Drop it again.',
  'link-too-long':
    'This profile is too large for a link ({{length}} characters). Browsers and chat tools cut such links; send the file instead.',
  'link-not-ours': 'This link does not hold a profile. Ask for a new one.',
  'link-newer': 'This link was made by a later version ({{version}}). Reload to update, then open it again.',
  'link-cut':
    'This link was cut: {{found}} of {{expected}} characters arrived. Ask for the whole link or the file.',
  'link-cut-early': 'This link was cut: only its beginning arrived. Ask for the whole link or the file.',
  'link-changed': 'This link was changed on its way and cannot be trusted. Ask for a new one.',
} as const
