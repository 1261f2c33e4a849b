import type { LintRule } from '../rule.ts'
import { archAndArchmap } from '../rules/arch-and-archmap.ts'
import { archEndianMix } from '../rules/arch-endian-mix.ts'
import { archNativeToken } from '../rules/arch-native-token.ts'
import { archUnsupportedByRuntime } from '../rules/arch-unsupported-by-runtime.ts'
import { archmapNoNative } from '../rules/archmap-no-native.ts'
import { argIndexBeyondSignature } from '../rules/arg-index-beyond-signature.ts'
import { argIndexRange } from '../rules/arg-index-range.ts'
import { argsTooMany } from '../rules/args-too-many.ts'
import { dockerKeysInOci } from '../rules/docker-keys-in-oci.ts'
import { duplicateJsonKey } from '../rules/duplicate-json-key.ts'
import { emptyName } from '../rules/empty-name.ts'
import { emptyProfile } from '../rules/empty-profile.ts'
import { errnoMissing } from '../rules/errno-missing.ts'
import { errnoNameIgnored } from '../rules/errno-name-ignored.ts'
import { errnoNameUnknown } from '../rules/errno-name-unknown.ts'
import { errnoOnNonErrnoAction } from '../rules/errno-on-non-errno-action.ts'
import { errnoOutOfRange } from '../rules/errno-out-of-range.ts'
import { errnoZero } from '../rules/errno-zero.ts'
import { flagSpecAllow } from '../rules/flag-spec-allow.ts'
import { flagsOldRunc } from '../rules/flags-old-runc.ts'
import { guardContradiction } from '../rules/guard-contradiction.ts'
import { guardNeverTrue } from '../rules/guard-never-true.ts'
import { guardsMinkernelIgnored } from '../rules/guards-minkernel-ignored.ts'
import { hiddenCharacter } from '../rules/hidden-character.ts'
import { jsonBom } from '../rules/json-bom.ts'
import { jsonComments } from '../rules/json-comments.ts'
import { jsonKeyCase } from '../rules/json-key-case.ts'
import { jsonSyntax } from '../rules/json-syntax.ts'
import { jsonTrailingComma } from '../rules/json-trailing-comma.ts'
import { legacyName } from '../rules/legacy-name.ts'
import { listenerMetadataAlone } from '../rules/listener-metadata-alone.ts'
import { listenerPath } from '../rules/listener-path.ts'
import { maskedEqSwapped } from '../rules/masked-eq-swapped.ts'
import { minkernelFormat } from '../rules/minkernel-format.ts'
import { missingDefaultAction } from '../rules/missing-default-action.ts'
import { nameAndNames } from '../rules/name-and-names.ts'
import { noNames } from '../rules/no-names.ts'
import { notifyDefault } from '../rules/notify-default.ts'
import { notifyNoListener } from '../rules/notify-no-listener.ts'
import { notifyToctou } from '../rules/notify-toctou.ts'
import { notifyWrite } from '../rules/notify-write.ts'
import { nullElement } from '../rules/null-element.ts'
import { nullValue } from '../rules/null-value.ts'
import { numberForm } from '../rules/number-form.ts'
import { repeatedArgIndex } from '../rules/repeated-arg-index.ts'
import { syscallNameFormat } from '../rules/syscall-name-format.ts'
import { syscallNewerThanLibseccomp } from '../rules/syscall-newer-than-libseccomp.ts'
import { syscallNotOnArch } from '../rules/syscall-not-on-arch.ts'
import { traceWithoutTracer } from '../rules/trace-without-tracer.ts'
import { unknownAction } from '../rules/unknown-action.ts'
import { unknownArch } from '../rules/unknown-arch.ts'
import { unknownFlag } from '../rules/unknown-flag.ts'
import { unknownKey } from '../rules/unknown-key.ts'
import { unknownOp } from '../rules/unknown-op.ts'
import { unknownSyscall } from '../rules/unknown-syscall.ts'
import { valueOver263Spo } from '../rules/value-over-2-63-spo.ts'
import { wrongType } from '../rules/wrong-type.ts'

/** What is written, and how each runtime reads it. */
export const dialectRules: readonly LintRule[] = [
  archAndArchmap,
  archEndianMix,
  archNativeToken,
  archUnsupportedByRuntime,
  archmapNoNative,
  argIndexBeyondSignature,
  argIndexRange,
  argsTooMany,
  dockerKeysInOci,
  duplicateJsonKey,
  emptyName,
  emptyProfile,
  errnoMissing,
  errnoNameIgnored,
  errnoNameUnknown,
  errnoOnNonErrnoAction,
  errnoOutOfRange,
  errnoZero,
  flagSpecAllow,
  flagsOldRunc,
  guardContradiction,
  guardNeverTrue,
  guardsMinkernelIgnored,
  hiddenCharacter,
  jsonBom,
  jsonComments,
  jsonKeyCase,
  jsonSyntax,
  jsonTrailingComma,
  legacyName,
  listenerMetadataAlone,
  listenerPath,
  maskedEqSwapped,
  minkernelFormat,
  missingDefaultAction,
  nameAndNames,
  noNames,
  notifyDefault,
  notifyNoListener,
  notifyToctou,
  notifyWrite,
  nullElement,
  nullValue,
  numberForm,
  repeatedArgIndex,
  syscallNameFormat,
  syscallNewerThanLibseccomp,
  syscallNotOnArch,
  traceWithoutTracer,
  unknownAction,
  unknownArch,
  unknownFlag,
  unknownKey,
  unknownOp,
  unknownSyscall,
  valueOver263Spo,
  wrongType,
]
