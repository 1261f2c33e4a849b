import type { Launcher } from '#core/target/engines.ts'
import type { Exporter } from './exporter.ts'
import { docker } from './targets/docker.ts'
import { oci } from './targets/oci.ts'
import { podman } from './targets/podman.ts'

/** Every kind of file that can be written. */
export const exporters: readonly Exporter[] = [docker, podman, oci]

/** The kind of file that the engine or runtime reads. */
export function exporterFor(launcher: Launcher): Exporter {
  return exporters.find(({ launchers }) => launchers.includes(launcher)) ?? oci
}
