import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small program; with the argument `extra` it makes a folder too, which it otherwise never does. */
export interface Program {
  readonly label: string
  readonly args: readonly string[]
}

const shellScript = `
set -e
words=/tmp/studio-words-$$
echo one two three > $words
for word in $(cat $words); do echo "$word"; done | sort -r | head -n 2
wc -c < $words
test -e /tmp/absent || echo absent
if [ "$1" = extra ]; then mkdir /tmp/extra; fi
rm $words
`

const pythonScript = `
import json, os, socket, sys, threading
left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
thread = threading.Thread(target=lambda: right.sendall(b'hello'))
thread.start()
print(json.dumps({'got': left.recv(5).decode(), 'entries': len(os.listdir('/usr')) > 0}))
thread.join()
if sys.argv[1:] == ['extra']:
    try:
        os.mkdir('/tmp/extra')
    except OSError as error:
        print('errno', error.errno)
`

/** Writes both programs into `folder`. */
export function programs(folder: string): readonly [shell: Program, python: Program] {
  const shell = join(folder, 'job.sh')
  const python = join(folder, 'job.py')
  writeFileSync(shell, shellScript)
  writeFileSync(python, pythonScript)
  return [
    { label: 'shell', args: ['/bin/busybox', 'sh', shell] },
    { label: 'python', args: ['/usr/bin/python3', '-I', '-B', python] },
  ]
}
