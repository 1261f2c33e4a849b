import type { Use } from '#core/questions/risk/threat.ts'
import { family, has, is, lacks, netlink } from './uses.ts'

/** A use of a call that is worth closing although others of the call are needed. */
export interface Caution {
  readonly use: Use
  /** What it opens, one sentence. */
  readonly why: string
}

const writable: readonly [number, string, string] = [2, 'PROT', 'PROT_WRITE']
const executable: readonly [number, string, string] = [2, 'PROT', 'PROT_EXEC']
const setuid = 'Makes a program run as its owner for whoever starts it.'
const device = 'Makes a file that leads straight to a device of the host.'
const bothWays = 'Memory that can be written and then run, which is what injected code needs.'

/** Names stand for the argument's whole value unless they are flags. */
export const cautions: readonly Caution[] = [
  { use: family('AF_ALG'), why: 'Opens the crypto engine of the kernel, where Copy Fail was.' },
  {
    use: family('AF_VSOCK'),
    why: 'Talks to the hypervisor and to other machines of the host, past network rules.',
  },
  { use: family('AF_PACKET'), why: 'Raw frames; its ring buffers were broken several times.' },
  { use: family('AF_KEY'), why: 'The old interface to IPsec, rarely used and rarely read.' },
  {
    use: family('AF_RDS'),
    why: 'A cluster protocol that loads by itself and was broken by unprivileged programs.',
  },
  { use: family('AF_TIPC'), why: 'A cluster protocol that loads by itself and was broken over the network.' },
  { use: family('AF_CAN'), why: 'The bus of cars, loaded on demand; its broadcast manager was broken.' },
  { use: family('AF_RXRPC'), why: 'The transport of AFS, one half of Dirty Frag.' },
  { use: family('AF_BLUETOOTH'), why: 'The Bluetooth stack, large and of no use to most containers.' },
  { use: family('AF_XDP'), why: 'Maps rings of network drivers into the program.' },
  { use: netlink('NETLINK_NETFILTER'), why: 'The nftables rule machine, broken almost every year.' },
  { use: netlink('NETLINK_XFRM'), why: 'The IPsec configuration, the other half of Dirty Frag.' },
  {
    use: has('clone', [0, 'CLONE', 'CLONE_NEWUSER']),
    why: 'A user namespace makes its owner root over kernel code meant for administrators.',
  },
  {
    use: has('clone', [0, 'CLONE', 'CLONE_NEWNS']),
    why: 'A mount namespace of its own, the ground for tricks with mounts.',
  },
  {
    use: has('unshare', [0, 'UNSHARE', 'CLONE_NEWUSER']),
    why: 'A user namespace makes its owner root over kernel code meant for administrators.',
  },
  {
    use: has('unshare', [0, 'UNSHARE', 'CLONE_NEWNS']),
    why: 'A mount namespace of its own, the ground for tricks with mounts.',
  },
  { use: is('ioctl', [1, 'IOCTL', 'TIOCSTI']), why: 'Types into the terminal that started the container.' },
  { use: is('ioctl', [1, 'IOCTL', 'TIOCLINUX']), why: 'Pastes into a virtual console of the host.' },
  {
    use: is('ioctl', [1, 'IOCTL', 'TIOCSETD']),
    why: 'Loads a line discipline, kernel code that few have looked at.',
  },
  {
    use: has('personality', [0, 'PERSONALITY', 'READ_IMPLIES_EXEC']),
    why: 'Whatever can be read can then be run as code.',
  },
  {
    use: has('personality', [0, 'PERSONALITY', 'ADDR_NO_RANDOMIZE']),
    why: 'Programs started from there stand at addresses that can be foretold.',
  },
  {
    use: is('prctl', [0, 'PR', 'PR_SET_MM']),
    why: 'Moves the marks of the own memory that the kernel and monitors trust.',
  },
  {
    use: is('prctl', [0, 'PR', 'PR_SET_PTRACER']),
    why: 'Lets another process trace this one where Yama would not.',
  },
  { use: has('mmap', writable, executable), why: bothWays },
  { use: has('mprotect', writable, executable), why: bothWays },
  { use: has('pkey_mprotect', writable, executable), why: bothWays },
  {
    use: lacks('userfaultfd', [0, 'UFFD', 'UFFD_USER_MODE_ONLY']),
    why: 'Holds the kernel in the middle of a copy for as long as an attack needs.',
  },
  { use: is('ptrace', [0, 'PTRACE', 'PTRACE_ATTACH']), why: 'Takes over another process of the container.' },
  {
    use: is('ptrace', [0, 'PTRACE', 'PTRACE_SEIZE']),
    why: 'Takes over another process of the container without stopping it.',
  },
  { use: is('ptrace', [0, 'PTRACE', 'PTRACE_POKEDATA']), why: 'Writes into the memory of a traced process.' },
  {
    use: is('keyctl', [0, 'KEYCTL', 'KEYCTL_READ']),
    why: 'Reads keys; keyrings know nothing of containers.',
  },
  {
    use: is('keyctl', [0, 'KEYCTL', 'KEYCTL_JOIN_SESSION_KEYRING']),
    why: 'The door of the keyring overflow of 2016, still needed by some runtimes.',
  },
  {
    use: is('futex', [1, 'FUTEX', 'FUTEX_CMP_REQUEUE_PI', 0x7fn]),
    why: 'The operation behind Towelroot; C libraries stopped using it.',
  },
  {
    use: lacks('memfd_create', [1, 'MFD', 'MFD_NOEXEC_SEAL']),
    why: 'A program that lives in memory alone and can be run from there.',
  },
  {
    use: has('execveat', [4, 'AT', 'AT_EMPTY_PATH']),
    why: 'Runs a bare descriptor, such as a program that is in no file system.',
  },
  { use: has('chmod', [1, 'S_MODE', 'S_ISUID']), why: setuid },
  { use: has('fchmod', [1, 'S_MODE', 'S_ISUID']), why: setuid },
  { use: has('fchmodat', [2, 'S_MODE', 'S_ISUID']), why: setuid },
  { use: has('fchmodat2', [2, 'S_MODE', 'S_ISUID']), why: setuid },
  { use: is('mknod', [1, 'S_MODE', 'S_IFBLK', 0xf000n]), why: device },
  { use: is('mknod', [1, 'S_MODE', 'S_IFCHR', 0xf000n]), why: device },
  { use: is('mknodat', [2, 'S_MODE', 'S_IFBLK', 0xf000n]), why: device },
  { use: is('mknodat', [2, 'S_MODE', 'S_IFCHR', 0xf000n]), why: device },
  {
    use: has('seccomp', [1, 'SECCOMP_FLAG', 'SECCOMP_FILTER_FLAG_NEW_LISTENER']),
    why: 'Becomes the judge over the calls of its own children.',
  },
  {
    use: is('setsockopt', [1, 'SOL', 'IPPROTO_IP'], [2, 'IP_OPT', 'IPT_SO_SET_REPLACE']),
    why: 'The parser of iptables rules, broken more than once.',
  },
  {
    use: is('setsockopt', [1, 'SOL', 'IPPROTO_TCP'], [2, 'TCP_OPT', 'TCP_ULP']),
    why: 'Puts another protocol into a TCP socket, such as TLS in the kernel.',
  },
  {
    use: is('bpf', [0, 'BPF', 'BPF_PROG_LOAD']),
    why: 'Hands a program to the verifier, whose slips gave the whole kernel away.',
  },
  {
    use: is('timer_create', [0, 'CLOCK', 'CLOCK_PROCESS_CPUTIME_ID']),
    why: 'Timers of processor time, freed while in use in 2022 and 2025.',
  },
  {
    use: is('syslog', [0, 'SYSLOG', 'SYSLOG_ACTION_READ_ALL']),
    why: 'Reads the log of the kernel, which tells addresses and what the host does.',
  },
  {
    use: has('open_tree', [2, 'OPEN_TREE', 'OPEN_TREE_CLONE']),
    why: 'Copies a mount, the first half of mounting without mount.',
  },
]
