import { compareVersions } from '../../base/version.ts'

/**
 * Calls that io_uring makes for a program without the filter seeing them, by the kernel that brought the operation
 * (include/uapi/linux/io_uring.h, `enum io_uring_op`).
 */
const operations: Readonly<Record<string, string>> = {
  sendmsg: '5.3',
  recvmsg: '5.3',
  accept4: '5.5',
  connect: '5.5',
  openat: '5.6',
  statx: '5.6',
  madvise: '5.6',
  openat2: '5.6',
  epoll_ctl: '5.6',
  sendto: '5.6',
  recvfrom: '5.6',
  splice: '5.7',
  tee: '5.8',
  renameat2: '5.11',
  unlinkat: '5.11',
  mkdirat: '5.15',
  symlinkat: '5.15',
  linkat: '5.15',
  socket: '5.19',
  setxattr: '5.19',
  fsetxattr: '5.19',
  getxattr: '5.19',
  setsockopt: '6.7',
  waitid: '6.7',
  bind: '6.11',
  listen: '6.11',
  pipe2: '6.16',
}

/** Whether a ring can make the call on that kernel. */
export function isRingOperation(call: string, kernel: string): boolean {
  const since = operations[call]
  return since !== undefined && compareVersions(kernel, since) >= 0
}
