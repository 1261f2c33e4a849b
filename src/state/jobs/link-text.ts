import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { acceptedIn } from '#core/profile/accepted.ts'
import { targetFrom } from '#core/target/kept-target.ts'
import { crc32 } from '#import/unpack/crc32.ts'
import type { SharedProfile } from '../slices/shared.ts'

/**
 * A profile in the fragment of a link: `#p=1.<length>.<crc32>.<data>`.
 * `data` is base64url of raw deflate of a small JSON object, closed by one letter: programs that make links
 * clickable leave out a last `_` or `-`. Length (of `data`) and checksum (of the deflated bytes) are base 36.
 * Browsers never send a fragment to a server.
 */
const version = '1'
const closing = 'e'
/** Browsers stop opening links near 1 MiB; chat and ticket tools cut long before. */
export const linkLimits = { comfortable: 8_000, encoded: 64 * 1024, inflated: 1024 * 1024 } as const

const maxNameLength = 80
const prefix = '#p='
const base36 = /^[\da-z]{1,6}$/
const closed = new RegExp(`^[\\w-]+${closing}$`)

export function linkName(name: string): string {
  return name.replaceAll(/[^\w .-]/g, '').slice(0, maxNameLength)
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit: number,
) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    parts.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** The fragment, with its leading `#`; an error when it would be too long to open. */
export async function encodeLink(shared: SharedProfile): Promise<Result<string, Message>> {
  const json = new TextEncoder().encode(JSON.stringify({ ...shared, name: linkName(shared.name) }))
  if (json.length > linkLimits.inflated)
    return failed({ code: 'link-too-long', params: { length: json.length } })
  const deflated = await throughStream(json, new CompressionStream('deflate-raw'), linkLimits.inflated)
  const data = deflated === undefined ? undefined : toBase64Url(deflated) + closing
  if (data === undefined || deflated === undefined || data.length > linkLimits.encoded)
    return failed({ code: 'link-too-long', params: { length: data?.length ?? json.length } })
  return ok(`${prefix}${version}.${data.length.toString(36)}.${crc32(0, deflated).toString(36)}.${data}`)
}

export function isProfileLink(fragment: string): boolean {
  return fragment.startsWith(prefix)
}

function broken(code: string, params: Message['params'] = {}): Result<never, Message> {
  return failed({ code, params })
}

/** Reads a fragment; every way it can be damaged has its own message. */
export async function decodeLink(fragment: string): Promise<Result<SharedProfile, Message>> {
  if (!isProfileLink(fragment)) return broken('link-not-ours')
  const text = fragment.slice(prefix.length)
  if (text.length > linkLimits.encoded + 64) return broken('link-too-long', { length: text.length })
  const [found = '', length = '', checksum, data, ...rest] = text.split('.')
  if (!/^[1-9]\d{0,3}$/.test(found)) return broken('link-not-ours')
  if (found !== version) return broken('link-newer', { version: found })
  if (data === undefined) return broken('link-cut-early')
  const expected = base36.test(length) ? Number.parseInt(length, 36) : undefined
  if (expected === undefined || checksum === undefined) return broken('link-changed')
  if (rest.length === 0 && data.length < expected) return broken('link-cut', { found: data.length, expected })
  if (rest.length > 0 || data.length > expected || !closed.test(data)) return broken('link-changed')
  return inflate(data.slice(0, -closing.length), checksum)
}

async function inflate(data: string, checksum: string): Promise<Result<SharedProfile, Message>> {
  const bytes = fromBase64Url(data)
  if (bytes === undefined || crc32(0, bytes).toString(36) !== checksum) return broken('link-changed')
  try {
    const json = await throughStream(bytes, new DecompressionStream('deflate-raw'), linkLimits.inflated)
    if (json === undefined) return broken('link-too-long', { length: data.length })
    return understood(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
  } catch {
    return broken('link-changed')
  }
}

function understood(value: unknown): Result<SharedProfile, Message> {
  if (typeof value !== 'object' || value === null) return broken('link-changed')
  const { name, text, target: kept, accepted } = value as Partial<Record<keyof SharedProfile, unknown>>
  if (typeof name !== 'string' || typeof text !== 'string') return broken('link-changed')
  const risks = acceptedIn(accepted)
  const target = targetFrom(kept)
  // A part that is not understood would be left out in silence.
  if (kept !== undefined && target === undefined) return broken('link-changed')
  if (accepted !== undefined && risks.length !== (accepted as readonly unknown[]).length)
    return broken('link-changed')
  return ok({
    name: linkName(name),
    text,
    ...(target !== undefined && { target }),
    ...(risks.length > 0 && { accepted: risks }),
  })
}
