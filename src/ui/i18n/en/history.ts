/** What was done, to go back to and to compare. */
export const historyWords = {
  'history.title': 'History',
  'history.command': 'History: go back, compare',
  'history.name': 'Keep the present state under a name',
  'history.keep': 'Keep',
  'history.checkpoints': 'Checkpoints (up to {{limit}})',
  'history.delete': 'Delete the checkpoint {{name}}',
  'history.steps': 'Steps, newest first',
  'history.present': 'now',
  'history.ahead': 'taken back',
  'history.mark': 'Compare: {{name}}',
  'history.marked-none': 'Tick one or two states to compare what they decide.',
  'history.marked-some': 'The comparison opens under Diff, on the present target.',
  'history.compare-present': 'Compare with now',
  'history.compare-two': 'Compare the two',
  'history.bound':
    'The last {{formatted}} steps are kept with this draft in this browser, as long as their edits are under a million characters.',
} as const
