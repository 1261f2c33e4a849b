import type { Wording } from '#core/base/message.ts'

export const systemdWords: Wording = {
  'export-systemd': 'systemd service (drop-in)',
  'export-systemd-what':
    'Settings for a service that systemd starts, not for a container. They know names of calls alone, no arguments. The file sets aside any system call filter of the unit itself. It needs systemd 247 or newer.',
  'use-systemd': 'systemd',
  'use-systemd-place': 'NAME is that of the service:',
  'use-systemd-check': 'It prints every line that this systemd does not understand, and ends with 0 even so:',
  'use-systemd-start': 'Then:',
  'export-systemd-granted':
    'systemd lets the calls of its group @default through in every list that allows. Those that the profile refuses are taken back by name: {{names}}. A systemd of a later year may add more to the group.',
  'export-systemd-flags': 'The flags are left out: {{names}}.',
  'export-systemd-logged': 'Allowed, but not logged: {{names}}.',
  'export-systemd-killed':
    'The process is ended, where the profile sends a signal, asks a supervisor, ends one thread or gives an error that systemd does not take: {{names}}.',
  'export-systemd-others-logged': 'All other calls are allowed, but not logged.',
  'export-systemd-others-killed': 'All other calls end the process; the profile does something milder.',
}
