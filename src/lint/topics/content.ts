import type { LintRule } from '../rule.ts'
import { accountingAllowed } from '../rules/accounting-allowed.ts'
import { afVsockAlg } from '../rules/af-vsock-alg.ts'
import { arch32OnlyNames } from '../rules/arch32-only-names.ts'
import { bpfAllowed } from '../rules/bpf-allowed.ts'
import { clockSettable } from '../rules/clock-settable.ts'
import { cloneArgS390 } from '../rules/clone-arg-s390.ts'
import { cloneMaskIncomplete } from '../rules/clone-mask-incomplete.ts'
import { cloneWithoutClone3 } from '../rules/clone-without-clone3.ts'
import { clone3Eperm } from '../rules/clone3-eperm.ts'
import { defaultAllow } from '../rules/default-allow.ts'
import { defaultEpermAllowlist } from '../rules/default-eperm-allowlist.ts'
import { defaultLog } from '../rules/default-log.ts'
import { intArgHighBits } from '../rules/int-arg-high-bits.ts'
import { ioPortsAllowed } from '../rules/io-ports-allowed.ts'
import { ioUring } from '../rules/io-uring.ts'
import { ioctlCmd } from '../rules/ioctl-cmd.ts'
import { ioctlSiblings } from '../rules/ioctl-siblings.ts'
import { ipcVersionBypass } from '../rules/ipc-version-bypass.ts'
import { kernelLogAllowed } from '../rules/kernel-log-allowed.ts'
import { kernelRefusesAnyway } from '../rules/kernel-refuses-anyway.ts'
import { kexecAllowed } from '../rules/kexec-allowed.ts'
import { keyringAllowed } from '../rules/keyring-allowed.ts'
import { killDefaultVsRuncStub } from '../rules/kill-default-vs-runc-stub.ts'
import { killThread } from '../rules/kill-thread.ts'
import { moduleLoadAllowed } from '../rules/module-load-allowed.ts'
import { mountAllowed } from '../rules/mount-allowed.ts'
import { mountWithoutEnosys } from '../rules/mount-without-enosys.ts'
import { negativeInt } from '../rules/negative-int.ts'
import { obsoleteCalls } from '../rules/obsolete-calls.ts'
import { openByHandleAllowed } from '../rules/open-by-handle-allowed.ts'
import { perfEventOpenAllowed } from '../rules/perf-event-open-allowed.ts'
import { personality } from '../rules/personality.ts'
import { pivotRootAllowed } from '../rules/pivot-root-allowed.ts'
import { pointerArg } from '../rules/pointer-arg.ts'
import { ptraceAllowed } from '../rules/ptrace-allowed.ts'
import { ptraceOldKernel } from '../rules/ptrace-old-kernel.ts'
import { quotactlAllowed } from '../rules/quotactl-allowed.ts'
import { rebootAllowed } from '../rules/reboot-allowed.ts'
import { seccompPrctl } from '../rules/seccomp-prctl.ts'
import { siblingMissing } from '../rules/sibling-missing.ts'
import { siblingOpen } from '../rules/sibling-open.ts'
import { socketcallBypass } from '../rules/socketcall-bypass.ts'
import { socketcallRefused } from '../rules/socketcall-refused.ts'
import { structFlagsArg } from '../rules/struct-flags-arg.ts'
import { swapAllowed } from '../rules/swap-allowed.ts'
import { time64Missing } from '../rules/time64-missing.ts'
import { unshareSetns } from '../rules/unshare-setns.ts'
import { uprobeExempt } from '../rules/uprobe-exempt.ts'
import { userNamespaces } from '../rules/user-namespaces.ts'
import { userfaultfdAllowed } from '../rules/userfaultfd-allowed.ts'
import { valueExceeds32bitArch } from '../rules/value-exceeds-32bit-arch.ts'
import { vdsoNote } from '../rules/vdso-note.ts'
import { x32Gap } from '../rules/x32-gap.ts'
import { x86CompatListedUnneeded } from '../rules/x86-compat-listed-unneeded.ts'
import { x86CompatMissing } from '../rules/x86-compat-missing.ts'

/**
 * What a profile lets through or keeps out. Left out on purpose: io_setup and its siblings, remap_file_pages and
 * modify_ldt, which stand in the engines' own defaults and in half of all public profiles: a note that everybody gets
 * tells nobody anything.
 */
export const contentRules: readonly LintRule[] = [
  accountingAllowed,
  afVsockAlg,
  arch32OnlyNames,
  bpfAllowed,
  clockSettable,
  cloneArgS390,
  cloneMaskIncomplete,
  cloneWithoutClone3,
  clone3Eperm,
  defaultAllow,
  defaultEpermAllowlist,
  defaultLog,
  intArgHighBits,
  ioPortsAllowed,
  ioUring,
  ioctlCmd,
  ioctlSiblings,
  ipcVersionBypass,
  kernelLogAllowed,
  kexecAllowed,
  kernelRefusesAnyway,
  keyringAllowed,
  killDefaultVsRuncStub,
  killThread,
  moduleLoadAllowed,
  mountAllowed,
  mountWithoutEnosys,
  negativeInt,
  obsoleteCalls,
  openByHandleAllowed,
  perfEventOpenAllowed,
  personality,
  pivotRootAllowed,
  pointerArg,
  ptraceAllowed,
  ptraceOldKernel,
  quotactlAllowed,
  rebootAllowed,
  seccompPrctl,
  siblingMissing,
  siblingOpen,
  socketcallBypass,
  socketcallRefused,
  structFlagsArg,
  swapAllowed,
  time64Missing,
  unshareSetns,
  uprobeExempt,
  userfaultfdAllowed,
  valueExceeds32bitArch,
  userNamespaces,
  vdsoNote,
  x32Gap,
  x86CompatListedUnneeded,
  x86CompatMissing,
]
