import { kernelAudit } from './formats/kernel-audit.ts'
import { strace } from './formats/strace.ts'
import { straceSummary } from './formats/strace-summary.ts'
import type { Importer } from './importer.ts'

/** All log formats. The order decides nothing but ties. */
export const importers: readonly Importer[] = [strace, straceSummary, kernelAudit]
