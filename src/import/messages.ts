import type { Wording } from '#core/message.ts'

/** What the importers say, in English. */
export const importMessages: Wording = {
  'empty-file': '{{name}} is empty.',
  'no-syscalls-found':
    'No system calls found in {{name}} ({{lines}} lines). Record one with: strace -f -o trace.log COMMAND',
  'binary-file':
    '{{name}} is a binary file ({{found}}), not a log. Choose the text that strace, dmesg or auditd wrote.',
  'web-page': '{{name}} is a web page, not a log. Save the log itself as plain text.',
  'other-tool':
    '{{name}} looks like output of {{found}}, which this version does not read. Record with: strace -f -o trace.log COMMAND',
  'compressed-file': '{{name}} is compressed ({{found}}). Unpack it first: {{command}}',
  'damaged-archive':
    '{{name}} could not be unpacked here to its end: it is damaged, or packed in several parts. Nothing was used. Unpack it first: {{command}}',
  'unusable-tally': '{{name}} begins like a tally but is not one: {{reason}}.',
  'profile-too-large': '{{name}} is larger than {{limit}} MiB, too large for a profile.',
  'file-changed':
    '{{name}} changed while it was read ({{read}} of {{size}} bytes). Nothing was used; try again.',
  'read-failed': '{{name}} could not be read: {{reason}}',
  'profile-not-log': '{{name}} holds a seccomp profile, not a log.',
  'no-logs': 'No log found in {{name}}.',
  'import-crashed': 'Reading {{name}} stopped by a fault of this program: {{reason}}',

  'architecture-inferred': 'The log does not name its architecture; {{evidence}} tells that it is {{arch}}.',
  'table-without-counts': 'The summary table has no column with counts; every call counts once.',
  'table-total-differs':
    'The rows of the summary table add up to {{sum}} calls, its last row says otherwise.',
  'table-omits-unreturned': 'A summary table leaves out calls that never return, such as exit_group.',
  'table-differs': 'The summary table counts {{calls}} calls that have no line in the log.',
  'records-lost': 'The log is incomplete: at least {{count}} records were dropped.',
  'lines-cut': '{{count}} lines are longer than 1 MiB; only their beginning was read.',

  'program-output': 'not part of the log, such as output of the program',
  continuation: 'the rest of a call that other output had interrupted',
  'unknown-name': 'a call with a name that is not known',
  'strace-note': 'a note of strace itself',
  'other-record': 'another record or message',
  'no-call-number': 'a record without a usable call',
  'unknown-architecture': 'a record of an architecture that is not known',
}
