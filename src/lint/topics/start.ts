import type { LintRule } from '../rule.ts'
import { exitGroupMissing } from '../rules/exit-group-missing.ts'
import { exitMissing } from '../rules/exit-missing.ts'
import { libcInit } from '../rules/libc-init.ts'
import { rtSigreturnMissing } from '../rules/rt-sigreturn-missing.ts'
import { startupCrun } from '../rules/startup-crun.ts'
import { startupEmptyAllowlist } from '../rules/startup-empty-allowlist.ts'
import { startupExec } from '../rules/startup-exec.ts'
import { startupRunc } from '../rules/startup-runc.ts'
import { startupRuncNnp } from '../rules/startup-runc-nnp.ts'

/** Whether the container and its program start. */
export const startRules: readonly LintRule[] = [
  exitGroupMissing,
  exitMissing,
  libcInit,
  rtSigreturnMissing,
  startupCrun,
  startupEmptyAllowlist,
  startupExec,
  startupRunc,
  startupRuncNnp,
]
