/** What this browser keeps, and does not. */
export const storageWords = {
  'storage.not-saved': 'Not saved in this browser.',
  'storage.nothing-kept': 'This browser keeps no work at the moment.',
  'storage.refused': 'It refuses to store anything, as in a private window. It is tried again.',
  'storage.silent': 'Its storage does not answer. It is tried again.',
  'storage.full': 'Its storage is full. It is tried again.',
  'storage.full-of': 'Its storage is full: {{used}} of {{quota}} are used. It is tried again.',
  'storage.elsewhere': 'Open in another tab.',
  'storage.elsewhere-why': 'Here it can only be read, so that no edit gets lost.',
  'storage.take-over': 'Take over',
  'storage.download': 'Download the work',
  'storage.unsaved-title': '{{name}} is not saved',
  'storage.unsaved': 'This browser could not save it. If something else is opened now, it is gone for good.',
  'storage.discard': 'Discard it',
  'storage.stay': 'Stay here',
  'storage.odd': 'Cannot be opened',
  'storage.odd-download': 'Download {{name}} as it is stored',
  'storage.odd-delete': 'Delete {{name}}',
  'storage.odd-delete-sure': 'Delete for good: {{name}}',
  'workspace.title': 'All work as one file',
  'workspace.what':
    'One file with all drafts of this browser, the counts of their logs, their targets, histories and accepted risks, and the theme. It holds no lines of logs.',
  'workspace.beside':
    'Opened here or in another browser, its drafts are added beside those that are there; nothing is written over.',
  'workspace.download': 'Download all',
  'workspace.open': 'Open such a file…',
  'workspace.done_one': '{{count}} draft is in the file.',
  'workspace.done_other': '{{count}} drafts are in the file.',
  'workspace.failed': 'This browser’s storage does not give its drafts. Export the present one instead.',
  'workspace-added_one': '{{count}} draft was added beside yours; it is under Recent on the start page.',
  'workspace-added_other':
    '{{count}} drafts were added beside yours; they are under Recent on the start page.',
  'workspace-damaged':
    'This workspace file was cut or changed, or is too large, and nothing of it was taken.',
  'log-lost':
    'The counts of {{log}} are no longer in this browser’s storage, or cannot be read. {{name}} was opened without them.',
  'history-lost': 'The history of {{name}} cannot be read. It was opened without it.',
  'record-strange': 'This is no record of this app.',
  'record-unreadable': 'The browser cannot read it.',
  'record-misfit': '“{{field}}” is not as this app stores it.',
  'record-newer': 'A newer version of this app has stored it (format {{version}}). It is left as it is.',
} as const
