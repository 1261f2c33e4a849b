/** The catalog's groups gathered into a dozen families, for a list that fits a screen. */
export const families = [
  'files',
  'io',
  'network',
  'processes',
  'memory',
  'identity',
  'signals',
  'ipc',
  'time',
  'isolation',
  'system',
  'obsolete',
] as const
export type Family = (typeof families)[number]

/** By the group id's first word; `files-open` belongs to `files`. */
const familyOfFirstWord: Readonly<Record<string, Family>> = {
  files: 'files',
  io: 'io',
  aio: 'io',
  device: 'io',
  network: 'network',
  process: 'processes',
  scheduling: 'processes',
  arch: 'processes',
  memory: 'memory',
  credentials: 'identity',
  keyring: 'identity',
  sync: 'signals',
  signals: 'signals',
  ipc: 'ipc',
  time: 'time',
  namespaces: 'isolation',
  mounts: 'isolation',
  sandboxing: 'isolation',
  system: 'system',
  bpf: 'system',
  perf: 'system',
  kernel: 'system',
  raw: 'system',
  obsolete: 'obsolete',
}

/** The family of a group; a group that no line above knows counts as system. */
export function familyOf(group: string): Family {
  return familyOfFirstWord[group.split('-')[0] ?? ''] ?? 'system'
}
