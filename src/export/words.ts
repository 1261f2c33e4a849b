import type { Wording } from '#core/base/message.ts'
import { exporters } from './registry.ts'

/** English for what a file says less than the document, and why a file is not handed out. */
export const exportMessages: Wording = {
  ...Object.assign({}, ...exporters.map(({ words }) => words)),
  'export-ask-conditional': 'Calls with conditions',
  'export-conditional-closed': 'Refuse them',
  'export-conditional-open': 'Allow them',
  'export-conditions-refused':
    'Arguments cannot be asked for. Calls that the profile allows for some arguments are refused altogether: {{names}}.',
  'export-conditions-allowed':
    'Arguments cannot be asked for. Calls that the profile allows for some arguments are allowed altogether: {{names}}.',
  'export-guards-kept':
    'Rules that apply on this target because of its capabilities, host or kernel: {{rules}}. In the file they always apply; write another file for other capabilities.',
  'export-guards-gone':
    'Rules that do not apply on this target and are left out, so that what they open stays closed: {{rules}}. They name {{names}}.',
  'export-kernel-kept':
    'Rules whose minKernel fits Linux {{kernel}}: {{rules}}. The limit is not read there, so the file leaves it out.',
  'export-kernel-gone':
    'Rules whose minKernel does not fit Linux {{kernel}} and are left out, because the limit is not read there: {{rules}}. They name {{names}}.',
  'export-arch-map': 'archMap becomes the list of architectures for {{arch}} hosts alone.',
  'export-errno-names': 'Error names become numbers.',
  'export-errno-foreign':
    'Error names become numbers, as on x86 and arm; {{arch}} has other numbers for some of them.',
  'export-flags': 'The flags are left out ({{flags}}): runc {{version}} starts no container with them.',
  'export-failed': 'This file could not be written: {{reason}}',
  'export-not-written': 'This file cannot be handed out: read again, it is no strict profile.',
  'export-not-loaded': 'This file cannot be handed out: it does not load there. {{problem}}',
  'export-differs':
    'This file cannot be handed out: read back, it decides {{call}} on {{arch}} otherwise than the document ({{found}} instead of {{wanted}}).',
}
