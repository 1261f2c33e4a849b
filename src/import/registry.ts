import { aureport } from './formats/aureport.ts'
import { bpftrace } from './formats/bpftrace/bpftrace.ts'
import { falco } from './formats/falco.ts'
import { gvisor } from './formats/gvisor.ts'
import { inspektorGadget } from './formats/inspektor-gadget.ts'
import { kernelAudit } from './formats/kernel-audit/kernel-audit.ts'
import { ltrace } from './formats/ltrace.ts'
import { ltraceSummary } from './formats/ltrace-summary.ts'
import { nameList } from './formats/name-list/name-list.ts'
import { perfStat } from './formats/perf-stat.ts'
import { perfTrace } from './formats/perf-trace.ts'
import { perfTraceSummary } from './formats/perf-trace-summary.ts'
import { runtimeSecurity } from './formats/runtime-security.ts'
import { spoEnricher } from './formats/spo-enricher.ts'
import { strace } from './formats/strace/strace.ts'
import { straceSummary } from './formats/strace-summary/strace-summary.ts'
import { syscount } from './formats/syscount.ts'
import { sysdig } from './formats/sysdig.ts'
import { tracee } from './formats/tracee.ts'
import { tracepoints } from './formats/tracepoints.ts'
import type { Importer } from './reader.ts'

/** All log formats. The order decides ties: the surest of equal ones is the first. */
export const importers: readonly Importer[] = [
  // Their lines look like strace's as well, so they come first.
  ltrace,
  perfTrace,
  strace,
  straceSummary,
  kernelAudit,
  aureport,
  bpftrace,
  falco,
  gvisor,
  inspektorGadget,
  ltraceSummary,
  nameList,
  perfStat,
  perfTraceSummary,
  runtimeSecurity,
  spoEnricher,
  syscount,
  sysdig,
  tracee,
  tracepoints,
]
