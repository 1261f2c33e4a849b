import { compose } from './compose.ts'
import { crictlInfo } from './crictl-info.ts'
import { crictlVersion } from './crictl-version.ts'
import { daemonJson } from './daemon-json.ts'
import { dockerBench } from './docker-bench.ts'
import { dockerInfo } from './docker-info.ts'
import { dockerInspect } from './docker-inspect.ts'
import { dockerVersion } from './docker-version.ts'
import { kubernetes } from './kubernetes.ts'
import { podmanInfo } from './podman-info.ts'
import { quadlet } from './quadlet.ts'
import type { PostureReader } from './reader.ts'

/** All documents that say how containers are confined. */
export const postureReaders: readonly PostureReader[] = [
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
]

/** The reader that knows the document beginning so. */
export function postureReaderFor(head: string): PostureReader | undefined {
  const text = head.replace(/^\ufeff/, '')
  return postureReaders.find((reader) => reader.recognise(text))
}
