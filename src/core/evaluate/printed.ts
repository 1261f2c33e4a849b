import { isAtLeast } from '../libseccomp/version.ts'
import { type Message, say, type Wording } from '../message.ts'
import { launcherOf, type Target } from '../target.ts'

/** What runtimes print when they refuse a profile, word for word; foreign text, never translated. */
const config: Wording = {
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
  'crun-action': 'invalid seccomp action `{{action}}`',
  'crun-index': 'invalid seccomp index {{position}}',
  'crun-operator': 'get_seccomp_operator',
  'crun-flag': 'unknown seccomp option {{flag}}',
  'crun-arch': 'seccomp unknown architecture {{arch}}',
  'crun-add-arch': 'seccomp adding architecture: {{reason}}',
  'crun-rule': 'seccomp_rule_add_array: {{reason}}',
  'crun-plain-rule': 'seccomp_rule_add `{{name}}`: {{reason}}',
  'crun-load': 'seccomp (SECCOMP_SET_MODE_FILTER): Invalid argument',
  'crun-export': 'seccomp_export_bpf: Bad address',
  'crun-default': 'error seccomp_init',
  'crun-init': 'read from the init process',
}

/** Said when the filter is loaded and its listener is handed on. */
const start: Wording = {
  'runc-no-listener': 'listenerPath is not set',
}

/** Said while the filter is built; with no_new_privs runc does that at another place and says so. */
const init: Wording = {
  'runc-empty-name': 'empty string is not a valid syscall',
  'runc-index':
    'error creating seccomp syscall condition for syscall {{name}}: syscalls only have up to 6 arguments ({{index}} given)',
  'runc-notify-write': 'SCMP_ACT_NOTIFY cannot be used for the write syscall',
  'runc-notify-default': 'SCMP_ACT_NOTIFY cannot be used as default action',
  'runc-default': 'error creating filter: could not create filter',
  'runc-add-arch': 'error adding architecture to seccomp filter: {{reason}}',
  'runc-rule': 'error adding seccomp rule for syscall {{name}}: {{reason}}',
  'runc-plain-rule': 'error adding seccomp filter rule for syscall {{name}}: {{reason}}',
  'runc-load': 'error loading seccomp filter into kernel: error loading seccomp filter: invalid argument',
  'runc-export':
    'error loading seccomp filter into kernel: error patching filter: error disassembling original filter: error exporting BPF: bad address',
}

/** The line that a person sees on the terminal of that target. */
export function printed(refusal: Message, target: Target): string {
  return withEngine(runtimeText(refusal, target), target)
}

function runtimeText(refusal: Message, { noNewPrivileges }: Target): string {
  if (refusal.code in start) return `unable to start container process: ${say(refusal, start)}`
  if (!(refusal.code in init)) return say(refusal, config)
  const place = noNewPrivileges ? 'unable to init seccomp: ' : ''
  return `unable to start container process: ${place}${say(refusal, init)}`
}

/** runc logs its errors as a quoted text of Go. */
function quoted(text: string): string {
  return text.replaceAll(/[\\"]/g, '\\$&').replaceAll('\0', '\\x00')
}

function withEngine(text: string, target: Target): string {
  const shim = `failed to create shim task: OCI runtime create failed: runc create failed: ${text}: unknown`
  switch (launcherOf(target)) {
    case 'docker': {
      const task = isAtLeast(target.engineVersion, '23') ? 'failed to create task for container: ' : ''
      return `docker: Error response from daemon: ${task}${shim}`
    }
    case 'containerd':
      return `ctr: ${shim}`
    case 'podman':
      return `Error: OCI runtime error: crun: ${text}`
    case 'cri-o':
      return `container create failed: ${text}`
    case 'runc':
      return `runc run failed: ${quoted(text)}`
    case 'crun':
      return text
  }
}
