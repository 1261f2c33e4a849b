import type { Launcher } from '#core/target/engines.ts'
import type { Exporter } from './exporter.ts'
import { docker } from './targets/docker.ts'
import { names } from './targets/names.ts'
import { oci } from './targets/oci.ts'
import { podman } from './targets/podman.ts'
import { systemd } from './targets/systemd/systemd.ts'

/** Every kind of file that can be written, in the order of the menu. */
export const exporters: readonly Exporter[] = [docker, podman, oci, systemd, names]

/** The kind of file that the engine or runtime reads. */
export function exporterFor(launcher: Launcher): Exporter {
  return exporters.find(({ launchers }) => launchers.includes(launcher)) ?? oci
}
