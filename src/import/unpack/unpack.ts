import { createByteQueue } from './byte-queue.ts'
import { bunzip2 } from './bzip2.ts'
import type { Entry } from './entry.ts'
import { gunzip } from './gzip.ts'
import { limited, type Unpacking } from './limits.ts'
import { untar } from './tar.ts'
import { unxz } from './xz.ts'
import { unzip } from './zip.ts'
import { unzstd } from './zstd.ts'

export type Packing = 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'zip' | 'tar'

export type Unpacked =
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: 'archive'; readonly entries: AsyncIterable<Entry> }

const streams = { gzip: gunzip, zstd: unzstd, xz: unxz, bzip2: bunzip2 } as const

/** What a packed stream holds: one stream, or files one after the other. */
export function unpack(packing: Packing, chunks: AsyncIterable<Uint8Array>, unpacking: Unpacking): Unpacked {
  const queue = createByteQueue(chunks)
  if (packing === 'zip') return { kind: 'archive', entries: unzip(queue, unpacking) }
  if (packing === 'tar') return { kind: 'archive', entries: untar(queue, unpacking) }
  const unpacked = streams[packing](queue, unpacking)
  return { kind: 'stream', chunks: limited(unpacked, queue.position, unpacking) }
}
