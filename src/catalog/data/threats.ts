// Generated from ../source by `npm run catalog`; edits are lost.
export const threats = `{
  "seccompThreats": 1,
  "checked": "2026-11-30",
  "threats": [
    {
      "id": "CVE-2026-43284",
      "name": "Dirty Frag",
      "known": "2026-05",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_XFRM)",
          "socket(AF_KEY)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2026-43284"
    },
    {
      "id": "CVE-2026-31431",
      "name": "Copy Fail",
      "known": "2026-04",
      "steps": [
        [
          "socket(AF_ALG)"
        ],
        [
          "splice",
          "sendfile"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2026-31431"
    },
    {
      "id": "CVE-2025-38352",
      "known": "2025-07",
      "steps": [
        [
          "timer_create(CLOCK_PROCESS_CPUTIME_ID)",
          "timer_create(CLOCK_THREAD_CPUTIME_ID)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2025-38352"
    },
    {
      "id": "CVE-2025-21756",
      "known": "2025-02",
      "steps": [
        [
          "socket(AF_VSOCK)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2025-21756"
    },
    {
      "id": "CVE-2024-1086",
      "known": "2024-01",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_NETFILTER)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2024-1086"
    },
    {
      "id": "CVE-2024-0582",
      "known": "2024-01",
      "steps": [
        [
          "io_uring_setup"
        ],
        [
          "io_uring_register"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2024-0582"
    },
    {
      "id": "CVE-2023-6931",
      "known": "2023-12",
      "steps": [
        [
          "perf_event_open"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2023-6931"
    },
    {
      "id": "CVE-2023-32233",
      "known": "2023-05",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_NETFILTER)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2023-32233"
    },
    {
      "id": "CVE-2023-2598",
      "known": "2023-05",
      "steps": [
        [
          "io_uring_setup"
        ],
        [
          "io_uring_register"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2023-2598"
    },
    {
      "id": "CVE-2023-0179",
      "known": "2023-01",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_NETFILTER)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2023-0179"
    },
    {
      "id": "CVE-2022-2602",
      "known": "2022-10",
      "steps": [
        [
          "io_uring_setup"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-2602"
    },
    {
      "id": "CVE-2022-2585",
      "known": "2022-08",
      "steps": [
        [
          "timer_create(CLOCK_PROCESS_CPUTIME_ID)",
          "timer_create(CLOCK_THREAD_CPUTIME_ID)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-2585"
    },
    {
      "id": "CVE-2022-34918",
      "known": "2022-07",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_NETFILTER)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-34918"
    },
    {
      "id": "CVE-2022-1729",
      "known": "2022-05",
      "steps": [
        [
          "perf_event_open"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-1729"
    },
    {
      "id": "CVE-2022-30594",
      "known": "2022-05",
      "steps": [
        [
          "ptrace(PTRACE_SEIZE)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-30594"
    },
    {
      "id": "CVE-2022-29582",
      "known": "2022-04",
      "steps": [
        [
          "io_uring_setup"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-29582"
    },
    {
      "id": "CVE-2022-0847",
      "name": "Dirty Pipe",
      "known": "2022-03",
      "steps": [
        [
          "splice",
          "sendfile"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-0847"
    },
    {
      "id": "CVE-2022-0492",
      "name": "cgroup release_agent",
      "known": "2022-02",
      "steps": [
        [
          "mount",
          "fsmount"
        ]
      ],
      "namespaceCapability": "CAP_SYS_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-0492"
    },
    {
      "id": "CVE-2022-0185",
      "known": "2022-01",
      "steps": [
        [
          "fsopen"
        ],
        [
          "fsconfig"
        ]
      ],
      "namespaceCapability": "CAP_SYS_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-0185"
    },
    {
      "id": "CVE-2022-23222",
      "known": "2022-01",
      "steps": [
        [
          "bpf(BPF_PROG_LOAD)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-23222"
    },
    {
      "id": "CVE-2021-43267",
      "known": "2021-11",
      "steps": [
        [
          "socket(AF_TIPC)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-43267"
    },
    {
      "id": "CVE-2021-41073",
      "known": "2021-09",
      "steps": [
        [
          "io_uring_setup"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-41073"
    },
    {
      "id": "CVE-2021-22555",
      "known": "2021-07",
      "steps": [
        [
          "setsockopt(…, IPPROTO_IP, IP_OPT.IPT_SO_SET_REPLACE) on SCMP_ARCH_X86, SCMP_ARCH_X32, SCMP_ARCH_ARM, SCMP_ARCH_S390, SCMP_ARCH_PPC",
          "setsockopt(…, SOL_IPV6, IPV6_OPT.IP6T_SO_SET_REPLACE) on SCMP_ARCH_X86, SCMP_ARCH_X32, SCMP_ARCH_ARM, SCMP_ARCH_S390, SCMP_ARCH_PPC"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-22555"
    },
    {
      "id": "CVE-2021-3609",
      "known": "2021-06",
      "steps": [
        [
          "socket(AF_CAN)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-3609"
    },
    {
      "id": "CVE-2021-3490",
      "known": "2021-05",
      "steps": [
        [
          "bpf(BPF_PROG_LOAD)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-3490"
    },
    {
      "id": "CVE-2021-3493",
      "name": "OverlayFS capabilities",
      "known": "2021-04",
      "steps": [
        [
          "setxattr",
          "lsetxattr",
          "fsetxattr",
          "setxattrat"
        ],
        [
          "mount",
          "fsmount"
        ]
      ],
      "namespaceCapability": "CAP_SYS_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-3493"
    },
    {
      "id": "CVE-2021-26708",
      "known": "2021-02",
      "steps": [
        [
          "socket(AF_VSOCK)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-26708"
    },
    {
      "id": "CVE-2020-14386",
      "known": "2020-09",
      "steps": [
        [
          "socket(AF_PACKET)"
        ]
      ],
      "namespaceCapability": "CAP_NET_RAW",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2020-14386"
    },
    {
      "id": "CVE-2020-8835",
      "known": "2020-03",
      "steps": [
        [
          "bpf(BPF_PROG_LOAD)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2020-8835"
    },
    {
      "id": "CVE-2019-13272",
      "known": "2019-07",
      "steps": [
        [
          "ptrace(PTRACE_TRACEME)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2019-13272"
    },
    {
      "id": "CVE-2019-11815",
      "known": "2019-05",
      "steps": [
        [
          "socket(AF_RDS)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2019-11815"
    },
    {
      "id": "CVE-2018-18397",
      "known": "2018-12",
      "steps": [
        [
          "userfaultfd(~UFFD_USER_MODE_ONLY)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2018-18397"
    },
    {
      "id": "CVE-2018-18955",
      "known": "2018-11",
      "steps": [
        [
          "unshare(+CLONE_NEWUSER)",
          "clone(+CLONE_NEWUSER)",
          "clone3"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2018-18955"
    },
    {
      "id": "CVE-2017-16995",
      "known": "2017-12",
      "steps": [
        [
          "bpf(BPF_PROG_LOAD)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-16995"
    },
    {
      "id": "CVE-2017-17053",
      "known": "2017-11",
      "steps": [
        [
          "modify_ldt"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-17053"
    },
    {
      "id": "CVE-2017-5123",
      "known": "2017-10",
      "steps": [
        [
          "waitid"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-5123"
    },
    {
      "id": "CVE-2017-11176",
      "known": "2017-07",
      "steps": [
        [
          "mq_notify"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-11176"
    },
    {
      "id": "CVE-2017-7308",
      "known": "2017-03",
      "steps": [
        [
          "socket(AF_PACKET)"
        ]
      ],
      "namespaceCapability": "CAP_NET_RAW",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-7308"
    },
    {
      "id": "CVE-2017-7184",
      "known": "2017-03",
      "steps": [
        [
          "socket(AF_NETLINK, …, NETLINK_PROTO.NETLINK_XFRM)"
        ]
      ],
      "namespaceCapability": "CAP_NET_ADMIN",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-7184"
    },
    {
      "id": "CVE-2017-5226",
      "name": "Keystrokes into the terminal",
      "known": "2017-03",
      "steps": [
        [
          "ioctl(…, TIOCSTI)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-5226"
    },
    {
      "id": "CVE-2017-6074",
      "known": "2017-02",
      "steps": [
        [
          "socket(…, SOCK_DCCP & 0xf)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2017-6074"
    },
    {
      "id": "CVE-2016-8655",
      "known": "2016-12",
      "steps": [
        [
          "socket(AF_PACKET)"
        ]
      ],
      "namespaceCapability": "CAP_NET_RAW",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2016-8655"
    },
    {
      "id": "CVE-2016-5195",
      "name": "Dirty COW",
      "known": "2016-10",
      "steps": [
        [
          "madvise(…, …, MADV_DONTNEED)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2016-5195"
    },
    {
      "id": "CVE-2016-0728",
      "known": "2016-01",
      "steps": [
        [
          "keyctl(KEYCTL_JOIN_SESSION_KEYRING)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2016-0728"
    },
    {
      "id": "CVE-2014-4699",
      "known": "2014-07",
      "steps": [
        [
          "ptrace(PTRACE_TRACEME)",
          "ptrace(PTRACE_ATTACH)",
          "ptrace(PTRACE_SEIZE)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2014-4699"
    },
    {
      "id": "CVE-2014-3153",
      "name": "Towelroot",
      "known": "2014-06",
      "steps": [
        [
          "futex(…, FUTEX_CMP_REQUEUE_PI & 0x7f)",
          "futex(…, FUTEX_WAIT_REQUEUE_PI & 0x7f)"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2014-3153"
    },
    {
      "id": "CVE-2014-0038",
      "known": "2014-01",
      "steps": [
        [
          "recvmmsg on SCMP_ARCH_X32"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2014-0038"
    },
    {
      "id": "CVE-2013-2094",
      "known": "2013-05",
      "steps": [
        [
          "perf_event_open"
        ]
      ],
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2013-2094"
    },
    {
      "id": "CVE-2022-21505",
      "known": "2022-07",
      "steps": [
        [
          "kexec_file_load"
        ]
      ],
      "capability": "CAP_SYS_BOOT",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2022-21505"
    },
    {
      "id": "CVE-2021-35039",
      "known": "2021-07",
      "steps": [
        [
          "init_module",
          "finit_module"
        ]
      ],
      "capability": "CAP_SYS_MODULE",
      "source": "https://nvd.nist.gov/vuln/detail/CVE-2021-35039"
    }
  ]
}
`
