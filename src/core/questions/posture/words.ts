import type { Wording } from '../../base/message.ts'

/** English for what is said of deployments. */
export const postureWords: Wording = {
  'posture-unconfined': 'Seccomp is switched off for it.',
  'posture-privileged': 'It is privileged, which switches seccomp off unless a profile is named.',
  'posture-privileged-pod':
    'It is privileged, and Kubernetes’ runtimes give privileged containers no filter.',
  'posture-privileged-filtered':
    'It is privileged: every capability and device is open, and only the filter stands between it and the kernel.',
  'posture-unset-pod':
    'No profile is named, so it runs without a filter, unless the kubelet of its node has seccompDefault on.',
  'posture-default':
    'It runs with the default profile of its engine, unless that was told to take another. For Docker, docker info shows it.',
  'posture-default-known': 'It runs with the default profile of its engine, and its daemon has no other.',
  'posture-daemon-unconfined': 'It names no profile, and the default of its daemon is no filter.',
  'posture-daemon-file':
    'It names no profile, and the default of its daemon is the file {{path}}. Open that file here to see what it allows.',
  'posture-builtin': 'It asks for the default profile of its engine.',
  'posture-file': 'Its profile is the file {{path}} of the host. Open that file here to see what it allows.',
  'posture-open': 'Its profile allows every system call, which is as good as none.',
  'posture-refused': 'Its engine refuses this profile, so it does not start with it.',
  'posture-unreadable': 'Its profile cannot be read. Open it to see where.',
  'posture-cannot-tell': 'What its profile does cannot be told for this target.',
  'posture-allow-list':
    'Its own profile denies {{denied}} of {{calls}} calls, some only with certain arguments.',
  'posture-deny-list':
    'Its own profile allows what it does not name. It denies {{denied}} of {{calls}} calls; new ones are let through.',
  'check-2-14-set': 'The daemon sets no-new-privileges for every container.',
  'check-2-14-off': 'The daemon does not set no-new-privileges.',
  'check-2-14-unset': 'The document does not say it; Docker’s default is off.',
  'check-2-17-builtin':
    'The daemon’s default is Docker’s own profile. Docker Bench reports this as unclear, for it looks for its old name.',
  'check-2-17-unconfined': 'The daemon’s default is no filter at all.',
  'check-2-17-file': 'The daemon’s default is the file {{path}}. Open that file here to see what it allows.',
  'check-2-17-own': 'The daemon has a default profile of its own.',
  'check-5-2-profile': 'AppArmor holds it with the profile {{profile}}.',
  'check-5-2-unconfined': 'AppArmor is switched off for it.',
  'check-5-2-none': 'AppArmor does not hold it.',
  'check-5-2-privileged': 'It is privileged, and AppArmor does not hold privileged containers by default.',
  'check-5-2-unset': 'No AppArmor profile is named; hosts with AppArmor use the engine’s default.',
  'check-5-3-set': 'SELinux options are set: {{options}}.',
  'check-5-3-disabled': 'SELinux labels are switched off for it.',
  'check-5-3-unset': 'No SELinux option is set; hosts with SELinux use the engine’s default.',
  'check-5-4-privileged': 'It is privileged, and so has every capability.',
  'check-5-4-added': 'Capabilities are added: {{names}}. Rules that depend on them change too.',
  'check-5-4-dropped': 'Capabilities are dropped: {{names}}.',
  'check-5-4-usual': 'It has the capabilities that its engine always gives.',
  'check-5-5-privileged': 'It is privileged.',
  'check-5-5-not': 'It is not privileged.',
  'check-5-22-unconfined': 'Seccomp is switched off for it.',
  'check-5-22-privileged':
    'It is privileged, which switches seccomp off. Docker Bench does not see that here.',
  'check-5-22-own': 'It has a profile of its own. Docker Bench does not look inside.',
  'check-5-22-default': 'It has the default profile of its engine.',
  'check-5-22-pod': 'No profile is named, which in Kubernetes means none, unless the kubelet sets a default.',
  'check-5-22-daemon': 'It names no profile, and the daemon’s default is none.',
  'check-5-26-set': 'It cannot gain privileges by setuid programs.',
  'check-5-26-daemon': 'The daemon sets no-new-privileges for it.',
  'check-5-26-not': 'It may gain privileges by setuid programs. Set no-new-privileges:true.',
  'check-5-26-pod': 'It may gain privileges by setuid programs. Set allowPrivilegeEscalation: false.',
}
