import { type Message, say, type Wording } from '../../base/message.ts'
import { isAtLeast } from '../../base/version.ts'
import type { Runtime } from '../../target/runtime.ts'

/** Words that changed: since which release they are so, the newest first. */
type ByRelease = readonly (readonly [since: string, words: string])[]
type Words = string | ByRelease

/** Go's own message depends on the compiler from here on, so that only its beginning is known. */
const goField = /( Go struct field )LinuxSyscall.*$/
const newerGoSince = '1.2'

/** What runtimes print when they refuse a profile, word for word; foreign text, never translated. */
const config: Readonly<Record<string, Words>> = {
  'runc-json': '{{complaint}}',
  'runc-action': 'string {{action}} is not a valid action for seccomp',
  'runc-operator': 'string {{op}} is not a valid operator for seccomp',
  'runc-arch': 'string {{arch}} is not a valid arch for seccomp',
  'runc-flags': 'seccomp flags are not yet supported by runc',
  'runc-flag': 'seccomp flag {{flag}} is not known to runc',
  'crun-json': 'load `config.json`: {{complaint}}',
  'crun-required': "load `config.json`: Required field '{{key}}' not present",
  'crun-listener': 'the seccomp receiver `{{path}}` is not an absolute path',
  'crun-errno': 'errno value specified for action `{{action}}`',
  'crun-action': [
    ['1.25', 'seccomp get action `{{action}}`'],
    ['0', 'invalid seccomp action `{{action}}`'],
  ],
  'crun-index': [
    ['1.8.6', 'invalid seccomp index `{{position}}`'],
    ['0', 'invalid seccomp index {{position}}'],
  ],
  'crun-operator': 'get_seccomp_operator',
  'crun-flag': [
    ['1.8.6', 'unknown seccomp option `{{flag}}`'],
    ['0', 'unknown seccomp option {{flag}}'],
  ],
  'crun-arch': [
    ['1.8.6', 'seccomp unknown architecture `{{arch}}`'],
    ['0', 'seccomp unknown architecture {{arch}}'],
  ],
  'crun-add-arch': 'seccomp adding architecture: {{reason}}',
  'crun-rule': 'seccomp_rule_add_array: {{reason}}',
  'crun-plain-rule': 'seccomp_rule_add `{{name}}`: {{reason}}',
  'crun-load': 'seccomp (SECCOMP_SET_MODE_FILTER): Invalid argument',
  'crun-export': 'seccomp_export_bpf: Bad address',
  'crun-default': 'error seccomp_init',
  'crun-init': 'read from the init process',
}

/** Said by runc's parent process when the filter is loaded and its listener is handed on. */
const start: Readonly<Record<string, Words>> = {
  'runc-no-listener': [
    ['1.2', 'seccomp listenerPath is not set'],
    ['0', 'listenerPath is not set'],
  ],
}

/** Said while the filter is built; with no_new_privs runc does that at another place and says so. */
const init: Readonly<Record<string, Words>> = {
  'runc-empty-name': 'empty string is not a valid syscall',
  'runc-index':
    'error creating seccomp syscall condition for syscall {{name}}: syscalls only have up to 6 arguments ({{index}} given)',
  'runc-notify-write': 'SCMP_ACT_NOTIFY cannot be used for the write syscall',
  'runc-notify-default': 'SCMP_ACT_NOTIFY cannot be used as default action',
  'runc-default': 'error creating filter: could not create filter',
  'runc-add-arch': 'error adding architecture to seccomp filter: {{reason}}',
  'runc-rule': 'error adding seccomp rule for syscall {{name}}: {{reason}}',
  'runc-plain-rule': 'error adding seccomp filter rule for syscall {{name}}: {{reason}}',
  'runc-wait-killable':
    'error adding WaitKill flag to seccomp filter: SetWaitKill requires libseccomp >= 2.6.0 and API level >= 7',
  'runc-load': 'error loading seccomp filter into kernel: error loading seccomp filter: invalid argument',
  'runc-export':
    'error loading seccomp filter into kernel: error patching filter: error disassembling original filter: error exporting BPF: bad address',
}

/** What runc puts before what its first process in the container says. */
const places: ByRelease = [
  ['1.2', 'unable to start container process: error during container init: '],
  ['0', 'unable to start container process: '],
]

/** The runtime's own message, without what it or an engine puts around it. */
export function runtimeText(refusal: Message, runtime: Runtime, noNewPrivileges: boolean): string {
  const words = (table: Readonly<Record<string, Words>>) => said(refusal, table, runtime)
  const place = inRelease(places, runtime)
  if (refusal.code in start) return `${place}${words(start)}`
  if (refusal.code in init)
    return `${place}${noNewPrivileges ? 'unable to init seccomp: ' : ''}${words(init)}`
  const text = words(config)
  const isCut = refusal.code === 'runc-json' && isAtLeast(runtime.version, newerGoSince)
  return isCut ? text.replace(goField, '$1').trimEnd() : text
}

function said(refusal: Message, table: Readonly<Record<string, Words>>, runtime: Runtime): string {
  const words = table[refusal.code]
  const wording: Wording = words === undefined ? {} : { [refusal.code]: inRelease(words, runtime) }
  return say(refusal, wording)
}

function inRelease(words: Words, { version }: Runtime): string {
  if (typeof words === 'string') return words
  return words.find(([since]) => isAtLeast(version, since))?.[1] ?? ''
}
