import type { Wording } from '../../base/message.ts'

const allRefuse = 'Every container runtime refuses this.'
const goRefuse = 'Docker, Podman, containerd and runc refuse this'
const ignoredName = 'Every runtime skips a name it does not know, so the rule would not apply.'
const wholeNumber = 'Write a whole number from 0 to 18446744073709551615 in decimal digits.'

/** English for what can be wrong with a profile, or be read differently by different runtimes. */
export const readingWords = {
  'more-problems': '{{count}} more of this kind were found up to this place.',

  'profile-null':
    'The profile is null. Docker, Podman, containerd, runc and crun take this for "no profile" and run the container unconfined. Add at least a defaultAction.',
  'profile-empty':
    'The profile is empty. Docker, Podman, containerd and runc run the container unconfined; crun refuses to start it. Add at least a defaultAction.',
  'profile-without-rules':
    'There is no defaultAction and no rule. Docker, Podman, containerd and runc run the container unconfined; crun refuses to start it. Add a defaultAction, for example SCMP_ACT_ERRNO.',
  'profile-not-object':
    'A profile is an object in braces, this is of type {{found}}. crun ignores it and runs the container unconfined, the others refuse it. Put the profile in { }.',
  'profile-in-config':
    'This is an OCI config.json; the profile was found at {{path}} and is what you edit here. The rest of the file stays as it is.',
  'kubernetes-object':
    'This is a Kubernetes object. Docker, Podman, containerd and runc would find no profile in it and run the container unconfined. Import it as such, or open the profile in its "spec" alone.',
  'config-without-seccomp':
    'This looks like an OCI config.json, but it holds no linux.seccomp. runc and crun run such a container unconfined. Add the profile there, or open a profile file.',
  'default-action-missing':
    'The profile has no defaultAction. Docker, Podman, containerd, runc and crun refuse to start the container. Add one, for example SCMP_ACT_ERRNO.',

  'key-case':
    'The key "{{key}}" is spelt "{{canonical}}". Docker, Podman, containerd and runc ignore letter case and read it, crun does not. Write "{{canonical}}".',
  'misspelt-key':
    'There is no key "{{key}}"; the nearest is "{{nearest}}". Runtimes skip unknown keys without a word, so the setting would be lost. Correct or remove it.',
  'unknown-key': 'The key "{{key}}" is kept in the file, but runtimes ignore it.',
  'reserved-key':
    'The key "{{key}}" has no meaning in a profile, and some tools mistake it for the object\'s own make-up. Remove it.',
  'hidden-character':
    'This text holds the character {{codePoint}}, which cannot be seen or turns the direction of writing. Check that the text says what it seems to say.',

  'string-expected':
    '{{key}} needs text in double quotes; this is of type {{found}}. Some runtimes refuse it, others skip it without a word. Write the value as text.',
  'list-expected': `{{key}} needs a list in square brackets; this is of type {{found}}. ${goRefuse}; crun treats it as absent, which can make a rule unconditional. Put the values in [ ].`,
  'object-expected': `{{key}} needs an object in braces here; this is of type {{found}}. ${goRefuse}, crun may skip it. Put the members in { }.`,
  'null-item':
    'null stands in the list {{key}}. Podman crashes on some of these, crun skips it, the others refuse it or read it as empty. Remove it.',
  'null-rule':
    "null stands in place of a rule. Docker's daemon panics on it and the client hangs; Podman crashes; containerd, runc and crun refuse it. Remove it.",
  'null-is-absent': '{{key}} is null. Runtimes take this as left out.',

  'number-expected': `{{key}} needs a number; this is of type {{found}}. ${goRefuse}, crun reads some of these as 0. ${wholeNumber}`,
  'number-in-quotes': `{{key}} is in quotes. ${goRefuse}, crun reads it as 0. Remove the quotes.`,
  'number-null': `{{key}} is null. Docker, Podman, containerd, runc and crun read it as 0. Write the number that is meant.`,
  'number-exponent': `{{found}} has an exponent. ${allRefuse} ${wholeNumber}`,
  'number-fraction': `{{found}} has a decimal point. ${allRefuse} ${wholeNumber}`,
  'number-minus-zero': `{{found}} has a sign. ${goRefuse}, crun reads it as 0. Write 0.`,
  'number-negative': `{{found}} is negative. ${goRefuse}; crun reads a value of -1 as 18446744073709551615. ${wholeNumber}`,
  'number-too-large': `{{found}} is larger than 18446744073709551615 (64 bits). ${allRefuse} Write a smaller number.`,

  'action-missing':
    'The rule has no action. Docker, Podman, containerd, runc and crun refuse to start the container. Add one, for example SCMP_ACT_ALLOW.',
  'unknown-action':
    '"{{found}}" is not an action; the nearest is {{nearest}}. Docker and Podman take it, but runc and crun refuse to start the container. The actions are {{known}}.',
  'action-nul':
    'The action "{{found}}" holds a NUL character. crun and Podman stop reading there and apply {{meant}}; Docker, containerd and runc refuse to start the container. Write the action that is meant.',
  'unknown-errno':
    '"{{found}}" is not the name of an error. Podman and CRI-O refuse the profile, the others ignore {{key}}. Write a name such as EPERM or ENOSYS in capitals.',
  'errno-too-large':
    '{{key}} is larger than {{max}}, the largest error number libseccomp takes. Every container runtime refuses to start the container. Write a number from 1 to 133.',
  'trace-message-too-large':
    '{{key}} is larger than {{max}}; the kernel passes 16 bits to the tracer and runtimes cut the rest. Write a smaller number.',
  'errno-zero':
    '{{key}} is 0: the call is not made, but the program is told that it succeeded. If it shall fail, write an error number such as 1 (EPERM).',
  'errno-ignored':
    '{{key}} has no effect with {{action}}. Docker, containerd and runc ignore it; crun, and Podman with it, refuse to start the container. Remove it.',
  'errno-conflict':
    '{{key}} says {{name}} ({{named}}), {{number}} says {{value}}. Podman and CRI-O take the name, Docker, containerd, runc and crun the number. Make them equal.',
  'errno-name-only':
    'Only Podman and CRI-O read {{key}}: they answer {{name}} ({{named}}). Docker, containerd, runc and crun ignore it and answer EPERM (1). Add "{{number}}": {{named}} for all of them.',

  'names-missing':
    'The rule has no names. crun refuses to start the container, the others skip the rule. Add "names" with at least one system call, or remove the rule.',
  'names-empty': 'The list of names is empty: the rule does nothing. Add a system call, or remove the rule.',
  'legacy-name':
    'The rule uses the old key "name". Docker and Podman read it; containerd and runc skip the rule; crun refuses to start the container. Write "names": ["{{name}}"].',
  'name-and-names':
    'The rule has both "name" and "names". Docker and Podman refuse the profile; containerd, runc and crun use "names" alone. Keep "names".',
  'name-empty':
    'A name is empty. Docker, containerd and runc refuse to start the container; Podman and crun skip it. Remove it.',
  'name-nul':
    'The name "{{found}}" holds a NUL character. Runtimes stop reading there, so the rule is about "{{meant}}". Write the name that is meant.',
  'name-strange-character': `The name "{{found}}" holds the character {{codePoint}}, which no system call has. ${ignoredName} Type the name anew.`,
  'name-space': `The name "{{found}}" holds a space. ${ignoredName} Write "{{meant}}".`,
  'name-number': `"{{found}}" is a number, not a name. ${ignoredName} Write the name of the system call.`,
  'name-prefix': `"{{found}}" is a constant of the C headers. ${ignoredName} Write "{{meant}}".`,
  'name-upper-case': `"{{found}}" holds capital letters. ${ignoredName} Write "{{meant}}".`,
  'name-form': `"{{found}}" cannot be the name of a system call: these have up to 64 small letters, digits and underscores. ${ignoredName} Correct it.`,

  'operator-missing': `The condition has no op. ${allRefuse} Add one, for example SCMP_CMP_EQ.`,
  'unknown-operator':
    '"{{found}}" is not a comparison; the nearest is {{nearest}}. Every runtime refuses it, though crun does not look when it does not know the call. The comparisons are {{known}}.',
  'index-too-large':
    'There is no argument {{found}}: a system call has six, numbered 0 to 5. Every container runtime refuses this. Write a number from 0 to 5.',
  'zero-assumed':
    'The condition has no {{key}}. Runtimes take 0; the specification asks for it. Write it out.',
  'repeated-index':
    'Argument {{index}} is tested twice in one rule. Runtimes then take the conditions of this rule as alternatives: any one is enough, on whichever argument. For "both", use one condition or a masked comparison.',
  'too-many-conditions':
    'The rule has more than {{limit}} conditions. Older crun looks at the first {{limit}} only. Split the rule.',
  'masked-bits-dropped':
    'The expected value {{value}} has bits outside the mask {{mask}}. libseccomp drops these: the comparison is true where argument & {{mask}} is {{kept}}. The mask goes in "value", what must remain in "valueTwo".',

  'architectures-and-arch-map':
    'The profile has both "architectures" and "archMap". Docker and Podman refuse it; containerd, runc and crun ignore archMap. Keep one of them.',
  'architecture-missing':
    'The entry of archMap names no architecture. No runtime can use it. Add "architecture", or remove the entry.',
  'unknown-architecture':
    '"{{found}}" is not an architecture of the specification; the nearest is {{nearest}}. runc refuses to start the container, crun takes some other spellings. Known are {{known}}.',
  'native-architecture':
    'SCMP_ARCH_NATIVE is known to libseccomp, but runc and crun refuse it. Remove it (the native architecture is always included), or name one of {{known}}.',
  'architecture-not-in-runc':
    '{{found}} is known to crun, but runc (so Docker and containerd too) refuses to start the container. Keep it only if crun is used.',
  'unknown-flag':
    '"{{found}}" is not a flag a profile may set; the nearest is {{nearest}}. containerd, runc and crun refuse to start the container, older Docker drops it. The flags are {{known}}.',

  'unknown-capability':
    '"{{found}}" is not a capability; the nearest is {{nearest}}. It is never held, so includes never match and excludes never apply. containerd, runc and crun ignore the condition. Write it as CAP_ and capital letters.',
  'unknown-guard-architecture':
    '"{{found}}" is not an architecture name that profiles use (Go calls some otherwise: its 386 is x86 here); the nearest is {{nearest}}. Docker and Podman never match it; containerd, runc and crun ignore the condition. Known are {{known}}.',
  'min-kernel-form':
    '"{{found}}" is not a kernel version that Docker reads: two numbers up to 255 with a point between, such as "4.8". Docker refuses the profile; Podman, containerd, runc and crun ignore it. Correct it.',

  'guards-ignored':
    'Rules with "includes" or "excludes" ({{count}}): Docker, Podman and CRI-O follow them; containerd, runc and crun ignore them and apply these rules always. Export for the target to resolve them.',
  'min-kernel-ignored':
    'Rules with "minKernel" ({{count}}): Docker follows it; Podman, CRI-O, containerd, runc and crun ignore it. Export for the target to resolve it.',
  'arch-map-ignored':
    '"archMap" is followed by Docker, Podman and CRI-O; containerd, runc and crun ignore it and filter the native architecture alone. Export for the target to resolve it.',
  'notify-default':
    'SCMP_ACT_NOTIFY is the default action. runc refuses it, and crun fails to start the container. Choose another default, and notify for single calls.',
  'notify-without-listener':
    'A rule uses SCMP_ACT_NOTIFY, but there is no listenerPath. runc, Docker and containerd refuse to start the container; crun and Podman answer ENOSYS. Add "listenerPath".',
  'listener-path-relative':
    'The listenerPath is not absolute. crun refuses to start the container. Begin it with "/".',
} as const satisfies Wording

export type ReadingCode = keyof typeof readingWords
