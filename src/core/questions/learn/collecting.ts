/**
 * How to collect what the kernel logs while a container runs under a profile that observes (`SCMP_ACT_LOG`).
 *
 * Without auditd each record passes printk, which lets ten lines through in five seconds
 * (kernel.printk_ratelimit, kernel.printk_ratelimit_burst; kauditd_printk_skb in the kernel's kernel/audit.c),
 * and dmesg after the run sees what the ring still holds. So the limit is off while the log is followed and as
 * it was afterwards. dmesg runs before all else (chrt), for the ring keeps some 500 records: of 30,000 at once on a
 * busy machine it then read 99 in a hundred, without 28 to 58. And nothing is filtered: the notices of lost records stand in other lines than the records.
 * The line that sysctl prints is the log's first: its reader knows by it that nothing before was asked for.
 * With auditd the kernel waits for the daemon; how many it lost since it runs, `auditctl -s` tells.
 */
export const collectings = [
  {
    id: 'kernel-log',
    command: [
      "sudo sh -c '",
      '  trap : INT; limit=$(sysctl -n kernel.printk_ratelimit)',
      '  sysctl kernel.printk_ratelimit=0',
      '  chrt -f 1 dmesg -W',
      '  sysctl -q kernel.printk_ratelimit=$limit',
      "' > audit.log",
    ].join('\n'),
  },
  {
    id: 'auditd',
    command: "sudo sh -c 'ausearch -m SECCOMP --raw --start recent; auditctl -s' > audit.log",
  },
] as const
