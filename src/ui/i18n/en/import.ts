/** The empty page, opening files, and what became of them. */
export const importWords = {
  'import.losses_one': '{{name}} was opened, and one thing could not be taken over.',
  'import.losses_other': '{{name}} was opened, and {{count}} things could not be taken over.',
  'draft-apart':
    'Another tab has changed {{name}} as well. Both are kept: what you see here is now {{copy}}.',
  'studio-file-accepted_one':
    '{{name}} was opened. One risk in it was accepted by {{owners}}. See “Accepted” under Findings before you rely on it.',
  'studio-file-accepted_other':
    '{{name}} was opened. {{count}} risks in it were accepted by {{owners}}. See “Accepted” under Findings before you rely on it.',
  'import.rename': 'Name',
  'import.save-tally': 'Save the counts',
  'import.unresolved_one':
    '{{count}} call is known by number only, and the log does not tell the architecture. Which one is it of?',
  'import.unresolved_other':
    '{{count}} calls are known by number only, and the log does not tell the architecture. Which one is it of?',
  'import.arch-open':
    'The log does not name its architecture, and its calls do not prove one. Until you choose, it is taken as one of the target’s where it can be. Which one is it of?',
  'import.arch-of': 'Architecture of {{name}}',
  'import.arch-ask': 'Architecture not told, and not {{arch}}: choose',
  'import.arch-taken': 'Architecture not told: taken as {{arch}}',
  'import.choose-arch': 'Choose an architecture',
  'import.begin': 'Start with a log, a profile or a template',
  'import.promise':
    'You get a file for docker run --security-opt that lets your program do only what it does.',
  'import.anywhere': 'Drop files anywhere on this page, or paste a log.',
  'import.log': 'Import a log',
  'import.log-what': 'Lists every call that a program made, ready to be allowed one by one or all at once.',
  'import.profile': 'Open a profile',
  'import.profile-what': 'Edits a JSON profile in place. Comments, order and unknown keys stay as they are.',
  'import.template': 'Start from a template',
  'import.template-what': 'An empty profile, one that only observes, or the defaults of Docker and Podman.',

  'import.record': 'Record a log',
  'import.record-program': 'A program',
  'import.record-program-what': 'Every call with its arguments, children included.',
  'import.record-counts': 'Counts only',
  'import.record-counts-what': 'A small table. No arguments, so no conditions can be proposed.',
  'import.record-docker': 'A container',
  'import.record-docker-what': 'Needs strace in the image. The log lands in the present folder.',
  'import.record-attach': 'A running process',
  'import.record-attach-what': 'Stop with Ctrl-C. Calls made before are not in the log.',
  'import.record-kernel-log': 'The kernel log',
  'import.record-kernel-log-what':
    'Begin here, run the program under the template "Observe everything" (SCMP_ACT_LOG), stop with Ctrl-C. The kernel else drops all but ten lines in five seconds; its limit is put back at the end. Names and counts, no arguments.',
  'import.record-auditd': 'With auditd',
  'import.record-auditd-what':
    'The same records of the last ten minutes, where auditd collects them, and how many it lost.',

  'posture.command': 'Containers and their profiles…',
  'import.workloads': 'Running containers',
  'import.workloads-what':
    'Drop docker inspect, a Compose file, Kubernetes manifests or Docker Bench results to see which run without a filter.',
  'import.samples': 'Sample logs',
  'import.sample-strace': 'A shell script under strace -f',
  'import.sample-summary': 'tar, counted by strace -c',
  'import.sample-audit': 'busybox, from the kernel log',
  'import.recent': 'Recent',
  'import.recent-what': 'kept in this browser',
  'import.open-draft': 'Open {{name}}',
  'import.delete-draft': 'Delete {{name}}',
  'import.delete-draft-sure': 'Delete for good: {{name}}',
  'import.delete-sure': 'Delete',
  'import.untitled': 'untitled',

  'import.private-short': 'Nothing leaves this browser.',
  'import.private-why':
    "Files are read on this machine, and the policy of this page (connect-src 'none') forbids its code to connect to anything.",

  'import.files': 'Open files',
  'import.drop': 'Drop to open',
  'import.drop-what': 'Logs are added to the sources, a profile opens as a draft of its own.',

  'import.sources': 'Sources',
  'import.add': 'Add log',
  'import.source': '{{name}}: what was read',
  'import.sample': 'sample',
  'import.off': 'off',
  'import.warned': 'with warnings',
  'import.lines_one': '{{number}} line',
  'import.lines_other': '{{number}} lines',
  'import.calls_one': '{{number}} call',
  'import.calls_other': '{{number}} calls',
  'import.syscalls_one': '{{number}} syscall',
  'import.syscalls_other': '{{number}} syscalls',
  'import.not-read_one': '{{number}} not read',
  'import.not-read_other': '{{number}} not read',

  'import.reading': 'Reading {{name}}',
  'import.progress': '{{bytes}} of {{total}}',
  'import.speed': '{{lines}} lines/s',
  'import.percent': '{{percent}} %',

  'import.report': 'What was read',
  'import.report-format': 'Format',
  'import.report-size': 'Size',
  'import.report-found': 'Found',
  'import.report-arch': 'Architecture',
  'import.report-no-arch': 'not told by the log',
  'import.report-warnings': 'Worth knowing',
  'import.report-skipped': 'Lines that gave no call',
  'import.report-all-read': 'Every line was understood.',
  'import.report-samples_one': 'The line',
  'import.report-samples_other': 'The first {{count}}',
  'import.report-counts-what': 'Calls in switched-off sources do not count.',
  'import.switch-off': 'Switch off',
  'import.switch-on': 'Switch on',
  'import.remove': 'Remove',

  'import.refused': 'Messages about files',
  'import.refused-name': '{{name}} was not opened',
  'import.refused-profile_one': '{{name}} cannot be used as a profile: {{count}} problem',
  'import.refused-profile_other': '{{name}} cannot be used as a profile: {{count}} problems',
  'import.unchanged': 'Your work is as it was.',
  'import.dismiss': 'Dismiss {{name}}',
  'import.place': 'Line {{line}}, column {{column}}',
  'import.belongs': 'and line {{line}}, column {{column}}',
  'import.more-problems_one': '{{count}} more problem',
  'import.more-problems_other': '{{count}} more problems',

  'import.templates': 'Start from a template',
  'import.template-empty': 'Deny everything',
  'import.template-empty-what':
    'Every call fails with EPERM until you allow it. The start for an allow-list made from logs.',
  'import.template-observe': 'Observe everything',
  'import.template-observe-what':
    'Every call runs and the kernel logs it (SCMP_ACT_LOG). To learn what a program needs; it blocks nothing.',
  'import.template-moby-default': 'Docker default',
  'import.template-moby-default-what':
    'What Docker applies when nothing else is asked for: some 400 calls, more with added capabilities.',
  'import.template-containers-common-default': 'Podman default',
  'import.template-containers-common-default-what':
    'What Podman, Buildah and CRI-O apply, as containers-common ships it.',
  'import.template-own': 'Made here, for {{arch}}',
  'import.template-failed': 'This template could not be loaded. Reload the page and try again.',
} as const
