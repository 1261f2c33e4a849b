/**
 * What stands around a runtime's message: colours, logrus (`time="…" level=error msg="…"`, `ERRO[0000]`), JSON
 * records of crun, containerd and Kubernetes (on several lines, with `\/`), time stamps, names of services.
 */
const mostLine = 2_000
const part = 20_000
/** A pasted text is a few lines; of a longer one the beginning and the end are read. */
export const mostCharacters = 2 * part

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals get their colours by these
const colours = /\u001b\[[0-9;?]{0,20}[A-Za-z]/g
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '' }
const heads: readonly RegExp[] = [
  /^\s+/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]{0,12}(?:Z|[+-]\d\d:?\d\d| UTC)?:?\s*/,
  /^(?:stdout|stderr) [FP] /,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} (?=\S{1,80}: )/,
  /^\[ {0,12}\d{1,12}\.\d{1,9}\] /,
  /^(?:DEBU|INFO|WARN|ERRO|FATA|PANI)\[[^\]]{0,40}\] ?/,
  /^time="?[^"]{0,40}"? level=\w{1,10} msg="?/,
  /^[\w.-]{1,60} {1,10}\| /,
  /^(?:docker: )?Error response from daemon: /,
  /^Error: (?:OCI runtime error: )?/,
  /^#\d{1,4} \d{1,6}\.\d{1,6} /,
]

/** The messages of a text, one a line, without what is around them. */
export function messageLines(text: string): readonly string[] {
  const whole =
    text.length > mostCharacters ? `${text.slice(0, part)}\n${text.slice(text.length - part)}` : text
  const plain = unescaped(unescaped(whole.replaceAll(colours, '')))
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/"(?:msg|message|error|reason|log)" ?: ?"/g, '\n')
    .replaceAll(/ (?:msg|error)="/g, '\n')
  const lines = plain.split(/[\n\r]/).map((line) => withoutHeads(line.slice(0, mostLine)))
  return lines.filter((line, place) => line !== '' && line !== lines[place - 1])
}

/** What a quoting of JSON or Go put before characters; a path of Windows is none of ours. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\([nrtbf"'/\\])/g, (_, letter: string) => escapes[letter] ?? letter)
    .replaceAll(colours, '')
}

function withoutHeads(line: string): string {
  let rest = line
  for (let round = 0; round < 4; round += 1) {
    const before = rest
    for (const head of heads) rest = rest.replace(head, '')
    if (rest === before) break
  }
  return rest.trimEnd()
}
