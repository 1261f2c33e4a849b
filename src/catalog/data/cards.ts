// Generated from ../source by `npm run catalog`; edits are lost.
export const cards = `	lseek	llseek	allow	allow
	select pselect6 pselect6_time64	select	allow	allow
Refuse it; kernels since 5.5 do not have it.		sysctl	default	default
Servers need it, clients do not.	accept4		allow	allow
Servers need it, clients do not.	accept	accept	allow	allow
	faccessat faccessat2		allow	allow
Refuse it; accounting belongs to the host.			default SYS_PACCT	errno:1 SYS_PACCT
Refuse it with the other keyring calls; few programs notice.			default	default
CAP_SYS_TIME guards the writing half, so leave that capability out.	clock_adjtime clock_adjtime64		allow	allow
		-	default	default
			allow	allow
Every program on x86_64 needs it once to set up its threads.			allow arch	allow arch
	fadvise64 fadvise64_64	posix_fadvise	default arch	default arch
	sync_file_range sync_file_range2	sync_file_range	default arch	default arch
		-	default	default
		-	default	default
			default	errno:1
What it can reach depends on the sockets that socket gives out, so limit those.			allow	allow
Refuse it; only tracing agents and network plugins of the host load programs.			default BPF SYS_ADMIN	errno:1 BPF SYS_ADMIN
		-	default	default
		-	default arch	default arch
			allow	allow
		-	default	default
			default arch	default arch
		-	allow	errno:1
	capset		allow	allow
Runtimes need it while they start a container; afterwards it can only take rights away.	capget	capget	allow	allow
			allow	allow
A mask over the mode can deny the setuid and setgid bits.	fchmod fchmodat fchmodat2		allow	allow
Package managers and servers that start as root need it.	lchown fchown fchownat		allow	allow
	lchown32 fchown32 fchownat	chown	allow	allow
Refuse it unless the program locks itself in, as some servers do.			allow SYS_CHROOT	allow SYS_CHROOT
CAP_SYS_TIME guards the writing half, so leave that capability out.	adjtimex clock_adjtime64	adjtimex	allow	allow
CAP_SYS_TIME guards the writing half, so leave that capability out.	adjtimex clock_adjtime	adjtimex	allow	allow
	clock_getres_time64		allow	allow
	clock_getres	clock_getres	allow	allow
	time gettimeofday clock_gettime64	clock_getres	allow	allow
	time gettimeofday clock_gettime	clock_getres	allow	allow
	clock_nanosleep_time64 nanosleep		allow	allow
	clock_nanosleep nanosleep	clock_nanosleep	allow	allow
Refuse it; only a time service of the host sets the clock.	clock_settime64 settimeofday stime	clock_getres	default SYS_TIME	errno:1 SYS_TIME
Refuse it together with clock_settime.	clock_settime settimeofday stime	clock_getres	default SYS_TIME	errno:1 SYS_TIME
Allow it where no CLONE_NEW flag is set, and answer ENOSYS to clone3.	fork vfork clone3		allow-some-args SYS_ADMIN arch	allow
Any other error number than ENOSYS breaks threads of newer C libraries.	fork vfork clone	clone	errno:38 SYS_ADMIN	allow
	close_range		allow	allow
	close		allow	allow
What it can reach depends on the sockets that socket gives out, so limit those.			allow	allow
File copies use it for speed and can fall back to reading and writing.	sendfile sendfile64 splice		allow	allow
	open openat openat2	open	allow	allow
Refuse it like the other module calls.			default	default
No container needs it.			default SYS_MODULE	errno:1 SYS_MODULE
			allow	allow
	dup3	dup	allow	allow
	dup2	dup	allow	allow
	epoll_create1		allow	allow
	epoll_create	epoll_create	allow	allow
Servers and language runtimes need it.			allow	allow
		-	allow	allow
	epoll_wait epoll_pwait2	epoll_wait	allow	allow
	epoll_wait epoll_pwait	epoll_wait	allow	allow
	epoll_pwait epoll_pwait2		allow	allow
		-	allow	allow
	eventfd2		allow	allow
	eventfd	eventfd	allow	allow
Every container starts with it, and a filter cannot see which program it runs.	execveat		allow	allow
Deny AT_EMPTY_PATH where the program permits it.	execve		allow	allow
		_exit	allow	allow
			allow	allow
	access faccessat2	access	allow	allow
	access faccessat	access	allow	allow
	fadvise64_64 arm_fadvise64_64	posix_fadvise	allow	allow
	fadvise64 arm_fadvise64_64	posix_fadvise	allow	allow
			allow	allow
Refuse it; inotify serves programs that wait for changes.			default SYS_ADMIN	allow
	inotify_add_watch		allow	allow
		chdir	allow	allow
	chmod fchmodat fchmodat2	chmod	allow	allow
	chmod fchmod fchmodat2	chmod	allow	allow
Give it the same condition as fchmodat.	chmod fchmod fchmodat	chmod	allow	allow
	chown lchown fchownat	chown	allow	allow
	chown32 lchown32 fchownat	chown	allow	allow
	chown lchown fchown chown32 lchown32 fchown32	chown	allow	allow
Every program needs it; F_SETPIPE_SZ is the part that can be denied.	fcntl64		allow	allow
	fcntl	fcntl	allow	allow
		fsync	allow	allow
	getxattr lgetxattr getxattrat	getxattr	allow	allow
		-	default	default
		-	default	default
No container needs it; modules belong to the host.	init_module	init_module	default SYS_MODULE	errno:1 SYS_MODULE
	listxattr llistxattr listxattrat	listxattr	allow	allow
			allow	allow
C libraries call clone instead, so it can often go.	vfork clone clone3		allow	allow
	removexattr lremovexattr removexattrat	removexattr	allow	allow
Refuse it with fsopen; the overflow of 2022 sat exactly here.	mount fsopen fsmount move_mount open_tree open_tree_attr fspick mount_setattr	-	default SYS_ADMIN	allow
	setxattr lsetxattr setxattrat	setxattr	allow	allow
Refuse it with fsopen.	mount fsopen fsconfig move_mount open_tree open_tree_attr fspick mount_setattr	-	default SYS_ADMIN	allow
Refuse the new mount calls whenever mount is refused, or that refusal is void.	mount fsconfig fsmount move_mount open_tree open_tree_attr fspick mount_setattr	-	default SYS_ADMIN	allow
Refuse it together with mount.	mount fsopen fsconfig fsmount move_mount open_tree open_tree_attr mount_setattr	-	default SYS_ADMIN	allow
	stat lstat newfstatat statx	stat	allow	allow
	stat64 lstat64 fstatat64 statx	stat	allow	allow
	stat64 lstat64 fstat64 statx	stat	allow	allow
	fstatfs64	statfs	allow	allow
	fstatfs	statfs	allow	allow
			allow	allow
		-	default	default
	ftruncate64	truncate	allow	allow
	ftruncate	truncate	allow	allow
The requeue operations for priority inheritance can be denied; C libraries stopped using them.	futex_time64 futex_waitv futex_wait futex_wake futex_requeue		allow	allow
	futex futex_time64 futex_waitv futex_wait futex_wake	-	allow	allow
	futex futex_waitv futex_wait futex_wake futex_requeue	futex	allow	allow
	futex futex_time64 futex_waitv futex_wake futex_requeue	-	allow	allow
	futex futex_time64 futex_wait futex_wake futex_requeue	-	allow	allow
	futex futex_time64 futex_waitv futex_wait futex_requeue	-	allow	allow
	utime utimes utimensat utimensat_time64		allow	allow
Refuse it; no kernel since 2.6 has it.			default	default
			default SYS_NICE	allow
			allow	allow
		set_thread_area	allow	allow
		-	default	default
			allow	allow
			allow	allow
	getdents64 readdir		allow	allow
	getdents readdir	getdents	allow	allow
	getegid32	getgid	allow	allow
	getegid	getgid	allow	allow
	geteuid32	getuid	allow	allow
	geteuid	getuid	allow	allow
	getgid32		allow	allow
	getgid	getgid	allow	allow
	getgroups32		allow	allow
	getgroups	getgroups	allow	allow
			allow	allow
			default	default
			allow	allow
		setpgid	allow	allow
		setpgid	allow	allow
			allow	allow
		-	default	default
		getpid	allow	allow
			allow	allow
			allow	allow
	getresgid32	getresuid	allow	allow
	getresgid	getresuid	allow	allow
	getresuid32		allow	allow
	getresuid	getresuid	allow	allow
	setrlimit ugetrlimit prlimit64		allow	allow
			allow	allow
			allow	allow
			allow	allow
Network programs need it.			allow	allow
			allow	allow
	time clock_gettime clock_gettime64		allow	allow
	getuid32		allow	allow
	getuid	getuid	allow	allow
	lgetxattr fgetxattr getxattrat		allow	allow
	getxattr lgetxattr fgetxattr	-	allow	default
		-	default	default
			default	default
No container needs it; modules belong to the host.	finit_module		default SYS_MODULE	errno:1 SYS_MODULE
	fanotify_mark		allow	allow
	inotify_init1		allow	allow
	inotify_init	inotify_init	allow	allow
			allow	allow
			allow	allow
			allow	allow
	io_pgetevents io_pgetevents_time64		allow	allow
	io_getevents io_pgetevents_time64	io_getevents	allow	errno:1
	io_getevents io_pgetevents	io_getevents	allow	errno:1
Databases use it; others can do without.			allow	allow
Databases use it; others can do without.			allow	allow
Refuse it together with io_uring_setup; programs fall back to epoll.		-	default	default
Refuse it together with io_uring_setup.		-	default	default
Refuse it unless the program cannot do without, for a rule about any other call then says little.		-	default	default
At the least deny TIOCSTI and TIOCLINUX, compared in the lower 32 bits.			allow	allow
Refuse it; drivers in user space belong on the host.	iopl		default SYS_RAWIO	errno:1 SYS_RAWIO
Refuse it; drivers in user space belong on the host.	ioperm		default SYS_RAWIO	errno:1 SYS_RAWIO
		ioprio_set	allow	allow
			allow	allow
Leave 32-bit x86 out of the architectures where the calls behind it matter.			allow	allow
Refuse it; checkpoint tools and some graphics drivers are all who use it.			default SYS_PTRACE	errno:1 SYS_PTRACE
Refuse it; only the boot tools of a host use it.	kexec_load	kexec_load	default	errno:1
Refuse it; only the boot tools of a host use it.	kexec_file_load		default	errno:1
Refuse it; some runtimes join a session keyring, but before the filter is loaded.			default	allow
Within the own process namespace it reaches the container alone.	tkill tgkill pidfd_send_signal		allow	allow
			allow	allow
			allow	allow
			allow	allow
	chown fchown fchownat	chown	allow	allow
	chown32 fchown32 fchownat	chown	allow	allow
	getxattr fgetxattr getxattrat	getxattr	allow	allow
	linkat		allow	allow
	link	link	allow	allow
Servers need it, clients do not.			allow	allow
Newer mount tools read with it and fall back to /proc.		-	allow	default
		-	default	default
	llistxattr flistxattr listxattrat		allow	allow
	listxattr llistxattr flistxattr	-	allow	default
	listxattr flistxattr listxattrat	listxattr	allow	allow
		-	default	default
Refuse it; only an old profiler used it.			default SYS_ADMIN	errno:1 SYS_ADMIN
	removexattr fremovexattr removexattrat	removexattr	allow	allow
	_llseek		allow	allow
	setxattr fsetxattr setxattrat	setxattr	allow	allow
		-	default SYS_ADMIN	default
		-	default SYS_ADMIN	default
Refuse it unless the program changes its own label.		-	default SYS_ADMIN	default
	stat fstat newfstatat statx	stat	allow	allow
	stat64 fstat64 fstatat64 statx	stat	allow	allow
Memory allocators need MADV_DONTNEED, so there is little to limit.			allow	allow
		-	allow	errno:1
Databases and numerical programs alone place memory by node.			default SYS_NICE	allow
			allow	allow
Allow it with MFD_NOEXEC_SEAL where the kernel and the program are new enough.			allow	allow
Refuse it unless the program keeps keys that way.			allow	allow
Refuse it; only NUMA tools use it.			default	errno:1
Refuse it; what it tells about the page cache helps to spy on others.			allow	allow
	mkdirat		allow	allow
	mkdir	mkdir	allow	allow
Allow pipes, files and sockets alone by a mask over the kind of file.	mknodat		allow	allow
Allow pipes, files and sockets alone by a mask over the kind of file.	mknod	mknod	allow	allow
			allow	allow
		mlock	allow	allow
		mlock	allow	allow
A rule against memory that is writable and executable at once stops injected code, and compilers at run time too.	mmap2		allow	allow
Treat it as mmap.	mmap		allow	allow
Refuse it unless the container runs such a program.			allow arch	allow arch
Refuse it; what a container needs to see is mounted before it starts.	fsopen fsconfig fsmount move_mount open_tree open_tree_attr fspick mount_setattr		default SYS_ADMIN	allow
Refuse it together with mount.	mount fsopen fsconfig fsmount move_mount open_tree open_tree_attr fspick		default SYS_ADMIN	allow
Refuse it with mount.	mount fsopen fsconfig fsmount open_tree open_tree_attr fspick mount_setattr	-	default SYS_ADMIN	allow
Refuse it; only NUMA tools use it.			default	errno:1
Denying PROT_EXEC works once the loader has done its part.	pkey_mprotect		allow	allow
		-	default	default
			allow	allow
Refuse it where no message queues are used.			allow	allow
			allow	allow
	mq_timedreceive_time64	mq_receive	allow	allow
	mq_timedreceive	mq_receive	allow	allow
	mq_timedsend_time64	mq_send	allow	allow
	mq_timedsend	mq_send	allow	allow
			allow	allow
Memory allocators need it, so there is little to limit.			allow	allow
		-	allow	default
			allow	allow
Refuse it where no System V messages are used.			allow	allow
		msgop	allow	allow
Refuse it where no System V messages are used, and with it msgget.		msgop	allow	allow
			allow	allow
		-	default	default
		mlock	allow	allow
		mlock	allow	allow
		mmap	allow	allow
Harmless alone; make sure that open_by_handle_at is refused.		open_by_handle_at	allow	allow
	clock_nanosleep clock_nanosleep_time64		allow	allow
	stat lstat fstat statx	stat	allow	allow
			default	errno:1
			default	errno:1
		stat	default	errno:1
		stat	default	errno:1
		uname	default	errno:1
		stat	default	errno:1
		uname	default	errno:1
	openat openat2 creat		allow	allow
Refuse it; file servers and backup programs of the host alone use handles.			default DAC_READ_SEARCH	errno:1 DAC_READ_SEARCH
Refuse it together with mount, or allow it without OPEN_TREE_CLONE.	mount fsopen fsconfig fsmount move_mount open_tree_attr fspick mount_setattr	-	default SYS_ADMIN	allow
Refuse it together with open_tree.	mount fsopen fsconfig fsmount move_mount open_tree fspick mount_setattr	-	default	default
	open openat2 creat	open	allow	allow
	open openat creat		allow	allow
	rt_sigsuspend sigsuspend		allow	allow
Refuse it; nothing in a container talks to the bus.		pciconfig_read	default	errno:1
Refuse it; nothing in a container talks to the bus.			default	errno:1
Refuse it; nothing in a container talks to the bus.		pciconfig_read	default	errno:1
Refuse it outside of profiling, and give it for the time of the measurement alone.			default PERFMON SYS_ADMIN	errno:1 PERFMON SYS_ADMIN
Allow 0, 8, 0x20000, 0x20008 and 0xffffffff, as the default profiles do.			allow-some-args	allow-some-args
Refuse it with ptrace, whose rights it shares.	ptrace process_vm_readv process_vm_writev		default SYS_PTRACE	allow
Service managers and newer runtimes wait for processes with it.			allow	allow
	kill tkill tgkill		allow	allow
	pipe2		allow	allow
Shells and most servers need it.	pipe	pipe	allow	allow
Refuse it; runtimes change the root before the filter is loaded.			default	allow
			allow	allow
		pkey_alloc	allow	allow
Without this a rule for mprotect is void.	mprotect	mprotect	allow	allow
	ppoll ppoll_time64		allow	allow
	poll ppoll_time64	poll	allow	allow
	poll ppoll	poll	allow	allow
Programs need a few of its options, and which ones a log tells.			allow	allow
	read readv preadv preadv2	pread	allow	allow
	read readv pread64 preadv2	readv	allow	allow
	read readv pread64 preadv	readv	allow	allow
Programs read their limits with it; a process id of 0 is the caller.	getrlimit setrlimit ugetrlimit	getrlimit	allow	allow
Refuse it unless the program manages memory of others.			default SYS_PTRACE	errno:1 SYS_PTRACE
		-	allow	allow
Refuse it with ptrace, whose rights it shares.	ptrace process_vm_writev pidfd_getfd		allow SYS_PTRACE kernel:4.8	allow
Refuse it with ptrace, whose rights it shares.	ptrace process_vm_readv pidfd_getfd	process_vm_readv	allow SYS_PTRACE kernel:4.8	allow
		-	default	default
		-	default	default
	select _newselect pselect6_time64	select	allow	allow
	select _newselect pselect6	select	allow	allow
Give it to debuggers for the time of debugging, and let other containers go without.	process_vm_readv process_vm_writev pidfd_getfd		allow SYS_PTRACE kernel:4.8	allow
		-	default	default
	write writev pwritev pwritev2	pread	allow	allow
	write writev pwrite64 pwritev2	readv	allow	allow
	write writev pwrite64 pwritev	readv	allow	allow
Refuse it; no kernel since 2.6 has it.			default	errno:1 SYS_MODULE
Refuse it; quotas belong to the host.	quotactl_fd		default SYS_ADMIN	errno:1 SYS_ADMIN
Refuse it together with quotactl.	quotactl	-	default SYS_ADMIN	errno:1 SYS_ADMIN
	readv pread64 preadv preadv2		allow	allow
			allow	allow
	getdents getdents64		default	default
	readlinkat		allow	allow
	readlink	readlink	allow	allow
	read pread64 preadv preadv2		allow	allow
Refuse it; init systems in containers get by with an error.			default SYS_BOOT	allow
	recvfrom recvmsg recvmmsg recvmmsg_time64		allow	allow
	recv recvmsg recvmmsg recvmmsg_time64	recv	allow	allow
Programs fall back to recvmsg when it answers ENOSYS.	recv recvfrom recvmsg recvmmsg_time64		allow	allow
	recv recvfrom recvmsg recvmmsg	recvmmsg	allow	allow
Network programs need it.	recv recvfrom recvmmsg recvmmsg_time64	recv	allow	allow
Refuse it; nothing has used it for years.			allow	allow
	lremovexattr fremovexattr removexattrat		allow	allow
	removexattr lremovexattr fremovexattr	-	allow	default
	renameat renameat2		allow	allow
	rename renameat2	rename	allow	allow
	rename renameat	rename	allow	allow
Refuse it with the other keyring calls; few programs notice.			default	default
The kernel itself makes the caller repeat a call with it, so it has to be allowed.			allow	allow
		-	default arch	default arch
		-	allow	default
	unlink unlinkat		allow	allow
Newer C libraries register with it when a thread starts and go on when it fails.		-	allow	allow
		-	default	default
	sigaction signal	sigaction	allow	allow
	sigpending	sigpending	allow	allow
	sigprocmask	sigprocmask	allow	allow
			allow	allow
	sigreturn	sigreturn	allow	allow
	sigsuspend pause	sigsuspend	allow	allow
	rt_sigtimedwait_time64	sigwaitinfo	allow	allow
	rt_sigtimedwait	sigwaitinfo	allow	allow
		rt_sigqueueinfo	allow	allow
Refuse it; only management tools of the host use it.		-	default	default
			default	default
Refuse it; nothing in a container talks to the bus.		s390_pci_mmio_write	default arch	default arch
Refuse it; nothing in a container talks to the bus.			default arch	default arch
			default arch	default arch
			default	default
			allow	allow
		sched_get_priority_max	allow	allow
		sched_setaffinity	allow	allow
	sched_getscheduler sched_getparam	sched_setattr	allow	allow
	sched_getscheduler sched_getattr	sched_setparam	allow	allow
	sched_getattr sched_getparam	sched_setscheduler	allow	allow
	sched_rr_get_interval_time64		allow	allow
	sched_rr_get_interval	sched_rr_get_interval	allow	allow
			allow	allow
CAP_SYS_NICE guards real-time policies, so leave that capability out.	sched_setscheduler sched_setparam		allow	allow
	sched_setscheduler sched_setattr		allow	allow
CAP_SYS_NICE guards real-time policies, so leave that capability out.	sched_setattr sched_setparam		allow	allow
			allow	allow
Browsers and sandboxes tighten themselves with it, so refusing it makes things worse.			allow	allow
		-	default	default
	_newselect pselect6 pselect6_time64		allow	allow
			allow	allow
			allow	allow
	semtimedop semtimedop_time64		allow	allow
	semop semtimedop_time64	semop	allow	allow
	semop semtimedop	semop	allow	allow
	sendto sendmsg sendmmsg		allow	allow
Web servers use it for speed and can fall back to reading and writing.	sendfile64 copy_file_range splice		allow	allow
	sendfile copy_file_range splice	sendfile	allow	allow
Programs fall back to sendmsg when it answers ENOSYS.	send sendto sendmsg		allow	allow
What it can reach depends on the sockets that socket gives out, so limit those.	send sendto sendmmsg	send	allow	allow
What it can reach depends on the sockets that socket gives out, so limit those.	send sendmsg sendmmsg	send	allow	allow
Databases and numerical programs alone place memory by node.			default SYS_NICE	allow
		-	default SYS_NICE	default
		get_robust_list	allow	allow
			allow	allow
			allow	allow
		-	default arch	default arch
Refuse it; the runtime names the container.		getdomainname	default SYS_ADMIN	errno:1 SYS_ADMIN
	setfsgid32		allow	allow
	setfsgid	setfsgid	allow	allow
	setfsuid32		allow	allow
	setfsuid	setfsuid	allow	allow
Programs that start as root and give that up need it, others do not.	setgid32		allow	allow
	setgid	setgid	allow	allow
Programs that start as root and give that up need it, others do not.	setgroups32	getgroups	allow	allow
	setgroups	getgroups	allow	allow
Refuse it; the runtime names the container.		gethostname	default SYS_ADMIN	errno:1 SYS_ADMIN
		getitimer	allow	allow
Refuse it; joining namespaces is the work of runtimes on the host.			default SYS_ADMIN	allow SYS_ADMIN
			allow	allow
		getpriority	allow	allow
Programs that start as root and give that up need it, others do not.	setregid32	setreuid	allow	allow
	setregid	setreuid	allow	allow
Programs that start as root and give that up need it, others do not.	setresgid32	setresuid	allow	allow
	setresgid	setresuid	allow	allow
Programs that start as root and give that up need it, others do not.	setresuid32		allow	allow
	setresuid	setresuid	allow	allow
Programs that start as root and give that up need it, others do not.	setreuid32		allow	allow
	setreuid	setreuid	allow	allow
	getrlimit ugetrlimit prlimit64	getrlimit	allow	allow
			allow	allow
The rule parsers behind it ask for CAP_NET_ADMIN, which a user namespace gives as well.		getsockopt	allow	allow
Refuse it; only a time service of the host sets the clock.	clock_settime clock_settime64 stime	gettimeofday	default SYS_TIME	errno:1 SYS_TIME
Programs that start as root and give that up need it, others do not.	setuid32		allow	allow
	setuid	setuid	allow	allow
CAP_SETFCAP guards file capabilities, so leave that capability out.	lsetxattr fsetxattr setxattrat		allow	allow
Treat it as setxattr.	setxattr lsetxattr fsetxattr	-	allow	default
			default	errno:1
		shmop	allow	allow
Databases and old graphics programs use it, others do not.			allow	allow
		shmop	allow	allow
Databases and old graphics programs use it, others do not.			allow	allow
			allow	allow
	rt_sigaction signal		default	default
			allow	allow
	rt_sigaction sigaction		default	allow
	signalfd4		allow	allow
	signalfd	signalfd	allow	allow
	rt_sigpending		default	default
	rt_sigprocmask		allow	allow
	rt_sigreturn		allow	allow
	rt_sigsuspend pause		default	default
Allow the few families that the program uses, rather than denying those that are known to be bad.			allow-some-args	allow-some-args AUDIT_WRITE
Leave 32-bit x86 out of the architectures, or answer ENOSYS to it.			allow	allow
Limit the family to AF_UNIX.			allow	allow
Web servers and file copies use it for speed and can mostly do without.	sendfile sendfile64 copy_file_range		allow	allow
Refuse it; the processor has not been made for years.			default	default
			default	default
		sgetmask	default	errno:1
	lstat fstat newfstatat statx		allow	allow
	lstat64 fstat64 fstatat64 statx	stat	allow	allow
	statfs64		allow	allow
	statfs	statfs	allow	allow
Newer mount tools read with it and fall back to /proc.		-	allow	default
	stat lstat fstat newfstatat stat64 lstat64 fstat64 fstatat64		allow	allow
Refuse it together with clock_settime.	clock_settime clock_settime64 settimeofday		default SYS_TIME	errno:1 SYS_TIME
		-	default	default
			default	default
		-	default arch	default arch
Refuse it; swap belongs to the host.		swapon	default	errno:1
Refuse it; swap belongs to the host.			default	errno:1
		-	default	default
	symlinkat		allow	allow
	symlink	symlink	allow	allow
			allow	allow
	sync_file_range2 arm_sync_file_range		allow	allow
	sync_file_range arm_sync_file_range	sync_file_range	default arch	default arch
		sync	allow	allow
		-	default	default
The kernel shows the filter the inner call on newer versions alone, so name only what is needed.			default	errno:1
Refuse it; the file system of that name serves instead.			default	errno:1
			allow	allow
Refuse it; the log of the kernel belongs to the host.			default SYSLOG SYS_ADMIN	allow
		-	default	default
Refuse it where no pipes are copied; almost nothing does.			allow	allow
	kill tkill pidfd_send_signal	tkill	allow	allow
	gettimeofday clock_gettime clock_gettime64		allow	allow
Allow the clocks for real and monotonic time alone where the program permits it.			allow	allow
			allow	allow
			allow	allow
	timer_gettime64	timer_settime	allow	allow
	timer_gettime	timer_settime	allow	allow
	timer_settime64		allow	allow
	timer_settime	timer_settime	allow	allow
		-	default	default
			allow	allow
	timerfd_gettime64	timerfd_create	allow	allow
	timerfd_gettime	timerfd_create	allow	allow
	timerfd_settime64	timerfd_create	allow	allow
	timerfd_settime	timerfd_create	allow	allow
			allow	allow
	kill tgkill pidfd_send_signal		allow	allow
	truncate64		allow	allow
	truncate	truncate	allow	allow
		-	default	default
	getrlimit setrlimit prlimit64	getrlimit	allow	allow
		-	default	default
			allow	allow
Refuse it together with mount.	umount2		default SYS_ADMIN	allow
Refuse it together with mount.	umount	umount	default SYS_ADMIN	allow
			allow	allow
	rmdir unlinkat		allow	allow
	unlink rmdir	unlink	allow	allow
Allow it only where sandboxes nest, such as browsers or builders, and then without CLONE_NEWUSER if they can.			default SYS_ADMIN	allow
		-	default	default
		-	allow	default
Refuse it; current kernels do not even build it.			default	errno:1
Refuse it, or allow it only with UFFD_USER_MODE_ONLY, which keeps the kernel out of its reach.			default	errno:1
		-	default	default
		-	default	default
			default	errno:1
	utimes futimesat utimensat utimensat_time64		allow	allow
	utime utimes futimesat utimensat_time64		allow	allow
	utime utimes futimesat utimensat	utimensat	allow	allow
	utime futimesat utimensat utimensat_time64	utime	allow	allow
Some C libraries start programs with it.	fork clone clone3		allow	allow
Refuse it; only login programs use it.			default SYS_TTY_CONFIG	errno:1 SYS_TTY_CONFIG
Refuse it unless the container runs DOS programs.			default	errno:1
Refuse it unless the container runs DOS programs.		vm86	default	errno:1
Refuse it; writev does the same for ordinary programs.			allow	errno:1
		-	default	default
	waitpid waitid		allow	allow
Shells and service managers need it; wait4 serves most others.	wait4 waitpid	wait	allow	allow
	wait4 waitid	wait	allow	allow
	writev pwrite64 pwritev pwritev2		allow	allow
	write pwrite64 pwritev pwritev2	readv	allow	allow`
