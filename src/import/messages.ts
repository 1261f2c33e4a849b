import type { Wording } from '#core/base/message.ts'
import { postureReaderWords } from './posture/words.ts'
import { profileWords } from './profiles/words.ts'

/** What the importers say, in English. */
export const importMessages: Wording = {
  ...profileWords,
  ...postureReaderWords,
  'empty-file': '{{name}} is empty.',
  'no-syscalls-found':
    'No system calls found in {{name}} ({{lines}} lines). Record one with: strace -f -o trace.log COMMAND',
  'binary-file':
    '{{name}} is a binary file ({{found}}), not a log. Choose the text that strace, dmesg or auditd wrote.',
  'web-page': '{{name}} is a web page, not a log. Save the log itself as plain text.',
  'report-without-calls':
    '{{name}} is a report of {{found}}, which does not say which system calls were made. Use ausearch --raw, or aureport --syscall.',
  'other-tool':
    '{{name}} looks like output of {{found}}, which records other systems than Linux; their calls have other numbers and names. Record on Linux with: strace -f -o trace.log COMMAND',
  'damaged-archive': '{{name}} is damaged ({{found}}) and could not be unpacked. Nothing was used.',
  'archive-cut': '{{name}} is cut short: only its beginning was read.',
  'archive-cut-empty':
    '{{name}} is compressed ({{found}}) and cut short: what there is of it holds no system calls.',
  'trailing-data': '{{name}} has other data behind its packed part; that was left out.',
  'encrypted-archive': '{{name}} is encrypted. Unpack it first.',
  'unknown-packing': '{{name}} is packed in a way that is not read here ({{found}}). Unpack it first.',
  'window-too-large':
    '{{name}} needs more than {{limit}} MiB of memory to unpack ({{found}}). Unpack it first.',
  'unpacked-too-large': '{{name}} unpacks to more than {{limit}} MiB. Nothing was used. Unpack it first.',
  'unpacked-too-dense':
    '{{name}} unpacks to more than {{limit}} times its size, as logs rarely do. Nothing was used. If it is one, unpack it first.',
  'too-many-members': '{{name}} holds more than {{limit}} files. Nothing was used.',
  'too-many-frames':
    '{{name}} is packed in so many small parts ({{found}}) that unpacking would take too long. Nothing was used. Unpack it first.',
  'nested-too-deep': '{{name}} holds packed files more than {{limit}} levels deep. Nothing was used.',
  'members-unused': '{{count}} files in {{name}} are no logs and were left out: {{examples}}',
  'unusable-tally': '{{name}} begins like a tally but is not one: {{reason}}.',
  'profile-too-large': '{{name}} is larger than {{limit}} MiB, too large for a profile.',
  'file-changed':
    '{{name}}: the file changed while reading ({{read}} of {{size}} bytes read). Nothing was used; try again.',
  'file-lost':
    '{{name}}: the file changed while reading, or it is no longer there or may not be read. Nothing was used; choose it again.',
  'read-failed': '{{name}} could not be read: {{reason}}',
  'profile-not-log': '{{name}} holds a seccomp profile, not a log.',
  'studio-not-log': '{{name}} is a file of Seccomp Studio with a profile, not a log.',
  'studio-file-unusable':
    '{{name}} begins like a file of Seccomp Studio but is not one: {{reason}}. Nothing was opened.',
  'studio-file-newer':
    '{{name}} was written by a later version of Seccomp Studio (form {{version}}). Nothing was opened.',
  'studio-file-odd': '{{name}}: what stands under {{key}} could not be understood in full and is left out.',
  'no-logs': 'No log found in {{name}}.',
  'import-crashed': 'Reading {{name}} stopped by a fault of this program: {{reason}}',

  'architecture-inferred': 'The log does not name its architecture; {{evidence}} tells that it is {{arch}}.',
  'architecture-open':
    'The log does not name its architecture, and its calls do not prove one. Choose it (--arch on the command line).',
  'architecture-32-bit': 'The log says that its programs ran in 32-bit mode.',
  'architecture-assumed':
    'The log does not name its architecture. Assumed: {{arch}}, which the target runs; it may also be {{possible}}. If that is wrong, say --arch.',
  'architecture-only': 'The log does not name its architecture; of all, only {{arch}} has its calls.',
  'architecture-ask':
    'The log does not name its architecture, and it is not {{host}}, the target’s. It may be {{possible}}. Say which: --arch.',
  'architecture-mixed':
    'The log does not name its architecture, and no single one has all its calls. Say which one to take: --arch.',
  'trace-filtered':
    'The trace seems to be filtered: {{missing}} and others that every program makes are missing. A profile made of it would be too narrow.',
  'trace-only-successes':
    'Every call in the log succeeded: calls that failed were probably left out when it was recorded.',
  'trace-only-failures':
    'Every call in the log failed: calls that succeeded were probably left out when it was recorded.',
  'call-multiplexed':
    'On this architecture some of the calls may have been made through {{name}}, which a profile has to allow too.',
  'table-cut': 'The summary table ends without its last line; its last row was left out if it could be cut.',
  'table-without-counts': 'The summary table has no column with counts; every call counts once.',
  'table-total-differs':
    'The rows of the summary table add up to {{sum}} calls, its last row says otherwise.',
  'table-omits-unreturned': 'A summary table leaves out calls that never return, such as exit_group.',
  'table-differs': 'The lines and the summary table of this log differ by {{calls}} calls.',
  'records-lost': 'The log is incomplete: at least {{count}} records were dropped.',
  'records-lost-printk':
    'The log is incomplete: the kernel dropped {{count}} lines by its limit of ten in five seconds. Record again with kernel.printk_ratelimit=0, or with auditd.',
  'records-lost-kernel':
    'The log is incomplete: the kernel lost at least {{count}} audit records by a limit of their rate or number (auditctl -s).',
  'records-lost-since-boot':
    'The kernel has lost {{count}} audit records since it started; some may be of this log.',
  'records-lost-journal':
    'The log is incomplete: the journal missed {{count}} messages. Record the kernel’s log itself, with dmesg -W or auditd.',
  'records-lost-auditd':
    'The log is incomplete: auditd passed on at least {{count}} records too late and dropped them.',
  'log-open': 'This log does not show what a start {{ways}} would call.',
  'log-open-unended': 'This log does not show the end of the program, nor what a start {{ways}} would call.',
  'log-open-user': 'as another user',
  'log-open-not-root': 'as a user other than root',
  'log-open-root': 'as root',
  'log-open-terminal': 'with a terminal',
  'log-open-no-terminal': 'without a terminal',
  'log-open-any-terminal': 'with or without a terminal',
  'log-open-kernel': 'on another kernel or C library',
  'logs-unusable': 'No log gave anything. {{reasons}}',
  'records-missing':
    'Between the first record and the last {{count}} event numbers are missing: lost, or left out when the log was filtered. A profile made of it may be too narrow.',
  'log-begins-late':
    'The log begins {{seconds}} seconds after the machine started and is as long as the kernel keeps: what was printed before may have been overwritten. Follow it from before the container starts: dmesg -W',
  'architecture-by-numbers':
    'The log gives numbers without an architecture. Only as {{arch}} do its {{count}} different numbers make a program, so they are named so.',
  'numbers-unresolved':
    'The log gives {{count}} numbers without names and does not tell its architecture; choose it to name them.',
  'begun-before':
    '{{names}} had begun before the recording did; only the end is in it, so it is not counted.',
  'only-ends-recorded': 'Only the end of {{names}} was recorded; the ends were counted.',
  'perf-names-32-bit':
    'The names fit no 64-bit program. perf names the calls of 32-bit programs by the 64-bit table, so all of them may be wrong; record again with strace.',
  'only-top-listed': 'The tool listed only its top {{limit}}; calls that were made less often are missing.',
  'alerts-are-no-trace': 'Alerts show that a call was made, not how often, and only what a rule looks for.',
  'only-watched-calls': 'These events show only the calls that a policy watches; others may have been made.',
  'guest-calls':
    'These are the calls of the program that runs inside {{host}}, not those that {{host}} makes to the host: a filter around {{host}} sees only the latter.',
  'map-left-out': 'The map {{map}} ({{count}} keys) was left out: its keys do not tell a call.',
  'keys-left-out': '{{count}} keys of a map name no known call and were left out.',
  'words-unknown': '{{count}} words between the names name no known call.',
  'list-without-counts': 'The list has no counts; every name counts once.',
  'records-cut': '{{count}} records end before their call: the log was cut.',
  'records-twice':
    'The journal holds {{count}} records a second time, in its own short form; they are counted as they stand.',
  'numbers-without-architecture':
    'The log has numbers without their architecture: choose it, or they stay unresolved.',
  'seccomp-logged': 'Records of calls that a profile let pass and logged: {{count}}.',
  'seccomp-denied': 'Records of calls that a profile answered with an error: {{count}}.',
  'seccomp-trapped': 'Records of calls that a profile answered with SIGSYS: {{count}}.',
  'seccomp-traced': 'Records of calls that a profile handed to a tracer: {{count}}.',
  'seccomp-notified': 'Records of calls that a profile handed to a supervisor: {{count}}.',
  'seccomp-killed-thread':
    'Records of calls for which a profile ended the thread, so that what it would have called next is not in the log: {{count}}.',
  'seccomp-killed-process':
    'Records of calls for which a profile ended the process, so that what it would have called next is not in the log: {{count}}.',
  'bytes-undecodable':
    '{{count}} bytes are not UTF-8, such as texts of another locale or damage. No count depends on them unless a name was hit.',
  'lines-cut': '{{count}} lines are longer than 1 MiB; only their beginning was read.',

  'program-output': 'not part of the log, such as output of the program',
  continuation: 'the rest of a call that other output had interrupted',
  'unknown-name': 'a call with a name that is not known',
  'strace-note': 'a note of strace itself',
  'other-record': 'another record or message',
  'no-call-number': 'a record without a usable call',
  'library-call': 'a call of a library, not of the system',
  'unknown-architecture': 'a record of an architecture that is not known',
}
