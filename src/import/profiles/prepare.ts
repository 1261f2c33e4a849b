import { loadSystemdGroups } from '#catalog/systemd-groups.ts'

/** Loads now what readers load when they are needed, so that opening a file asks the network for nothing. */
export async function prepareReaders(): Promise<void> {
  await Promise.all([import('yaml'), loadSystemdGroups()])
}
