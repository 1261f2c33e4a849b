// Generated from ../source by `npm run catalog`; edits are lost.
export const core = {
names: `_llseek
_newselect
_sysctl
accept
accept4
access
acct
add_key
adjtimex
afs_syscall
alarm
arch_prctl
arm_fadvise64_64
arm_sync_file_range
atomic_barrier
atomic_cmpxchg_32
bdflush
bind
bpf
break
breakpoint
brk
cachectl
cacheflush
cachestat
capget
capset
chdir
chmod
chown
chown32
chroot
clock_adjtime
clock_adjtime64
clock_getres
clock_getres_time64
clock_gettime
clock_gettime64
clock_nanosleep
clock_nanosleep_time64
clock_settime
clock_settime64
clone
clone3
close
close_range
connect
copy_file_range
creat
create_module
delete_module
dup
dup2
dup3
epoll_create
epoll_create1
epoll_ctl
epoll_ctl_old
epoll_pwait
epoll_pwait2
epoll_wait
epoll_wait_old
eventfd
eventfd2
execve
execveat
exit
exit_group
faccessat
faccessat2
fadvise64
fadvise64_64
fallocate
fanotify_init
fanotify_mark
fchdir
fchmod
fchmodat
fchmodat2
fchown
fchown32
fchownat
fcntl
fcntl64
fdatasync
fgetxattr
file_getattr
file_setattr
finit_module
flistxattr
flock
fork
fremovexattr
fsconfig
fsetxattr
fsmount
fsopen
fspick
fstat
fstat64
fstatat64
fstatfs
fstatfs64
fsync
ftime
ftruncate
ftruncate64
futex
futex_requeue
futex_time64
futex_wait
futex_waitv
futex_wake
futimesat
get_kernel_syms
get_mempolicy
get_robust_list
get_thread_area
get_tls
getcpu
getcwd
getdents
getdents64
getegid
getegid32
geteuid
geteuid32
getgid
getgid32
getgroups
getgroups32
getitimer
getpagesize
getpeername
getpgid
getpgrp
getpid
getpmsg
getppid
getpriority
getrandom
getresgid
getresgid32
getresuid
getresuid32
getrlimit
getrusage
getsid
getsockname
getsockopt
gettid
gettimeofday
getuid
getuid32
getxattr
getxattrat
gtty
idle
init_module
inotify_add_watch
inotify_init
inotify_init1
inotify_rm_watch
io_cancel
io_destroy
io_getevents
io_pgetevents
io_pgetevents_time64
io_setup
io_submit
io_uring_enter
io_uring_register
io_uring_setup
ioctl
ioperm
iopl
ioprio_get
ioprio_set
ipc
kcmp
kexec_file_load
kexec_load
keyctl
kill
landlock_add_rule
landlock_create_ruleset
landlock_restrict_self
lchown
lchown32
lgetxattr
link
linkat
listen
listmount
listns
listxattr
listxattrat
llistxattr
lock
lookup_dcookie
lremovexattr
lseek
lsetxattr
lsm_get_self_attr
lsm_list_modules
lsm_set_self_attr
lstat
lstat64
madvise
map_shadow_stack
mbind
membarrier
memfd_create
memfd_secret
migrate_pages
mincore
mkdir
mkdirat
mknod
mknodat
mlock
mlock2
mlockall
mmap
mmap2
modify_ldt
mount
mount_setattr
move_mount
move_pages
mprotect
mpx
mq_getsetattr
mq_notify
mq_open
mq_timedreceive
mq_timedreceive_time64
mq_timedsend
mq_timedsend_time64
mq_unlink
mremap
mseal
msgctl
msgget
msgrcv
msgsnd
msync
multiplexer
munlock
munlockall
munmap
name_to_handle_at
nanosleep
newfstatat
nfsservctl
nice
oldfstat
oldlstat
oldolduname
oldstat
olduname
open
open_by_handle_at
open_tree
open_tree_attr
openat
openat2
pause
pciconfig_iobase
pciconfig_read
pciconfig_write
perf_event_open
personality
pidfd_getfd
pidfd_open
pidfd_send_signal
pipe
pipe2
pivot_root
pkey_alloc
pkey_free
pkey_mprotect
poll
ppoll
ppoll_time64
prctl
pread64
preadv
preadv2
prlimit64
process_madvise
process_mrelease
process_vm_readv
process_vm_writev
prof
profil
pselect6
pselect6_time64
ptrace
putpmsg
pwrite64
pwritev
pwritev2
query_module
quotactl
quotactl_fd
read
readahead
readdir
readlink
readlinkat
readv
reboot
recv
recvfrom
recvmmsg
recvmmsg_time64
recvmsg
remap_file_pages
removexattr
removexattrat
rename
renameat
renameat2
request_key
restart_syscall
riscv_flush_icache
riscv_hwprobe
rmdir
rseq
rseq_slice_yield
rt_sigaction
rt_sigpending
rt_sigprocmask
rt_sigqueueinfo
rt_sigreturn
rt_sigsuspend
rt_sigtimedwait
rt_sigtimedwait_time64
rt_tgsigqueueinfo
rtas
s390_guarded_storage
s390_pci_mmio_read
s390_pci_mmio_write
s390_runtime_instr
s390_sthyi
sched_get_priority_max
sched_get_priority_min
sched_getaffinity
sched_getattr
sched_getparam
sched_getscheduler
sched_rr_get_interval
sched_rr_get_interval_time64
sched_setaffinity
sched_setattr
sched_setparam
sched_setscheduler
sched_yield
seccomp
security
select
semctl
semget
semop
semtimedop
semtimedop_time64
send
sendfile
sendfile64
sendmmsg
sendmsg
sendto
set_mempolicy
set_mempolicy_home_node
set_robust_list
set_thread_area
set_tid_address
set_tls
setdomainname
setfsgid
setfsgid32
setfsuid
setfsuid32
setgid
setgid32
setgroups
setgroups32
sethostname
setitimer
setns
setpgid
setpriority
setregid
setregid32
setresgid
setresgid32
setresuid
setresuid32
setreuid
setreuid32
setrlimit
setsid
setsockopt
settimeofday
setuid
setuid32
setxattr
setxattrat
sgetmask
shmat
shmctl
shmdt
shmget
shutdown
sigaction
sigaltstack
signal
signalfd
signalfd4
sigpending
sigprocmask
sigreturn
sigsuspend
socket
socketcall
socketpair
splice
spu_create
spu_run
ssetmask
stat
stat64
statfs
statfs64
statmount
statx
stime
stty
subpage_prot
swapcontext
swapoff
swapon
switch_endian
symlink
symlinkat
sync
sync_file_range
sync_file_range2
syncfs
sys_debug_setcontext
syscall
sysfs
sysinfo
syslog
sysmips
tee
tgkill
time
timer_create
timer_delete
timer_getoverrun
timer_gettime
timer_gettime64
timer_settime
timer_settime64
timerfd
timerfd_create
timerfd_gettime
timerfd_gettime64
timerfd_settime
timerfd_settime64
times
tkill
truncate
truncate64
tuxcall
ugetrlimit
ulimit
umask
umount
umount2
uname
unlink
unlinkat
unshare
uprobe
uretprobe
uselib
userfaultfd
usr26
usr32
ustat
utime
utimensat
utimensat_time64
utimes
vfork
vhangup
vm86
vm86old
vmsplice
vserver
wait4
waitid
waitpid
write
writev`,
architectures: `SCMP_ARCH_X86|x86|40000003|32|little|x86
SCMP_ARCH_X86_64|x86_64|c000003e|64|little|amd64
SCMP_ARCH_X32|x32|c000003e|32|little|x32
SCMP_ARCH_ARM|arm|40000028|32|little|arm
SCMP_ARCH_AARCH64|aarch64|c00000b7|64|little|arm64
SCMP_ARCH_LOONGARCH64|loongarch64|c0000102|64|little|loong64
SCMP_ARCH_M68K|m68k|4|32|big|
SCMP_ARCH_MIPS|mips|8|32|big|mips
SCMP_ARCH_MIPSEL|mips|40000008|32|little|mipsel
SCMP_ARCH_MIPS64|mips64|80000008|64|big|mips64
SCMP_ARCH_MIPSEL64|mips64|c0000008|64|little|mipsel64
SCMP_ARCH_MIPS64N32|mips64n32|a0000008|32|big|mips64n32
SCMP_ARCH_MIPSEL64N32|mips64n32|e0000008|32|little|mipsel64n32
SCMP_ARCH_PARISC|parisc|f|32|big|
SCMP_ARCH_PARISC64|parisc64|8000000f|64|big|
SCMP_ARCH_PPC|ppc|14|32|big|ppc
SCMP_ARCH_PPC64|ppc64|80000015|64|big|ppc64
SCMP_ARCH_PPC64LE|ppc64|c0000015|64|little|ppc64le
SCMP_ARCH_RISCV64|riscv64|c00000f3|64|little|riscv64
SCMP_ARCH_S390|s390|16|32|big|s390
SCMP_ARCH_S390X|s390x|80000016|64|big|s390x
SCMP_ARCH_SH|sh|4000002a|32|little|
SCMP_ARCH_SHEB|sh|2a|32|big|`,
tables: [
{
id: `x86`,
like: ``,
base: 0,
text: `3w 3y 45 - a4 x 1f 7y 3g 3t r ao -4 3q a1 9x h - 19 -2 cj 54 55 c f 52 5w 1p 9j b9 7e ba 7d b7 7f bb 7c b8 3c c3 6 c4 a2 ah 8 3j 3l 15 1r 96 72 95 73 - 8v c9 74 - 8z 94 b 9y 1 70 8j c7 6y 7k 90 9e 9f 3p 2m 8i ck 2n 5r 8a 1j 65 44 6f d0 d1 9q 6i 3z 2 6l bz 6c c0 by c1 30 5h 8c 2s 7h 3a z 2l 5e 6o co bq cn ch cm 8b 3m 7n 8o 6s - 8u 53 3x 64 1e 5m 1d 5l 1b 5k 28 5p 2x - a8 3o 1t k 58 1s 2o 9v 4r 5v 4l 5t 24 25 43 a7 a5 68 26 o 5j 6d cw w 34 3k 84 83 98 85 6x 6u 6v ap bk 6t 6w bu bv bt 1i 2t 32 82 81 39 9p - 7v 80 11 cd cc ce g 5i 6e 9 8f a3 cq d2 6g cx 6h 1h 71 6k j 6b cr ct cs 2z 5g 63 cl 7m af 9w cf 86 62 13 88 e 89 46 ag 48 2i 5c 3f l ca bx 8t 3h 1k 7u 7t 7p 7s bn 7r bm 7q 4j cu b6 b3 b5 b4 40 - 47 49 2j 9h 4i - 4p y s 2c 1n i 31 5 9i bw cz 87 c5 t -3 9c 3s c6 c2 bs 16 97 61 al am ak 4o 8l bi 4s 50 99 ai 9g c8 cg 9n 9o 18 2q 8k bh q 59 51 9a aj 4n 3n cb 3 69 2h 2d 8h 41 2g - ab 9d bl ac 75 6j cy 12 8e 9t 7z 0 -2 14 aq d3 4u 4w 4v 4y 4t 4z 4x bp 9b -6 4f 4g 6q 9s 4b 4d 4h br 6p 9r 4a 4c 4e 9u - 2a ay ax -2 bo - 57 6n 9l aa a9 7o ci 8n 6r 76 - 3d 3v 60 3u 5z 1a 5y 29 5q 22 2w 9m 1l 2p 1z 5o 4q 5u 4k 5s 1y 5n 23 1u a6 27 n 5x 6a cv 1w b1 b0 b2 az ad 1v 56 1c 8x 93 21 3i 3b 20 9z 2u a0 8p -2 1x 2y 5f 2r 7g cp an p v -2 37 2f - 2b 8g 10 8q - 9k -2 3r 38 2v - 8r 7i d 77 7b 7a 79 bc 78 bd - 8y 92 be 91 bf 17 6m 2k 5d - 5b 1m 1o m 1g 3e a 8d 8m -2 2e ae -2 1q u 8w bg 7j 5a 33 4m 35 8s 7l 36 7w 7 4 42`,
},
{
id: `x86_64`,
like: `x86`,
base: 0,
text: `-2 4c 17 80 l 4j 6w 4f 53 11 4e .4 - 1d 8x - . c .3 3h 3i 28 2i 2k - 4h 8h - 6d - 6c - 6e - 6b - 1k . 3 . 16 92 2d 4u 4w w x 84 5x 83 6h 5y 7t . 6g 5z 7w 82 1n 8y 1o 6f 7h . 65 - 7x 8c 8d 29 2j 7g . 2l - 78 20 - 23 5d .2 8p 5g 21 1l 5j . 5a .3 5 -2 3u - 22 - 25 - 5m . - .3 79 4x 6n 7m 5v . 8l 27 26 61 30 - 2z - 2w - 37 - 10 . 1g 3d 33 13 51 32 3w 8u 3c - 3a - 2p 2q 3g 1f 1j 56 2o 2u - 5b . -2 4v 72 71 86 73 5u 5r 5s 99 - 5q 5t .3 g 4t 4s 70 6z - 8o 8w 6u 6y 1q .3 2m - 5c 2e 7d 1e .2 5e . 5f - 5w 5i 8 59 .3 6 - s . 6l 90 8v . 74 r 2b 76 3p 77 45 91 47 9 - 4a 4l .2 7r a - 6t 6s 6o 6r - 6q - 6p p . 1z 1w 1y 1x q . 46 48 b 8f z 7a 50 -6 2 8g .2 75 . y .3 8a 3r .3 m 85 4b 96 97 95 7 7j - 4d h 87 93 8e .2 8m 8n -2 7i - 2t 52 i 88 94 4y 4z . 0 57 - 2h 7f j 4p . 19 8b - 1b 60 5h . 2a 7c 8s 6x 63 .2 2c 9a . d 3j e 3l f 3m 3k - 89 .6 42 43 5o 8r 3z 41 44 - 5n 8q 3y 40 o 8t 55 n 1u 1s 1t 64 - . 14 - 8j 1a 18 6m . 7l 5p 62 . 4r 3f - 3e - 2y - 38 - 4q 12 8k 31 3x 36 - 3b - 39 - 35 - 4g 34 1i 4k 2x - 58 . - u v 1v t 1c - 3n - 7u 81 -4 15 - 1h 7n .2 - 4 - 3t - . 98 -2 .2 4o 4n . 2g 7e 4i 7p . 8i .2 3v 2r .2 7o 6i 5l 66 6a 69 68 - 67 - . 7v 7z - 7y - 2s 5k 24 - 54 -2 2n - 4m 1r 2f 7b 7k 9c 9b 3q 8z .2 3s 3o 7s - 6j 1m 49 -2 7q 6k 1p 6v - 1 k`,
},
{
id: `x32`,
like: `x86_64`,
base: 1073741824,
text: `.2 - .1a - .7 - .3 - .2 eg f5 .1c - . er - .v f2 .i f3 f4 .3 ea .7 eo .1b et .3 en .k - .w eu f6 .3 ez f0 .4 eh .2 ev f7 - .7 eb .2 ed ex . ef .d e8 ei . ek e9 . ej . ew .u ey ee .3 eq - .q f1 .c el .16 em .s - .c es - . ep .2 ec`,
},
{
id: `arm`,
like: `x86`,
base: 0,
text: `.3 7x a6 .2 8l . -3 7i 9h .3 7u aq - l2ip .2 l2iq .8 ac . 7c . 7b . 7d . 7a .5 7v av . - .3 9y 6y 9x 6z . 9m . 70 . 9r 9w . ar . 6w 9a . -2 9s a7 a8 .2 99 .3 91 .6 aj .b 93 . 7f . - .8 92 - 8w 9f - l2iu 9l .2 61 .a 7z .3 - .2 ao .4 - .2 7y 87 .6 -2 . 8t 8s a0 8u 6v 6s 6t b3 . 6r 6u .4 -2 8r 8q - ai b5 9n 8n .8 96 7w .5 - 6x .8 64 . 8v at ap - b4 63 . 8z . 90 . au . - . - .3 9k . - 7r 7q 7m 7p . 7o . 7n .2 8g 8f 8e 8d .5 aa .4 -5 . ab .2 8y .2 7j 7k 7l a4 .5 9z 62 az b0 ay . 9c .3 a1 aw a9 .2 ag ah -2 9b .2 - . a2 ax - .4 - . 98 .2 83 84 a5 . 89 71 .3 95 am 8m .4 b2 .9 a3 .9 al .5 ak .3 an . - 8c 8b 8a 8o . 81 .2 ae 88 82 8x . 9e - 74 l2it .b af .c 86 .5 - 8h 8k 8i 8j 85 .2 - 9p 9v .4 7t - 80 9g .2 - .3 7e . b1 -2 .6 97 . - . ad .6 9i 7g - 75 79 78 77 . 76 .2 9q 9u . 9t .7 - . - .3 94 9d .3 as l2ir l2is . - 9o . 7h .2 -2 9j 8p . 7s - .2`,
},
{
id: `aarch64`,
like: `x86_64`,
base: 0,
text: `.2 - 5m 6q - 2h 61 4r -3 .5 5k 7s .2 5y .3 2i 2j 1d -2 . 1f 7e . 36 . 35 . 37 . 34 . 64 . 1l . 5n 7x -2 2y n - o - k l - m . -3 j 65 7t 2l 2m 1c . 67 . 1b 7a 7b 1e 1g 1h . 1j . 1i p . 2b a .2 7l d w - g . 7 .3 28 .2 18 . 2a . 1a . 2q .5 -2 6k 2s - . 4o h - 1p 4x . 4v . 4w . 4e . 2u . 5p 4b - 4s - 4t 3x 7q 46 . 44 . 4j 4l 4c 5o 5t 4y 4p 4u . 8 .3 2x r - q s 3 1 4 84 . 0 2 .3 t -2 v u . 7k 86 2w 63 3l .3 - . 9 - 11 5l .2 b . c . i f 1q 6 .3 - . 6h . 6j 7v 7r . 6m 6g - y - x 6c 7w 6e 66 . - 14 .2 6n 6a . 55 54 50 53 . 52 . 51 60 . 57 56 58 59 6b . 6d 6f 5z 7c 2t 27 16 .6 - 7d .2 1k . - .3 6p 2k .3 - 1n 15 81 82 80 - 21 . 4n 1v 1x 7y 79 .2 7i 7j .2 20 . 39 - 1w 1y 7z - 1o . 1r 5x . - 26 1t 3y . 5r 6r . 5w 6i e . - 12 7o 62 3k .2 - 85 . 3q 3s 3r 3u 3v 3p 3t . 6o .6 3h 3i 3f 7n 3d 3c 3j . 3e 7m 3a 3b 3g 7p -2 5b 5a 5d 5c .2 1z . 7h 5v 5q 6l . 2r - 2o . 4i 48 . 47 . 40 . 4f . 4h 2v 7g 4a 3w 3z . 45 . 43 . 41 . 4k 4d 5s 4q 42 . 5 .2 5g 5f 5h 5e 5u . 3o . - 22 .4 5i . 5j 24 .3 - . 17 .2 83 .4 69 68 . - 10 29 2c . 7f .2 - 4z 38 . 25 3n - 2z 33 31 30 . 32 .2 2d 2f . 2e . 49 3m 19 . - .2 4m . 13 4g - z 2p -3 7u .2 -2 2g . -2 1m .2 23 - 78 2n . 1s 1u`,
},
{
id: `loongarch64`,
like: `aarch64`,
base: 0,
text: `.41 - .1v - .30 - .26 - .2y`,
},
{
id: `m68k`,
like: `x86`,
base: 0,
text: `.4 a1 .2 7r . - . - .2 9c 9b . 9y 9u - .3 3f .5 g 5i . 9i . 79 . 78 . 7a . 77 .5 9z ag .5 92 6x 91 6y . 8r . 6z . 8v 90 . 9v . 6v 8c . 6u 7f 8w 9d 9e .2 8b .3 83 . 6n . 6c .2 9o 6f .2 6i . 69 .5 85 . 7c . - .2 6j .5 84 . 7h 8h 99 . 8q .c 4m a5 .6 9s .7 a4 a2 65 .3 6a . -2 . 7x 7w 94 7y 6t 6q 6r - . 6p 6s .4 -2 7v 7u . 9n . 8p 7t .4 52 5w 6b . 88 a0 .2 6d . 6e - 6w 6h . 68 .5 6m . 7g ae 9t - 7z 6l . 81 . 82 . af .3 - .3 8m . - 7o 7n 7j 7m . 7l . 7k .b 9g .6 - . - . 9h .2 80 .5 98 .5 93 . am an al . 8e .3 95 ah 9f .2 9l 9m -2 8d .4 96 ai .4 6o .2 8a .3 a8 ab . a9 70 6g .2 87 9r 7s .4 ao .9 97 .8 8o 9q .4 8n 9p .3 ak .9 6k ac a7 a6 7i . 8g 9a 71 .c 9k .c a3 .3 67 .6 aa .3 8t 8z .4 9w . 9x 8i .6 7b . aj . - .6 89 . 8j . 9j .6 8k 7d . 72 76 75 74 . 73 .2 8u 8y . 8x .2 66 .4 - .5 86 8f .3 ad .4 8s . 7e .2 -2 8l - . 7p .3`,
},
{
id: `mips`,
like: `m68k`,
base: 4000,
text: `.2 49 4o 9a .2 7s . 3t .4 -2 . 4p 9v h .2 44 43 . 5o 5p .2 5m - . 9h . 7c . 7b . 7d . 7a .5 4q a0 .5 93 6w 92 6x . 8p . 6y .2 91 . 9w . 6u .2 72 - . 9c 9d .5 - .2 64 48 6d .3 6g .2 6j . 6a .4 5z .2 74 . z . 5w 6m .8 8m - . 8o 5n . 63 . - . - . - . - . - 4r .3 5s .2 9t 5b - 56 - .2 47 4s 4t 66 .2 - 6b . w 34 .3 95 .4 a8 .7 2t 32 8r 8q .3 8n 7u .4 g - 6c .2 4u .2 6e . 6f 1h 6v 6i . 69 .4 5y 62 .2 9y 9u .2 61 .4 4a 9z 4c . 5u 3f .3 8k . 1k .8 4n .7 4b 4d . 9f 4m . 59 . -2 . - .2 9g .8 99 .5 94 60 a4 a5 a3 58 .2 5c 5k 96 a1 9e .4 18 2q .3 5t 5l 97 a2 57 .3 67 .5 4v 4w 9b . 4x 6z 6h .4 7t 71 .3 a7 . 5e 5g 5f 5i 5d 5j 5h . 98 .6 4j 4k 6o . 4f 4h 4l . 6n . 4e 4g 4i 9s . - .5 4y 5r 6l 9j 4z 50 .2 8l 7v 70 .3 - . - . - . - .6 - 5a - 55 - . - .2 51 .2 - 68 .6 52 . 5q .2 90 .4 53 . 54 8g .4 5x . 73 . a6 . v .8 8h . 9i . 0 .3 45 8i 7e . 75 79 78 77 . 76 . 8u 8x .2 8z .2 6k . 5v . - 1m .a 9x .6 7f - . 35 . 8j 7p . 7q .3`,
},
{
id: `mips64`,
like: `x86_64`,
base: 5000,
text: `. m 48 16 85 k 4e 6n 4a 4w . - .5 1c 8r .3 5i 5h . 3f 3g 26 2g 2i . 4c 8c . 67 . 66 . 68 . 65 . 1j .3 15 8w 2b 4n 4p v w 7y 5r 7x 5s - 7k . 5t - 7q 7w 1l 8s 1m 5p 77 . 5z . 7r 87 88 27 2h 76 . 2j . 6y 1y . 21 55 .2 8j 58 1z 1k 5b . 52 .6 3r . 20 . 23 . 5e .5 6z 4q 6c 7h - . 7j 25 24 8k 2y . 2x . 2u . 35 . z . 1f 3b 31 12 4u 30 3t 8p 3a . 38 . 2n 2o 3e 1e 1i 4y 2m 2s . 53 .3 4o 6s 6r 80 6t 5o 5l 5m 94 . 5k 5n .3 f -2 7m 7l . 8i - 7i 6p 1o .3 2k . 54 2c 73 1d .2 56 . 57 . 5q 5a . 51 .5 r . 6b 8u 8q - 6u q 29 6w 3n 6x 42 8v 44 .2 - 4g .2 7f .2 6j 6i 6e 6h . 6g . 6f o . 1x 1u 1w 1v p . 43 45 . 8a y 70 4t .7 8b .2 6v . x .3 84 3o .3 l 7z 47 90 91 8z . 79 . 49 g 81 8x 89 .2 8g 8h .2 78 . 2r 4v h 82 8y 4r 4s .2 4z . 2f 75 i 4k . 18 86 . 1a 5u 59 . 28 72 8n 6o 5x .2 2a 93 .2 3h . 3j 5v 3k 3i . 83 .6 3z 40 5g 8m 3w 3y 41 . 5f 8l 3v 3x n 8o -2 1s 1q 1r 5y .2 13 . 8e 19 17 6d . 7g 6q 5w . 4m 3d . 3c . 2w . 36 . 4l 10 8f 2z 3u 34 . 39 . 37 . 33 . 4b 32 1h 4f 2v . 50 .2 t u 1t s 1b . 3l . 7o 7v .4 14 . 1g 7b .5 3q .2 92 .4 4j 4i . 2e 74 4d 7c . 8d .2 3s 2p 2t 5j 7d 69 - 60 64 63 62 . 61 . 7p 7s 7t . 7u . 2q 5c 22 . - .2 2l . 4h 1p 2d 71 7a -3 8t .2 3p 3m 7n . 6a - 46 .2 7e . 1n 6l .2 j`,
},
{
id: `mips64n32`,
like: `mips64`,
base: 6000,
text: `.4 89 .2 6r .a 8v .d 8h b9 6b ba 6a b7 6c bb 69 b8 .5 90 .5 82 . 81 .2 7o .3 7u 80 . 8w .2 7b . 60 . 7v 8c 8d .2 7a .3 72 . 5w .4 8o .d 62 .6 bq .3 73 . 6g 7l .2 7n .2 8b .h 8t .i 6w 6v 84 6x .3 98 bk .8 7q 7p . 8n . 7m 6t .8 77 .i 6f 8y 8u . 6y .2 70 . 71 . 8z .7 7j .2 6n 6m 6i 6l bn 6k bm 6j .b 8f . 74 .8 8g .2 6z .5 88 .5 83 . 94 95 93 . 7d bi .2 85 91 8e .2 8l 8m .2 7c bh .3 86 92 .7 79 .4 8a bl .5 76 8r 6s 5y .3 97 .8 bp 87 .9 8q .3 br . 8p .3 8s .5 5z bo .2 63 8j .2 6h . 7k 6u 5x .c 8k .r 7s 7z .7 7f .6 61 . 96 .8 78 . 7g . 8i .6 7h 6d . 64 68 67 66 bc 65 bd 7t 7w 7x be 7y bf .c 75 7e .3 8x .4 7r bg 6e .4 7i 6o . 6p .3`,
},
{
id: `parisc`,
like: `m68k`,
base: 0,
text: `.3 z 8w .2 7c .6 -2 . m 9h .4 9w . 2y 2z .2 50 - . 90 . 75 . 74 . 76 . 73 .5 v 9m . - .3 8o 68 8n 69 . 89 . 6a . 8g 8m . 9i . 66 7z . - 6k 8h 8y 8z .2 7y .2 - 7q . 5m . 6r .2 99 6u .2 6x . 6o .3 s 34 7s . 8b .3 5k 5u .5 7r - 79 82 - . 88 32 . 5l . - . - . - . - . - 1h .3 - .2 9f . - . - .3 18 52 5q .2 - 6p .4 7i 7h 8q 7j 63 60 61 9q . 5z 62 .6 7g 7f - 98 9v 8c 7e .4 g - 6q . 7v w .2 6s . 6t . 67 6w . 6n .3 2c 5i 3b . 78 9j 9g . 7k 20 . 7o . 7p . 9l .2 2h .4 87 .2 6i 6h 6d 6g . 6f . 6e .2 5b 5a 59 58 .5 91 .2 - . -2 . - .2 92 .2 7n .5 8u .5 8p 1v 9s 9t 9r . 7m .2 30 8r 9n 8x .2 96 97 .2 7l .2 - 31 8s 9o - .3 5r - . 7x .2 2q 3f 8v . 54 6b 6v .2 7u 9d 7d .4 9u .9 8t .8 5w 9b .4 5v 9a .3 9e . - 57 56 55 6c . 1m 3e 5t 95 53 2a 7a . 81 - 6l .3 - . - . - . - .2 94 .3 - . - . - . - .2 51 .2 - 6m .2 5c 5f 5d 5e 39 - 4m . 8e 8l .2 -2 h - 1k 83 .3 i 2t . 8a . 9p .8 7w . 84 . 93 .6 85 77 . 6y 72 71 70 . 6z .2 8i 8k . 8j .2 5s . 5j . - .2 - . 1n . 7t 80 .3 9k .4 8d . 9c 35 .3 86 .2 6j .3`,
},
{
id: `parisc64`,
like: `parisc`,
base: 0,
text: `- .w - . - . - . - . - .1v - .1l - .1w - . - .19 - .c - .i - .l - .e - .c - .2o - . - .3 - . - .n - .c`,
},
{
id: `ppc`,
like: `x86`,
base: 0,
text: `.3 96 9k .2 7h .3 - .5 93 a1 .6 53 54 .2 51 - . 9n . 6v . 6u . 6w . 6t .5 94 aj .5 8s 6k 8r 6l . 8f . 6m . 8j 8q . a2 . 6i 8a . 6h 72 8l 8z 90 .2 89 .2 - 81 . 5o . 5y .2 9t 61 .2 64 . 5v .5 83 . 71 .4 65 .5 82 . 78 8b - . 8e 52 . 5m . - . - . - . - .2 98 .3 57 .2 9z 4q - . - .3 97 9g 5r .2 - 5w .4 7o 7n 8u 7p 6f 6c 6d as . 6b 6e .6 7m 7l . 9u am 7g 7j .5 - 5x . 86 95 .2 5z . 60 . 6j 63 . 5u .5 5p . 77 a5 a0 - 76 5q . 7z . 80 . ai .7 8d .2 7f 7e 7a 7d . 7c . 7b .7 5l .3 9l .2 4o .7 9m .2 7y .2 5k 5i 5j 8v .5 8t 5n ao ap aq 4n 7t . 4r 4z 8w ak 91 .2 9r 9s .2 7s .2 58 50 8x al 4m .3 5b .2 88 .2 9c 9d 9j . 9i 6n 62 .2 85 9x 7i .4 ar . 4t 4v 4u 4x 4s 4y 4w . 8y 73 .7 67 9w .4 66 9v .3 9y .7 9a 56 6a 9p 9h 9b 79 . 8c - 6g .3 - . - . - . - .2 9q .3 - 4p - . - . - .2 9f .2 - 5t .6 9e . 55 . 8h 8p .4 92 . 99 7v 7r 7q .4 70 .4 8m 6x .2 a3 . 87 . - 8k 9o 74 .5 7w 6y . 6o 6s 6r 6q . 6p .2 8i 8o . 8n .2 5s .2 69 5a .6 84 7u .3 a4 .4 8g . 6z 59 . 35 - 7x - . 7k .3`,
},
{
id: `ppc64`,
like: `ppc`,
base: 0,
text: `.x - . - . - . - . - .t - .b - .f -2 .5 - .2 - .1l - .13 - .g - .b - . - .e 83 .u - .c - .i - .l - .e - .b aw - .2 - .1q - .u - . - .3 - . - .3 - .j - .c`,
},
{
id: `riscv64`,
like: `aarch64`,
base: 0,
text: `.8y - .3 77 76 .50`,
},
{
id: `s390`,
like: `m68k`,
base: 0,
text: `.4 a4 .2 7q . 3t .4 -2 . a1 9r .4 - .5 52 5w . 9d .d a2 af .7 93 .2 8o .3 8u 8z . 9u . 6w .2 71 7c 8q 98 99 .8 65 . 6d .2 9k 6g .2 6j . 6a .7 7e .4 6m .9 - . 8n .c - a8 .6 9p .7 a7 a5 6k .3 6b .2 34 .3 90 . 6v 6s 6t am . 6r 6u .4 2t .4 9j al 7p 7s .4 g 5i 6c .2 a3 . - 6e . 6f . 32 6i . 69 .5 63 .2 9w 9q cf . 62 .5 ae .t 9b .4 -2 . - .2 9c .8 97 .5 91 . ap aq ao .5 94 ag 9a .2 9g 9h .7 95 ah .4 66 .6 ab 9x . ac 7f 6h .3 9n 7r 7 .3 an - .8 96 . ai 9t 9s 9i ak .2 6o 9m .4 6n 9l .3 9o . - .7 67 9y aa a9 .3 - 70 .c 9f .c a6 .3 68 . - .4 ad .3 8s 8y .4 9z . a0 .3 - .3 7d .e 9e .7 6p .8 8t 8v 8x . 8w .2 6l .f 9v .4 8r . 8p .7 7t - .2`,
},
{
id: `s390x`,
like: `s390`,
base: 0,
text: `-2 .r 5w - .2 - . - . - . - . - .t - .7 5r - .2 - .f -2 .5 - .2 - .d 5m - 5l - 5k - 5p - .a 5v - 5t - 5b .6 5j - .d - .6 - .c 5i - .5 d2 .c - .g - .b - . - .e 85 .u - .c - .i - .d d3 .7 - .e - .7 3y .3 aw - .2 - .a 60 - 5z - 5y - 5q - .5 5o - 5u - 5s - 5n - .4 5x - .p - .4 - .k - .4 - . - .3 - . - .3 - . - .h - .c`,
},
{
id: `sh`,
like: `x86`,
base: 0,
text: `.3 9k 9y .2 7x . - . - .5 9h af - .3 3f .8 a1 .a - .2 9i ak . - .f ag .7 9d 9e .d a8 .f - .9 - .2 - .f 9m .3 - .2 ad .7 9l 9u .6 -2 . 83 82 . 84 .3 - .7 -2 81 80 . a7 .2 7z .9 9j .5 - .c ai ae - .7 aj .3 - .5 - .j 9z .6 - .3 a0 .g ap aq ao .6 al 9f .2 a5 a6 -2 .3 - .2 am - .9 9q 9r 9x . 9w .5 ab 7y .4 ar .j a9 .5 aa .3 ac . - .5 9o .2 a3 9v 9p .3 - .d a4 .c 9t .a 9s .9 9g . 9n .b - .9 as a2 .s - .a ah .9 -2 . - .5`,
},
],
groups: `files-open|Open and close files
files-io|Read, write, seek and copy data
files-meta|Look at files and directories
files-change|Create, rename, delete files and change their metadata
files-owner|Change file ownership
files-watch|Watch files for changes
io-events|Wait for events
aio|Kernel AIO
io-uring|io_uring
device-control|Device and terminal control
network-socket|Create and configure sockets
network-client|Connect out
network-server|Accept connections
network-io|Send and receive
process-create|Create processes and threads
process-exec|Run programs
process-exit|Exit and wait
process-info|Identify the current process
process-control|Sessions, prctl and pidfds
process-debug|Inspect or control other processes
credentials|Change user, group and capability state
scheduling|Priorities, affinity and limits
memory-basic|Allocate and protect memory
memory-lock|Lock memory
memory-special|Protection keys, secret and anonymous memory objects, shadow stacks
memory-numa|NUMA placement
sync-futex|Locks between threads
signals|Signals
ipc-pipe|Pipes
ipc-sysv|System V IPC
ipc-mqueue|POSIX message queues
time-read|Read clocks and sleep
time-timers|Timers
time-set|Set clocks
system-info|System information and random numbers
namespaces|Namespaces
mounts|Mounts and root directory
sandboxing|Sandbox the caller
keyring|Kernel keys
bpf|eBPF
perf|Performance counters, probes and profiling
kernel-modules|Kernel modules
kernel-replace|Reboot and replace the kernel
kernel-admin|Host administration
raw-hardware|Raw hardware access
arch-cpu|CPU and ABI specifics
obsolete|Never implemented or gone`,
groupOf: `16hCC2hcXkWI11jjhAdkjMjj1HK2344aXXVVVVVVXXEE00B10ff0006666666666FFGG22111552333444001223f20E3a3aaa222221k11QQQQQQ3fPEIIL222HHHHHHHHWMAHHHkHLYHHHHLHHAAHVHH22kkf555577777778889iiLLTIggcRbbb44233AaZ222ke313bbb22MOPOOOPM3333NNNMMjaaaPMkUUUUUUUUMMTTTTMjNNM0V2hL22Y2Y00aa00RiiieIIIISSaOOO666I111LJIJJkk66Jk111fhh112221gDDDDDM33333cRjY3EERRRRRRRRRijiieiLLLLLLLLLLLLLbk6TTTTTD11DDDPPEIEIhKKKKKKKKhWZILKKKKKKKKLIAXKK33RTTTTARRRRRRRRRAAA1jjR2222a2XkjIhhj331111jjYYhj1RVWWWWWWWWWWWWWHR11kLk3aaY33ZeeFOjj23333E9jj1kGGG11`,
riskOf: `llmlllhhmllllllllmclllllllmllllmmmllllllhhhhllmllhcllllllllllllllmlllllllmllllllllllllllcllllclcchlllllllllmllllllllllllllllllllllllllllllllllllllllllllllllllclllllllllllccchccllmmcchllllllllllllllllllllllmllmlmlmmmlllmmlllmmhchcmmllmllllllmllllmlllllmllllllllllchhlllmhccmhllllcllmlllmllllmlhhllllhlllllmmllllllcllmllmlllllhlllllllllllllllhlhhlllllllllllmlmllllllllllllmmmmllllllllllmlmlllhllmlmlmlmlllhhmlmmlllllllllllllllhhmmmllllllllhlllhhllllllllhllmllllmllllllllllllllllllllhhlllhllmhllllllllmhhhllmlll`,
reasons: `
host-tampering
sandbox-bypass
kernel-attack-surface information-leak sandbox-bypass
kernel-attack-surface privilege-escalation container-escape information-leak
information-leak kernel-attack-surface
privilege-escalation
container-escape
kernel-attack-surface privilege-escalation resource-exhaustion
kernel-attack-surface privilege-escalation sandbox-bypass
kernel-attack-surface
host-tampering privilege-escalation
privilege-escalation persistence
persistence sandbox-bypass
information-leak resource-exhaustion
information-leak
kernel-attack-surface resource-exhaustion
privilege-escalation container-escape persistence host-tampering
resource-exhaustion
container-escape kernel-attack-surface privilege-escalation
container-escape privilege-escalation
kernel-attack-surface privilege-escalation
kernel-attack-surface information-leak
kernel-attack-surface privilege-escalation container-escape sandbox-bypass
kernel-attack-surface privilege-escalation sandbox-bypass container-escape
privilege-escalation host-tampering
privilege-escalation persistence host-tampering
kernel-attack-surface privilege-escalation information-leak
resource-exhaustion sandbox-bypass
sandbox-bypass kernel-attack-surface
container-escape privilege-escalation host-tampering
container-escape host-tampering
resource-exhaustion kernel-attack-surface
container-escape information-leak
information-leak host-tampering
privilege-escalation information-leak sandbox-bypass
sandbox-bypass privilege-escalation
resource-exhaustion host-tampering
privilege-escalation sandbox-bypass
privilege-escalation sandbox-bypass information-leak
host-tampering kernel-attack-surface
host-tampering resource-exhaustion
resource-exhaustion information-leak
kernel-attack-surface sandbox-bypass
privilege-escalation kernel-attack-surface
kernel-attack-surface privilege-escalation container-escape`,
reasonsOf: `00122013100200000240000050606607110000001189002A0B100000A0000000CD0000000EF0006000G00001H00I0J0KJ7000000000LA00000FM000000000000000000000000000000000M00000000HA00000M00GAN9NOPP0I2FQQRI002000002FF0000F000F0200L2AIDSIF0077I0ITTLUV7E200LI00000L00W0A00000X00A0000000777000FYBRTZFI0A7002000a000IbIFc0000d0000Fee000000f00L0AA0000032000A000000000010F10F00000000gI0I0T00000A00A0AhhAA000016060606010K0I6060606000L160ii00A0I0000000000jTALA000000F01002bb000000002F0Y0A00L0000000000A00I000000VV000jAAAL00F0000I1LLL00L000`,
since: `1.2
2.0
2.0
2.0
2.6.28
1.0
1.0
2.6.10
1.0

1.0
2.6
2.6
2.6.22
2.6.34
2.6.34
1.2
2.0
3.18

2.2
1.0
2.0
1.2
6.5
2.2
2.2
1.0
1.0
2.2
2.4
1.0
2.6.39
5.1
2.6
5.1
2.6
5.1
2.6
5.1
2.6
5.1
1.0
5.3
1.0
5.9
2.0
4.5
1.0
1.0
1.0
1.0
1.0
2.6.27
2.6
2.6.27
2.6
2.6
2.6.19
5.11
2.6
2.6
2.6.22
2.6.27
1.0
3.19
1.0
2.6
2.6.16
5.8
2.6
2.6
2.6.23
2.6.37
2.6.37
1.0
1.0
2.6.16
6.6
1.0
2.4
2.6.16
1.0
2.4
2.0
2.6
6.17
6.17
3.8
2.6
2.0
1.0
2.6
5.2
2.6
5.2
5.2
5.2
1.0
2.4
2.6.16
1.0
2.6
1.0

1.0
2.4
2.6
6.7
5.1
6.7
5.16
6.7
2.6.16
1.0
2.6.6
2.6.17
2.6
4.15
2.6.19
2.2
2.0
2.4
1.0
2.4
1.0
2.4
1.0
2.4
1.0
2.4
1.0
2.0
2.0
1.0
1.0
1.0

1.0
1.0
3.17
2.2
2.4
2.2
2.4
1.0
1.0
2.0
2.0
2.0
2.4.11
1.0
1.0
2.4
2.6
6.13


1.0
2.6.13
2.6.13
2.6.27
2.6.13
2.6
2.6
2.6
4.18
5.1
2.6
2.6
5.1
5.1
5.1
1.0
1.0
1.0
2.6.13
2.6.13
1.0
3.5
3.17
2.6.13
2.6.10
1.0
5.13
5.13
5.13
1.0
2.4
2.6
1.0
2.6.16
2.0
6.8
6.19
2.6
6.13
2.6

2.6
2.6
1.0
2.6
6.8
6.8
6.8
1.0
2.4
2.4
6.6
2.6.6
3.17
3.17
5.14
2.6.16
2.4
1.0
2.6.16
1.0
2.6.16
2.0
4.4
2.0
1.0
2.4
1.0
1.0
5.12
5.2
2.6.18
1.0

2.6.6
2.6.6
2.6.6
2.6.6
5.1
2.6.6
5.1
2.6.6
2.0
6.10
2.0
2.0
2.0
2.0
2.0

2.0
2.0
1.0
2.6.39
2.0
2.6.16
2.2
1.0
1.0
1.0
1.0
1.0
1.0
1.0
2.6.39
5.2
6.15
2.6.16
5.6
1.0
2.2.15
2.0.26
2.0.26
2.6.31
1.2
5.6
5.3
5.1
1.0
2.6.27
2.4
4.8
4.8
4.8
2.0.36
2.6.16
5.1
2.2
2.2
2.6.30
4.6
2.6.36
5.10
5.15
3.2
3.2


2.6.16
5.1
1.0

2.2
2.6.30
4.6
2.2
1.0
5.14
1.0
2.4.13
1.0
1.0
2.6.16
2.0
1.0
2.0
2.0
2.6.33
5.1
2.0
2.6
2.6
6.13
1.0
2.6.16
3.15
2.6.10
2.6
4.15
6.4
1.0
4.18
7.0
2.2
2.2
2.2
2.2
2.2
2.2
2.2
5.1
2.6.31
2.6.2
4.12
3.19
3.19
3.7
4.15
2.0
2.0
2.6
3.14
2.0
2.0
2.0
5.1
2.6
3.14
2.0
2.0
2.0
3.17

1.0
2.0
2.0
2.0
2.6
5.1
2.0
2.2
2.6
3.0
2.0
2.0
2.6.6
5.17
2.6.17
2.6
2.6
2.6.11
1.0
1.2
2.4
1.2
2.4
1.0
2.4
1.0
2.4
1.0
1.0
3.0
1.0
1.0
1.0
2.4
2.2
2.4
2.2
2.4
1.0
2.4
1.0
1.0
2.0
1.0
1.0
2.4
2.6
6.13
1.0
2.0
2.0
2.0
2.0
2.0
1.0
2.2
1.0
2.6.22
2.6.27
1.0
1.0
1.0
1.0
2.0
1.0
2.0
2.6.17
2.6.16
2.6.16
1.0
1.0
2.4
1.0
2.6
6.8
4.11
1.0

2.6.25
2.6.3
1.0
1.0
4.1
1.0
2.6.16
1.0
2.6.17
2.6.22
2.6.39
2.6.11
1.0
1.2
1.0
1.0
2.6.0
2.6.17
2.6
1.0
2.6
2.6
2.6
2.6
5.1
2.6
5.1
2.6.22
2.6.25
2.6.25
5.1
2.6.25
5.1
1.0
2.6
1.0
2.4

2.4

1.0
1.0
2.2
1.0
1.0
2.6.16
2.6.16
6.18
6.11
1.0
4.3
2.4.8.1
2.4.8.1
1.0
1.0
2.6.22
5.1
2.2
2.2
1.0
2.0.28
1.0
2.6.17
2.6
1.0
2.6.10
1.0
1.0
2.0`,
dockerOf: `aauaaacuauaadduuuacudaudaaaaaaaaaaaaaaaacccdaaaaaucaaaaaaaaaaaaaaaaaaaaaacaaaaaaaaaaaauucaaaacacccaaaaaauaaaaaaaaaucaauaaaaaaaaaaaaauaaaauaaaaaaaaaaaaaaaaaauucaaaaaaaaaaauuuaccaaacuuuaaaaaaaaaaauaaaucaaacccaaaacaaauaaaaaaaaaaacccuauaaaaaaaaaaaaaaauaaaaaauuuuuuuaccuaaauuucccaaaauaaaaaaaaaaacaaauuaaauaaauccaauaaacaaaaaaaaaaauadaaauaaaaaaaaauuddduaaaaaaaaaaaaaauaaaaaaaaaaaaccaaadcaaaaaaaacacaaaaaaaaaaaaacaaaauaaaaauauaauaaucaaauuuaaaaaacuuduuuaaaadauuuacuaaaaaaaaaauaaaaaaaaauauaccaaacuauuuuuaaaaacuuauaaaaa`,
args: `fd|unsigned int|fd||
offset_high|unsigned long|offset|w|
offset_low|unsigned long|offset|w|
result|loff_t*|ptr|wp|
whence|unsigned int|enum||SEEK
n|int|size|s|
inp|compat_ulong_t*|ptr|wp|
outp|compat_ulong_t*|ptr|wp|
exp|compat_ulong_t*|ptr|wp|
tvp|struct old_timeval32*|ptr|wp|
args|struct __sysctl_args*|ptr|wp|
fd|int|fd|s|
upeer_sockaddr|struct sockaddr*|ptr|wp|
upeer_addrlen|int*|ptr|wp|
flags|int|flags|s|SOCK_FLAGS
filename|const char*|ptr|wp|
mode|int|flags|s|ACCESS
name|const char*|ptr|wp|
type|const char*|ptr|wp|
description|const char*|ptr|wp|
payload|const void*|ptr|wp|
plen|size_t|size|w|
ringid|key_serial_t|id|s|KEY_SPEC
txc_p|struct __kernel_timex*|ptr|wp|
seconds|unsigned int|count||
option|int|cmd|s|ARCH
arg2|unsigned long|value|w|
advice|int|enum|s|POSIX_FADV
offset_lo|u32|offset||
offset_hi|u32|offset||
len_lo|u32|size||
len_hi|u32|size||
flags|unsigned int|flags||SYNC_FILE_RANGE
nbytes_lo|u32|offset||
nbytes_hi|u32|offset||
newval|unsigned long|value|w|
oldval|int|value|s|
d3|int|value|s|
d4|int|value|s|
d5|int|value|s|
mem|unsigned long*|ptr|wp|
func|int|value|s|
data|long|value|ws|
umyaddr|struct sockaddr*|ptr|wp|
addrlen|int|size|s|
cmd|int|cmd|s|BPF
uattr|union bpf_attr*|ptr|wp|
size|unsigned int|size||
brk|unsigned long|addr|w|
addr|char*|ptr|wp|
nbytes|int|value|s|
op|int|cmd|s|
start|unsigned long|addr|w|
end|unsigned long|addr|w|
flags|int|flags|s|
cstat_range|struct cachestat_range*|ptr|wp|
cstat|struct cachestat*|ptr|wp|
flags|unsigned int|flags||
header|cap_user_header_t|ptr|wp|
dataptr|cap_user_data_t|ptr|wp|
data|const cap_user_data_t|ptr|wp|
mode|umode_t|mode||S_MODE
user|uid_t|uid||
group|gid_t|gid||
which_clock|const clockid_t|clock|s|CLOCK
utx|struct __kernel_timex*|ptr|wp|
tp|struct __kernel_timespec*|ptr|wp|
flags|int|flags|s|TIMER_FLAGS
rqtp|const struct __kernel_timespec*|ptr|wp|
rmtp|struct __kernel_timespec*|ptr|wp|
tp|const struct __kernel_timespec*|ptr|wp|
clone_flags|unsigned long|flags|w|CLONE
newsp|unsigned long|addr|w|
parent_tidptr|int*|ptr|wp|
child_tidptr|int*|ptr|wp|
tls|unsigned long|value|w|
uargs|struct clone_args*|ptr|wp|
size|size_t|size|w|
max_fd|unsigned int|fd||
flags|unsigned int|flags||CLOSE_RANGE
uservaddr|struct sockaddr*|ptr|wp|
fd_in|int|fd|s|
off_in|loff_t*|ptr|wp|
fd_out|int|fd|s|
off_out|loff_t*|ptr|wp|
len|size_t|size|w|
pathname|const char*|ptr|wp|
name_user|const char*|ptr|wp|
flags|unsigned int|flags||DELETE_MODULE
fildes|unsigned int|fd||
oldfd|unsigned int|dirfd||
newfd|unsigned int|fd||
flags|int|flags|s|DUP3
size|int|int|s|
flags|int|flags|s|EPOLL_CREATE
epfd|int|fd|s|
op|int|cmd|s|EPOLL_CTL
event|struct epoll_event*|ptr|wp|
events|struct epoll_event*|ptr|wp|
maxevents|int|count|s|
timeout|int|int|s|
sigmask|const sigset_t*|ptr|wp|
sigsetsize|size_t|size|w|
timeout|const struct __kernel_timespec*|ptr|wp|
maxevents|int|size|s|
timeout|int|value|s|
count|unsigned int|count||
flags|int|flags|s|EFD
argv|const char*const*|ptr|wp|
envp|const char*const*|ptr|wp|
flags|int|flags|s|AT
error_code|int|int|s|
dfd|int|dirfd|s|
offset|loff_t|offset|ws|
offset_low|__u32|offset||
offset_high|__u32|offset||
len_low|__u32|enum||POSIX_FADV
len_high|__u32|size||
advice|int|value|s|
mode|int|flags|s|FALLOC
len|loff_t|offset|ws|
flags|unsigned int|flags||FAN_INIT
event_f_flags|unsigned int|flags||O
fanotify_fd|int|fd|s|
flags|unsigned int|flags||FAN_MARK
mask|__u64|mask|w|FAN_EVENT
flags|unsigned int|flags||AT
flag|int|flags|s|AT
cmd|unsigned int|cmd||F
arg|unsigned long|value|w|
arg|compat_ulong_t|value||
value|void*|ptr|wp|
ufattr|struct file_attr*|ptr|wp|
usize|size_t|size|w|
at_flags|unsigned int|flags||AT
uargs|const char*|ptr|wp|
flags|int|flags|s|MODULE_INIT
list|char*|ptr|wp|
cmd|unsigned int|cmd||LOCK
cmd|unsigned int|cmd||FSCONFIG
key|const char*|ptr|wp|
value|const void*|ptr|wp|
aux|int|value|s|
flags|int|flags|s|XATTR
fs_fd|int|fd|s|
flags|unsigned int|flags||FSMOUNT
attr_flags|unsigned int|flags||MOUNT_ATTR
fs_name|const char*|ptr|wp|
flags|unsigned int|flags||FSOPEN
path|const char*|ptr|wp|
flags|unsigned int|flags||FSPICK
statbuf|struct stat*|ptr|wp|
fd|unsigned long|fd|w|
statbuf|struct stat64*|ptr|wp|
buf|struct statfs*|ptr|wp|
sz|compat_size_t|size||
buf|struct compat_statfs64*|ptr|wp|
length|off_t|offset|ws|
pad|u32|value||
length_lo|u32|size||
length_hi|u32|size||
uaddr|u32*|ptr|wp|
op|int|cmd|s|FUTEX
val|u32|value||
utime|const struct __kernel_timespec*|ptr|wp|
uaddr2|u32*|ptr|wp|
val3|u32|value||
waiters|struct futex_waitv*|ptr|wp|
flags|unsigned int|flags||FUTEX2
nr_wake|int|size|s|
nr_requeue|int|size|s|
uaddr|void*|ptr|wp|
val|unsigned long|value|w|
mask|unsigned long|mask|w|
timeout|struct __kernel_timespec*|ptr|wp|
clockid|clockid_t|clock|s|CLOCK
nr_futexes|unsigned int|size||
nr|int|int|s|
utimes|struct __kernel_old_timeval*|ptr|wp|
table|struct kernel_sym*|ptr|wp|
policy|int*|ptr|wp|
nmask|unsigned long*|ptr|wp|
maxnode|unsigned long|count|w|
addr|unsigned long|addr|w|
flags|unsigned long|flags|w|MPOL_GET
pid|int|pid|s|
head_ptr|struct robust_list_head**|ptr|wp|
len_ptr|size_t*|ptr|wp|
u_info|struct user_desc*|ptr|wp|
cpup|unsigned*|ptr|wp|
nodep|unsigned*|ptr|wp|
unused|struct getcpu_cache*|ptr|wp|
buf|char*|ptr|wp|
size|unsigned long|size|w|
dirent|struct linux_dirent*|ptr|wp|
count|unsigned int|size||
dirent|struct linux_dirent64*|ptr|wp|
gidsetsize|int|size|s|
grouplist|gid_t*|ptr|wp|
which|int|enum|s|ITIMER
value|struct __kernel_old_itimerval*|ptr|wp|
usockaddr|struct sockaddr*|ptr|wp|
usockaddr_len|int*|ptr|wp|
pid|pid_t|pid|s|
which|int|enum|s|PRIO
who|int|id|s|
ubuf|char*|ptr|wp|
flags|unsigned int|flags||GRND
rgidp|gid_t*|ptr|wp|
egidp|gid_t*|ptr|wp|
sgidp|gid_t*|ptr|wp|
ruidp|uid_t*|ptr|wp|
euidp|uid_t*|ptr|wp|
suidp|uid_t*|ptr|wp|
resource|unsigned int|enum||RLIMIT
rlim|struct rlimit*|ptr|wp|
who|int|enum|s|RUSAGE
ru|struct rusage*|ptr|wp|
level|int|enum|s|SOL
optname|int|enum|s|SO
optval|char*|ptr|wp|
optlen|int*|ptr|wp|
tv|struct __kernel_old_timeval*|ptr|wp|
tz|struct timezone*|ptr|wp|
uargs|struct xattr_args*|ptr|wp|
umod|void*|ptr|wp|
len|unsigned long|size|w|
mask|u32|mask||IN
flags|int|flags|s|IN_INIT
wd|__s32|id|s|
ctx_id|aio_context_t|addr|w|
iocb|struct iocb*|ptr|wp|
result|struct io_event*|ptr|wp|
ctx|aio_context_t|addr|w|
min_nr|long|value|ws|
nr|long|size|ws|
events|struct io_event*|ptr|wp|
usig|const struct __aio_sigset*|ptr|wp|
ctx_id|compat_aio_context_t|addr|w|
min_nr|compat_long_t|value|s|
nr|compat_long_t|size|s|
usig|const struct __compat_aio_sigset*|ptr|wp|
nr_events|unsigned|size||
ctxp|aio_context_t*|ptr|wp|
iocbpp|struct iocb**|ptr|wp|
to_submit|u32|value||
min_complete|u32|value||
flags|u32|flags||IORING_ENTER
argp|const void*|ptr|wp|
argsz|size_t|size|w|
opcode|unsigned int|cmd||IORING_REGISTER
arg|void*|ptr|wp|
nr_args|unsigned int|count||
entries|u32|count||
params|struct io_uring_params*|ptr|wp|
cmd|unsigned int|cmd||IOCTL
from|unsigned long|value|w|
num|unsigned long|count|w|
turn_on|int|int|s|
level|unsigned int|int||
which|int|enum|s|IOPRIO_WHO
ioprio|int|value|s|
call|u32|cmd||IPCCALL
first|int|value|s|
second|int|value|s|
third|u32|value||
ptr|compat_uptr_t|ptr|wp|
fifth|u32|value||
pid1|pid_t|pid|s|
pid2|pid_t|pid|s|
type|int|enum|s|KCMP
idx1|unsigned long|value|w|
idx2|unsigned long|value|w|
kernel_fd|int|fd|s|
initrd_fd|int|fd|s|
cmdline_len|unsigned long|size|w|
cmdline_ptr|const char*|ptr|wp|
flags|unsigned long|flags|w|KEXEC_FILE
entry|unsigned long|addr|w|
nr_segments|unsigned long|size|w|
segments|struct kexec_segment*|ptr|wp|
flags|unsigned long|flags|w|KEXEC
option|int|cmd|s|KEYCTL
arg3|unsigned long|value|w|
arg4|unsigned long|value|w|
arg5|unsigned long|value|w|
sig|int|sig|s|SIGNAL
ruleset_fd|const int|fd|s|
rule_type|const enum landlock_rule_type|enum||LANDLOCK_RULE
rule_attr|const void*const|ptr|wp|
flags|const __u32|flags||LANDLOCK_ADD
attr|const struct landlock_ruleset_attr*const|ptr|wp|
size|const size_t|size|w|
flags|const __u32|flags||LANDLOCK_CREATE
flags|const __u32|flags||LANDLOCK_RESTRICT
oldname|const char*|ptr|wp|
newname|const char*|ptr|wp|
olddfd|int|dirfd|s|
newdfd|int|dirfd|s|
backlog|int|size|s|
req|const struct mnt_id_req*|ptr|wp|
mnt_ids|u64*|ptr|wp|
nr_mnt_ids|size_t|count|w|
req|const struct ns_id_req*|ptr|wp|
ns_ids|u64*|ptr|wp|
nr_ns_ids|size_t|count|w|
cookie64|u64|value|w|
offset|off_t|offset|ws|
attr|unsigned int|enum||LSM_ATTR
ctx|struct lsm_ctx*|ptr|wp|
size|u32*|ptr|wp|
flags|u32|flags||LSM_FLAG
ids|u64*|ptr|wp|
flags|u32|flags||
size|u32|size||
len_in|size_t|size|w|
behavior|int|enum|s|MADV
flags|unsigned int|flags||SHADOW_STACK
mode|unsigned long|enum|w|MPOL
nmask|const unsigned long*|ptr|wp|
maxnode|unsigned long|size|w|
flags|unsigned int|flags||MPOL_MF
cmd|int|cmd|s|MEMBARRIER
cpu_id|int|int|s|
uname|const char*|ptr|wp|
flags|unsigned int|flags||MFD
flags|unsigned int|flags||DUP3
old_nodes|const unsigned long*|ptr|wp|
new_nodes|const unsigned long*|ptr|wp|
vec|unsigned char*|ptr|wp|
dev|unsigned|dev||
dev|unsigned int|dev||
flags|int|flags|s|MLOCK
flags|int|flags|s|MCL
prot|unsigned long|flags|w|PROT
flags|unsigned long|flags|w|MAP
off|unsigned long|offset|w|
off_4k|unsigned long|offset|w|
func|int|cmd|s|MODIFY_LDT
ptr|void*|ptr|wp|
bytecount|unsigned long|size|w|
dev_name|char*|ptr|wp|
dir_name|char*|ptr|wp|
type|char*|ptr|wp|
flags|unsigned long|flags|w|MS_MOUNT
data|void*|ptr|wp|
uattr|struct mount_attr*|ptr|wp|
from_dfd|int|dirfd|s|
from_pathname|const char*|ptr|wp|
to_dfd|int|dirfd|s|
to_pathname|const char*|ptr|wp|
flags|unsigned int|flags||MOVE_MOUNT
nr_pages|unsigned long|size|w|
pages|const void**|ptr|wp|
nodes|const int*|ptr|wp|
status|int*|ptr|wp|
flags|int|flags|s|MPOL_MF
mqdes|mqd_t|fd|s|
u_mqstat|const struct mq_attr*|ptr|wp|
u_omqstat|struct mq_attr*|ptr|wp|
u_notification|const struct sigevent*|ptr|wp|
u_name|const char*|ptr|wp|
oflag|int|flags|s|O
u_attr|struct mq_attr*|ptr|wp|
u_msg_ptr|char*|ptr|wp|
msg_len|size_t|size|w|
u_msg_prio|unsigned int*|ptr|wp|
u_abs_timeout|const struct __kernel_timespec*|ptr|wp|
u_msg_ptr|const char*|ptr|wp|
msg_prio|unsigned int|value||
old_len|unsigned long|size|w|
new_len|unsigned long|size|w|
flags|unsigned long|flags|w|MREMAP
new_addr|unsigned long|addr|w|
flags|unsigned long|flags|w|
msqid|int|id|s|
cmd|int|cmd|s|MSG_CMD
buf|struct msqid_ds*|ptr|wp|
key|key_t|key|s|
msgflg|int|flags|s|IPC_GET
msgp|struct msgbuf*|ptr|wp|
msgsz|size_t|size|w|
msgtyp|long|int|ws|
msgflg|int|flags|s|MSGRCV
flags|int|flags|s|MS_SYNC
handle|struct file_handle*|ptr|wp|
mnt_id|void*|ptr|wp|
flag|int|flags|s|NAME_TO_HANDLE
rqtp|struct __kernel_timespec*|ptr|wp|
cmd|int|cmd|s|
arg|struct nfsctl_arg*|ptr|wp|
res|void*|ptr|wp|
increment|int|int|s|
statbuf|struct __old_kernel_stat*|ptr|wp|
name|struct oldold_utsname*|ptr|wp|
name|struct old_utsname*|ptr|wp|
flags|int|flags|s|O
mountdirfd|int|dirfd|s|
flags|unsigned|flags||OPEN_TREE
how|struct open_how*|ptr|wp|
which|long|enum|ws|
bus|unsigned long|value|w|
devfn|unsigned long|value|w|
dfn|unsigned long|value|w|
buf|void*|ptr|wp|
attr_uptr|struct perf_event_attr*|ptr|wp|
cpu|int|int|s|
group_fd|int|fd|s|
flags|unsigned long|flags|w|PERF_FLAG
personality|unsigned int|enum||PERSONALITY
pidfd|int|dirfd|s|
flags|unsigned int|flags||PIDFD
info|siginfo_t*|ptr|wp|
flags|unsigned int|flags||PIDFD_SIGNAL
fildes|int*|ptr|wp|
flags|int|flags|s|PIPE2
new_root|const char*|ptr|wp|
put_old|const char*|ptr|wp|
init_val|unsigned long|flags|w|PKEY
pkey|int|id|s|
ufds|struct pollfd*|ptr|wp|
nfds|unsigned int|size||
timeout_msecs|int|value|s|
tsp|struct __kernel_timespec*|ptr|wp|
sigmask|const compat_sigset_t*|ptr|wp|
sigsetsize|compat_size_t|size||
option|int|cmd|s|PR
count|size_t|size|w|
pos|loff_t|offset|ws|
vec|const struct iovec*|ptr|wp|
vlen|unsigned long|size|w|
pos_l|unsigned long|offset|w|
pos_h|unsigned long|offset|w|
flags|rwf_t|flags|s|RWF
new_rlim|const struct rlimit64*|ptr|wp|
old_rlim|struct rlimit64*|ptr|wp|
vlen|size_t|size|w|
lvec|const struct iovec*|ptr|wp|
liovcnt|unsigned long|size|w|
rvec|const struct iovec*|ptr|wp|
riovcnt|unsigned long|size|w|
inp|fd_set*|ptr|wp|
outp|fd_set*|ptr|wp|
exp|fd_set*|ptr|wp|
sig|void*|ptr|wp|
request|long|cmd|ws|PTRACE
pid|long|pid|ws|
data|unsigned long|value|w|
buf|const char*|ptr|wp|
which|int|value|s|
bufsize|size_t|size|w|
ret|size_t*|ptr|wp|
cmd|unsigned int|cmd||Q
special|const char*|ptr|wp|
id|qid_t|id||
addr|void*|ptr|wp|
dirent|struct compat_old_linux_dirent*|ptr|wp|
bufsiz|int|size|s|
magic1|int|enum|s|REBOOT_MAGIC1
magic2|int|enum|s|REBOOT_MAGIC2
cmd|unsigned int|cmd||REBOOT
len|compat_size_t|size||
flags|unsigned int|flags||MSG
ubuf|void*|ptr|wp|
addr|struct sockaddr*|ptr|wp|
addr_len|int*|ptr|wp|
mmsg|struct mmsghdr*|ptr|wp|
vlen|unsigned int|size||
mmsg|struct compat_mmsghdr*|ptr|wp|
msg|struct user_msghdr*|ptr|wp|
pgoff|unsigned long|offset|w|
flags|unsigned int|flags||RENAME
callout_info|const char*|ptr|wp|
destringid|key_serial_t|id|s|KEY_SPEC
start|uintptr_t|addr|w|
end|uintptr_t|addr|w|
flags|uintptr_t|flags|w|RISCV_FLUSH
pairs|struct riscv_hwprobe*|ptr|wp|
pair_count|size_t|size|w|
cpusetsize|size_t|size|w|
cpus|unsigned long*|ptr|wp|
flags|unsigned int|flags||RISCV_HWPROBE
rseq|struct rseq*|ptr|wp|
rseq_len|u32|size||
flags|int|flags|s|RSEQ
sig|u32|value||
act|const struct sigaction*|ptr|wp|
oact|struct sigaction*|ptr|wp|
uset|sigset_t*|ptr|wp|
how|int|enum|s|SIG_HOW
nset|sigset_t*|ptr|wp|
oset|sigset_t*|ptr|wp|
uinfo|siginfo_t*|ptr|wp|
unewset|sigset_t*|ptr|wp|
uthese|const sigset_t*|ptr|wp|
uts|const struct __kernel_timespec*|ptr|wp|
uthese|compat_sigset_t*|ptr|wp|
uinfo|struct compat_siginfo*|ptr|wp|
uts|struct __kernel_timespec*|ptr|wp|
tgid|pid_t|pid|s|
uargs|struct rtas_args*|ptr|wp|
command|int|cmd|s|S390_GS
gs_cb|struct gs_cb*|ptr|wp|
mmio_addr|unsigned long|value|w|
user_buffer|void*|ptr|wp|
length|size_t|size|w|
user_buffer|const void*|ptr|wp|
command|int|cmd|s|
signum|int|sig|s|SIGNAL
function_code|unsigned long|value|w|
buffer|void*|ptr|wp|
return_code|u64*|ptr|wp|
policy|int|enum|s|SCHED
len|unsigned int|size||
user_mask_ptr|unsigned long*|ptr|wp|
uattr|struct sched_attr*|ptr|wp|
usize|unsigned int|size||
param|struct sched_param*|ptr|wp|
interval|struct __kernel_timespec*|ptr|wp|
op|unsigned int|cmd||SECCOMP_OP
flags|unsigned int|flags||SECCOMP_FLAG
uargs|void*|ptr|wp|
tvp|struct __kernel_old_timeval*|ptr|wp|
semid|int|id|s|
semnum|int|value|s|
cmd|int|cmd|s|SEM_CMD
nsems|int|size|s|
semflg|int|flags|s|IPC_GET
tsops|struct sembuf*|ptr|wp|
nsops|unsigned|size||
nsops|unsigned int|size||
buff|void*|ptr|wp|
out_fd|int|fd|s|
in_fd|int|fd|s|
offset|loff_t*|ptr|wp|
addr_len|int|size|s|
mode|int|enum|s|MPOL
home_node|unsigned long|value|w|
head|struct robust_list_head*|ptr|wp|
tidptr|int*|ptr|wp|
val|unsigned long|addr|w|
name|char*|ptr|wp|
len|int|size|s|
gid|gid_t|gid||
uid|uid_t|uid||
ovalue|struct __kernel_old_itimerval*|ptr|wp|
flags|int|flags|s|CLONE_NS
pgid|pid_t|pid|s|
niceval|int|int|s|
rgid|gid_t|gid||
egid|gid_t|gid||
sgid|gid_t|gid||
ruid|uid_t|uid||
euid|uid_t|uid||
suid|uid_t|uid||
optlen|int|size|s|
uargs|const struct xattr_args*|ptr|wp|
shmid|int|id|s|
shmaddr|char*|ptr|wp|
shmflg|int|flags|s|SHMAT
cmd|int|cmd|s|SHM_CMD
buf|struct shmid_ds*|ptr|wp|
shmflg|int|flags|s|IPC_GET
how|int|enum|s|SHUT
act|const struct compat_old_sigaction*|ptr|wp|
oact|struct compat_old_sigaction*|ptr|wp|
uss|const stack_t*|ptr|wp|
uoss|stack_t*|ptr|wp|
handler|__sighandler_t|ptr|wp|
ufd|int|fd|s|
user_mask|sigset_t*|ptr|wp|
sizemask|size_t|size|w|
flags|int|flags|s|SFD
set32|compat_old_sigset_t*|ptr|wp|
nset|compat_old_sigset_t*|ptr|wp|
oset|compat_old_sigset_t*|ptr|wp|
mask|old_sigset_t|mask||
family|int|enum|s|AF
type|int|enum|s|SOCK_TYPE
protocol|int|enum|s|IPPROTO
call|int|cmd|s|SOCKETCALL
args|u32*|ptr|wp|
usockvec|int*|ptr|wp|
flags|unsigned int|flags||SPLICE
neighbor_fd|int|fd|s|
unpc|__u32*|ptr|wp|
ustatus|__u32*|ptr|wp|
newmask|int|mask|s|
buf|struct statmount*|ptr|wp|
flags|unsigned|flags||AT
mask|unsigned int|mask||STATX
buffer|struct statx*|ptr|wp|
tptr|old_time32_t*|ptr|wp|
map|u32*|ptr|wp|
old_ctx|struct ucontext*|ptr|wp|
new_ctx|struct ucontext*|ptr|wp|
ctx_size|int|size|s|
specialfile|const char*|ptr|wp|
swap_flags|int|flags|s|SWAP
nbytes|loff_t|offset|ws|
offset1|unsigned int|offset||
offset2|unsigned int|offset||
nbytes1|unsigned int|value||
nbytes2|unsigned int|value||
ctx|struct ucontext*|ptr|wp|
ndbg|int|value|s|
dbg|struct sig_dbg_op*|ptr|wp|
number|long|value|ws|
arg1|long|value|ws|
arg2|long|value|ws|
arg3|long|value|ws|
arg4|long|value|ws|
arg5|long|value|ws|
option|int|cmd|s|SYSFS_OPT
arg1|unsigned long|value|w|
info|struct sysinfo*|ptr|wp|
type|int|cmd|s|SYSLOG
cmd|long|cmd|ws|
fdin|int|fd|s|
fdout|int|fd|s|
tloc|__kernel_old_time_t*|ptr|wp|
timer_event_spec|struct sigevent*|ptr|wp|
created_timer_id|timer_t*|ptr|wp|
timer_id|timer_t|id|s|
setting|struct __kernel_itimerspec*|ptr|wp|
new_setting|const struct __kernel_itimerspec*|ptr|wp|
old_setting|struct __kernel_itimerspec*|ptr|wp|
clockid|int|value|s|
utmr|const struct itimerspec*|ptr|wp|
clockid|int|clock|s|CLOCK
flags|int|flags|s|TFD_CREATE
otmr|struct __kernel_itimerspec*|ptr|wp|
flags|int|flags|s|TFD_SET
utmr|const struct __kernel_itimerspec*|ptr|wp|
tbuf|struct tms*|ptr|wp|
length|long|offset|ws|
rlim|struct compat_rlimit*|ptr|wp|
mask|int|mode|s|S_MODE
flags|int|flags|s|UMOUNT
name|struct new_utsname*|ptr|wp|
unshare_flags|unsigned long|flags|w|UNSHARE
library|const char*|ptr|wp|
flags|int|flags|s|UFFD
ubuf|struct ustat*|ptr|wp|
filename|char*|ptr|wp|
times|struct utimbuf*|ptr|wp|
utimes|struct __kernel_timespec*|ptr|wp|
cmd|unsigned long|cmd|w|
arg|unsigned long|addr|w|
user_vm86|struct vm86_struct*|ptr|wp|
uiov|const struct iovec*|ptr|wp|
nr_segs|unsigned long|size|w|
upid|pid_t|pid|s|
stat_addr|int*|ptr|wp|
options|int|flags|s|WAIT
which|int|enum|s|P_ID
infop|struct siginfo*|ptr|wp|`,
argsOf: `0 1 2 3 4
5 6 7 8 9
a
b c d
b c d e
f g
h
i j k l m
n

o
p q
b r s t u v
b w s t x y

z 10 11 12 13 14
15 16
b 17 18
19 1a 1b


1c
1d 1e 1f
1g 1h 1i
0 1j 1k 1l
1m 1n
1m 1o
f
f 1p
f 1q 1r
f 1q 1r
f
1s 1t
1s 1t
1s 1u
1s 1u
1s 1u
1s 1u
1s 1v 1w 1x
1s 1v 1w 1x
1s 1y
1s 1y
1z 20 21 22 23
24 25
0
0 26 27
b 28 18
29 2a 2b 2c 2d 1l
2e 1p
h 25
2f 2g
2h
2i 2j
2i 2j 2k
2l
2m
2n 2o b 2p
2n 1f b 2p
2n 2q 2r 2s 2t 2u
2n 2q 2r 2v 2t 2u
2n 2q 2r 2s
2n 2q 2w 2x
2y
2y 2z
f 30 31
b f 30 31 32
33
33
34 f g
34 f g 32
b 35 2d r
b 36 37 38 39 3a
b 3b 35 3c
3d 3e
3f 3g 3h 34 2e
0
0 1p
34 f 1p
34 f 1p 3i
0 1q 1r
0 1q 1r
34 f 1q 1r 3j
0 3k 3l
0 3k 3m
0
b h 3n 25
34 f 3o 3p 3q
34 f 3o 3p 3q
b 3r 3s
b 3t 25
0 3u

b h
b 3v 3w 3x 3y
b h 3x 25 3z
40 41 42
43 44
34 45 46
0 47
48 49
34 f 49 3j
0 4a
0 4b 4c
0

0 4d
0 4e 4f 4g
4h 4i 4j 4k 4l 4m
4n 4o 4p 4q
4h 4i 4j 4k 4l 4m
4r 4s 4t 4o 4u 4v
4n 4w 4o 4u 4v
4r 4t 4x 4o
34 f 4y
4z
50 51 52 53 54
55 56 57
58

59 5a 5b
5c 5d
0 5e 5f
0 5g 5f






5h 5i
5h 5i
5j 5k

b 5l 5m
5n




5o 5p
5q 2d 5r
5s 5t 5u
5s 5t 5u
5v 5w 5x
5v 5w 5x
5y 5z
60 61
5n
b 5l 5m
b 62 63 64 65

66 67


2e h 3n 25
34 2e 3q h 68 3p


69 6a 3r
b 2e 6b

6c
b 6d
6e 6f 6g
6h
6e 6i 6j 6k 4u
6e 6i 6j 6k 4u 6l
6m 6n 6o 6k 4u 6p
6q 6r
6e 6j 6s
0 6t 6u 6v 6w 6x
0 6y 6z 70
71 72
0 73 3l
74 75 76
77
78 5p
78 5p 79
7a 7b 7c 7d 7e 7f
7g 7h 7i 7j 7k
7l 7m 7n 7o 7p
7q 7r 7s 7t
7u q 7v 7w 7x
5n 7y
7z 80 81 82
83 84 85
7z 86
f 1q 1r
f 1q 1r
2e h 3n 25
87 88
89 87 8a 88 32
b 8b
8c 8d 8e 1l
8f 8g 8h 1l
2e 3t 25
34 2e 3q 3t 25
2e 3t 25

8i 5c 2d
2e h
0 8j 4
2e h 3x 25 3z
8k 8l 8m 8n
8o 8m 8p
8k 8l 8q 8p
f 47
f 49
1g 8r 8s
53 5d 8t
1g 6a 8u 8v 8w 8x
8y 1l 8z
90 91
92
5n 8w 93 94
1g 2d 95
2e 1p
34 2e 1p
f 1p 96
34 f 1p 97
1g 2d
1g 2d 98
99
53 6a 9a 9b 48 9c
53 6a 9a 9b 48 9d
9e 9f 9g
9h 9i 9j 9k 9l
34 45 3i 9m 3p
9n 9o 9p 9q 9r
5n 9s 9t 9u 9v 9w
1g 2d 9a

9x 9y 9z
9x a0
a1 a2 1p a3
9x a4 a5 a6 a7
9x a4 a5 a6 a7
9x a8 a5 a9 a7
9x a8 a5 a9 a7
a1
53 aa ab ac ad
1g 2d ae
af ag ah
ai aj
af ak al am an
af ak al an
1g 2d ao

1g 2d

53 2d
34 h ap aq ar
as 1x
34 f 47 3j
at au av
aw
0 ax
f ax
ay
f ax
az
f b0 1p
b1 ap b0
34 f b2
34 f b2 9m 3p
34 f b0 1p
34 f b3 3p

b4 b5 b6
b5 b7 9c 6a b8
b5 b7 9c 6a b8
b9 5n ba bb bc
bd
be b 1l
5n bf
be 7y bg bh
bi
bi bj
bk bl
ae bm
bn
1g 2d 9a bn
bo bp bq
bo bp br 2t 2u
bo bp br bs bt
bu q 7v 7w 7x
0 5c bv bw
48 bx by bz c0
48 bx by bz c0 c1
5n 5y c2 c3
be bx c4 8s 1l
be 1l
5n c5 c6 c7 c8 ae
5n c5 c6 c7 c8 ae


5 c9 ca cb br cc
5 6 7 8 br cc
cd ce 53 cf

0 cg bv bw
48 bx by bz c0
48 bx by bz c0 c1
h ch b8 ci cj
ck cl cm cn
0 ck cm cn
0 5c bv
b 35 bv
0 co 5f
45 5c cp
34 2e 5c cp
48 bx by
cq cr cs 6z
b b8 ct cu
b cv 25 cu cw cx
b cy cz cu 4u
b d0 cz cu 4u
b d1 cu
1g 5d 9a d2 9b
2e h
34 2e 3q h
87 88
89 87 8a 88
89 87 8a 88 d3
i j d4 d5

d6 d7 d8
d9 da db dc dd
2e
de df dg dh

7y di dj 2u
dk 2u
dl dm dn 2u
5n 7y do

dp 2u
dq do dr 2u
ds dt du bt
dv 5n 7y do
dw
dx dy
dz e0 e1
dz e2 e1
e3 e4
e5 e6 e7 ae
e8
e8
5n e9 ea
5n eb ec 1l
5n ed
5n
5n ee
5n ee
5n e9 ea
5n eb 1l
5n ed
5n e8 ed

ef eg eh

5 c9 ca cb ei
ej ek el 3l
ai em en
ej eo ep
ej eo eq 2v
ej eo eq 2v
b er 2d cu
es et eu bv
es et eu bv
b cy cz cu
b d1 cu
b er 2d cu cw ev
ew 8v 8w
1g 6a ex ae
ey 2d
58
ez
f0
f1 f2
f3
f3
f4
f4
f3
f3
5h 5i
5h 5i
f1 f2
5j 5k f5
b f6
5n f7
5o 5p f8
f9 fa
f9 fa
f9 fa fb
f9 fa fb
fc fd fe
fc fd fe
fc fd
fc fd
5y 5z

b 62 63 64 ff
66 67
f4
f4
2e h 3x 25 3z
34 2e 3q h fg 3p

fh fi fj
fh fk fl
fi
ai 25 fm
b fn
7y fo fp
fq fr
7y fs
ft fu fv
ft fu fv fw
fx
dl fy fz

g0
g1 g2 g3
g4 g5
g1 g2 g3 g6
29 2a 2b 2c 2d g7
h 1l 1p g8
b g9 ga
gb
f 47
f 49
2e 4a
2e 4b 4c
8c gc ci 1l
34 f gd ge gf
gg

53 6a gh
gi gj gk
gl
gl gm

87 88
87 8a 88

b 35 gn w
b w go gp gq gr
b
gs gt gu
gv gw gx gy gz h0
h1 h2 q
h3
h4 5c f2
h5 gw gx
h6 h7 2d g7
dv 5n 7y
h8
1s h9 ha
hb
hb
hb hc
hb hc
hb 1v hd he
hb 1v hd he
ft hf 1i hg
hh hi
ft hj
ft hj
ft hk hl hj
ft hk hl hj
hm
5n 7y
45 hn
2e 4e 4f 4g

5y ho

hp
f1
f1 hq
hr
2e
34 2e 3j
hs


ht
hu


96 hv
hw hx
34 f hy 32
34 f hy 32
hw 4y


hz i0
i1
b i2 i3 g7

i4 i5 i6 61
i7 i4 i8 i6 61
5n i5 i6
0 cg bv
48 bx by`,
aliases: `MOL|multiplexer|strace|*
_exit|exit|strace|*
adjtimex_time32|adjtimex|kernel|x86 arm
atomic_comxchg_32|atomic_cmpxchg_32|strace|m68k
chown|chown32|kernel|x86 arm
chown|chown32|strace|s390
chown16|chown|kernel|x86 arm
clock_adjtime|clock_adjtime64|kernel|x86 arm
clock_adjtime32|clock_adjtime|kernel|x86 arm
clock_getres|clock_getres_time64|kernel|x86 arm
clock_getres_time32|clock_getres|kernel|x86 arm
clock_gettime|clock_gettime64|kernel|x86 arm
clock_gettime32|clock_gettime|kernel|x86 arm
clock_nanosleep|clock_nanosleep_time64|kernel|x86 arm
clock_nanosleep_time32|clock_nanosleep|kernel|x86 arm
clock_settime|clock_settime64|kernel|x86 arm
clock_settime32|clock_settime|kernel|x86 arm
debug_setcontext|sys_debug_setcontext|strace|*
fadvise64_64|arm_fadvise64_64|audit|arm
fadvise64_64|arm_fadvise64_64|strace|arm
fadvise64_64|fadvise64|kernel|aarch64 riscv64 s390x
fchown|fchown32|kernel|x86 arm
fchown|fchown32|strace|s390
fchown16|fchown|kernel|x86 arm
fstat|oldfstat|kernel|x86
fstatat|newfstatat|other|*
fstatat64|newfstatat|audit|ppc64
fstatfs64_wrapper|fstatfs64|kernel|arm
futex|futex_time64|kernel|x86 arm
futex_time32|futex|kernel|x86 arm
futimesat_time32|futimesat|kernel|x86 arm
getdents|getdents64|audit|aarch64
getegid|getegid32|kernel|x86 arm
getegid|getegid32|strace|s390
getegid16|getegid|kernel|x86 arm
geteuid|geteuid32|kernel|x86 arm
geteuid|geteuid32|strace|s390
geteuid16|geteuid|kernel|x86 arm
getgid|getgid32|kernel|x86 arm
getgid|getgid32|strace|s390
getgid16|getgid|kernel|x86 arm
getgroups|getgroups32|kernel|x86 arm
getgroups|getgroups32|strace|s390
getgroups16|getgroups|kernel|x86 arm
getresgid|getresgid32|kernel|x86 arm
getresgid|getresgid32|strace|s390
getresgid16|getresgid|kernel|x86 arm
getresuid|getresuid32|kernel|x86 arm
getresuid|getresuid32|strace|s390
getresuid16|getresuid|kernel|x86 arm
getrlimit|ugetrlimit|kernel|x86 arm ppc64
getrlimit|ugetrlimit|strace|x86 arm m68k ppc s390 sh
getsetgid32|getresgid32|strace|sh
getuid|getuid32|kernel|x86 arm
getuid|getuid32|strace|s390
getuid16|getuid|kernel|x86 arm
ia32_fadvise64|fadvise64|kernel|x86
ia32_fadvise64_64|fadvise64_64|kernel|x86
ia32_fallocate|fallocate|kernel|x86
ia32_ftruncate64|ftruncate64|kernel|x86
ia32_pread64|pread64|kernel|x86
ia32_pwrite64|pwrite64|kernel|x86
ia32_readahead|readahead|kernel|x86
ia32_sync_file_range|sync_file_range|kernel|x86
ia32_truncate64|truncate64|kernel|x86
io_getevents_time32|io_getevents|kernel|x86 arm
io_pgetevents|io_pgetevents_time64|kernel|x86 arm
io_pgetevents_time32|io_pgetevents|kernel|x86 arm
lchown|lchown32|kernel|x86 arm
lchown|lchown32|strace|s390
lchown16|lchown|kernel|x86 arm
llseek|_llseek|audit|arm
llseek|_llseek|kernel|x86 arm ppc64
llseek|_llseek|other|*
lstat|oldlstat|kernel|x86
madvise1|madvise|audit|x86
mmap_pgoff|mmap2|kernel|x86
mq_timedreceive|mq_timedreceive_time64|kernel|x86 arm
mq_timedreceive_time32|mq_timedreceive|kernel|x86 arm
mq_timedsend|mq_timedsend_time64|kernel|x86 arm
mq_timedsend_time32|mq_timedsend|kernel|x86 arm
nanosleep_time32|nanosleep|kernel|x86 arm
newfstat|fstat|audit|aarch64
newfstat|fstat|kernel|x86 x86_64 arm aarch64 ppc64 riscv64 s390x
newfstat|fstat|other|*
newfstat|fstat|strace|parisc
newfstatat|fstatat64|strace|arm parisc ppc sh
newlstat|lstat|kernel|x86 x86_64 arm ppc64 s390x
newlstat|lstat|strace|parisc
newselect|_newselect|audit|arm
newstat|stat|kernel|x86 x86_64 arm ppc64 s390x
newstat|stat|strace|parisc
newuname|uname|kernel|x86 x86_64 arm aarch64 ppc64 riscv64 s390x
newuname|uname|strace|parisc
old_getrlimit|getrlimit|kernel|x86
old_getrlimit|getrlimit|strace|*
old_mmap|mmap|kernel|x86 s390x
old_mmap|mmap|strace|*
old_msgctl|msgctl|kernel|arm
old_readdir|readdir|kernel|x86
old_select|select|kernel|x86
old_semctl|semctl|kernel|arm
old_shmctl|shmctl|kernel|arm
oldgetrlimit|getrlimit|strace|*
oldselect|select|strace|*
oldumount|umount|kernel|x86 s390x
oldumount|umount|strace|*
olduname|oldolduname|kernel|x86
perf_counter_open|perf_event_open|audit|ppc ppc64
perf_counter_open|perf_event_open|strace|*
ppc64_personality|personality|kernel|ppc64
ppoll|ppoll_time64|kernel|x86 arm
ppoll_time32|ppoll|kernel|x86 arm
pread|pread64|audit|x86_64 aarch64 ppc ppc64 s390 s390x
pread|pread64|kernel|*
pread|pread64|strace|*
pselect6|pselect6_time64|kernel|x86 arm
pselect6_time32|pselect6|kernel|x86 arm
pwrite|pwrite64|audit|x86_64 aarch64 ppc ppc64 s390 s390x
pwrite|pwrite64|kernel|*
pwrite|pwrite64|strace|*
quotactl_path|quotactl_fd|other|*
recvmmsg|recvmmsg_time64|kernel|x86 arm
recvmmsg_time32|recvmmsg|kernel|x86 arm
rt_sigreturn_wrapper|rt_sigreturn|kernel|arm
rt_sigtimedwait|rt_sigtimedwait_time64|kernel|x86 arm
rt_sigtimedwait_time32|rt_sigtimedwait|kernel|x86 arm
s390_ipc|ipc|kernel|s390x
s390_personality|personality|kernel|s390x
sched_rr_get_interval|sched_rr_get_interval_time64|kernel|x86 arm
sched_rr_get_interval64|sched_rr_get_interval_time64|audit|x86 arm
sched_rr_get_interval_time32|sched_rr_get_interval|kernel|x86 arm
select|_newselect|kernel|x86 arm ppc64
select|_newselect|strace|x86 arm m68k parisc ppc s390 sh
semtimedop|semtimedop_time64|kernel|x86 arm
semtimedop_time32|semtimedop|kernel|arm
sendfile64|sendfile|kernel|x86_64 aarch64 ppc64 riscv64 s390x
setfsgid|setfsgid32|kernel|x86 arm
setfsgid|setfsgid32|strace|s390
setfsgid16|setfsgid|kernel|x86 arm
setfsuid|setfsuid32|kernel|x86 arm
setfsuid|setfsuid32|strace|s390
setfsuid16|setfsuid|kernel|x86 arm
setgid|setgid32|kernel|x86 arm
setgid|setgid32|strace|s390
setgid16|setgid|kernel|x86 arm
setgroups|setgroups32|kernel|x86 arm
setgroups|setgroups32|strace|s390
setgroups16|setgroups|kernel|x86 arm
setregid|setregid32|kernel|x86 arm
setregid|setregid32|strace|s390
setregid16|setregid|kernel|x86 arm
setresgid|setresgid32|kernel|x86 arm
setresgid|setresgid32|strace|s390
setresgid16|setresgid|kernel|x86 arm
setresuid|setresuid32|kernel|x86 arm
setresuid|setresuid32|strace|s390
setresuid16|setresuid|kernel|x86 arm
setreuid|setreuid32|kernel|x86 arm
setreuid|setreuid32|strace|s390
setreuid16|setreuid|kernel|x86 arm
setuid|setuid32|kernel|x86 arm
setuid|setuid32|strace|s390
setuid16|setuid|kernel|x86 arm
siggetmask|sgetmask|strace|*
sigreturn_wrapper|sigreturn|kernel|arm
sigsetmask|ssetmask|strace|*
stat|oldstat|kernel|x86
statfs64_wrapper|statfs64|kernel|arm
stime32|stime|kernel|x86
sync_file_range|arm_sync_file_range|audit|arm
sync_file_range|sync_file_range2|strace|ppc
sync_file_range2|arm_sync_file_range|kernel|arm
sync_file_range2|arm_sync_file_range|strace|arm
sys_kexec_load|kexec_load|audit|x86
sys_kexec_load|kexec_load|strace|*
sys_mpx|mpx|strace|ppc
sysctl|_sysctl|audit|arm
sysctl|_sysctl|other|*
sysctl|_sysctl|strace|*
time32|time|kernel|x86
timer_gettime|timer_gettime64|kernel|x86 arm
timer_gettime32|timer_gettime|kernel|x86 arm
timer_settime|timer_settime64|kernel|x86 arm
timer_settime32|timer_settime|kernel|x86 arm
timerfd|timerfd_create|audit|ppc ppc64
timerfd|timerfd_create|strace|arm ppc sh
timerfd_gettime|timerfd_gettime64|kernel|x86 arm
timerfd_gettime32|timerfd_gettime|kernel|x86 arm
timerfd_settime|timerfd_settime64|kernel|x86 arm
timerfd_settime32|timerfd_settime|kernel|x86 arm
tux|tuxcall|strace|*
umount|umount2|kernel|x86 x86_64 arm aarch64 ppc64 riscv64 s390x
umount|umount2|strace|x86 x86_64 arm m68k ppc s390 s390x sh
uname|olduname|kernel|x86
utime32|utime|kernel|x86
utimensat|utimensat_time64|kernel|x86 arm
utimensat_time32|utimensat|kernel|x86 arm
utimes_time32|utimes|kernel|x86 arm`,
}
