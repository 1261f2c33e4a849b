import type { Reader } from '../reader.ts'

/** Text that no reader knows by its head: the log in it may begin later, or under what stands around its lines. */
export const unknownText: Reader<'trace'> = {
  id: 'unknown-text',
  kind: 'trace',
  recognise: () => 0.001,
  open: (file) => file.lines(),
}
