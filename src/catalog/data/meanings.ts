// Generated from ../source by `npm run catalog`; edits are lost.
export const meanings = `AF_UNSPEC no family yet
AF_UNIX local sockets between processes
AF_INET IPv4
AF_INET6 IPv6
AF_NETLINK talks to the kernel: routes, firewall, devices
AF_PACKET raw frames of a network device
AF_ALG the kernel's cryptography
AF_VSOCK between virtual machine and host
AF_BLUETOOTH Bluetooth
AF_CAN controller area network of vehicles
AF_XDP fast packet rings past the network stack
AF_KEY IPsec keys
AF_TIPC cluster messages
AF_RDS reliable datagrams
AF_RXRPC remote calls of AFS
AF_SMC shared memory sockets
AF_QIPCRTR messages to Qualcomm chips
AF_MCTP management of components
AF_NFC near field communication
AF_IB InfiniBand addresses
AF_AX25 amateur radio
AF_NETROM amateur radio
AF_ROSE amateur radio
AF_X25 old packet switching
AF_IPX old Novell network
AF_APPLETALK old Apple network
AF_PPPOX PPP over Ethernet and L2TP
AF_LLC logical link control
AF_ATMPVC ATM permanent circuits
AF_ATMSVC ATM switched circuits
AF_IEEE802154 low-power radio
AF_PHONET phone modems
AF_CAIF phone modems
AF_KCM messages over TCP in the kernel
SOCK_STREAM bytes in order, TCP
SOCK_DGRAM single messages, UDP
SOCK_RAW raw packets; needs CAP_NET_RAW
SOCK_SEQPACKET messages in order
SOCK_NONBLOCK does not wait
SOCK_CLOEXEC closed on exec
IPPROTO_IP the family's usual protocol
IPPROTO_ICMP ping
IPPROTO_TCP TCP
IPPROTO_UDP UDP
IPPROTO_SCTP SCTP: several streams
IPPROTO_MPTCP TCP over several paths
IPPROTO_RAW raw IP
NETLINK_ROUTE addresses, routes, devices
NETLINK_SOCK_DIAG lists sockets
NETLINK_AUDIT the audit system
NETLINK_NETFILTER firewall and connection tracking
NETLINK_KOBJECT_UEVENT device events
NETLINK_GENERIC other kernel services
NETLINK_XFRM IPsec
NETLINK_CRYPTO the kernel's cryptography
CLONE_NEWTIME new time namespace
CLONE_VM shares the memory
CLONE_FS shares root, working directory and umask
CLONE_FILES shares the file descriptors
CLONE_SIGHAND shares signal handlers
CLONE_PIDFD gives a descriptor of the child
CLONE_PTRACE traced as the parent is
CLONE_VFORK the parent waits for exec or exit
CLONE_PARENT a sibling instead of a child
CLONE_THREAD a thread of the same process
CLONE_NEWNS new mount namespace
CLONE_SYSVSEM shares semaphore undo lists
CLONE_SETTLS sets thread-local storage
CLONE_PARENT_SETTID writes the thread id in the parent
CLONE_CHILD_CLEARTID clears the thread id at exit
CLONE_CHILD_SETTID writes the thread id in the child
CLONE_DETACHED no effect
CLONE_UNTRACED no tracer can force itself on the child
CLONE_NEWCGROUP new cgroup namespace
CLONE_NEWUTS new host name namespace
CLONE_NEWIPC new System V IPC namespace
CLONE_NEWUSER new user namespace: full rights inside
CLONE_NEWPID new process namespace
CLONE_NEWNET new network namespace
CLONE_IO shares the I/O context
PROT_NONE no access
PROT_READ may be read
PROT_WRITE may be written
PROT_EXEC may be executed
PROT_GROWSDOWN down to the start of a growing mapping
PROT_GROWSUP up to the end of a growing mapping
MAP_SHARED changes are seen by others
MAP_PRIVATE changes stay private
MAP_SHARED_VALIDATE shared, unknown flags refused
MAP_FIXED at exactly this address, over what is there
MAP_ANONYMOUS memory without a file
MAP_GROWSDOWN grows downwards, for stacks
MAP_DENYWRITE no effect
MAP_LOCKED kept in memory
MAP_NORESERVE no swap set aside
MAP_POPULATE filled at once
MAP_NONBLOCK does not wait while filling
MAP_STACK fit for a stack
MAP_HUGETLB huge pages
MAP_SYNC persistent memory in step with its file
MAP_FIXED_NOREPLACE at this address, if nothing is there
MAP_32BIT in the first 2 GiB
O_WRONLY only writing
O_RDWR reading and writing
O_CREAT creates the file
O_EXCL fails if it exists
O_NOCTTY does not become the controlling terminal
O_TRUNC empties the file
O_APPEND writes at the end
O_NONBLOCK does not wait
O_DSYNC data is on disk after each write
O_DIRECT past the page cache
O_LARGEFILE large files on 32 bits
O_DIRECTORY must be a directory
O_NOFOLLOW fails on a symbolic link
O_NOATIME keeps the access time
O_CLOEXEC closed on exec
O_PATH names a place without opening it
O_TMPFILE a file without a name
PR_SET_PDEATHSIG signal when the parent dies
PR_GET_PDEATHSIG asks for that signal
PR_GET_DUMPABLE may it be dumped and traced
PR_SET_DUMPABLE allows or forbids dumps and tracing
PR_GET_KEEPCAPS keeps capabilities when the user changes
PR_SET_KEEPCAPS keeps capabilities when the user changes
PR_SET_NAME names the thread
PR_GET_NAME asks for the thread's name
PR_GET_SECCOMP asks for the seccomp mode
PR_SET_SECCOMP sets a filter or strict mode
PR_CAPBSET_READ is a capability in the bounding set
PR_CAPBSET_DROP drops one from the bounding set
PR_GET_SECUREBITS rules for root's capabilities
PR_SET_SECUREBITS rules for root's capabilities
PR_SET_TIMERSLACK how inexact timers may be
PR_GET_TIMERSLACK how inexact timers may be
PR_SET_MM moves what /proc shows of memory
PR_SET_PTRACER who may trace it
PR_SET_CHILD_SUBREAPER adopts orphans
PR_GET_CHILD_SUBREAPER does it adopt orphans
PR_SET_NO_NEW_PRIVS no gain of rights by exec
PR_GET_NO_NEW_PRIVS asks for that
PR_CAP_AMBIENT ambient capabilities
PR_SET_THP_DISABLE no huge pages
PR_SET_SPECULATION_CTRL speculation of the processor
PR_GET_SPECULATION_CTRL speculation of the processor
PR_SET_IO_FLUSHER never waits for its own writes
PR_SET_SYSCALL_USER_DISPATCH catches calls in user space
PR_SCHED_CORE who may share a core
PR_SET_MDWE memory is never both written and executed
PR_SET_VMA names a mapping
PR_SET_TSC may the time stamp counter be read
BPF_MAP_CREATE makes a map
BPF_MAP_LOOKUP_ELEM reads from a map
BPF_MAP_UPDATE_ELEM writes to a map
BPF_MAP_DELETE_ELEM deletes from a map
BPF_PROG_LOAD loads a program into the kernel
BPF_OBJ_PIN keeps an object in the file system
BPF_OBJ_GET takes a kept object
BPF_PROG_ATTACH attaches a program
BPF_PROG_DETACH detaches a program
BPF_PROG_TEST_RUN runs a program once
BPF_RAW_TRACEPOINT_OPEN attaches to a trace point
BPF_BTF_LOAD loads type information
BPF_LINK_CREATE attaches by a link
BPF_TOKEN_CREATE hands the right to use BPF on
MADV_NORMAL no advice
MADV_RANDOM read here and there
MADV_SEQUENTIAL read in order
MADV_WILLNEED needed soon
MADV_DONTNEED drops the pages
MADV_FREE may be dropped
MADV_REMOVE punches a hole
MADV_DONTFORK not in the child
MADV_DOFORK in the child again
MADV_MERGEABLE may be merged with equal pages
MADV_HUGEPAGE huge pages
MADV_NOHUGEPAGE no huge pages
MADV_DONTDUMP not in core dumps
MADV_WIPEONFORK zero in the child
MADV_COLD rarely needed
MADV_PAGEOUT written out now
MADV_HWPOISON pretends that memory is broken
F_DUPFD duplicates a descriptor
F_GETFD reads close-on-exec
F_SETFD sets close-on-exec
F_GETFL reads the open flags
F_SETFL sets the open flags
F_GETLK asks for a lock
F_SETLK locks or fails
F_SETLKW locks or waits
F_SETOWN who gets signals of the descriptor
F_GETOWN asks who does
F_DUPFD_CLOEXEC duplicates, closed on exec
F_SETPIPE_SZ size of a pipe
F_GETPIPE_SZ size of a pipe
F_ADD_SEALS forbids changes of a memory file
F_GET_SEALS asks for the seals
F_OFD_SETLK locks for the open file
F_NOTIFY watches a directory
FUTEX_WAIT sleeps while the value is this
FUTEX_WAKE wakes sleepers
FUTEX_REQUEUE moves sleepers
FUTEX_CMP_REQUEUE moves sleepers if the value is this
FUTEX_WAKE_OP changes a value and wakes
FUTEX_LOCK_PI locks with inherited priority
FUTEX_UNLOCK_PI unlocks it
FUTEX_WAIT_BITSET sleeps for some bits
FUTEX_WAKE_BITSET wakes for some bits
FUTEX_PRIVATE_FLAG within one process
FUTEX_CLOCK_REALTIME by the wall clock
PTRACE_TRACEME lets the parent trace it
PTRACE_PEEKDATA reads memory of another process
PTRACE_POKEDATA writes memory of another process
PTRACE_ATTACH begins to trace and stops it
PTRACE_SEIZE begins to trace
PTRACE_DETACH ends tracing
PTRACE_CONT lets it go on
PTRACE_KILL kills it
PTRACE_SYSCALL stops at each call
PTRACE_GETREGS reads registers
PTRACE_SETREGS writes registers
PTRACE_GETREGSET reads registers
PTRACE_SETREGSET writes registers
PTRACE_SECCOMP_GET_FILTER reads a filter
KEYCTL_GET_KEYRING_ID finds a keyring
KEYCTL_JOIN_SESSION_KEYRING a new session keyring
KEYCTL_UPDATE changes a key
KEYCTL_REVOKE revokes a key
KEYCTL_READ reads a key
KEYCTL_LINK links a key
KEYCTL_UNLINK unlinks a key
KEYCTL_SEARCH searches for a key
KEYCTL_SETPERM rights of a key
KEYCTL_PKEY_ENCRYPT encrypts with a key
SECCOMP_SET_MODE_STRICT only read, write and exit
SECCOMP_SET_MODE_FILTER loads a filter
SECCOMP_GET_ACTION_AVAIL does the kernel know an action
SECCOMP_GET_NOTIF_SIZES sizes for supervisors
RLIMIT_CPU processor time
RLIMIT_FSIZE size of files
RLIMIT_DATA data memory
RLIMIT_STACK stack
RLIMIT_CORE core dumps
RLIMIT_RSS no effect
RLIMIT_NPROC processes of the user
RLIMIT_NOFILE open files
RLIMIT_MEMLOCK locked memory
RLIMIT_AS address space
RLIMIT_NICE niceness
RLIMIT_RTPRIO real-time priority
PER_LINUX the usual behaviour
PER_LINUX32 says that the machine is 32 bit
ADDR_NO_RANDOMIZE no random addresses
READ_IMPLIES_EXEC what is read may be executed
UNAME26 says Linux 2.6
SIGHUP terminal closed, or read the settings again
SIGINT interrupted by Ctrl-C
SIGQUIT quit with a core dump
SIGILL illegal instruction
SIGTRAP break point
SIGABRT aborted
SIGBUS bad memory access
SIGFPE bad arithmetic
SIGKILL killed, cannot be caught
SIGSEGV bad address
SIGPIPE nobody reads the pipe
SIGALRM alarm
SIGTERM asked to end
SIGCHLD a child ended
SIGCONT go on
SIGSTOP stopped, cannot be caught
SIGSYS bad system call: what a filter's trap sends
MS_RDONLY read-only
MS_NOSUID no setuid programs
MS_NODEV no devices
MS_NOEXEC nothing is executed
MS_REMOUNT changes a mount
MS_BIND the same tree at another place
MS_MOVE moves a mount
MS_REC with all below
MS_PRIVATE no propagation
MS_SLAVE propagation from the master only
MS_SHARED propagation both ways
MNT_FORCE even if in use
MNT_DETACH now for the name, later for the rest
UMOUNT_NOFOLLOW no symbolic links
TCGETS reads the terminal's settings
TCSETS sets the terminal
TCSETSW sets it after output
TCSETSF sets it and drops input
TIOCGWINSZ size of the window
TIOCSWINSZ sets the size of the window
TIOCGPGRP foreground group
TIOCSPGRP sets the foreground group
TIOCSCTTY takes the controlling terminal
TIOCNOTTY gives up the terminal
TIOCSTI types into the terminal: known for escapes
TIOCLINUX console menu: copies and pastes
TIOCGPTN number of the pseudo-terminal
TIOCSPTLCK locks the pseudo-terminal
TIOCGPTPEER opens the other side
FIONREAD bytes that can be read
FIONBIO does not wait
FIOASYNC signals when ready
FIOCLEX closed on exec
FIONCLEX not closed on exec
FICLONE shares the data of another file
FS_IOC_GETFLAGS attributes of a file
FS_IOC_SETFLAGS sets attributes of a file
SIOCGIFCONF lists network devices
SIOCGIFADDR address of a device
SIOCGIFFLAGS flags of a device
SIOCSIFFLAGS switches a device on or off
SIOCGIFINDEX number of a device
SIOCGIFHWADDR hardware address
SIOCETHTOOL settings of a network device
TUNSETIFF makes a TUN or TAP device
KVM_CREATE_VM makes a virtual machine
KVM_RUN runs a virtual processor
BLKGETSIZE64 size of a disk
LOOP_SET_FD a file as a disk
LOOP_CTL_GET_FREE a free loop device
UFFDIO_API agrees on userfaultfd
USERFAULTFD_IOC_NEW makes a userfaultfd
PERF_EVENT_IOC_ENABLE starts counting
MEMBARRIER_CMD_QUERY what is known
MEMBARRIER_CMD_PRIVATE_EXPEDITED barrier in all threads
MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED intends to use it
AT_FDCWD from the working directory
AT_SYMLINK_NOFOLLOW not through a link
AT_SYMLINK_FOLLOW through a link
AT_REMOVEDIR removes a directory
AT_EMPTY_PATH the descriptor itself
GRND_NONBLOCK does not wait
GRND_RANDOM from the blocking pool
MFD_CLOEXEC closed on exec
MFD_ALLOW_SEALING may be sealed
MFD_EXEC may be executed
MFD_NOEXEC_SEAL never executed
MREMAP_MAYMOVE may move
MREMAP_FIXED to this address
WNOHANG does not wait
WUNTRACED also those that stopped
CLOCK_REALTIME wall clock
CLOCK_MONOTONIC since start, never set
CLOCK_PROCESS_CPUTIME_ID processor time of the process
CLOCK_THREAD_CPUTIME_ID processor time of the thread
CLOCK_BOOTTIME since start, sleep included
ARCH_SET_FS base of thread-local storage
ARCH_GET_FS asks for it
EPOLL_CTL_ADD watches a descriptor
EPOLL_CTL_DEL stops watching
EPOLL_CTL_MOD changes what is watched
`
