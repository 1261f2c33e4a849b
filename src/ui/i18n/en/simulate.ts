export const simulateWords = {
  'shell.pane-simulate': 'Simulate',
  'evaluation.failed': 'What this profile does could not be worked out: {{reason}}',
  'evaluation.refused': 'The container would not start with this profile on the chosen target.',
  'evaluation.unconfined': 'The container would run without any filter on the chosen target.',
  'evaluation.hangs': 'The container would never start on the chosen target.',
  'evaluation.unknown': 'What the chosen target makes of this profile cannot be told.',
} as const
