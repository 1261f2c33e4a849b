// Generated from ../source by `npm run catalog`; edits are lost.
export const details = `_llseek	Moves the file position by a 64-bit offset on 32-bit architectures.		
_newselect	Waits until one of a set of descriptors is ready, the later form on 32-bit architectures.		
_sysctl	Read and changed kernel parameters by number; gone since Linux 5.5.	Removed binary sysctl.	
accept	Takes the next incoming connection and returns a descriptor for it.	Accepts inbound connections.	
accept4	Takes the next incoming connection, with flags for the new descriptor.	Accepts inbound connections.	
access	Checks whether the real user may read, write or run a file.		
acct	Starts or stops writing process accounting records to a file.	Turns process accounting on or off for the host.	CAP_SYS_PACCT
add_key	Adds a key to a kernel keyring, or updates it.	The kernel keyring is not namespaced: keys can cross container borders.		CVE-2017-15299 add_key could update a key that was not ready	CVE-2015-7872 crash collecting an uninstantiated keyring
adjtimex	Reads or tunes the system clock.	Steers the host clock; reading is harmless.	CAP_SYS_TIME
afs_syscall	Reserved for the Andrew File System; never implemented.		
alarm	Sends SIGALRM to the caller after some seconds.		
arch_prctl	Sets processor state of the thread, such as the FS and GS base or shadow stacks on x86.	Sets segment bases and CPU features; libc needs ARCH_SET_FS at start-up.	
arm_fadvise64_64	Announces how a file will be read; Arm's order of the 64-bit arguments.		
arm_sync_file_range	Writes out a range of a file's cached data; Arm's argument order.		
atomic_barrier	Acts as a memory barrier on m68k.		
atomic_cmpxchg_32	Compares and swaps a 32-bit word atomically on m68k.		
bdflush	Tuned the flushing of buffers; without effect since Linux 2.6 and gone since 5.15.		
bind	Gives a socket its local address.	Opens listening addresses and selects AF_ALG algorithms.		CVE-2021-23134 NFC bind and connect use after free
bpf	Loads eBPF programs, creates maps and attaches them in the kernel.	Loads programs into the kernel; verifier mistakes have repeatedly given arbitrary kernel read and write.	CAP_BPF CAP_SYS_ADMIN CAP_PERFMON	CVE-2017-16995 sign-extension slip in the BPF verifier gave arbitrary kernel access	CVE-2020-8835 32-bit bounds tracking error in the BPF verifier	CVE-2021-3490 wrong ALU32 bounds for bitwise operations in the BPF verifier	CVE-2021-31440 32/64-bit bounds propagation error in the BPF verifier	CVE-2022-23222 pointer arithmetic on or-null pointers accepted by the BPF verifier	CVE-2023-2163 verifier pruned paths it should have checked	CVE-2016-4557 double release of a descriptor while loading a BPF program
break	Reserved for the memory call of older Unix; never implemented.		
breakpoint	Raises a breakpoint trap on Arm.		
brk	Moves the end of the heap.		
cachectl	Chooses how an address range is cached on MIPS.		
cacheflush	Flushes processor caches for an address range.		
cachestat	Counts the cached, dirty and evicted pages of a file range.	Page-cache statistics for a file: similar side channel to mincore.		CVE-2024-26630 cachestat read a freed folio
capget	Returns the capabilities of a thread.		
capset	Sets the capabilities of the calling thread.	Sets capabilities (within the permitted set).	
chdir	Changes the working directory to a path.		
chmod	Changes the permission bits of a file.	Can set setuid and setgid bits.	
chown	Changes owner and group of a file, following links.	Changes ownership.	CAP_CHOWN
chown32	Changes owner and group of a file, with 32-bit ids on 32-bit architectures.		
chroot	Changes the root directory of the process.	Not a security boundary: a privileged process walks out of it.	CAP_SYS_CHROOT
clock_adjtime	Reads or tunes a chosen clock.	Steers host clocks; reading is harmless.	CAP_SYS_TIME
clock_adjtime64	Reads or tunes a chosen clock, with 64-bit time on 32-bit architectures.	Steers host clocks (32-bit ABIs).	CAP_SYS_TIME
clock_getres	Returns the resolution of a clock.		
clock_getres_time64	Returns the resolution of a clock, with 64-bit time on 32-bit architectures.		
clock_gettime	Returns the time of a clock.		
clock_gettime64	Returns the time of a clock, with 64-bit time on 32-bit architectures.		
clock_nanosleep	Sleeps for or until a time of a chosen clock.		
clock_nanosleep_time64	Sleeps by a chosen clock, with 64-bit time on 32-bit architectures.		
clock_settime	Sets the time of a clock.	Sets host clocks.	CAP_SYS_TIME
clock_settime64	Sets the time of a clock, with 64-bit time on 32-bit architectures.	Sets host clocks (32-bit ABIs, 64-bit time).	CAP_SYS_TIME
clone	Creates a process or thread and chooses what it shares, also in new namespaces.	Needed for threads, but its CLONE_NEW* flags create namespaces.	CAP_SYS_ADMIN	CVE-2019-6133 fork start time could be raced to impersonate a process	CVE-2020-35508 race in CLONE_PARENT with a dying parent	CVE-2013-1956 user namespace inside chroot escaped it
clone3	Creates a process or thread like clone, with options in a struct.	Same power as clone, with flags in memory where a filter cannot look. Return ENOSYS so libc falls back to clone.	CAP_SYS_ADMIN
close	Closes a descriptor.		
close_range	Closes a range of descriptors, or marks them to be closed on exec.		
connect	Connects a socket to an address.	Outbound connections; seccomp cannot see the address.		CVE-2021-23134 NFC bind and connect use after free
copy_file_range	Copies a range from one file to another inside the kernel.	In-kernel copy between files.	
creat	Creates or empties a file and opens it for writing.		
create_module	Reserved space for a kernel module; gone since Linux 2.6.	Pre-2.6 module interface; no modern kernel implements it, so there is never a reason to allow it.	CAP_SYS_MODULE
delete_module	Unloads a kernel module.	Removes kernel modules, including security ones.	CAP_SYS_MODULE
dup	Duplicates a descriptor to the lowest free number.		
dup2	Duplicates a descriptor to a chosen number, closing what was there.		
dup3	Duplicates a descriptor to a chosen number, optionally closing it on exec.		
epoll_create	Creates an epoll descriptor that can watch many descriptors.		
epoll_create1	Creates an epoll descriptor, with flags.		
epoll_ctl	Adds, changes or removes a descriptor watched by epoll.	Event registration.		CVE-2020-0466 epoll_ctl error path use after free	CVE-2021-1048 epoll file reference regression
epoll_ctl_old	Reserved for an early form of epoll_ctl; never implemented.		
epoll_pwait	Waits for epoll events with a signal mask.		
epoll_pwait2	Waits for epoll events with a signal mask and a nanosecond timeout.		
epoll_wait	Waits for events on an epoll descriptor.		
epoll_wait_old	Reserved for an early form of epoll_wait; never implemented.		
eventfd	Creates a descriptor that carries a counter, to wake waiting threads.		
eventfd2	Creates an event counter descriptor, with flags.		
execve	Replaces the program of the process with another one.	Runs programs; with no_new_privs setuid bits are ignored.		CVE-2018-14634 argument size overflow on exec	CVE-2017-1000253 PIE mapping overlapped the stack
execveat	Runs a program given relative to a directory descriptor or as a descriptor.	Runs a program from a descriptor: memfd execution without a path.	
exit	Ends the calling thread.		
exit_group	Ends all threads of the process.		
faccessat	Checks access to a file relative to a directory descriptor.		
faccessat2	Checks access relative to a directory descriptor, with flags such as the effective user.		
fadvise64	Tells the kernel how a file range will be read, so that it can cache well.		
fadvise64_64	Announces how a file will be read, with a 64-bit length on 32-bit architectures.		
fallocate	Reserves, frees, zeroes, inserts or collapses space in an open file.		
fanotify_init	Creates a descriptor that reports, and may decide on, file accesses.	File-access notification for whole mounts; permission events can stall other processes.	CAP_SYS_ADMIN	CVE-2022-1998 fanotify left a stale descriptor
fanotify_mark	Adds, changes or removes what a fanotify descriptor watches.	Adds fanotify marks.	CAP_SYS_ADMIN	CVE-2022-1998 fanotify left a stale descriptor
fchdir	Changes the working directory to an open directory.		
fchmod	Changes the permission bits of an open file.		
fchmodat	Changes the permission bits of a file relative to a directory descriptor.		
fchmodat2	Changes permission bits relative to a directory descriptor, with flags.	fchmodat with flags (Linux 6.6): deny lists written earlier miss it.	
fchown	Changes owner and group of an open file.		
fchown32	Changes owner and group of an open file, with 32-bit ids on 32-bit architectures.		
fchownat	Changes owner and group of a file relative to a directory descriptor.		
fcntl	Duplicates a descriptor, changes its flags, locks file ranges, sets seals and more.	Descriptor control; pipe resizing was exploitable.		CVE-2022-2959 pipe resize lacked a lock	CVE-2016-2847 unbounded pipe memory
fcntl64	Does what fcntl does, with 64-bit lock offsets on 32-bit architectures.		
fdatasync	Writes a file's data to storage, and only the metadata needed to read it back.		
fgetxattr	Reads an extended attribute of an open file.		
file_getattr	Reads inode flags, project id and extent hints of a file, relative to a directory descriptor.		
file_setattr	Sets inode flags (such as immutable), project id and extent hints of a file.	Sets inode flags such as immutable (Linux 6.17), otherwise an ioctl.	
finit_module	Loads a kernel module from a descriptor.	Runs arbitrary code in the kernel, loaded from a file descriptor.	CAP_SYS_MODULE	CVE-2021-35039 unsigned modules could load when signature enforcement was set late
flistxattr	Lists the extended attribute names of an open file.		
flock	Takes or releases an advisory lock on a whole file.		
fork	Creates a child process as a copy of the caller.	Creates processes; limit with the pids cgroup rather than seccomp.	
fremovexattr	Removes an extended attribute of an open file.		
fsconfig	Sets options of a file system being set up, and creates it.	Passes options to file-system parsers; exploited from user namespaces.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace	CVE-2021-4154 fsconfig source type confusion in cgroup v1
fsetxattr	Sets an extended attribute of an open file.		
fsmount	Makes a detached mount of a file system that was set up.	Turns a configured file-system context into a mount.	CAP_SYS_ADMIN
fsopen	Starts setting up a file system to mount and returns a descriptor.	First step of the newer mount interface; reaches file-system parsers from an unprivileged user namespace.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace
fspick	Returns a descriptor for reconfiguring a mounted file system.	Reopens an existing mount for reconfiguration.	CAP_SYS_ADMIN
fstat	Returns the attributes of an open file.		
fstat64	Returns an open file's attributes, with 64-bit sizes on 32-bit architectures.		
fstatat64	Returns a file's attributes relative to a directory descriptor, 64-bit sizes on 32-bit architectures.		
fstatfs	Returns type, size and free space of the file system that holds an open file.		
fstatfs64	Describes the file system of an open file, with 64-bit counts on 32-bit architectures.		
fsync	Writes a file's data and metadata to storage and waits for it.		
ftime	Reserved for an older time call; never implemented.		
ftruncate	Sets the length of an open file.		
ftruncate64	Sets the length of an open file, with a 64-bit length on 32-bit architectures.		
futex	Waits on or wakes waiters of a memory word, the base of locks between threads.	Needed by every threaded program; priority-inheritance operations are the risky part.		CVE-2014-3153 futex requeue to itself corrupted a lock (Towelroot)	CVE-2021-3347 priority-inheritance futex state error	CVE-2020-14381 futex inode reference error	CVE-2018-6927 futex requeue count overflow
futex_requeue	Moves waiters from one memory word to another.	Newer futex interface.	
futex_time64	Waits on or wakes a memory word, with 64-bit time on 32-bit architectures.		
futex_wait	Waits on a memory word, with a choice of its size.		
futex_waitv	Waits on several memory words at once.		
futex_wake	Wakes threads that wait on a memory word.		
futimesat	Sets file times in microseconds relative to a directory descriptor; replaced by utimensat.		
get_kernel_syms	Returned the kernel's exported symbols; gone since Linux 2.6.	Pre-2.6 symbol listing; not implemented by modern kernels.	
get_mempolicy	Returns the NUMA policy of the thread or of an address.	Reads NUMA policy.		CVE-2018-10675 get_mempolicy use after free
get_robust_list	Returns the registered lock list of a thread.		
get_thread_area	Returns the thread-local storage pointer or descriptor of the thread.		
get_tls	Returns the thread-local storage pointer on Arm.		
getcpu	Returns the processor and NUMA node the thread runs on.		
getcwd	Returns the path of the working directory.		
getdents	Reads entries of an open directory in the older format.		
getdents64	Reads entries of an open directory.		
getegid	Returns the effective group id.		
getegid32	Returns the effective group id, 32 bits wide on 32-bit architectures.		
geteuid	Returns the effective user id.		
geteuid32	Returns the effective user id, 32 bits wide on 32-bit architectures.		
getgid	Returns the real group id.		
getgid32	Returns the real group id, 32 bits wide on 32-bit architectures.		
getgroups	Returns the supplementary groups of the process.		
getgroups32	Returns the supplementary groups, as 32-bit ids on 32-bit architectures.		
getitimer	Returns the state of an interval timer.		
getpagesize	Returns the size of a memory page.		
getpeername	Returns the address of the other end of a socket.		
getpgid	Returns the process group of a process.		
getpgrp	Returns the process group of the caller.		
getpid	Returns the process id.		
getpmsg	Reserved for receiving STREAMS messages; never implemented.		
getppid	Returns the parent's process id.		
getpriority	Returns the nice value of a process, group or user.		
getrandom	Returns random bytes from the kernel.		
getresgid	Returns the real, effective and saved group ids.		
getresgid32	Returns real, effective and saved group ids, 32 bits wide on 32-bit architectures.		
getresuid	Returns the real, effective and saved user ids.		
getresuid32	Returns real, effective and saved user ids, 32 bits wide on 32-bit architectures.		
getrlimit	Returns a resource limit of the process.		
getrusage	Returns processor time and other resource use of the process or its children.		
getsid	Returns the session id of a process.		
getsockname	Returns the local address of a socket.		
getsockopt	Reads an option of a socket.	Reads protocol state; shares parsers with setsockopt.		CVE-2014-4943 L2TP socket options fell back to UDP's
gettid	Returns the thread id.		
gettimeofday	Returns the time in microseconds.		
getuid	Returns the real user id.		
getuid32	Returns the real user id, 32 bits wide on 32-bit architectures.		
getxattr	Reads an extended attribute of a file, following links.		
getxattrat	Reads an extended attribute relative to a directory descriptor.		
gtty	Reserved for reading terminal settings in older Unix; never implemented.		
idle	Ran the kernel's idle loop in early kernels; gone.		
init_module	Loads a kernel module from memory.	Runs arbitrary code in the kernel.	CAP_SYS_MODULE	CVE-2021-35039 unsigned modules could load when signature enforcement was set late
inotify_add_watch	Adds a file or directory to an inotify descriptor's watch list.	Watches files.		CVE-2019-9857 inotify mark reference leak
inotify_init	Creates a descriptor that reports changes to watched files.		
inotify_init1	Creates a descriptor that reports file changes, with flags.		
inotify_rm_watch	Removes a watch from an inotify descriptor.		
io_cancel	Tries to cancel a queued asynchronous I/O request.		
io_destroy	Ends a kernel asynchronous I/O context and waits for its requests.		
io_getevents	Waits for finished asynchronous I/O requests.	Kernel AIO completion.		CVE-2014-0206 io_getevents index unchecked
io_pgetevents	Waits for finished asynchronous I/O requests with a signal mask.		
io_pgetevents_time64	Waits for asynchronous I/O with a signal mask, with 64-bit time on 32-bit architectures.		
io_setup	Creates a context for kernel asynchronous I/O.	Kernel AIO set-up; maps an AIO ring.		CVE-2016-10044 AIO mapping was executable
io_submit	Queues requests on a kernel asynchronous I/O context.	Kernel AIO submission.		CVE-2019-10125 io_submit file reference error
io_uring_enter	Submits queued io_uring operations and waits for completions.	Submits ring operations (open, connect, send...) that bypass the per-call filter.		CVE-2022-29582 race between io_uring timeout flush and removal	CVE-2022-1976 in-flight tracking error in io_uring
io_uring_register	Registers files, buffers and restrictions with an io_uring.	Registers buffers, files and credentials with the ring; several exploited bugs lie in buffer registration.		CVE-2023-2598 registered buffers reached past the end of a folio	CVE-2024-0582 mapped buffer ring outlived its pages
io_uring_setup	Creates an io_uring: two queues shared with the kernel for asynchronous operations.	Opens a second system-call interface that seccomp cannot see: operations queued on the ring are not filtered, and the subsystem has a long run of memory-safety bugs.		CVE-2019-19241 io_uring workers ran requests with the wrong credentials	CVE-2021-20226 weak file references in io_uring led to use after free	CVE-2021-41073 type confusion in io_uring looped reads and writes	CVE-2022-29582 race between io_uring timeout flush and removal	CVE-2022-2602 io_uring and AF_UNIX garbage collection freed files in use	CVE-2023-2598 registered buffers reached past the end of a folio	CVE-2024-0582 mapped buffer ring outlived its pages
ioctl	Sends a device-specific command to a descriptor.	Gateway to every driver: terminals (TIOCSTI), block devices, KVM, TUN, loop. Restrict the command argument where you can.		CVE-2019-10063 Flatpak's TIOCSTI filter ignored the upper 32 bits of the ioctl number	CVE-2019-7303 snapd's TIOCSTI filter compared 64 bits where the kernel uses 32	CVE-2017-5226 sandboxed program injected keystrokes with TIOCSTI	CVE-2014-0196 race in terminal writes corrupted the heap	CVE-2020-29661 TIOCSPGRP locking error led to use after free	CVE-2016-0723 TIOCGETD raced with line discipline change	CVE-2020-36557 VT_DISALLOCATE freed a console in use	CVE-2019-6974 KVM device creation reference race	CVE-2022-4744 double free in TUN
ioperm	Lets the thread use chosen x86 I/O ports.	Direct port access (x86).	CAP_SYS_RAWIO	CVE-2020-15852 stale I/O permission bitmap under Xen PV
iopl	Lets the thread use all x86 I/O ports.	Direct port access (x86).	CAP_SYS_RAWIO	CVE-2020-15852 stale I/O permission bitmap under Xen PV
ioprio_get	Returns the I/O priority of a process, group or user.		
ioprio_set	Sets the I/O priority of a process, group or user.	Changes I/O priority.	CAP_SYS_ADMIN
ipc	Makes a System V IPC call chosen by number, on i386, PowerPC, s390 and some other architectures.	32-bit multiplexer for SysV IPC; arguments cannot be filtered properly.	
kcmp	Tells whether two processes share a resource, such as an open file or memory.	Compares kernel objects of two processes; leaks ordering of kernel pointers.	CAP_SYS_PTRACE
kexec_file_load	Loads another kernel from a file to boot into.	Stages a replacement kernel from a file; signature checks depend on kernel configuration.	CAP_SYS_BOOT	CVE-2022-21505 kexec could bypass lockdown through IMA policy
kexec_load	Loads another kernel from memory to boot into.	Stages a replacement kernel; the next reboot runs the caller's code.	CAP_SYS_BOOT
keyctl	Reads and controls keys and keyrings.	Keyring operations, shared across containers and often exploited.		CVE-2016-0728 reference leak in session keyrings overflowed a counter	CVE-2014-9529 race between key lookup and freeing	CVE-2017-7472 thread keyrings leaked by keyctl	CVE-2017-15951 race between updating and finding a negative key	CVE-2014-3631 keyring garbage collection used freed memory
kill	Sends a signal to a process or process group.	Signals other processes in the PID namespace.	
landlock_add_rule	Adds a rule to a Landlock set.		
landlock_create_ruleset	Creates a set of Landlock rules for limiting access.		
landlock_restrict_self	Restricts the caller by a Landlock set, for good.	Tightens the caller's own rights; safe to allow.	
lchown	Changes owner and group of a file or of a symbolic link itself.		
lchown32	Changes owner and group without following a link, with 32-bit ids on 32-bit architectures.		
lgetxattr	Reads an extended attribute of a file or of a symbolic link itself.		
link	Creates a further name (hard link) for a file.		
linkat	Creates a hard link relative to directory descriptors.		
listen	Lets a socket take incoming connections.	Makes a socket accept connections.	
listmount	Lists the ids of mounts below a mount.	Lists mount ids visible to the caller.	
listns	Lists the ids of namespaces.	Enumerates namespaces (Linux 6.19).	
listxattr	Lists the extended attribute names of a file, following links.		
listxattrat	Lists extended attribute names relative to a directory descriptor.		
llistxattr	Lists the extended attribute names of a file or of a symbolic link itself.		
lock	Reserved for the process locking of older Unix; never implemented.		
lookup_dcookie	Returned the path behind a profiler's file cookie; gone since Linux 6.7.	Profiler helper that reveals host paths; removed in Linux 6.7.	CAP_SYS_ADMIN
lremovexattr	Removes an extended attribute of a file or of a symbolic link itself.		
lseek	Moves the position of an open file, or finds its next data or hole.		
lsetxattr	Sets an extended attribute of a file or of a symbolic link itself.		
lsm_get_self_attr	Returns security module attributes of the caller.	Reads LSM attributes.	
lsm_list_modules	Lists the active security modules.		
lsm_set_self_attr	Sets a security module attribute of the caller.	Changes LSM attributes of the caller (Linux 6.8).	
lstat	Returns a file's attributes by path, of a symbolic link itself rather than its target.		
lstat64	Returns attributes without following a last link, with 64-bit sizes on 32-bit architectures.		
madvise	Tells the kernel how memory will be used, or gives pages back.	Memory hints; the racing half of Dirty COW.		CVE-2016-5195 Dirty COW: copy-on-write race	CVE-2017-1000405 huge-page variant of Dirty COW
map_shadow_stack	Allocates a hardware shadow stack.	Allocates a hardware shadow stack.	
mbind	Sets the NUMA policy of a memory range.	NUMA policy on ranges.	CAP_SYS_NICE	CVE-2017-7616 uninitialised stack in compat mempolicy calls	CVE-2023-4611 mbind raced with VMA locking
membarrier	Runs memory barriers on other threads of the process or the system.	Cross-CPU barriers.		CVE-2024-26602 membarrier could be hammered to stall
memfd_create	Creates an anonymous file in memory and returns a descriptor.	Anonymous files that can be executed: code without a file on disk.	
memfd_secret	Creates memory hidden from the kernel's own mappings and returns a descriptor.	Memory the kernel itself cannot map; pins memory and hides content from inspection.	
migrate_pages	Moves all pages of a process to other NUMA nodes.	Moves a process's memory between nodes.	CAP_SYS_NICE
mincore	Tells which pages of a mapping are in memory.	Told which pages are cached: a side channel on other processes' files.		CVE-2019-5489 mincore page-cache side channel
mkdir	Creates a directory.		
mkdirat	Creates a directory relative to a directory descriptor.		
mknod	Creates a file, device node, named pipe or socket file.	Creates device nodes; the device cgroup decides whether they open.	CAP_MKNOD
mknodat	Creates a file, device node, named pipe or socket file relative to a directory descriptor.	Creates device nodes; the device cgroup decides whether they open.	CAP_MKNOD
mlock	Keeps a memory range from being swapped out.	Pins memory within RLIMIT_MEMLOCK.	CAP_IPC_LOCK
mlock2	Keeps a memory range from being swapped out, optionally only as pages are touched.		
mlockall	Keeps all memory of the process from being swapped out.	Pins all memory.	CAP_IPC_LOCK
mmap	Maps a file or fresh memory into the address space.	Maps memory; PROT_EXEC mappings are how injected code runs.		CVE-2017-1000364 stack could jump the guard page	CVE-2019-9213 low-address mapping limit bypass
mmap2	Maps a file or memory, with the offset in 4096-byte units on most 32-bit architectures.	32-bit mmap.	
modify_ldt	Reads or changes the segment table of an x86 process.	Installs x86 segment descriptors; needed only by Wine and old emulators.		CVE-2017-17053 use after free of an LDT on fork	CVE-2014-8133 thread-local segments defeated a stack-leak mitigation	CVE-2015-5157 NMI and user segment handling corrupted kernel state
mount	Mounts a file system, or changes a mount.	Attaches file systems; the standard step of container escapes (host disks, cgroup v1, proc, overlay).	CAP_SYS_ADMIN	CVE-2014-5206 remount could drop flags the user should not change	CVE-2014-5207 remount permission check missing	CVE-2022-0492 cgroup v1 release_agent writable from a new user namespace: container escape	CVE-2021-3732 overlay clone exposed data under a bind mount
mount_setattr	Changes the attributes of a mount or a tree of mounts.	Changes read-only, nosuid and id-mapping attributes of mounts.	CAP_SYS_ADMIN	CVE-2021-46923 mount_setattr leaked a reference on error
move_mount	Attaches or moves a mount.	Attaches a detached mount; blocking mount() alone does not stop this path.	CAP_SYS_ADMIN
move_pages	Moves single pages of a process to NUMA nodes, or tells where they are.	Moves or queries another process's pages; once leaked address layout.	CAP_SYS_NICE	CVE-2017-14140 move_pages leaked layout of setuid programs
mprotect	Changes whether memory can be read, written or executed.	Can turn written memory executable.	
mpx	Reserved for multiplexed files of older Unix; never implemented.		
mq_getsetattr	Reads or changes the attributes of a POSIX message queue.		
mq_notify	Asks to be told when a message reaches an empty POSIX queue.	Message-queue notification.		CVE-2017-11176 mq_notify use after free
mq_open	Opens or creates a POSIX message queue.	Creates POSIX message queues.	
mq_timedreceive	Takes a message from a POSIX queue, waiting up to a timeout.		
mq_timedreceive_time64	Takes a message from a POSIX queue, with 64-bit time on 32-bit architectures.		
mq_timedsend	Puts a message into a POSIX queue, waiting up to a timeout.		
mq_timedsend_time64	Puts a message into a POSIX queue, with 64-bit time on 32-bit architectures.		
mq_unlink	Removes a POSIX message queue.		
mremap	Grows, shrinks or moves a memory mapping.	Moves mappings; several race bugs.		CVE-2018-18281 mremap left stale TLB entries	CVE-2020-10757 mremap of huge DAX pages
mseal	Seals mappings so that they can no longer be changed or unmapped.		
msgctl	Reads, changes or removes a System V message queue.		
msgget	Creates or finds a System V message queue.	Creates SysV queues; a common heap-shaping tool in exploits.		CVE-2015-7613 IPC objects visible before initialised
msgrcv	Takes a message from a System V message queue.		
msgsnd	Puts a message into a System V message queue.	Allocates attacker-sized kernel objects: widely used heap spray.	
msync	Writes changes of a mapped file back to storage.		
multiplexer	Reserved for a PowerPC virtual machine module; never in mainline.		
munlock	Allows a locked memory range to be swapped out again.		
munlockall	Allows all locked memory of the process to be swapped out again.		
munmap	Removes mappings from the address space.		
name_to_handle_at	Returns a lasting handle for a path, for use with open_by_handle_at.	Produces the handles that open_by_handle_at takes; since 6.5 also stable file ids without it.	
nanosleep	Sleeps for a time given in nanoseconds.		
newfstatat	Returns a file's attributes relative to a directory descriptor.		
nfsservctl	Controlled the kernel's NFS server; gone since Linux 3.1.	Gone since 3.1.	
nice	Changes the nice value of the caller.		
oldfstat	Returns an open file's attributes in the oldest struct layout.		
oldlstat	Returns attributes without following a last link, in the oldest struct layout.		
oldolduname	Returns the kernel's name and version in the oldest struct layout.		
oldstat	Returns a file's attributes in the oldest struct layout.		
olduname	Returns the kernel's name and version in an older struct layout.		
open	Opens or creates a file by path and returns a descriptor.		
open_by_handle_at	Opens a file by a handle from name_to_handle_at instead of a path.	Opens files by inode handle, ignoring path permissions and the container's root: the classic early Docker breakout.	CAP_DAC_READ_SEARCH
open_tree	Returns a descriptor for a mount or a detached copy of it.	With OPEN_TREE_CLONE makes a private copy of a mount tree.	CAP_SYS_ADMIN
open_tree_attr	Returns a descriptor for a mount or a copy of it with changed attributes.	open_tree plus attribute change in one call (Linux 6.15): old deny lists miss it.	CAP_SYS_ADMIN
openat	Opens a file relative to a directory descriptor and returns a descriptor.		
openat2	Opens a file like openat, with options in a struct that also limit how the path is resolved.		
pause	Waits until a signal arrives.		
pciconfig_iobase	Returns the address of PCI memory or I/O space.	Reveals PCI I/O bases.	CAP_SYS_ADMIN
pciconfig_read	Reads the configuration space of a PCI device.	Reads PCI configuration space.	CAP_SYS_ADMIN
pciconfig_write	Writes the configuration space of a PCI device.	Writes PCI configuration space.	CAP_SYS_ADMIN
perf_event_open	Opens a performance counter or trace event as a descriptor.	Large, exploit-prone subsystem that also observes the whole machine.	CAP_PERFMON CAP_SYS_ADMIN	CVE-2013-2094 unchecked event id in perf gave kernel write access	CVE-2022-1729 perf_event_open raced with itself	CVE-2023-6931 perf group read size overflow	CVE-2023-5717 perf group sizes could differ between parent and child	CVE-2019-3901 perf_event_open raced with execve of a privileged program
personality	Sets the execution domain of the process, such as turning off address randomisation.	Turns off hardening such as address randomisation or non-executable mappings for the next exec.		CVE-2009-1895 personality flags that weaken address layout survived setuid exec
pidfd_getfd	Copies a descriptor out of another process.	Copies an open descriptor out of another process.	CAP_SYS_PTRACE
pidfd_open	Returns a descriptor that stands for a process.	Descriptor for a process.	
pidfd_send_signal	Sends a signal to the process behind a pidfd.	Signals through a descriptor.	
pipe	Creates a pipe and returns descriptors of its two ends.		
pipe2	Creates a pipe, with flags.	Pipes are a building block of several exploits.		CVE-2022-0847 Dirty Pipe: pipe buffer flag let writes reach read-only page cache	CVE-2016-2847 unbounded pipe memory
pivot_root	Swaps the root file system of the mount namespace for another.	Replaces the root mount.	CAP_SYS_ADMIN	CVE-2014-7970 pivot_root could loop the mount tree
pkey_alloc	Allocates a memory protection key.		
pkey_free	Frees a memory protection key.		
pkey_mprotect	Changes memory protection and assigns a protection key.	mprotect with a protection key: include it whenever mprotect is restricted.	
poll	Waits until one of a list of descriptors is ready, with a millisecond timeout.		
ppoll	Waits until one of a list of descriptors is ready, with a nanosecond timeout and a signal mask.		
ppoll_time64	Waits for listed descriptors with a signal mask, with 64-bit time on 32-bit architectures.		
prctl	Reads or changes many properties of the process, such as its name, seccomp and no_new_privs.	Very wide multiplexer: dumpable flag, capabilities, securebits, seccomp, memory map.		CVE-2023-0045 prctl speculation control did not flush predictors
pread64	Reads at a given offset without moving the file position.		
preadv	Reads at a given offset into several buffers.		
preadv2	Reads at a given offset into several buffers, with flags for that one read.		
prlimit64	Reads and sets a resource limit of any process the caller may control.	Reads or sets limits, also of other processes.	CAP_SYS_RESOURCE
process_madvise	Gives memory advice for another process.	Changes how another process's memory is treated.	CAP_SYS_PTRACE CAP_SYS_NICE
process_mrelease	Frees the memory of a dying process at once.	Frees the memory of a dying process.	
process_vm_readv	Reads the memory of another process.	Reads another process's memory.	CAP_SYS_PTRACE
process_vm_writev	Writes to the memory of another process.	Writes another process's memory, code injection included.	CAP_SYS_PTRACE
prof	Reserved for a kernel profiling call of older Unix; never implemented.		
profil	Reserved for profiling the caller in older Unix; never implemented.		
pselect6	Waits until one of a set of descriptors is ready, with a nanosecond timeout and a signal mask.		
pselect6_time64	Waits for ready descriptors with a signal mask, with 64-bit time on 32-bit architectures.		
ptrace	Watches and controls another process: reads and writes its memory, registers and system calls.	Reads and rewrites other processes, including their syscalls; before Linux 4.8 a tracer could change a call after the filter had passed it.	CAP_SYS_PTRACE	CVE-2014-4699 non-canonical return address set through ptrace on x86-64	CVE-2019-13272 PTRACE_TRACEME recorded the wrong credentials	CVE-2022-30594 unprivileged tracer could suspend a tracee's seccomp filter	CVE-2013-0871 race in ptrace wake-up corrupted register state
putpmsg	Reserved for sending STREAMS messages; never implemented.		
pwrite64	Writes at a given offset without moving the file position.		
pwritev	Writes several buffers at a given offset.		
pwritev2	Writes several buffers at a given offset, with flags for that one write.		
query_module	Asked about loaded kernel modules; gone since Linux 2.6.	Pre-2.6 module listing; not implemented by modern kernels.	
quotactl	Reads and sets disk quotas of a file system by device.	Changes disk quotas; parses on-disk quota files.	CAP_SYS_ADMIN	CVE-2021-45868 corrupt quota file used freed memory
quotactl_fd	Reads and sets disk quotas of a file system by descriptor.	quotactl by descriptor: deny lists that name only quotactl miss it.	CAP_SYS_ADMIN	CVE-2021-45868 corrupt quota file used freed memory
read	Reads bytes from a descriptor into a buffer.		
readahead	Reads part of a file into the page cache ahead of use.		
readdir	Reads one entry of an open directory, the oldest form of getdents.		
readlink	Reads where a symbolic link points.		
readlinkat	Reads where a symbolic link points, relative to a directory descriptor.		
readv	Reads from a descriptor into several buffers at once.		
reboot	Reboots, halts or powers off the machine, or turns Ctrl-Alt-Del on and off.	Restarts or halts the machine (inside a PID namespace: signals its init).	CAP_SYS_BOOT
recv	Receives data from a connected socket.		
recvfrom	Receives data from a socket and tells the sender's address.		
recvmmsg	Receives several messages from a socket in one call.	Batch receive; the x32 and exit paths have been exploited.		CVE-2016-7117 recvmmsg use after free on exit	CVE-2014-0038 x32 recvmmsg trusted a user pointer
recvmmsg_time64	Receives several messages in one call, with 64-bit time on 32-bit architectures.		
recvmsg	Receives buffers, the sender's address and control data from a socket.	Receives data and descriptors.		CVE-2021-0920 AF_UNIX garbage collection raced with MSG_PEEK
remap_file_pages	Rearranges the pages of a shared file mapping; deprecated.	Obsolete non-linear mappings, now emulated.	
removexattr	Removes an extended attribute of a file, following links.		
removexattrat	Removes an extended attribute relative to a directory descriptor.		
rename	Renames or moves a file, replacing the target.		
renameat	Renames a file relative to directory descriptors.		
renameat2	Renames a file relative to directory descriptors, with flags to exchange or not replace.		
request_key	Finds a key in the keyrings, or has a helper program create it.	May start a helper in the initial namespaces; keyring is shared across containers.		CVE-2017-17807 request_key missed a permission check
restart_syscall	Continues an interrupted call; made by the kernel itself after a signal.	Kernel-driven restart; denying it breaks interrupted sleeps.	
riscv_flush_icache	Makes new instructions visible to the processors on RISC-V.		
riscv_hwprobe	Returns which extensions the RISC-V processors support.		
rmdir	Removes an empty directory.		
rseq	Registers the memory through which a thread runs restartable sequences.	Restartable sequences, registered by glibc 2.35 and newer.	
rseq_slice_yield	Gives up the processor at the end of a time slice extension granted through rseq.		
rt_sigaction	Sets or returns what happens on a signal.		
rt_sigpending	Returns the blocked signals that are waiting.		
rt_sigprocmask	Sets or returns the signals the thread blocks.		
rt_sigqueueinfo	Sends a signal with data to a process.		
rt_sigreturn	Returns from a signal handler; made by the C library's or the kernel's trampoline.		
rt_sigsuspend	Waits for a signal with a temporary signal mask.		
rt_sigtimedwait	Takes a waiting signal from a set, with a timeout.		
rt_sigtimedwait_time64	Takes a waiting signal with a timeout, with 64-bit time on 32-bit architectures.		
rt_tgsigqueueinfo	Sends a signal with data to a thread.		
rtas	Calls the firmware services of a PowerPC machine.	Calls POWER platform firmware.	CAP_SYS_ADMIN
s390_guarded_storage	Turns guarded storage on or off for the thread on s390.		
s390_pci_mmio_read	Reads from the memory of a PCI device on s390.	Reads PCI memory space on s390.	CAP_SYS_ADMIN
s390_pci_mmio_write	Writes to the memory of a PCI device on s390.	Writes PCI memory space on s390.	CAP_SYS_ADMIN
s390_runtime_instr	Starts or stops runtime instrumentation of the thread on s390.		
s390_sthyi	Returns hypervisor and machine details on s390.	Queries hypervisor information.	
sched_get_priority_max	Returns the highest priority of a scheduling policy.		
sched_get_priority_min	Returns the lowest priority of a scheduling policy.		
sched_getaffinity	Returns the processors on which a thread may run.		
sched_getattr	Returns scheduling policy and attributes of a thread.		
sched_getparam	Returns the real-time priority of a thread.		
sched_getscheduler	Returns the scheduling policy of a thread.		
sched_rr_get_interval	Returns the time slice of a round-robin thread.		
sched_rr_get_interval_time64	Returns the round-robin time slice, with 64-bit time on 32-bit architectures.		
sched_setaffinity	Chooses the processors on which a thread may run.	Pins to CPUs; helps side channels.	CAP_SYS_NICE
sched_setattr	Sets scheduling policy and attributes of a thread, deadline included.	Real-time and deadline policies can starve the host.	CAP_SYS_NICE
sched_setparam	Sets the real-time priority of a thread.		
sched_setscheduler	Sets scheduling policy and priority of a thread.	Real-time policies can starve the host.	CAP_SYS_NICE
sched_yield	Lets other threads run first.		
seccomp	Installs a system call filter on the caller, or asks what filters can do.	Adds further filters (can only tighten), but a user-notification listener moves decisions to user space.	
security	Reserved for security modules; never implemented.		
select	Waits until one of a set of descriptors is ready; the old single-struct form on some architectures.		
semctl	Reads, sets or removes System V semaphores.		
semget	Creates or finds a set of System V semaphores.		
semop	Changes System V semaphores, waiting where needed.		
semtimedop	Changes System V semaphores, waiting up to a timeout.	Semaphore operations.		CVE-2013-4483 semaphore locking error
semtimedop_time64	Changes System V semaphores with a timeout, 64-bit time on 32-bit architectures.		
send	Sends data on a connected socket.		
sendfile	Copies data from a file to another descriptor inside the kernel.	Copies file data in the kernel; can feed page-cache pages to a socket.	
sendfile64	Copies data between descriptors in the kernel, with a 64-bit offset on 32-bit architectures.		
sendmmsg	Sends several messages on a socket in one call.	Batch send.	
sendmsg	Sends buffers, an address and control data such as descriptors on a socket.	Carries netlink commands and passes descriptors between processes.		CVE-2024-1086 nftables verdict double free	CVE-2023-32233 nftables anonymous set use after free	CVE-2022-34918 nftables set element overflow	CVE-2017-7184 XFRM replay window unchecked	CVE-2022-27666 ESP buffer overflow
sendto	Sends data on a socket, optionally to a given address.	Sends data, netlink commands included.		CVE-2024-1086 nftables verdict double free	CVE-2022-1015 nftables register index unchecked	CVE-2023-0179 nftables VLAN payload arithmetic
set_mempolicy	Sets the default NUMA policy of the thread.	NUMA policy for the task.	CAP_SYS_NICE	CVE-2017-7616 uninitialised stack in compat mempolicy calls	CVE-2020-11565 empty node mask in mempolicy
set_mempolicy_home_node	Sets the preferred NUMA node of a memory range.	NUMA home node.	CAP_SYS_NICE
set_robust_list	Registers the locks that the kernel releases when the thread dies.		
set_thread_area	Sets the thread-local storage pointer or descriptor of the thread.		
set_tid_address	Sets where the kernel clears the thread id when the thread ends.		
set_tls	Sets the thread-local storage pointer on Arm.		
setdomainname	Sets the NIS domain name.	Changes the NIS domain.	CAP_SYS_ADMIN
setfsgid	Sets the group id used for file access checks.	Changes the file-system gid.	CAP_SETGID
setfsgid32	Sets the group id for file access checks, 32 bits wide on 32-bit architectures.		
setfsuid	Sets the user id used for file access checks.	Changes the file-system uid.	CAP_SETUID
setfsuid32	Sets the user id for file access checks, 32 bits wide on 32-bit architectures.		
setgid	Sets the group id; a privileged process changes real, effective and saved id.	Changes group id.	CAP_SETGID
setgid32	Sets the group id, 32 bits wide on 32-bit architectures.		
setgroups	Sets the supplementary groups of the process.	Changes supplementary groups; dropping a group can remove a deny entry.	CAP_SETGID	CVE-2014-8989 dropping groups in a user namespace bypassed group denials
setgroups32	Sets the supplementary groups, as 32-bit ids on 32-bit architectures.		
sethostname	Sets the host name.	Changes the UTS name.	CAP_SYS_ADMIN
setitimer	Sets an interval timer that sends a signal.		
setns	Joins a namespace given by a descriptor.	Joins another process's namespaces, for example the host's.	CAP_SYS_ADMIN
setpgid	Moves a process into a process group.		
setpriority	Sets the nice value of a process, group or user.	Changes scheduling priority.	CAP_SYS_NICE
setregid	Sets the real and effective group ids.	Changes group ids.	CAP_SETGID
setregid32	Sets the real and effective group ids, 32 bits wide on 32-bit architectures.		
setresgid	Sets the real, effective and saved group ids.	Changes group ids.	CAP_SETGID
setresgid32	Sets real, effective and saved group ids, 32 bits wide on 32-bit architectures.		
setresuid	Sets the real, effective and saved user ids.	Changes user ids.	CAP_SETUID
setresuid32	Sets real, effective and saved user ids, 32 bits wide on 32-bit architectures.		
setreuid	Sets the real and effective user ids.	Changes user ids.	CAP_SETUID
setreuid32	Sets the real and effective user ids, 32 bits wide on 32-bit architectures.		
setrlimit	Sets a resource limit of the process.		
setsid	Starts a new session and process group.		
setsockopt	Sets an option of a socket.	Reaches netfilter, multicast, BPF filter and protocol parsers.		CVE-2021-22555 netfilter compat setsockopt wrote out of bounds	CVE-2016-4997 iptables setsockopt offset unchecked	CVE-2016-3134 iptables rule offsets unchecked	CVE-2016-9793 buffer-size option overflow	CVE-2014-4943 L2TP socket options fell back to UDP's	CVE-2023-28466 race in TLS socket options
settimeofday	Sets the system time and time zone.	Sets the host clock: wall time is not namespaced.	CAP_SYS_TIME
setuid	Sets the user id; a privileged process changes real, effective and saved id.	Changes user id.	CAP_SETUID
setuid32	Sets the user id, 32 bits wide on 32-bit architectures.		
setxattr	Sets an extended attribute of a file, following links.	Sets file attributes, file capabilities included; value buffers are used to shape the heap.		CVE-2021-3493 file capabilities could be set from a user namespace over overlayfs
setxattrat	Sets an extended attribute relative to a directory descriptor.	setxattr by directory descriptor (Linux 6.13): new name for an old power.	
sgetmask	Returns the signal mask; obsolete.		
shmat	Maps a System V shared memory segment.		
shmctl	Reads, changes, locks or removes a System V shared memory segment.	Controls shared memory.		CVE-2013-7026 shared-memory deletion race
shmdt	Unmaps a System V shared memory segment.		
shmget	Creates or finds a System V shared memory segment.	Creates shared memory.		CVE-2013-7026 shared-memory deletion race	CVE-2015-7613 IPC objects visible before initialised
shutdown	Closes one or both directions of a connection.		
sigaction	Sets or returns what happens on a signal, the older form.		
sigaltstack	Sets or returns the alternative stack for signal handlers.		
signal	Sets a signal handler, the oldest form.		
signalfd	Creates or changes a descriptor that delivers signals.		
signalfd4	Creates or changes a descriptor that delivers signals, with flags.		
sigpending	Returns the waiting blocked signals, the older form.		
sigprocmask	Sets or returns the blocked signals, the older form.		
sigreturn	Returns from a signal handler, the older form.		
sigsuspend	Waits for a signal with a temporary mask, the older form.		
socket	Creates a socket of an address family, type and protocol.	Decides which protocol code is reachable; rare address families are where most network bugs live.		CVE-2017-7308 AF_PACKET ring size check overflow	CVE-2016-8655 AF_PACKET ring race	CVE-2020-14386 AF_PACKET receive overflow	CVE-2017-6074 DCCP packet freed too early	CVE-2021-26708 AF_VSOCK multi-transport races	CVE-2025-21756 AF_VSOCK socket unbound too early	CVE-2026-31431 AF_ALG plus splice wrote into the page cache (Copy Fail)	CVE-2019-11815 RDS over TCP use after free	CVE-2021-43267 TIPC crypto message size unchecked	CVE-2016-10200 L2TP bind race	CVE-2021-3609 CAN broadcast manager race	CVE-2026-43284 page-cache pages modified in place through ESP and RxRPC paths (Dirty Frag)
socketcall	Makes a socket call chosen by number, on i386, PowerPC, s390 and some other architectures.	32-bit multiplexer: its real arguments sit in memory, so no address-family rule can apply.	
socketpair	Creates two sockets that are connected to each other.	Like socket, in practice AF_UNIX only.	
splice	Moves data between a pipe and another descriptor without copying it through user space.	Moves page-cache pages by reference; the core of page-cache overwrite bugs.		CVE-2022-0847 Dirty Pipe: pipe buffer flag let writes reach read-only page cache	CVE-2026-31431 AF_ALG plus splice wrote into the page cache (Copy Fail)
spu_create	Creates a context for a Cell coprocessor on PowerPC.	Cell SPU contexts.	
spu_run	Runs a program on a Cell coprocessor.		
ssetmask	Sets the signal mask; obsolete.		
stat	Returns size, owner, mode and times of a file by path, following links.		
stat64	Returns a file's attributes by path, with 64-bit sizes on 32-bit architectures.		
statfs	Returns type, size and free space of the file system that holds a path.		
statfs64	Describes the file system of a path, with 64-bit counts on 32-bit architectures.		
statmount	Returns details of a mount by its id.	Describes a mount, including source and options.	
statx	Returns chosen attributes of a file, among them its birth time and mount id.		
stime	Sets the system time in whole seconds.	Sets the host clock (old).	CAP_SYS_TIME
stty	Reserved for setting terminal modes in older Unix; never implemented.		
subpage_prot	Sets memory protection for parts of a page on PowerPC.		
swapcontext	Saves and switches the user context of a thread on PowerPC.	PowerPC context switch.	
swapoff	Stops swapping to a file or device.	Changes host swap.	CAP_SYS_ADMIN
swapon	Starts swapping to a file or device.	Changes host swap.	CAP_SYS_ADMIN
switch_endian	Switches the byte order of the thread on PowerPC.		
symlink	Creates a symbolic link.		
symlinkat	Creates a symbolic link relative to a directory descriptor.		
sync	Writes all cached changes of all file systems to storage.		
sync_file_range	Starts or awaits writing a range of a file's cached data to storage.		
sync_file_range2	Writes out a range of a file's cached data; argument order for 32-bit register pairs.		
syncfs	Writes the cached changes of one file system to storage.		
sys_debug_setcontext	Sets a user context with debug options on PowerPC.		
syscall	Makes the system call whose number is its first argument, on 32-bit MIPS.	Indirect call on MIPS o32: hides the real number from naive filters.	
sysfs	Translates between file system types and their numbers; obsolete.	Obsolete file-system type lookup.	
sysinfo	Returns uptime, load, memory use and number of processes.		
syslog	Reads or clears the kernel's message buffer and sets its console level.	Reads or clears the kernel log, which can hold addresses and secrets.	CAP_SYSLOG
sysmips	Does MIPS-specific work, such as an atomic swap or unaligned access handling.		
tee	Duplicates data from one pipe to another without consuming it.	Duplicates pipe contents by reference.	
tgkill	Sends a signal to a thread of a given process.		
time	Returns the time in seconds since 1970.		
timer_create	Creates a POSIX timer.	Creates POSIX timers; CPU-time timers have a history of races.		CVE-2017-18344 timer_create accepted a bad notify mode	CVE-2022-2585 CPU timers survived exec	CVE-2025-38352 CPU-timer expiry raced with task exit
timer_delete	Removes a POSIX timer.		
timer_getoverrun	Returns how often a POSIX timer fired before its signal was handled.		
timer_gettime	Returns the time left on a POSIX timer.		
timer_gettime64	Returns the time left on a POSIX timer, with 64-bit time on 32-bit architectures.		
timer_settime	Starts or stops a POSIX timer.		
timer_settime64	Starts or stops a POSIX timer, with 64-bit time on 32-bit architectures.		
timerfd	First timer descriptor call, of Linux 2.6.22; replaced by timerfd_create in 2.6.25.		
timerfd_create	Creates a timer that is read as a descriptor.		
timerfd_gettime	Returns the time left on a timer descriptor.		
timerfd_gettime64	Returns the time left on a timer descriptor, with 64-bit time on 32-bit architectures.		
timerfd_settime	Starts or stops a timer descriptor.	Arms a timer descriptor.		CVE-2017-10661 timerfd cancel race
timerfd_settime64	Starts or stops a timer descriptor, with 64-bit time on 32-bit architectures.		
times	Returns processor times of the process and its waited-for children in clock ticks.		
tkill	Sends a signal to a thread by its id; replaced by tgkill.	Signals threads; prone to id reuse.	
truncate	Sets the length of a file given by path.		
truncate64	Sets the length of a file by path, with a 64-bit length on 32-bit architectures.		
tuxcall	Reserved for the TUX web server module; never in mainline.		
ugetrlimit	Returns a resource limit, with the full unsigned range on older 32-bit architectures.		
ulimit	Reserved for an older limit call; never implemented.		
umask	Sets the permission bits that new files of the process do not get.		
umount	Unmounts a file system, the form without flags.	Can uncover what a mount was hiding (masked /proc paths).	CAP_SYS_ADMIN	CVE-2014-7975 umount missed a capability check
umount2	Unmounts a file system, with flags.	Can uncover what a mount was hiding (masked /proc paths).	CAP_SYS_ADMIN	CVE-2014-7975 umount missed a capability check	CVE-2014-5045 umount of a symlink leaked a mount reference
uname	Returns the kernel's name, version and machine, and the host name.		
unlink	Removes a name of a file, and the file when no name and no open descriptor remains.		
unlinkat	Removes a file name or an empty directory relative to a directory descriptor.		
unshare	Moves the caller into new namespaces or stops sharing other resources.	Creates namespaces; a new user namespace hands out full capabilities inside it and opens kernel code normally behind root.	CAP_SYS_ADMIN	CVE-2022-0185 length underflow in legacy mount options, reachable from a user namespace	CVE-2022-24122 user-count reference error with unprivileged namespaces	CVE-2013-1956 user namespace inside chroot escaped it	CVE-2014-8989 dropping groups in a user namespace bypassed group denials	CVE-2018-18955 id maps with many extents were checked wrongly
uprobe	Entry for fast user-space probes; made by the kernel's trampoline, not by programs.	Kernel-managed entry used by uprobe trampolines; not for direct use.	
uretprobe	Entry for return probes; made by the kernel's trampoline, not by programs.	Kernel-managed return-probe call; blocking it crashes probed programs on 6.11 and newer.	
uselib	Maps an old-style shared library into the process; obsolete.	Loads a shared library by path; only libc5-era programs use it.	
userfaultfd	Creates a descriptor through which the program handles its own page faults.	Lets user code pause the kernel in the middle of a memory access, which makes races in other subsystems reliable to exploit.		CVE-2018-18397 UFFDIO_COPY ignored permissions on tmpfs and hugetlbfs	CVE-2017-15126 use after free when a userfaultfd owner forks
usr26	Switched the process to 26-bit mode on old Arm processors.		
usr32	Switches the process to 32-bit mode on Arm.		
ustat	Returns the free space of a mounted file system by device number; obsolete.	Obsolete file-system statistics.	
utime	Sets access and modification time of a file in whole seconds.		
utimensat	Sets file times in nanoseconds relative to a directory descriptor.		
utimensat_time64	Sets file times relative to a directory, with 64-bit time on 32-bit architectures.		
utimes	Sets access and modification time of a file in microseconds.		
vfork	Creates a child that shares memory while the parent waits for its exec or exit.	Creates processes sharing memory until exec.	
vhangup	Hangs up the controlling terminal.	Hangs up the controlling terminal.	CAP_SYS_TTY_CONFIG
vm86	Runs 16-bit code in virtual 8086 mode on 32-bit x86.	16-bit mode on 32-bit x86: rarely used, fragile entry code.	
vm86old	Runs 16-bit code in virtual 8086 mode on 32-bit x86, the older form.	16-bit mode on 32-bit x86: rarely used, fragile entry code.	
vmsplice	Moves user memory pages into a pipe, or pipe data into memory.	Maps user pages into a pipe; almost nothing needs it.		CVE-2008-0600 vmsplice did not check a user pointer
vserver	Reserved for Linux-VServer; never in mainline.		
wait4	Waits for a child to change state and returns its resource usage.		
waitid	Waits for chosen children or a pidfd to change state.	Waits for children; a missing check once allowed kernel writes from inside sandboxes.		CVE-2017-5123 waitid wrote to unchecked addresses	CVE-2017-14954 waitid leaked kernel stack
waitpid	Waits for a child to end or stop.		
write	Writes bytes from a buffer to a descriptor.		
writev	Writes several buffers to a descriptor at once.		`
