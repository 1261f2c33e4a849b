import type { Wording } from '../../base/message.ts'

/** English for what a profile means on a target. */
export const evaluateWords = {
  'load-hangs':
    'libseccomp never returns on the rules for {{name}}: the container does not start, and nothing is printed.',
  'load-crashes': 'libseccomp overflows its stack on the rules for {{name}}: the container does not start.',
  'load-unconfined': 'No default action and no rules: the container runs without any filter.',
  'load-lost-to-null':
    'crun takes null in place of a rule or a condition for no profile at all: the container runs without any filter.',
  'load-refused': '{{runtime}} does not start the container and prints: {{text}}.',
  'load-comment': '{{runtime}} refuses JSON with comments.',
  'load-trailing-comma': '{{runtime}} refuses JSON with a comma before a closing bracket.',
  'load-byte-order-mark': '{{runtime}} refuses JSON that begins with a byte order mark.',
  'load-unread': '{{runtime}} cannot read the text.',
  'load-no-host': '{{arch}} is no architecture of a host.',
  'unsure-build':
    'Whether runc {{version}} takes {{arch}} depends on who built it: a distribution may have added it before runc {{since}} did.',
  'unsure-undefined':
    'libseccomp reads memory that it has given back while it merges the rules for {{name}}; nobody can tell the outcome.',
  'unsure-too-large': 'The rules for {{name}} make a program too large to predict.',
  'unsure-table': 'Builds of libseccomp {{release}} differ in whether they know {{name}}.',
  'unsure-library':
    'libseccomp {{release}} merges conditions in an older way than the one that is modelled (2.5.0 and later).',
  'unsure-merge':
    'libseccomp {{release}} merges these rules in a corrected way that was not tried against it.',
  'unsure-version':
    '{{what}} {{version}} is not known here; this is answered as for {{nearest}}, the nearest that is.',
  'unsure-stable-kernel':
    'Linux {{kernel}} passes {{name}} by the filter from one of its stable releases on; which one runs is not known.',
  'why-rule': 'Rule {{rule}} decides.',
  'why-rule-conditions': 'Rule {{rule}} decides: its conditions hold.',
  'why-split':
    'Rule {{rule}} tests an argument twice, so each of its conditions counts as a rule of its own.',
  'why-through':
    'The rule for {{name}} also stands for {{gate}} with {{number}} as first argument; its own test of that argument is lost.',
  'why-low-words': 'Only the lower 32 bits of arguments and values are compared on {{arch}}.',
  'why-default': 'No rule decides; the default action does.',
  'why-stub':
    'runc answers ENOSYS for numbers above {{max}}, the largest that the profile names for {{arch}}, whatever the default action.',
  'why-stub-zero': 'runc answers ENOSYS for number 0 on {{arch}}.',
  'why-foreign-arch': '{{arch}} is not among the architectures of the filter: the calling thread is killed.',
  'why-x32-gate': 'x32 calls are not among the architectures of the filter: the calling thread is killed.',
  'why-not-x32': 'The number is none of x32, and only x32 is in the filter: the calling thread is killed.',
  'why-exempt': 'The kernel never shows {{name}} to a filter.',
  'why-unmatched':
    'No condition of rule {{rule}} asks for this, but libseccomp merged the rules to a program that does.',
  'why-misbuilt': 'The program that libseccomp builds answers otherwise than its rules ask.',
  'why-missing-load':
    'libseccomp forgets to load the number on {{arch}}: its first rule is for a call that does not exist there. No rule of that architecture can match.',
  'why-no-tracer': 'Without a tracer the call fails with ENOSYS.',
  'why-no-listener': 'Without a listener the call fails with ENOSYS.',
  'why-success': 'The call is not run, and the program sees success.',
  'lost-same-as-default': 'It says the same as the default action, so the runtime leaves it out.',
  'lost-unknown-name': 'libseccomp {{release}} does not know the name.',
  'guard-no': 'It does not apply on this target.',
  'guard-legacy': '{{launcher}} does not read rules in the old form with "name".',
  'guard-lacks-caps': 'It applies only with {{caps}}, which the container lacks.',
  'guard-has-caps': 'It does not apply with {{caps}}, which the container has.',
  'guard-other-arch': 'It applies only on {{arches}}, and the host is {{arch}}.',
  'guard-on-arch': 'It does not apply on {{arch}}.',
  'guard-old-kernel': 'It applies only from Linux {{kernel}} on, and the host has {{host}}.',
  'guard-new-kernel': 'It applies only before Linux {{kernel}}, and the host has {{host}}.',
  'lost-to-plain': 'Rule {{rule}} has no conditions and always wins.',
  'lost-later': 'Rule {{rule}} comes first.',
  'lost-inner-order': 'Rule {{rule}} is tried first in libseccomp’s inner order.',
  'lost-misbuilt': 'Its conditions hold, but the program that libseccomp builds does not ask for them.',
  'lost-stage': 'It is never reached.',
  'call-form': 'This is no call: {{text}}. Write it as socket(2, 1, 0).',
  'call-unknown': 'No architecture is known to have a call {{name}}.',
  'call-absent': '{{arch}} has no {{name}}.',
  'call-absent-instead': '{{arch}} has no {{name}}; programs there use {{instead}}.',
  'call-too-many': '{{name}} has more than six arguments.',
  'call-constant': '{{term}} is no known constant.',
} satisfies Wording
