import type { Wording } from '#core/base/message.ts'

/** English for what the converters of foreign profiles say. */
export const profileWords: Wording = {
  'document-unreadable': '{{name}} could not be read: it is damaged or cut.',
  'first-profile-taken':
    'The file holds several profiles. The one of {{taken}} was opened; those of {{others}} were left out.',
  'profile-unnamed-calls':
    '{{count}} entries name a call that the tool could not name. No runtime knows them; record again or import its report.',
  'yaml-refused':
    '{{name}} was not read: line {{line}} uses {{what}}, which could hide what the profile says.',
  'yaml-unreadable': '{{name}} is not valid YAML (line {{line}}).',
  'yaml-too-deep': '{{name}} was not read: it is nested too deeply or too large for a profile.',
  'spo-unusable': '{{name}} holds no usable profile: {{what}} is missing or no such value.',
  'spo-base-profile': 'The profile builds on {{base}}, which is not in the file; its calls are missing here.',
  'spo-key-left-out': '{{key}} of the Kubernetes object has no place in a profile and was left out.',
  'minijail-default': 'The policy names no default; minijail kills the process, and so does this profile.',
  'minijail-include': 'Line {{line}} includes {{file}}; its rules are missing here.',
  'minijail-two-parts':
    'The condition of {{calls}} (line {{line}}) was left out: versions of minijail read its second part differently.',
  'minijail-argument-twice':
    'A condition of {{calls}} (line {{line}}) was left out: {{part}} compares one argument twice, which runtimes read as alternatives.',
  'minijail-too-many': 'A condition of {{calls}} (line {{line}}) was left out: it has too many alternatives.',
  'minijail-no-comparison':
    'A condition of {{calls}} (line {{line}}) was left out: “{{part}}” is no comparison.',
  'minijail-no-number': 'A condition of {{calls}} (line {{line}}) was left out: “{{part}}” is no number.',
  'minijail-unknown-constant':
    'A condition of {{calls}} (line {{line}}) was left out: the value of {{part}} is not known.',
  'minijail-constant':
    '{{constant}} (line {{line}}) differs between architectures; the value of x86-64 was taken.',
  'minijail-line': 'Line {{line}} is no rule and was left out.',
  'systemd-architectures':
    'SystemCallArchitectures={{value}} was not taken over; choose the architectures here.',
  'systemd-unknown': '{{names}} name no known call or group and were left out.',
  'systemd-groups': 'The groups are those of systemd {{version}}; other versions differ a little.',
}
