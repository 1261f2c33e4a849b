// Generated from ../source by `npm run catalog`; edits are lost.
export const details = `_llseek	.		
_newselect	.		
_sysctl	.	Removed binary sysctl.	
accept	.	Accepts inbound connections.	
accept4	.	Accepts inbound connections.	
access	.		
acct	.	Turns process accounting on or off for the host.	CAP_SYS_PACCT
add_key	.	The kernel keyring is not namespaced: keys can cross container borders.		CVE-2017-15299 add_key could update a key that was not ready	CVE-2015-7872 crash collecting an uninstantiated keyring
adjtimex	.	Steers the host clock; reading is harmless.	CAP_SYS_TIME
afs_syscall	.		
alarm	.		
arch_prctl	.	Sets segment bases and CPU features; libc needs ARCH_SET_FS at start-up.	
arm_fadvise64_64	.		
arm_sync_file_range	.		
atomic_barrier	.		
atomic_cmpxchg_32	.		
bdflush	.		
bind	.	Opens listening addresses and selects AF_ALG algorithms.		CVE-2021-23134 NFC bind and connect use after free
bpf	.	Loads programs into the kernel; verifier mistakes have repeatedly given arbitrary kernel read and write.	CAP_BPF CAP_SYS_ADMIN CAP_PERFMON	CVE-2017-16995 sign-extension slip in the BPF verifier gave arbitrary kernel access	CVE-2020-8835 32-bit bounds tracking error in the BPF verifier	CVE-2021-3490 wrong ALU32 bounds for bitwise operations in the BPF verifier	CVE-2021-31440 32/64-bit bounds propagation error in the BPF verifier	CVE-2022-23222 pointer arithmetic on or-null pointers accepted by the BPF verifier	CVE-2023-2163 verifier pruned paths it should have checked	CVE-2016-4557 double release of a descriptor while loading a BPF program
break	.		
breakpoint	.		
brk	.		
cachectl	.		
cacheflush	.		
cachestat	.	Page-cache statistics for a file: similar side channel to mincore.		CVE-2024-26630 cachestat read a freed folio
capget	.		
capset	.	Sets capabilities (within the permitted set).	
chdir	.		
chmod	.	Can set setuid and setgid bits.	
chown	.	Changes ownership.	CAP_CHOWN
chown32	.		
chroot	.	Not a security boundary: a privileged process walks out of it.	CAP_SYS_CHROOT
clock_adjtime	.	Steers host clocks; reading is harmless.	CAP_SYS_TIME
clock_adjtime64	.	Steers host clocks (32-bit ABIs).	CAP_SYS_TIME
clock_getres	.		
clock_getres_time64	.		
clock_gettime	.		
clock_gettime64	.		
clock_nanosleep	.		
clock_nanosleep_time64	.		
clock_settime	.	Sets host clocks.	CAP_SYS_TIME
clock_settime64	.	Sets host clocks (32-bit ABIs, 64-bit time).	CAP_SYS_TIME
clone	.	Needed for threads, but its CLONE_NEW* flags create namespaces.	CAP_SYS_ADMIN	CVE-2019-6133 fork start time could be raced to impersonate a process	CVE-2020-35508 race in CLONE_PARENT with a dying parent	CVE-2013-1956 user namespace inside chroot escaped it
clone3	.	Same power as clone, with flags in memory where a filter cannot look. Return ENOSYS so libc falls back to clone.	CAP_SYS_ADMIN
close	.		
close_range	.		
connect	.	Outbound connections; seccomp cannot see the address.		CVE-2021-23134 NFC bind and connect use after free
copy_file_range	.	In-kernel copy between files.	
creat	.		
create_module	.	Pre-2.6 module interface; no modern kernel implements it, so there is never a reason to allow it.	CAP_SYS_MODULE
delete_module	.	Removes kernel modules, including security ones.	CAP_SYS_MODULE
dup	.		
dup2	.		
dup3	.		
epoll_create	.		
epoll_create1	.		
epoll_ctl	.	Event registration.		CVE-2020-0466 epoll_ctl error path use after free	CVE-2021-1048 epoll file reference regression
epoll_ctl_old	.		
epoll_pwait	.		
epoll_pwait2	.		
epoll_wait	.		
epoll_wait_old	.		
eventfd	.		
eventfd2	.		
execve	.	Runs programs; with no_new_privs setuid bits are ignored.		CVE-2018-14634 argument size overflow on exec	CVE-2017-1000253 PIE mapping overlapped the stack
execveat	.	Runs a program from a descriptor: memfd execution without a path.	
exit	.		
exit_group	.		
faccessat	.		
faccessat2	.		
fadvise64	.		
fadvise64_64	.		
fallocate	.		
fanotify_init	.	File-access notification for whole mounts; permission events can stall other processes.	CAP_SYS_ADMIN	CVE-2022-1998 fanotify left a stale descriptor
fanotify_mark	.	Adds fanotify marks.	CAP_SYS_ADMIN	CVE-2022-1998 fanotify left a stale descriptor
fchdir	.		
fchmod	.		
fchmodat	.		
fchmodat2	.	fchmodat with flags (Linux 6.6): deny lists written earlier miss it.	
fchown	.		
fchown32	.		
fchownat	.		
fcntl	.	Descriptor control; pipe resizing was exploitable.		CVE-2022-2959 pipe resize lacked a lock	CVE-2016-2847 unbounded pipe memory
fcntl64	.		
fdatasync	.		
fgetxattr	.		
file_getattr	.		
file_setattr	.	Sets inode flags such as immutable (Linux 6.17), otherwise an ioctl.	
finit_module	.	Runs arbitrary code in the kernel, loaded from a file descriptor.	CAP_SYS_MODULE	CVE-2021-35039 unsigned modules could load when signature enforcement was set late
flistxattr	.		
flock	.		
fork	.	Creates processes; limit with the pids cgroup rather than seccomp.	
fremovexattr	.		
fsconfig	.	Passes options to file-system parsers; exploited from user namespaces.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace	CVE-2021-4154 fsconfig source type confusion in cgroup v1
fsetxattr	.		
fsmount	.	Turns a configured file-system context into a mount.	CAP_SYS_ADMIN
fsopen	.	First step of the newer mount interface; reaches file-system parsers from an unprivileged user namespace.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace
fspick	.	Reopens an existing mount for reconfiguration.	CAP_SYS_ADMIN
fstat	.		
fstat64	.		
fstatat64	.		
fstatfs	.		
fstatfs64	.		
fsync	.		
ftime	.		
ftruncate	.		
ftruncate64	.		
futex	.	Needed by every threaded program; priority-inheritance operations are the risky part.		CVE-2014-3153 futex requeue to itself corrupted a lock (Towelroot)	CVE-2021-3347 priority-inheritance futex state error	CVE-2020-14381 futex inode reference error	CVE-2018-6927 futex requeue count overflow
futex_requeue	.	Newer futex interface.	
futex_time64	.		
futex_wait	.		
futex_waitv	.		
futex_wake	.		
futimesat	.		
get_kernel_syms	.	Pre-2.6 symbol listing; not implemented by modern kernels.	
get_mempolicy	.	Reads NUMA policy.		CVE-2018-10675 get_mempolicy use after free
get_robust_list	.		
get_thread_area	.		
get_tls	.		
getcpu	.		
getcwd	.		
getdents	.		
getdents64	.		
getegid	.		
getegid32	.		
geteuid	.		
geteuid32	.		
getgid	.		
getgid32	.		
getgroups	.		
getgroups32	.		
getitimer	.		
getpagesize	.		
getpeername	.		
getpgid	.		
getpgrp	.		
getpid	.		
getpmsg	.		
getppid	.		
getpriority	.		
getrandom	.		
getresgid	.		
getresgid32	.		
getresuid	.		
getresuid32	.		
getrlimit	.		
getrusage	.		
getsid	.		
getsockname	.		
getsockopt	.	Reads protocol state; shares parsers with setsockopt.		CVE-2014-4943 L2TP socket options fell back to UDP's
gettid	.		
gettimeofday	.		
getuid	.		
getuid32	.		
getxattr	.		
getxattrat	.		
gtty	.		
idle	.		
init_module	.	Runs arbitrary code in the kernel.	CAP_SYS_MODULE	CVE-2021-35039 unsigned modules could load when signature enforcement was set late
inotify_add_watch	.	Watches files.		CVE-2019-9857 inotify mark reference leak
inotify_init	.		
inotify_init1	.		
inotify_rm_watch	.		
io_cancel	.		
io_destroy	.		
io_getevents	.	Kernel AIO completion.		CVE-2014-0206 io_getevents index unchecked
io_pgetevents	.		
io_pgetevents_time64	.		
io_setup	.	Kernel AIO set-up; maps an AIO ring.		CVE-2016-10044 AIO mapping was executable
io_submit	.	Kernel AIO submission.		CVE-2019-10125 io_submit file reference error
io_uring_enter	.	Submits ring operations (open, connect, send...) that bypass the per-call filter.		CVE-2022-29582 race between io_uring timeout flush and removal	CVE-2022-1976 in-flight tracking error in io_uring
io_uring_register	.	Registers buffers, files and credentials with the ring; several exploited bugs lie in buffer registration.		CVE-2023-2598 registered buffers reached past the end of a folio	CVE-2024-0582 mapped buffer ring outlived its pages
io_uring_setup	.	Opens a second system-call interface that seccomp cannot see: operations queued on the ring are not filtered, and the subsystem has a long run of memory-safety bugs.		CVE-2019-19241 io_uring workers ran requests with the wrong credentials	CVE-2021-20226 weak file references in io_uring led to use after free	CVE-2021-41073 type confusion in io_uring looped reads and writes	CVE-2022-29582 race between io_uring timeout flush and removal	CVE-2022-2602 io_uring and AF_UNIX garbage collection freed files in use	CVE-2023-2598 registered buffers reached past the end of a folio	CVE-2024-0582 mapped buffer ring outlived its pages
ioctl	.	Gateway to every driver: terminals (TIOCSTI), block devices, KVM, TUN, loop. Restrict the command argument where you can.		CVE-2019-10063 Flatpak's TIOCSTI filter ignored the upper 32 bits of the ioctl number	CVE-2019-7303 snapd's TIOCSTI filter compared 64 bits where the kernel uses 32	CVE-2017-5226 sandboxed program injected keystrokes with TIOCSTI	CVE-2014-0196 race in terminal writes corrupted the heap	CVE-2020-29661 TIOCSPGRP locking error led to use after free	CVE-2016-0723 TIOCGETD raced with line discipline change	CVE-2020-36557 VT_DISALLOCATE freed a console in use	CVE-2019-6974 KVM device creation reference race	CVE-2022-4744 double free in TUN
ioperm	.	Direct port access (x86).	CAP_SYS_RAWIO	CVE-2020-15852 stale I/O permission bitmap under Xen PV
iopl	.	Direct port access (x86).	CAP_SYS_RAWIO	CVE-2020-15852 stale I/O permission bitmap under Xen PV
ioprio_get	.		
ioprio_set	.	Changes I/O priority.	CAP_SYS_ADMIN
ipc	.	32-bit multiplexer for SysV IPC; arguments cannot be filtered properly.	
kcmp	.	Compares kernel objects of two processes; leaks ordering of kernel pointers.	CAP_SYS_PTRACE
kexec_file_load	.	Stages a replacement kernel from a file; signature checks depend on kernel configuration.	CAP_SYS_BOOT	CVE-2022-21505 kexec could bypass lockdown through IMA policy
kexec_load	.	Stages a replacement kernel; the next reboot runs the caller's code.	CAP_SYS_BOOT
keyctl	.	Keyring operations, shared across containers and often exploited.		CVE-2016-0728 reference leak in session keyrings overflowed a counter	CVE-2014-9529 race between key lookup and freeing	CVE-2017-7472 thread keyrings leaked by keyctl	CVE-2017-15951 race between updating and finding a negative key	CVE-2014-3631 keyring garbage collection used freed memory
kill	.	Signals other processes in the PID namespace.	
landlock_add_rule	.		
landlock_create_ruleset	.		
landlock_restrict_self	.	Tightens the caller's own rights; safe to allow.	
lchown	.		
lchown32	.		
lgetxattr	.		
link	.		
linkat	.		
listen	.	Makes a socket accept connections.	
listmount	.	Lists mount ids visible to the caller.	
listns	.	Enumerates namespaces (Linux 6.19).	
listxattr	.		
listxattrat	.		
llistxattr	.		
lock	.		
lookup_dcookie	.	Profiler helper that reveals host paths; removed in Linux 6.7.	CAP_SYS_ADMIN
lremovexattr	.		
lseek	.		
lsetxattr	.		
lsm_get_self_attr	.	Reads LSM attributes.	
lsm_list_modules	.		
lsm_set_self_attr	.	Changes LSM attributes of the caller (Linux 6.8).	
lstat	.		
lstat64	.		
madvise	.	Memory hints; the racing half of Dirty COW.		CVE-2016-5195 Dirty COW: copy-on-write race	CVE-2017-1000405 huge-page variant of Dirty COW
map_shadow_stack	.	Allocates a hardware shadow stack.	
mbind	.	NUMA policy on ranges.	CAP_SYS_NICE	CVE-2017-7616 uninitialised stack in compat mempolicy calls	CVE-2023-4611 mbind raced with VMA locking
membarrier	.	Cross-CPU barriers.		CVE-2024-26602 membarrier could be hammered to stall
memfd_create	.	Anonymous files that can be executed: code without a file on disk.	
memfd_secret	.	Memory the kernel itself cannot map; pins memory and hides content from inspection.	
migrate_pages	.	Moves a process's memory between nodes.	CAP_SYS_NICE
mincore	.	Told which pages are cached: a side channel on other processes' files.		CVE-2019-5489 mincore page-cache side channel
mkdir	.		
mkdirat	.		
mknod	.	Creates device nodes; the device cgroup decides whether they open.	CAP_MKNOD
mknodat	.	Creates device nodes; the device cgroup decides whether they open.	CAP_MKNOD
mlock	.	Pins memory within RLIMIT_MEMLOCK.	CAP_IPC_LOCK
mlock2	.		
mlockall	.	Pins all memory.	CAP_IPC_LOCK
mmap	.	Maps memory; PROT_EXEC mappings are how injected code runs.		CVE-2017-1000364 stack could jump the guard page	CVE-2019-9213 low-address mapping limit bypass
mmap2	.	32-bit mmap.	
modify_ldt	.	Installs x86 segment descriptors; needed only by Wine and old emulators.		CVE-2017-17053 use after free of an LDT on fork	CVE-2014-8133 thread-local segments defeated a stack-leak mitigation	CVE-2015-5157 NMI and user segment handling corrupted kernel state
mount	.	Attaches file systems; the standard step of container escapes (host disks, cgroup v1, proc, overlay).	CAP_SYS_ADMIN	CVE-2014-5206 remount could drop flags the user should not change	CVE-2014-5207 remount permission check missing	CVE-2022-0492 cgroup v1 release_agent writable from a new user namespace: container escape	CVE-2021-3732 overlay clone exposed data under a bind mount
mount_setattr	.	Changes read-only, nosuid and id-mapping attributes of mounts.	CAP_SYS_ADMIN	CVE-2021-46923 mount_setattr leaked a reference on error
move_mount	.	Attaches a detached mount; blocking mount() alone does not stop this path.	CAP_SYS_ADMIN
move_pages	.	Moves or queries another process's pages; once leaked address layout.	CAP_SYS_NICE	CVE-2017-14140 move_pages leaked layout of setuid programs
mprotect	.	Can turn written memory executable.	
mpx	.		
mq_getsetattr	.		
mq_notify	.	Message-queue notification.		CVE-2017-11176 mq_notify use after free
mq_open	.	Creates POSIX message queues.	
mq_timedreceive	.		
mq_timedreceive_time64	.		
mq_timedsend	.		
mq_timedsend_time64	.		
mq_unlink	.		
mremap	.	Moves mappings; several race bugs.		CVE-2018-18281 mremap left stale TLB entries	CVE-2020-10757 mremap of huge DAX pages
mseal	.		
msgctl	.		
msgget	.	Creates SysV queues; a common heap-shaping tool in exploits.		CVE-2015-7613 IPC objects visible before initialised
msgrcv	.		
msgsnd	.	Allocates attacker-sized kernel objects: widely used heap spray.	
msync	.		
multiplexer	.		
munlock	.		
munlockall	.		
munmap	.		
name_to_handle_at	.	Produces the handles that open_by_handle_at takes; since 6.5 also stable file ids without it.	
nanosleep	.		
newfstatat	.		
nfsservctl	.	Gone since 3.1.	
nice	.		
oldfstat	.		
oldlstat	.		
oldolduname	.		
oldstat	.		
olduname	.		
open	.		
open_by_handle_at	.	Opens files by inode handle, ignoring path permissions and the container's root: the classic early Docker breakout.	CAP_DAC_READ_SEARCH
open_tree	.	With OPEN_TREE_CLONE makes a private copy of a mount tree.	CAP_SYS_ADMIN
open_tree_attr	.	open_tree plus attribute change in one call (Linux 6.15): old deny lists miss it.	CAP_SYS_ADMIN
openat	.		
openat2	.		
pause	.		
pciconfig_iobase	.	Reveals PCI I/O bases.	CAP_SYS_ADMIN
pciconfig_read	.	Reads PCI configuration space.	CAP_SYS_ADMIN
pciconfig_write	.	Writes PCI configuration space.	CAP_SYS_ADMIN
perf_event_open	.	Large, exploit-prone subsystem that also observes the whole machine.	CAP_PERFMON CAP_SYS_ADMIN	CVE-2013-2094 unchecked event id in perf gave kernel write access	CVE-2022-1729 perf_event_open raced with itself	CVE-2023-6931 perf group read size overflow	CVE-2023-5717 perf group sizes could differ between parent and child	CVE-2019-3901 perf_event_open raced with execve of a privileged program
personality	.	Turns off hardening such as address randomisation or non-executable mappings for the next exec.		CVE-2009-1895 personality flags that weaken address layout survived setuid exec
pidfd_getfd	.	Copies an open descriptor out of another process.	CAP_SYS_PTRACE
pidfd_open	.	Descriptor for a process.	
pidfd_send_signal	.	Signals through a descriptor.	
pipe	.		
pipe2	.	Pipes are a building block of several exploits.		CVE-2022-0847 Dirty Pipe: pipe buffer flag let writes reach read-only page cache	CVE-2016-2847 unbounded pipe memory
pivot_root	.	Replaces the root mount.	CAP_SYS_ADMIN	CVE-2014-7970 pivot_root could loop the mount tree
pkey_alloc	.		
pkey_free	.		
pkey_mprotect	.	mprotect with a protection key: include it whenever mprotect is restricted.	
poll	.		
ppoll	.		
ppoll_time64	.		
prctl	.	Very wide multiplexer: dumpable flag, capabilities, securebits, seccomp, memory map.		CVE-2023-0045 prctl speculation control did not flush predictors
pread64	.		
preadv	.		
preadv2	.		
prlimit64	.	Reads or sets limits, also of other processes.	CAP_SYS_RESOURCE
process_madvise	.	Changes how another process's memory is treated.	CAP_SYS_PTRACE CAP_SYS_NICE
process_mrelease	.	Frees the memory of a dying process.	
process_vm_readv	.	Reads another process's memory.	CAP_SYS_PTRACE
process_vm_writev	.	Writes another process's memory, code injection included.	CAP_SYS_PTRACE
prof	.		
profil	.		
pselect6	.		
pselect6_time64	.		
ptrace	.	Reads and rewrites other processes, including their syscalls; before Linux 4.8 a tracer could change a call after the filter had passed it.	CAP_SYS_PTRACE	CVE-2014-4699 non-canonical return address set through ptrace on x86-64	CVE-2019-13272 PTRACE_TRACEME recorded the wrong credentials	CVE-2022-30594 unprivileged tracer could suspend a tracee's seccomp filter	CVE-2013-0871 race in ptrace wake-up corrupted register state
putpmsg	.		
pwrite64	.		
pwritev	.		
pwritev2	.		
query_module	.	Pre-2.6 module listing; not implemented by modern kernels.	
quotactl	.	Changes disk quotas; parses on-disk quota files.	CAP_SYS_ADMIN	CVE-2021-45868 corrupt quota file used freed memory
quotactl_fd	.	quotactl by descriptor: deny lists that name only quotactl miss it.	CAP_SYS_ADMIN	CVE-2021-45868 corrupt quota file used freed memory
read	.		
readahead	.		
readdir	.		
readlink	.		
readlinkat	.		
readv	.		
reboot	.	Restarts or halts the machine (inside a PID namespace: signals its init).	CAP_SYS_BOOT
recv	.		
recvfrom	.		
recvmmsg	.	Batch receive; the x32 and exit paths have been exploited.		CVE-2016-7117 recvmmsg use after free on exit	CVE-2014-0038 x32 recvmmsg trusted a user pointer
recvmmsg_time64	.		
recvmsg	.	Receives data and descriptors.		CVE-2021-0920 AF_UNIX garbage collection raced with MSG_PEEK
remap_file_pages	.	Obsolete non-linear mappings, now emulated.	
removexattr	.		
removexattrat	.		
rename	.		
renameat	.		
renameat2	.		
request_key	.	May start a helper in the initial namespaces; keyring is shared across containers.		CVE-2017-17807 request_key missed a permission check
restart_syscall	.	Kernel-driven restart; denying it breaks interrupted sleeps.	
riscv_flush_icache	.		
riscv_hwprobe	.		
rmdir	.		
rseq	.	Restartable sequences, registered by glibc 2.35 and newer.	
rseq_slice_yield	.		
rt_sigaction	.		
rt_sigpending	.		
rt_sigprocmask	.		
rt_sigqueueinfo	.		
rt_sigreturn	.		
rt_sigsuspend	.		
rt_sigtimedwait	.		
rt_sigtimedwait_time64	.		
rt_tgsigqueueinfo	.		
rtas	.	Calls POWER platform firmware.	CAP_SYS_ADMIN
s390_guarded_storage	.		
s390_pci_mmio_read	.	Reads PCI memory space on s390.	CAP_SYS_ADMIN
s390_pci_mmio_write	.	Writes PCI memory space on s390.	CAP_SYS_ADMIN
s390_runtime_instr	.		
s390_sthyi	.	Queries hypervisor information.	
sched_get_priority_max	.		
sched_get_priority_min	.		
sched_getaffinity	.		
sched_getattr	.		
sched_getparam	.		
sched_getscheduler	.		
sched_rr_get_interval	.		
sched_rr_get_interval_time64	.		
sched_setaffinity	.	Pins to CPUs; helps side channels.	CAP_SYS_NICE
sched_setattr	.	Real-time and deadline policies can starve the host.	CAP_SYS_NICE
sched_setparam	.		
sched_setscheduler	.	Real-time policies can starve the host.	CAP_SYS_NICE
sched_yield	.		
seccomp	.	Adds further filters (can only tighten), but a user-notification listener moves decisions to user space.	
security	.		
select	.		
semctl	.		
semget	.		
semop	.		
semtimedop	.	Semaphore operations.		CVE-2013-4483 semaphore locking error
semtimedop_time64	.		
send	.		
sendfile	.	Copies file data in the kernel; can feed page-cache pages to a socket.	
sendfile64	.		
sendmmsg	.	Batch send.	
sendmsg	.	Carries netlink commands and passes descriptors between processes.		CVE-2024-1086 nftables verdict double free	CVE-2023-32233 nftables anonymous set use after free	CVE-2022-34918 nftables set element overflow	CVE-2017-7184 XFRM replay window unchecked	CVE-2022-27666 ESP buffer overflow
sendto	.	Sends data, netlink commands included.		CVE-2024-1086 nftables verdict double free	CVE-2022-1015 nftables register index unchecked	CVE-2023-0179 nftables VLAN payload arithmetic
set_mempolicy	.	NUMA policy for the task.	CAP_SYS_NICE	CVE-2017-7616 uninitialised stack in compat mempolicy calls	CVE-2020-11565 empty node mask in mempolicy
set_mempolicy_home_node	.	NUMA home node.	CAP_SYS_NICE
set_robust_list	.		
set_thread_area	.		
set_tid_address	.		
set_tls	.		
setdomainname	.	Changes the NIS domain.	CAP_SYS_ADMIN
setfsgid	.	Changes the file-system gid.	CAP_SETGID
setfsgid32	.		
setfsuid	.	Changes the file-system uid.	CAP_SETUID
setfsuid32	.		
setgid	.	Changes group id.	CAP_SETGID
setgid32	.		
setgroups	.	Changes supplementary groups; dropping a group can remove a deny entry.	CAP_SETGID	CVE-2014-8989 dropping groups in a user namespace bypassed group denials
setgroups32	.		
sethostname	.	Changes the UTS name.	CAP_SYS_ADMIN
setitimer	.		
setns	.	Joins another process's namespaces, for example the host's.	CAP_SYS_ADMIN
setpgid	.		
setpriority	.	Changes scheduling priority.	CAP_SYS_NICE
setregid	.	Changes group ids.	CAP_SETGID
setregid32	.		
setresgid	.	Changes group ids.	CAP_SETGID
setresgid32	.		
setresuid	.	Changes user ids.	CAP_SETUID
setresuid32	.		
setreuid	.	Changes user ids.	CAP_SETUID
setreuid32	.		
setrlimit	.		
setsid	.		
setsockopt	.	Reaches netfilter, multicast, BPF filter and protocol parsers.		CVE-2021-22555 netfilter compat setsockopt wrote out of bounds	CVE-2016-4997 iptables setsockopt offset unchecked	CVE-2016-3134 iptables rule offsets unchecked	CVE-2016-9793 buffer-size option overflow	CVE-2014-4943 L2TP socket options fell back to UDP's	CVE-2023-28466 race in TLS socket options
settimeofday	.	Sets the host clock: wall time is not namespaced.	CAP_SYS_TIME
setuid	.	Changes user id.	CAP_SETUID
setuid32	.		
setxattr	.	Sets file attributes, file capabilities included; value buffers are used to shape the heap.		CVE-2021-3493 file capabilities could be set from a user namespace over overlayfs
setxattrat	.	setxattr by directory descriptor (Linux 6.13): new name for an old power.	
sgetmask	.		
shmat	.		
shmctl	.	Controls shared memory.		CVE-2013-7026 shared-memory deletion race
shmdt	.		
shmget	.	Creates shared memory.		CVE-2013-7026 shared-memory deletion race	CVE-2015-7613 IPC objects visible before initialised
shutdown	.		
sigaction	.		
sigaltstack	.		
signal	.		
signalfd	.		
signalfd4	.		
sigpending	.		
sigprocmask	.		
sigreturn	.		
sigsuspend	.		
socket	.	Decides which protocol code is reachable; rare address families are where most network bugs live.		CVE-2017-7308 AF_PACKET ring size check overflow	CVE-2016-8655 AF_PACKET ring race	CVE-2020-14386 AF_PACKET receive overflow	CVE-2017-6074 DCCP packet freed too early	CVE-2021-26708 AF_VSOCK multi-transport races	CVE-2025-21756 AF_VSOCK socket unbound too early	CVE-2026-31431 AF_ALG plus splice wrote into the page cache (Copy Fail)	CVE-2019-11815 RDS over TCP use after free	CVE-2021-43267 TIPC crypto message size unchecked	CVE-2016-10200 L2TP bind race	CVE-2021-3609 CAN broadcast manager race	CVE-2026-43284 page-cache pages modified in place through ESP and RxRPC paths (Dirty Frag)
socketcall	.	32-bit multiplexer: its real arguments sit in memory, so no address-family rule can apply.	
socketpair	.	Like socket, in practice AF_UNIX only.	
splice	.	Moves page-cache pages by reference; the core of page-cache overwrite bugs.		CVE-2022-0847 Dirty Pipe: pipe buffer flag let writes reach read-only page cache	CVE-2026-31431 AF_ALG plus splice wrote into the page cache (Copy Fail)
spu_create	.	Cell SPU contexts.	
spu_run	.		
ssetmask	.		
stat	.		
stat64	.		
statfs	.		
statfs64	.		
statmount	.	Describes a mount, including source and options.	
statx	.		
stime	.	Sets the host clock (old).	CAP_SYS_TIME
stty	.		
subpage_prot	.		
swapcontext	.	PowerPC context switch.	
swapoff	.	Changes host swap.	CAP_SYS_ADMIN
swapon	.	Changes host swap.	CAP_SYS_ADMIN
switch_endian	.		
symlink	.		
symlinkat	.		
sync	.		
sync_file_range	.		
sync_file_range2	.		
syncfs	.		
sys_debug_setcontext	.		
syscall	.	Indirect call on MIPS o32: hides the real number from naive filters.	
sysfs	.	Obsolete file-system type lookup.	
sysinfo	.		
syslog	.	Reads or clears the kernel log, which can hold addresses and secrets.	CAP_SYSLOG
sysmips	.		
tee	.	Duplicates pipe contents by reference.	
tgkill	.		
time	.		
timer_create	.	Creates POSIX timers; CPU-time timers have a history of races.		CVE-2017-18344 timer_create accepted a bad notify mode	CVE-2022-2585 CPU timers survived exec	CVE-2025-38352 CPU-timer expiry raced with task exit
timer_delete	.		
timer_getoverrun	.		
timer_gettime	.		
timer_gettime64	.		
timer_settime	.		
timer_settime64	.		
timerfd	.		
timerfd_create	.		
timerfd_gettime	.		
timerfd_gettime64	.		
timerfd_settime	.	Arms a timer descriptor.		CVE-2017-10661 timerfd cancel race
timerfd_settime64	.		
times	.		
tkill	.	Signals threads; prone to id reuse.	
truncate	.		
truncate64	.		
tuxcall	.		
ugetrlimit	.		
ulimit	.		
umask	.		
umount	.	Can uncover what a mount was hiding (masked /proc paths).	CAP_SYS_ADMIN	CVE-2014-7975 umount missed a capability check
umount2	.	Can uncover what a mount was hiding (masked /proc paths).	CAP_SYS_ADMIN	CVE-2014-7975 umount missed a capability check	CVE-2014-5045 umount of a symlink leaked a mount reference
uname	.		
unlink	.		
unlinkat	.		
unshare	.	Creates namespaces; a new user namespace hands out full capabilities inside it and opens kernel code normally behind root.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace	CVE-2022-24122 user-count reference error with unprivileged namespaces	CVE-2013-1956 user namespace inside chroot escaped it	CVE-2014-8989 dropping groups in a user namespace bypassed group denials	CVE-2018-18955 id maps with many extents were checked wrongly
uprobe	.	Kernel-managed entry used by uprobe trampolines; not for direct use.	
uretprobe	.	Kernel-managed return-probe call; blocking it crashes probed programs on 6.11 and newer.	
uselib	.	Loads a shared library by path; only libc5-era programs use it.	
userfaultfd	.	Lets user code pause the kernel in the middle of a memory access, which makes races in other subsystems reliable to exploit.		CVE-2018-18397 UFFDIO_COPY ignored permissions on tmpfs and hugetlbfs	CVE-2017-15126 use after free when a userfaultfd owner forks
usr26	.		
usr32	.		
ustat	.	Obsolete file-system statistics.	
utime	.		
utimensat	.		
utimensat_time64	.		
utimes	.		
vfork	.	Creates processes sharing memory until exec.	
vhangup	.	Hangs up the controlling terminal.	CAP_SYS_TTY_CONFIG
vm86	.	16-bit mode on 32-bit x86: rarely used, fragile entry code.	
vm86old	.	16-bit mode on 32-bit x86: rarely used, fragile entry code.	
vmsplice	.	Maps user pages into a pipe; almost nothing needs it.		CVE-2008-0600 vmsplice did not check a user pointer
vserver	.		
wait4	.		
waitid	.	Waits for children; a missing check once allowed kernel writes from inside sandboxes.		CVE-2017-5123 waitid wrote to unchecked addresses	CVE-2017-14954 waitid leaked kernel stack
waitpid	.		
write	.		
writev	.		`
