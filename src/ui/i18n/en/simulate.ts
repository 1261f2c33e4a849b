export const simulateWords = {
  'evaluation.failed': 'What this profile does could not be worked out: {{reason}}',
} as const
