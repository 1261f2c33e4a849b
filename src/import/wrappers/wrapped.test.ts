import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { readLog } from '../read-log.ts'

const catalog = await loadCatalog()
const recording = readFileSync(new URL('../fixtures/strace/m-yy.strace', import.meta.url), 'latin1').trimEnd()
const lines = recording.split('\n')

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function tallyOf(text: string, size = 1 << 20): Promise<Tally> {
  const result = await readLog(chunksOf(encodeUtf8(text), size), { name: 'a.log', catalog })
  if (result.kind === 'ok' && result.value.kind === 'trace') return result.value.tally
  throw new Error(JSON.stringify(result))
}

const counts = ({ calls }: Tally) =>
  calls.map(({ name, nr, calls: times, errors }) => [name ?? nr, times, errors])
const clean = await tallyOf(recording)

/** CRI's parts: a line longer than some length comes in several. */
function cut(line: string, size: number): readonly string[] {
  const parts = line.match(new RegExp(`.{1,${size}}`, 'gs')) ?? ['']
  return parts.map(
    (part, at) => `2026-11-23T19:00:00.000456789Z stderr ${at + 1 < parts.length ? 'P' : 'F'} ${part}`,
  )
}

const json = (value: unknown) => JSON.stringify(value)
const escapeHtml = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const wraps: Readonly<Record<string, (line: string, at: number) => string | readonly string[]>> = {
  'containerd, long lines in parts': (line) => cut(line, 60),
  'docker json-file': (line) => json({ log: `${line}\n`, stream: 'stderr', time: '2026-11-23T19:00:00.1Z' }),
  'docker json-file, long lines in parts': (line) =>
    (line.match(/.{1,60}/gs) ?? ['']).map((log, at, all) =>
      json({ log: at + 1 < all.length ? log : `${log}\n`, stream: 'stderr', time: 'T' }),
    ),
  'kubectl --timestamps': (line) => `2026-11-23T19:17:43.110456789Z ${line}`,
  'kubectl --prefix': (line) => `[pod/web-7d4b9/app] ${line}`,
  'kubectl --prefix --timestamps': (line) => `[pod/web-7d4b9/app] 2026-11-23T19:17:43.110456789Z ${line}`,
  'docker compose': (line) => `web-1  | ${line}`,
  syslog: (line) => `Nov 23 19:17:43 vm strace-wrap[812]: ${line}`,
  'journalctl -o short-iso': (line) => `2026-11-23T19:18:36+0000 vm strace[812]: ${line}`,
  'journalctl -o with-unit': (line) => `Mon 2026-11-23 19:18:36 UTC vm app.service[812]: ${line}`,
  'syslog with a priority': (line) => `<13>Nov 23 19:17:43 vm strace[812]: ${line}`,
  'RFC 5424': (line) => `<13>1 2026-11-23T19:14:41.8+00:00 vm strace 812 - - ${line}`,
  'RFC 5424 with data': (line) => `<13>1 2026-11-23T19:14:41.8+00:00 vm strace 812 - [a@1 b="c"] ${line}`,
  ts: (line) => `Nov 23 19:17:43 ${line}`,
  'journalctl -o json': (line) => json({ PRIORITY: '6', MESSAGE: line, _COMM: 'strace' }),
  'journalctl -o json, as numbers': (line) => json({ MESSAGE: [...Buffer.from(line)], _COMM: 'strace' }),
  'journalctl -o json-sse': (line) => `data: ${json({ MESSAGE: line })}`,
  filebeat: (line) => json({ '@timestamp': 'T', log: { file: { path: '/var/log/x' } }, message: line }),
  'journalctl -o export': (line) => ['__CURSOR=s=1', '_PID=12', `MESSAGE=${line}`, '_COMM=strace', ''],
  'journalctl -o verbose': (line) => [
    'Mon 2026-11-23 19:18:36 UTC [s=1]',
    `    MESSAGE=${line}`,
    '    _PID=12',
  ],
  'journalctl -o json-pretty': (line) =>
    JSON.stringify({ _PID: '1', MESSAGE: line, _COMM: 'x' }, null, 8).split('\n'),
  'journalctl -o short-unix': (line) => `1795461463.000001 vm strace[812]: ${line}`,
  'an array of objects': (line) =>
    JSON.stringify([{ textPayload: line, labels: { pod: 'x' } }], null, 1).split('\n'),
  'objects beside each other': (line) => json([{ message: line, at: { message: 'no' } }, { other: 'words' }]),
  logfmt: (line) => `time="2026-11-23T19:17:43Z" level=info msg=${json(line)}`,
  'a terminal’s recording': (line) => [
    json([0.5, 'o', line.slice(0, 9)]),
    json([0.6, 'o', `${line.slice(9)}\r\n`]),
  ],
  'GitHub’s gh run view --log': (line) => `build\tRun strace\t2026-11-23T19:17:43.1104567Z ${line}`,
  GitLab: (line) => `2026-11-23T19:17:43.110456Z 01E ${line}`,
  stern: (line) => `web-7d4b9 app ${line}`,
  'docker service logs': (line) => `web.1.k2j4@node1    | ${line}`,
  'docker build': (line) => `#12 0.123 ${line}`,
  'a level': (line) => `2026-11-23 19:17:43,123 - root - INFO - ${line}`,
  klog: (line) => `I1123 19:17:43.110456       1 main.go:10] ${line}`,
  'CSV with semicolons': (line) => `vm;"${line.replaceAll('"', '""')}";1`,
  'bat’s numbers': (line, at) => `${String(at + 1).padStart(4)} │ ${line}`,
  'Splunk JSON': (line) => json({ preview: false, result: { _raw: line, host: 'vm' } }),
  'Splunk CSV': (line) => `"${line.replaceAll('"', '""')}","2026-11-23T19:15:35.142+0000",vm`,
  'cat -n': (line, at) => `${String(at + 1).padStart(6)}\t${line}`,
  'an editor’s numbers': (line, at) => `${String(at + 1).padStart(6)}→${line}`,
  'grep -n': (line, at) => `${at + 1}:${line}`,
  'grep -H': (line) => `logs/trace.4711:${line}`,
  'grep -nH': (line, at) => `trace:${at + 1}:${line}`,
  'a mail': (line) => `> ${line}`,
  'a mail in a mail': (line) => `>> > ${line}`,
  'Markdown, indented': (line) => `    ${line}`,
  'Markdown, a list of code': (line) => `- \`${line}\``,
  'a patch': (line) => `+${line}`,
  'a web page': escapeHtml,
  'a web page with colours': (line) => `<span class="l">${escapeHtml(line)}</span><br>`,
  'a web page’s table': (line, at) =>
    `<tr><td class="n">${at + 1}</td><td class="c">${escapeHtml(line)}</td></tr>`,
  'blanks that do not break': (line) => line.replaceAll(' ', '\u00a0'),
  'blanks behind': (line) => `${line}   `,
  'cat -A': (line) => `${line}$`,
  'JSON strings': (line) => `  ${json(line)},`,
  'stderr marks': (line) => `stderr: ${line}`,
  'three layers': (line) =>
    `2026-11-23T19:00:00.000456789Z stderr F ${json({ message: `Nov 23 19:17:43 vm strace[812]: ${line}` })}`,
}

describe('a wrapped log counts as the clean one', () => {
  test.each(Object.entries(wraps))('%s', async (_, wrap) => {
    expect(counts(await tallyOf(`${lines.flatMap(wrap).join('\n')}\n`))).toEqual(counts(clean))
  })

  test.each(Object.entries(wraps))('%s, after the clean one, adds up', async (_, wrap) => {
    const both = await tallyOf([recording, 'some words', ...lines.flatMap(wrap)].join('\n'))
    expect(both.calls.map(({ name, calls }) => [name, calls])).toEqual(
      clean.calls.map(({ name, calls }) => [name, calls * 2]),
    )
  })

  test('after a clean one, with calls of several processes', async () => {
    const pair = [
      '12 futex(0x7f00, FUTEX_WAIT, 1, NULL <unfinished ...>',
      '13 getpid() = 13',
      '12 <... futex resumed>) = 0',
    ]
    const log = Array.from({ length: 40 }, () => pair).flat()
    const numbered = log.map((line, at) => `${String(at + 1).padStart(6)}\t${line}`)
    const { calls } = await tallyOf([...log, ...numbered].join('\n'))
    expect(calls).toMatchObject([
      { name: 'futex', calls: 80 },
      { name: 'getpid', calls: 80 },
    ])
  })

  test('whatever the chunks it comes in', async () => {
    const text = lines.flatMap((line) => cut(line, 60)).join('\n')
    expect(await tallyOf(text, 97)).toEqual(await tallyOf(text))
  })

  test('a whole log in one JSON string', async () => {
    expect(counts(await tallyOf(json(`${recording}\n`)))).toEqual(counts(clean))
  })

  test('a whole page, also in one line', async () => {
    const head = '<!doctype html>\n<html><head><title>Bug</title></head><body>'
    expect(
      counts(await tallyOf(`${head}<pre>\n${lines.map(escapeHtml).join('\n')}\n</pre></body></html>`)),
    ).toEqual(counts(clean))
    const one = `${head}<p>${lines.map(escapeHtml).join('<br/>')}</p></body></html>`
    expect(counts(await tallyOf(one))).toEqual(counts(clean))
  })

  test('a log in one string with words of which nobody knows a thing', async () => {
    expect(counts(await tallyOf(json(`hello\n${recording}\nbye\n`)))).toEqual(counts(clean))
  })

  test('between the fences and words of an issue', async () => {
    const text = `# It hangs\n\nRan \`strace -yy\`:\n\n\`\`\`\n${recording}\n\`\`\`\n\nI expected \`openat()\` to work.\n- close(3) = 0 in step 2\n`
    expect(counts(await tallyOf(text))).toEqual(counts(clean))
  })

  test('a typescript', async () => {
    const text = `Script started on 2026-11-23\r\n${lines.join('\r\n')}\r\nScript done on 2026-11-23\r\n`
    expect(counts(await tallyOf(text))).toEqual(counts(clean))
  })

  test('with colours inside JSON', async () => {
    const coloured = lines.map((line) =>
      json({ message: line.replace(/^(\w+)\(/, '\u001b[33m$1\u001b[0m(') }),
    )
    expect(counts(await tallyOf(coloured.join('\n')))).toEqual(counts(clean))
  })
})

describe('what only looks wrapped', () => {
  test('a program that prints stamps and quotes adds none', async () => {
    const text = `${recording}\n> hello\n2026-11-23T19:17:43Z read the manual\n`
    expect(counts(await tallyOf(text))).toEqual(counts(clean))
  })

  test('a page that explains a call is no log', async () => {
    await expect(tallyOf('<!doctype html><pre>openat(AT_FDCWD, "x", O_RDONLY) = 3</pre>')).rejects.toThrow(
      'web-page',
    )
  })

  test('JSON without a log is no log', async () => {
    const text = Array.from({ length: 100 }, (_, n) => json({ message: `order ${n} (paid) = 3` })).join('\n')
    await expect(tallyOf(text)).rejects.toThrow('no-syscalls-found')
  })
})
