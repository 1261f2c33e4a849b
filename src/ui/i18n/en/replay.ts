export const replayWords = {
  'shell.pane-replay': 'Replay',
  'shell.pane-simulate': 'Simulate',
} as const
