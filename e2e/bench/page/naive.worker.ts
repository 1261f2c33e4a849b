const callLine =
  /^(?:\[pid +)?(\d+)?\]? *(?:\d\d:\d\d:\d\d(?:\.\d+)? )?(?:([a-z_]\w*)\((.*?)(?:\) += (.*)| <unfinished \.\.\.>)|<\.\.\. (\w+) resumed>(.*?)\) += (.*))$/
const failure = /^-1 (E[A-Z0-9]+) \(/

const calls = new Map<string, number>()
const waiting = new Map<string, string>()

function count(key: string): void {
  calls.set(key, (calls.get(key) ?? 0) + 1)
}

function read(line: string): void {
  const found = callLine.exec(line)
  if (!found) return
  const [, pid = '', begun, printed = '', returned, resumed = '', rest = '', end] = found
  if (begun !== undefined && returned === undefined) waiting.set(pid, printed)
  if (begun !== undefined) count(begun)
  const name = begun ?? resumed
  const result = returned ?? end
  if (result === undefined) return
  const error = failure.exec(result)
  if (error) count(`${name}|${error[1]}`)
  const args = begun === undefined ? (waiting.get(pid) ?? '') + rest : printed
  args.split(', ').forEach((value, at) => {
    if (!/^["[{0]/.test(value)) count(`${name}#${at}=${value}`)
  })
}

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  let rest = ''
  const decoder = new TextDecoder()
  const reader = file.stream().getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) read(line)
  }
  self.postMessage('done')
})
self.postMessage('ready')

export {}
