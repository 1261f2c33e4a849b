/** What Chromium forgets unless somebody holds it; then the read never ends. */
const held: unknown[] = []

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  const stream = file.stream()
  const reader = stream.getReader({ mode: 'byob' })
  held.push(file, stream, reader)
  let buffer = new ArrayBuffer(1 << 20)
  let bytes = 0
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(buffer))
    if (done) break
    bytes += value.length
    buffer = value.buffer
  }
  if (bytes !== file.size) throw new Error(`${bytes} of ${file.size} bytes`)
  self.postMessage('done')
})
self.postMessage('ready')

export {}
