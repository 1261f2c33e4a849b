import type { Target } from '#core/target.ts'
import type { Exporter } from './exporter.ts'
import { docker } from './targets/docker.ts'
import { oci } from './targets/oci.ts'
import { podman } from './targets/podman.ts'

/** Every kind of file that can be written. */
export const exporters: readonly Exporter[] = [docker, podman, oci]

/** The kind of file that the runtime reads. */
export function exporterFor(runtime: Target['runtime']): Exporter {
  return exporters.find(({ runtimes }) => runtimes.includes(runtime)) ?? oci
}
