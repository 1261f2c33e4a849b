import type { Wording } from '../../base/message.ts'

const elsewhere: Wording = {
  'error-elsewhere-repeats-default':
    'A rule repeats the default action, which runc before 1.0.2 (crun before 0.21) refuses. Remove the rule or update the runtime.',
  'error-elsewhere-two-rules':
    'Two rules name the same call with the same arguments and other actions. Keep one of them.',
  'error-elsewhere-errno':
    'The error number of the rule is larger than the filter can hold. Use one below 4095.',
  'error-elsewhere-rule': 'libseccomp cannot write one of the rules for this call. Look at its conditions.',
  'error-elsewhere-index': 'A condition names an argument above 5. A call has six, numbered from 0.',
  'error-elsewhere-listener': 'SCMP_ACT_NOTIFY needs a listenerPath, or another action.',
  'error-elsewhere-agent': 'Nothing listens at the profile’s listenerPath. Start the supervisor first.',
  'error-elsewhere-notify':
    'SCMP_ACT_NOTIFY cannot be used here: runc itself writes while the filter is loaded.',
  'error-elsewhere-empty-name': 'A rule names an empty call. Remove the name.',
  'error-elsewhere-arch':
    'The profile lists an architecture that cannot share a filter with the host’s. Remove it from the list.',
  'error-elsewhere-action':
    'The runtime does not know the action. Check its spelling and the runtime’s version.',
  'error-elsewhere-operator': 'The runtime does not know the comparison. Check its spelling.',
  'error-elsewhere-arch-name':
    'The runtime does not know the architecture. Remove it or update the runtime: LOONGARCH64 and RISCV64 came late.',
  'error-elsewhere-flags': 'The runtime does not know the flag. Remove it or update the runtime.',
  'error-elsewhere-killable':
    'The kernel refuses the filter’s flags. SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV needs a rule with SCMP_ACT_NOTIFY.',
  'error-elsewhere-load':
    'The kernel or libseccomp refuses the filter as a whole. No single call was refused.',
  'error-elsewhere-json': 'The profile’s text cannot be read by the engine. Open it here to see where.',
  'error-elsewhere-errno-action': 'An errnoRet stands beside an action that takes none. Remove it.',
  'error-elsewhere-no-file':
    'The engine did not find the profile’s file. Docker reads it on the client, Kubernetes on the node below /var/lib/kubelet/seccomp.',
  'error-elsewhere-no-seccomp': 'This runtime or kernel was built without seccomp.',
  'error-elsewhere-limit':
    'The limit of processes or memory was reached: --pids-limit, ulimit -u or the cgroup. A filter that answers so would need errno 11.',
  'error-elsewhere-masked-proc':
    'The engine masks paths of /proc. Bind /proc instead, or unmask: systempaths=unconfined in Docker, procMount: Unmasked in Kubernetes.',
  'error-elsewhere-uid-map':
    'The user namespace was made; its map of users was refused. newuidmap needs CAP_SETUID and CAP_SETGID, entries in /etc/subuid, and no no-new-privileges.',
  'error-elsewhere-firewall':
    'Sending and connecting are refused like this by firewall rules (netfilter, network policies). No filter of an engine does.',
  'error-elsewhere-ping':
    'ping has a file capability. Without CAP_NET_RAW in the container it cannot be started; --cap-add NET_RAW or the sysctl net.ipv4.ping_group_range helps.',
  'error-elsewhere-net-admin': 'Tables of the firewall need CAP_NET_ADMIN: --cap-add NET_ADMIN.',
  'error-elsewhere-criu':
    'The kernel refuses this to any tracer that is filtered itself, whatever the filter allows. Run CRIU outside, by the engine’s checkpoint.',
}

const look: Wording = {
  'error-look-log':
    'The filter killed a process. Only the kernel’s log says by which call: look for type=1326 in dmesg or ausearch and paste the line here.',
  'error-look-start':
    'The container’s first process died behind the filter, or everything was refused to it. The kernel’s log says by which call: look for type=1326 … syscall=N and paste the line here.',
  'error-look-sigsys': 'Paste the line with SIGSYS that stands above: it names the call in si_syscall.',
  'error-look-systemd':
    'The filter of a service or container killed it. The kernel’s log says by which call: journalctl -k -g type=1326.',
  'error-look-suppressed':
    'The kernel left out records, so that the log may lack calls. Set kernel.printk_ratelimit to 0 or use auditd, and try again.',
  'error-look-strace':
    'The text does not say which call. strace -f of the program does: look for the last EPERM or ENOSYS and paste the line here.',
  'error-look-number': 'No table has this number for that architecture. strace -f names the call.',
}

const notes: Wording = {
  'error-note-mount-id':
    'The safe handling of /proc asks statx for a mount id, in every start, exec and health check.',
  'error-note-unsafe-procfs':
    'In public reports AppArmor and SELinux print this, more often than seccomp. If the profile allows openat2, look there: dmesg shows apparmor="DENIED" or avc: denied.',
  'error-note-openat2-fcntl':
    'fcntl is refused too, but only openat2 is needed: runc then goes no other way.',
  'error-note-openat2-readlinkat':
    'readlinkat is refused too, but only openat2 is needed: runc then goes no other way.',
  'error-note-file-capabilities':
    'A program with file capabilities that the container lacks is refused with the same words.',
  'error-note-or-killed':
    'A process that the filter killed looks the same; then the kernel’s log has a line type=1326.',
  'error-note-segfault':
    'Most such ends are faults of the program. They come from the filter when a program of C ends in its first instructions or after a child has ended.',
  'error-note-126':
    'Status 126: the program was found and could not be started. Mostly its permission bits are the cause.',
  'error-note-clone3':
    'glibc from 2.34 on asks clone3 first and goes on by clone only after ENOSYS. EPERM, as Docker before 20.10.10 gives it, ends the thread.',
  'error-note-make': 'Which of them depends on the versions of make and glibc. strace -f make names it.',
  'error-note-or-limit': 'A limit of processes looks the same: --pids-limit, ulimit -u.',
  'error-note-userns':
    'The host must let ordinary users make user namespaces: kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns, user.max_user_namespaces.',
  'error-note-apparmor-mount':
    'Where AppArmor is on, docker-default refuses mounts too: it needs an own profile.',
  'error-note-bwrap-admin':
    '--cap-add SYS_ADMIN is no way out with Docker’s default profile: pivot_root is in no list of it.',
  'error-note-chrome':
    'The capability CAP_SYS_CHROOT is not needed, but the call chroot must be allowed. --no-sandbox gives up the isolation of pages.',
  'error-note-chroot':
    'Inside its own user namespace Chromium needs no capability for it, but the call must be allowed.',
  'error-note-go-clone':
    'Go says fork/exec for the clone or unshare that makes the namespaces. execve works already.',
  'error-note-go-fork':
    'Go says fork/exec for all that it does up to the start of the program: new namespaces, other users, execve itself.',
  'error-note-new-keyring': 'crun and runc do without it with --no-new-keyring.',
  'error-note-io-uring':
    'kernel.io_uring_disabled says the same. What the ring does is not filtered, so conditions on sockets are void with it; most programs go on with epoll or libaio.',
  'error-note-aio': 'Kernel AIO is in Docker’s default. fs.aio-max-nr of the host answers EAGAIN instead.',
  'error-note-clock':
    'The clock is the whole host’s. With CAP_SYS_TIME clock_adjtime sets it too, whatever this rule says.',
  'error-note-clock-adjtime':
    'Docker’s default allows both; the kernel asks for CAP_SYS_TIME. chronyd -x does without.',
  'error-note-time64':
    '32-bit programs with time of 64 bits call it; libseccomp before 2.4.2 does not know it, so that the default answers. Update libseccomp and the engine of the host.',
  'error-note-ownership':
    'File systems and missing capabilities (CAP_CHOWN, CAP_FOWNER) answer the same. Docker’s default allows these calls.',
  'error-note-mknod': 'Devices also need CAP_MKNOD, and the engine’s list of devices has to hold them.',
  'error-note-fchmodat2':
    'With ENOSYS it is done by an older call. Engines and libseccomp before 2024 do not know fchmodat2: updating them helps too.',
  'error-note-gdb': 'Debugging works without it: set disable-randomization off.',
  'error-note-mount':
    'mount of util-linux 2.39 and later asks fsopen first and goes on by mount only after ENOSYS.',
  'error-note-fuse': 'The device /dev/fuse must be there too.',
  'error-note-swap': 'No capability opens it in Docker’s default.',
  'error-note-setids':
    'The capabilities CAP_SETUID and CAP_SETGID are needed; Docker gives them unless they are dropped.',
  'error-note-nice': 'Raising priorities needs CAP_SYS_NICE in any case.',
  'error-note-numa': 'A machine without NUMA says the same.',
  'error-note-userfaultfd':
    'Without the flag UFFD_USER_MODE_ONLY the kernel also asks for CAP_SYS_PTRACE or vm.unprivileged_userfaultfd.',
  'error-note-ptrace':
    'Docker’s default allows it from kernel 4.8 on. Yama (kernel.yama.ptrace_scope) and other users’ processes are refused with the same words.',
  'error-note-perf':
    'kernel.perf_event_paranoid must let it through too. For all processors the conditions go and CAP_PERFMON comes.',
  'error-note-socket-raw': 'Raw and packet sockets need CAP_NET_RAW, which is no matter of the filter.',
}

/** English for what an error text points at. */
export const errorWords: Wording = {
  'error-why-measured-one': '{{by}} says this when {{names}} is refused; measured.',
  'error-why-measured-several': '{{by}} says this when one of these is refused: {{names}}; measured.',
  'error-why-reported-one': '{{by}} is reported to say this when {{names}} is refused; not measured here.',
  'error-why-reported-several':
    '{{by}} is reported to say this when one of these is refused: {{names}}; not measured here.',
  'error-why-other-runtime':
    'The target has {{runtime}} {{version}}; these are words of {{by}}. Look whether the text comes from this target.',
  'error-why-said': '{{by}} says this.',
  'error-why-number': 'The kernel names call {{nr}} on {{arch}}.',
  'error-why-kernel-killed': 'The kernel’s own record: {{name}} was killed by the filter.',
  'error-why-kernel-error': 'The kernel’s own record: {{name}} got an error from the filter.',
  'error-why-kernel-logged':
    'The kernel’s own record: {{name}} ran and was only logged. Enforced, it would be refused.',
  'error-why-traced':
    'strace shows the error of {{name}}. It comes from the filter or from the kernel itself: permissions and capabilities answer the same.',
  'error-why-named':
    'The text itself names {{name}}. The filter may have refused it, or the kernel, for lack of a permission or capability.',
  'error-nothing':
    'Nothing in this text points at a call. Next: the kernel’s log (type=1326 in dmesg or ausearch), or strace -f of the program; a line of either can be read here. In another language: run it with LC_ALL=C.',
  'error-capability-both':
    'The kernel asks for {{name}} too: --cap-add {{flag}}. With it Docker’s default profile opens the call by itself.',
  'error-capability-both-held':
    'The kernel asks for {{name}} too, which the target has. Docker’s default profile then opens the call by itself.',
  'error-capability-needed': 'The kernel asks for {{name}} too: --cap-add {{flag}}.',
  'error-capability-needed-held': 'The kernel asks for {{name}} too, which the target has.',
  'error-capability-opens':
    'Docker’s default profile opens it with --cap-add {{flag}} too, which gives more than the rule.',
  'error-capability-opens-held': 'Docker’s default profile opens it with {{name}}, which the target has.',
  ...elsewhere,
  ...look,
  ...notes,
}
