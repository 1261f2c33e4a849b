import type { LintRule } from './rule.ts'
import { accountingAllowed } from './rules/accounting-allowed.ts'
import { afVsockAlg } from './rules/af-vsock-alg.ts'
import { andViaTwoRules } from './rules/and-via-two-rules.ts'
import { archAndArchmap } from './rules/arch-and-archmap.ts'
import { archEndianMix } from './rules/arch-endian-mix.ts'
import { archNativeToken } from './rules/arch-native-token.ts'
import { archUnsupportedByRuntime } from './rules/arch-unsupported-by-runtime.ts'
import { arch32OnlyNames } from './rules/arch32-only-names.ts'
import { archmapNoNative } from './rules/archmap-no-native.ts'
import { argIndexBeyondSignature } from './rules/arg-index-beyond-signature.ts'
import { argIndexRange } from './rules/arg-index-range.ts'
import { argsTooMany } from './rules/args-too-many.ts'
import { bpfAllowed } from './rules/bpf-allowed.ts'
import { clockSettable } from './rules/clock-settable.ts'
import { cloneArgS390 } from './rules/clone-arg-s390.ts'
import { cloneMaskIncomplete } from './rules/clone-mask-incomplete.ts'
import { cloneWithoutClone3 } from './rules/clone-without-clone3.ts'
import { clone3Eperm } from './rules/clone3-eperm.ts'
import { conditionPrefixConflict } from './rules/condition-prefix-conflict.ts'
import { conflictingSameCondition } from './rules/conflicting-same-condition.ts'
import { conflictingUnconditional } from './rules/conflicting-unconditional.ts'
import { contradiction } from './rules/contradiction.ts'
import { defaultAllow } from './rules/default-allow.ts'
import { defaultEpermAllowlist } from './rules/default-eperm-allowlist.ts'
import { defaultLog } from './rules/default-log.ts'
import { dockerKeysInOci } from './rules/docker-keys-in-oci.ts'
import { duplicateJsonKey } from './rules/duplicate-json-key.ts'
import { duplicateName } from './rules/duplicate-name.ts'
import { emptyEffectiveProfile } from './rules/empty-effective-profile.ts'
import { emptyName } from './rules/empty-name.ts'
import { emptyProfile } from './rules/empty-profile.ts'
import { errnoMissing } from './rules/errno-missing.ts'
import { errnoNameIgnored } from './rules/errno-name-ignored.ts'
import { errnoNameUnknown } from './rules/errno-name-unknown.ts'
import { errnoOnNonErrnoAction } from './rules/errno-on-non-errno-action.ts'
import { errnoOutOfRange } from './rules/errno-out-of-range.ts'
import { errnoZero } from './rules/errno-zero.ts'
import { exitGroupMissing } from './rules/exit-group-missing.ts'
import { exitMissing } from './rules/exit-missing.ts'
import { flagSpecAllow } from './rules/flag-spec-allow.ts'
import { flagsOldRunc } from './rules/flags-old-runc.ts'
import { guardContradiction } from './rules/guard-contradiction.ts'
import { guardNeverTrue } from './rules/guard-never-true.ts'
import { guardsMinkernelIgnored } from './rules/guards-minkernel-ignored.ts'
import { hiddenCharacter } from './rules/hidden-character.ts'
import { hookDefault } from './rules/hook-default.ts'
import { intArgHighBits } from './rules/int-arg-high-bits.ts'
import { ioAioLegacy } from './rules/io-aio-legacy.ts'
import { ioPortsAllowed } from './rules/io-ports-allowed.ts'
import { ioUring } from './rules/io-uring.ts'
import { ioctlCmd } from './rules/ioctl-cmd.ts'
import { ioctlSiblings } from './rules/ioctl-siblings.ts'
import { ipcVersionBypass } from './rules/ipc-version-bypass.ts'
import { jsonBom } from './rules/json-bom.ts'
import { jsonComments } from './rules/json-comments.ts'
import { jsonKeyCase } from './rules/json-key-case.ts'
import { jsonSyntax } from './rules/json-syntax.ts'
import { jsonTrailingComma } from './rules/json-trailing-comma.ts'
import { kernelLogAllowed } from './rules/kernel-log-allowed.ts'
import { kexecAllowed } from './rules/kexec-allowed.ts'
import { keyringAllowed } from './rules/keyring-allowed.ts'
import { killDefaultVsRuncStub } from './rules/kill-default-vs-runc-stub.ts'
import { killThread } from './rules/kill-thread.ts'
import { legacyName } from './rules/legacy-name.ts'
import { libcInit } from './rules/libc-init.ts'
import { listenerMetadataAlone } from './rules/listener-metadata-alone.ts'
import { listenerPath } from './rules/listener-path.ts'
import { loadRefused } from './rules/load-refused.ts'
import { lscmpHang } from './rules/lscmp-hang.ts'
import { lscmpMergeHazard } from './rules/lscmp-merge-hazard.ts'
import { lscmpMissingLoad } from './rules/lscmp-missing-load.ts'
import { lscmpRange64bit } from './rules/lscmp-range-64bit.ts'
import { maskedEqMissingValuetwo } from './rules/masked-eq-missing-valuetwo.ts'
import { maskedEqSwapped } from './rules/masked-eq-swapped.ts'
import { minkernelFormat } from './rules/minkernel-format.ts'
import { missingDefaultAction } from './rules/missing-default-action.ts'
import { mixedAllowDenyList } from './rules/mixed-allow-deny-list.ts'
import { modifyLdt } from './rules/modify-ldt.ts'
import { moduleLoadAllowed } from './rules/module-load-allowed.ts'
import { mountAllowed } from './rules/mount-allowed.ts'
import { mountSiblingGap } from './rules/mount-sibling-gap.ts'
import { nameAndNames } from './rules/name-and-names.ts'
import { negativeInt } from './rules/negative-int.ts'
import { noNames } from './rules/no-names.ts'
import { notifyDefault } from './rules/notify-default.ts'
import { notifyNoListener } from './rules/notify-no-listener.ts'
import { notifyToctou } from './rules/notify-toctou.ts'
import { notifyWrite } from './rules/notify-write.ts'
import { nullElement } from './rules/null-element.ts'
import { nullValue } from './rules/null-value.ts'
import { numberForm } from './rules/number-form.ts'
import { obsoleteCalls } from './rules/obsolete-calls.ts'
import { openByHandleAllowed } from './rules/open-by-handle-allowed.ts'
import { overlapDifferentActions } from './rules/overlap-different-actions.ts'
import { perfEventOpenAllowed } from './rules/perf-event-open-allowed.ts'
import { personality } from './rules/personality.ts'
import { pivotRootAllowed } from './rules/pivot-root-allowed.ts'
import { pointerArg } from './rules/pointer-arg.ts'
import { ptraceAllowed } from './rules/ptrace-allowed.ts'
import { ptraceOldKernel } from './rules/ptrace-old-kernel.ts'
import { quotactlAllowed } from './rules/quotactl-allowed.ts'
import { rebootAllowed } from './rules/reboot-allowed.ts'
import { redundantDefaultAction } from './rules/redundant-default-action.ts'
import { remapFilePages } from './rules/remap-file-pages.ts'
import { repeatedArgIndex } from './rules/repeated-arg-index.ts'
import { rtSigreturnMissing } from './rules/rt-sigreturn-missing.ts'
import { seccompPrctl } from './rules/seccomp-prctl.ts'
import { shadowedByUnconditional } from './rules/shadowed-by-unconditional.ts'
import { siblingMissing } from './rules/sibling-missing.ts'
import { slimBlindCalls } from './rules/slim-blind-calls.ts'
import { slimUnknownName } from './rules/slim-unknown-name.ts'
import { slowOrder } from './rules/slow-order.ts'
import { socketcallBypass } from './rules/socketcall-bypass.ts'
import { startupCrun } from './rules/startup-crun.ts'
import { startupEmptyAllowlist } from './rules/startup-empty-allowlist.ts'
import { startupExec } from './rules/startup-exec.ts'
import { startupRunc } from './rules/startup-runc.ts'
import { startupRuncNnp } from './rules/startup-runc-nnp.ts'
import { structFlagsArg } from './rules/struct-flags-arg.ts'
import { subsumedCondition } from './rules/subsumed-condition.ts'
import { swapAllowed } from './rules/swap-allowed.ts'
import { syscallNameFormat } from './rules/syscall-name-format.ts'
import { syscallNewerThanLibseccomp } from './rules/syscall-newer-than-libseccomp.ts'
import { syscallNotOnArch } from './rules/syscall-not-on-arch.ts'
import { tautology } from './rules/tautology.ts'
import { time64Missing } from './rules/time64-missing.ts'
import { tooLarge } from './rules/too-large.ts'
import { traceWithoutTracer } from './rules/trace-without-tracer.ts'
import { unknownAction } from './rules/unknown-action.ts'
import { unknownArch } from './rules/unknown-arch.ts'
import { unknownFlag } from './rules/unknown-flag.ts'
import { unknownKey } from './rules/unknown-key.ts'
import { unknownOp } from './rules/unknown-op.ts'
import { unknownSyscall } from './rules/unknown-syscall.ts'
import { unshareSetns } from './rules/unshare-setns.ts'
import { uprobeExempt } from './rules/uprobe-exempt.ts'
import { userfaultfdAllowed } from './rules/userfaultfd-allowed.ts'
import { valueExceeds32bitArch } from './rules/value-exceeds-32bit-arch.ts'
import { valueOver263Spo } from './rules/value-over-2-63-spo.ts'
import { valuetwoUnused } from './rules/valuetwo-unused.ts'
import { vdsoNote } from './rules/vdso-note.ts'
import { wrongType } from './rules/wrong-type.ts'
import { x86CompatListedUnneeded } from './rules/x86-compat-listed-unneeded.ts'
import { x86CompatMissing } from './rules/x86-compat-missing.ts'

/** Every rule, by id. */
export const rules: readonly LintRule[] = [
  accountingAllowed,
  afVsockAlg,
  andViaTwoRules,
  archAndArchmap,
  archEndianMix,
  archNativeToken,
  archUnsupportedByRuntime,
  arch32OnlyNames,
  archmapNoNative,
  argIndexBeyondSignature,
  argIndexRange,
  argsTooMany,
  bpfAllowed,
  clockSettable,
  cloneArgS390,
  cloneMaskIncomplete,
  cloneWithoutClone3,
  clone3Eperm,
  conditionPrefixConflict,
  conflictingSameCondition,
  conflictingUnconditional,
  contradiction,
  defaultAllow,
  defaultEpermAllowlist,
  defaultLog,
  dockerKeysInOci,
  duplicateJsonKey,
  duplicateName,
  emptyEffectiveProfile,
  emptyName,
  emptyProfile,
  errnoMissing,
  errnoNameIgnored,
  errnoNameUnknown,
  errnoOnNonErrnoAction,
  errnoOutOfRange,
  errnoZero,
  exitGroupMissing,
  exitMissing,
  flagSpecAllow,
  flagsOldRunc,
  guardContradiction,
  guardNeverTrue,
  guardsMinkernelIgnored,
  hiddenCharacter,
  hookDefault,
  intArgHighBits,
  ioAioLegacy,
  ioPortsAllowed,
  ioUring,
  ioctlCmd,
  ioctlSiblings,
  ipcVersionBypass,
  jsonBom,
  jsonComments,
  jsonKeyCase,
  jsonSyntax,
  jsonTrailingComma,
  kernelLogAllowed,
  kexecAllowed,
  keyringAllowed,
  killDefaultVsRuncStub,
  killThread,
  legacyName,
  libcInit,
  listenerMetadataAlone,
  listenerPath,
  loadRefused,
  lscmpHang,
  lscmpMergeHazard,
  lscmpMissingLoad,
  lscmpRange64bit,
  maskedEqMissingValuetwo,
  maskedEqSwapped,
  minkernelFormat,
  missingDefaultAction,
  mixedAllowDenyList,
  modifyLdt,
  moduleLoadAllowed,
  mountAllowed,
  mountSiblingGap,
  nameAndNames,
  negativeInt,
  noNames,
  notifyDefault,
  notifyNoListener,
  notifyToctou,
  notifyWrite,
  nullElement,
  nullValue,
  numberForm,
  obsoleteCalls,
  openByHandleAllowed,
  overlapDifferentActions,
  perfEventOpenAllowed,
  personality,
  pivotRootAllowed,
  pointerArg,
  ptraceAllowed,
  ptraceOldKernel,
  quotactlAllowed,
  rebootAllowed,
  redundantDefaultAction,
  remapFilePages,
  repeatedArgIndex,
  rtSigreturnMissing,
  seccompPrctl,
  shadowedByUnconditional,
  siblingMissing,
  slimBlindCalls,
  slimUnknownName,
  slowOrder,
  socketcallBypass,
  startupCrun,
  startupEmptyAllowlist,
  startupExec,
  startupRunc,
  startupRuncNnp,
  structFlagsArg,
  subsumedCondition,
  swapAllowed,
  syscallNameFormat,
  syscallNewerThanLibseccomp,
  syscallNotOnArch,
  tautology,
  time64Missing,
  tooLarge,
  traceWithoutTracer,
  unknownAction,
  unknownArch,
  unknownFlag,
  unknownKey,
  unknownOp,
  unknownSyscall,
  unshareSetns,
  uprobeExempt,
  userfaultfdAllowed,
  valueExceeds32bitArch,
  valueOver263Spo,
  valuetwoUnused,
  vdsoNote,
  wrongType,
  x86CompatListedUnneeded,
  x86CompatMissing,
]
