/** What this browser keeps, and does not. */
export const storageWords = {
  'storage.not-saved': 'Not saved in this browser.',
  'storage.nothing-kept': 'This browser keeps no work at the moment.',
  'storage.refused': 'It refuses to store anything, as in a private window. It is tried again.',
  'storage.silent': 'Its storage does not answer. It is tried again.',
  'storage.full': 'Its storage is full. It is tried again.',
  'storage.full-of': 'Its storage is full: {{used}} of {{quota}} are used. It is tried again.',
  'storage.download': 'Download the work',
  'storage.unsaved-title': '{{name}} is not saved',
  'storage.unsaved': 'This browser could not save it. If something else is opened now, it is gone for good.',
  'storage.discard': 'Discard it',
  'storage.stay': 'Stay here',
  'storage.odd': 'Cannot be opened',
  'storage.odd-download': 'Download {{name}} as it is stored',
  'storage.odd-delete': 'Delete {{name}}',
  'storage.odd-delete-sure': 'Delete for good: {{name}}',
  'log-lost':
    'The counts of {{log}} are no longer in this browser’s storage, or cannot be read. {{name}} was opened without them.',
  'record-strange': 'This is no record of this app.',
  'record-unreadable': 'The browser cannot read it.',
  'record-misfit': '“{{field}}” is not as this app stores it.',
  'record-newer': 'A newer version of this app has stored it (format {{version}}). It is left as it is.',
} as const
