import { newNamespace } from '#core/questions/risk/assess.ts'
import type { Threat, Use } from '#core/questions/risk/threat.ts'
import { any, family, is, lacks, netlink } from './uses.ts'

/** When the table was last gone through: what became known later is not in it. */
export const threatsChecked = '2026-11'

interface Needs {
  readonly name?: string
  readonly capability?: string
  readonly namespaceCapability?: string
}

/** Each inner list is a step, any call of which will do. */
function threat(id: string, known: string, steps: readonly (readonly Use[])[], needs: Needs = {}): Threat {
  return {
    id,
    known,
    steps,
    name: undefined,
    capability: undefined,
    namespaceCapability: undefined,
    ...needs,
  }
}

/** Setting a ring up is enough: the kernel itself can take from it what it is to do. */
const ring: Threat['steps'] = [[any('io_uring_setup')]]
const registering: Threat['steps'] = [...ring, [any('io_uring_register')]]
/** Both hand pages of a file on without copying them. */
const fileToPipe: readonly Use[] = [any('splice'), any('sendfile')]
const fileAttributes: readonly Use[] = [
  any('setxattr'),
  any('lsetxattr'),
  any('fsetxattr'),
  any('setxattrat'),
]
/** ABIs that a 64-bit kernel serves through its compat layer. */
const compat: readonly string[] = [
  'SCMP_ARCH_X86',
  'SCMP_ARCH_X32',
  'SCMP_ARCH_ARM',
  'SCMP_ARCH_S390',
  'SCMP_ARCH_PPC',
]
const onCompat = (use: Use): Use => ({ ...use, only: compat })
const loadProgram: Threat['steps'] = [[is('bpf', [0, 'BPF', 'BPF_PROG_LOAD'])]]
const requeue: readonly Use[] = [
  is('futex', [1, 'FUTEX', 'FUTEX_CMP_REQUEUE_PI', 0x7fn]),
  is('futex', [1, 'FUTEX', 'FUTEX_WAIT_REQUEUE_PI', 0x7fn]),
]
const cpuTimer: readonly Use[] = [
  is('timer_create', [0, 'CLOCK', 'CLOCK_PROCESS_CPUTIME_ID']),
  is('timer_create', [0, 'CLOCK', 'CLOCK_THREAD_CPUTIME_ID']),
]
const inNamespace = (capability: string): Needs => ({ namespaceCapability: capability })

/**
 * Published ways to attack, the newest first. A step is here only when the known attacks cannot do without it: blocking
 * a call that merely helps stops nothing.
 */
export const threats: readonly Threat[] = [
  threat('CVE-2026-43284', '2026-05', [[netlink('NETLINK_XFRM'), family('AF_KEY')]], {
    name: 'Dirty Frag',
    namespaceCapability: 'CAP_NET_ADMIN',
  }),
  threat('CVE-2026-31431', '2026-04', [[family('AF_ALG')], fileToPipe], { name: 'Copy Fail' }),
  threat('CVE-2025-38352', '2025-07', [cpuTimer]),
  threat('CVE-2025-21756', '2025-02', [[family('AF_VSOCK')]]),
  threat('CVE-2024-1086', '2024-01', [[netlink('NETLINK_NETFILTER')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2024-0582', '2024-01', registering),
  threat('CVE-2023-6931', '2023-12', [[any('perf_event_open')]]),
  threat('CVE-2023-32233', '2023-05', [[netlink('NETLINK_NETFILTER')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2023-2598', '2023-05', registering),
  threat('CVE-2023-0179', '2023-01', [[netlink('NETLINK_NETFILTER')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2022-2602', '2022-10', ring),
  threat('CVE-2022-2585', '2022-08', [cpuTimer]),
  threat('CVE-2022-34918', '2022-07', [[netlink('NETLINK_NETFILTER')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2022-1729', '2022-05', [[any('perf_event_open')]]),
  threat('CVE-2022-30594', '2022-05', [[is('ptrace', [0, 'PTRACE', 'PTRACE_SEIZE'])]]),
  threat('CVE-2022-29582', '2022-04', ring),
  threat('CVE-2022-0847', '2022-03', [fileToPipe], { name: 'Dirty Pipe' }),
  threat('CVE-2022-0492', '2022-02', [[any('mount'), any('fsmount')]], {
    name: 'cgroup release_agent',
    namespaceCapability: 'CAP_SYS_ADMIN',
  }),
  threat('CVE-2022-0185', '2022-01', [[any('fsopen')], [any('fsconfig')]], inNamespace('CAP_SYS_ADMIN')),
  threat('CVE-2022-23222', '2022-01', loadProgram),
  threat('CVE-2021-43267', '2021-11', [[family('AF_TIPC')]]),
  threat('CVE-2021-41073', '2021-09', ring),
  threat(
    'CVE-2021-22555',
    '2021-07',
    [
      [
        onCompat(is('setsockopt', [1, 'SOL', 'IPPROTO_IP'], [2, 'IP_OPT', 'IPT_SO_SET_REPLACE'])),
        onCompat(is('setsockopt', [1, 'SOL', 'SOL_IPV6'], [2, 'IPV6_OPT', 'IP6T_SO_SET_REPLACE'])),
      ],
    ],
    inNamespace('CAP_NET_ADMIN'),
  ),
  threat('CVE-2021-3609', '2021-06', [[family('AF_CAN')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2021-3490', '2021-05', loadProgram),
  threat('CVE-2021-3493', '2021-04', [fileAttributes, [any('mount'), any('fsmount')]], {
    name: 'OverlayFS capabilities',
    namespaceCapability: 'CAP_SYS_ADMIN',
  }),
  threat('CVE-2021-26708', '2021-02', [[family('AF_VSOCK')]]),
  threat('CVE-2020-14386', '2020-09', [[family('AF_PACKET')]], inNamespace('CAP_NET_RAW')),
  threat('CVE-2020-8835', '2020-03', loadProgram),
  threat('CVE-2019-13272', '2019-07', [[is('ptrace', [0, 'PTRACE', 'PTRACE_TRACEME'])]]),
  threat('CVE-2019-11815', '2019-05', [[family('AF_RDS')]]),
  threat('CVE-2018-18397', '2018-12', [[lacks('userfaultfd', [0, 'UFFD', 'UFFD_USER_MODE_ONLY'])]]),
  threat('CVE-2018-18955', '2018-11', [newNamespace]),
  threat('CVE-2017-16995', '2017-12', loadProgram),
  threat('CVE-2017-17053', '2017-11', [[any('modify_ldt')]]),
  threat('CVE-2017-5123', '2017-10', [[any('waitid')]]),
  threat('CVE-2017-11176', '2017-07', [[any('mq_notify')]]),
  threat('CVE-2017-7308', '2017-03', [[family('AF_PACKET')]], inNamespace('CAP_NET_RAW')),
  threat('CVE-2017-7184', '2017-03', [[netlink('NETLINK_XFRM')]], inNamespace('CAP_NET_ADMIN')),
  threat('CVE-2017-5226', '2017-03', [[is('ioctl', [1, 'IOCTL', 'TIOCSTI'])]], {
    name: 'Keystrokes into the terminal',
  }),
  threat('CVE-2017-6074', '2017-02', [[is('socket', [1, 'SOCK_TYPE', 'SOCK_DCCP', 0xfn])]]),
  threat('CVE-2016-8655', '2016-12', [[family('AF_PACKET')]], inNamespace('CAP_NET_RAW')),
  threat('CVE-2016-5195', '2016-10', [[is('madvise', [2, 'MADV', 'MADV_DONTNEED'])]], { name: 'Dirty COW' }),
  threat('CVE-2016-0728', '2016-01', [[is('keyctl', [0, 'KEYCTL', 'KEYCTL_JOIN_SESSION_KEYRING'])]]),
  threat('CVE-2014-4699', '2014-07', [
    [
      is('ptrace', [0, 'PTRACE', 'PTRACE_TRACEME']),
      is('ptrace', [0, 'PTRACE', 'PTRACE_ATTACH']),
      is('ptrace', [0, 'PTRACE', 'PTRACE_SEIZE']),
    ],
  ]),
  threat('CVE-2014-3153', '2014-06', [requeue], { name: 'Towelroot' }),
  threat('CVE-2014-0038', '2014-01', [[{ ...any('recvmmsg'), only: ['SCMP_ARCH_X32'] }]]),
  threat('CVE-2013-2094', '2013-05', [[any('perf_event_open')]]),
  threat('CVE-2022-21505', '2022-07', [[any('kexec_file_load')]], { capability: 'CAP_SYS_BOOT' }),
  threat('CVE-2021-35039', '2021-07', [[any('init_module'), any('finit_module')]], {
    capability: 'CAP_SYS_MODULE',
  }),
]
