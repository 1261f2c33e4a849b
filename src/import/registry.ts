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
import { compose } from './posture/compose.ts'
import { crictlInfo } from './posture/crictl-info.ts'
import { crictlVersion } from './posture/crictl-version.ts'
import { daemonJson } from './posture/daemon-json.ts'
import { dockerBench } from './posture/docker-bench.ts'
import { dockerInfo } from './posture/docker-info.ts'
import { dockerInspect } from './posture/docker-inspect.ts'
import { dockerVersion } from './posture/docker-version.ts'
import { kubernetes } from './posture/kubernetes.ts'
import { podmanInfo } from './posture/podman-info.ts'
import { quadlet } from './posture/quadlet.ts'
import { gadgetAdvice } from './profiles/gadget-advice.ts'
import { minijailPolicy } from './profiles/minijail-policy.ts'
import { ociProfile } from './profiles/oci-profile.ts'
import { slimProfile } from './profiles/slim-profile.ts'
import { slimReport } from './profiles/slim-report.ts'
import { spoProfile } from './profiles/spo-profile.ts'
import { systemdUnit } from './profiles/systemd-unit.ts'
import type { LogFormat, Reader } from './reader.ts'
import { auditReport } from './refused/audit-report.ts'
import { otherTool } from './refused/other-tool.ts'
import { unknownText } from './refused/unknown-text.ts'
import { webPage } from './refused/web-page.ts'
import { talliedCounts } from './studio/read-tally.ts'
import { studioFile } from './studio/studio-file.ts'

/** All log formats. The order decides ties: the surest of equal ones is the first. */
export const formats: readonly LogFormat[] = [
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

/** All readers of files. The surest opens a file, the first of those that are equally sure. */
export const readers: readonly Reader[] = [
  studioFile,
  talliedCounts,
  webPage,
  otherTool,
  auditReport,
  dockerInspect,
  dockerBench,
  dockerInfo,
  dockerVersion,
  podmanInfo,
  crictlVersion,
  crictlInfo,
  daemonJson,
  kubernetes,
  compose,
  quadlet,
  gadgetAdvice,
  slimReport,
  slimProfile,
  spoProfile,
  systemdUnit,
  minijailPolicy,
  ociProfile,
  ...formats,
  unknownText,
]
