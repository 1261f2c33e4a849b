/** A program that does some work, says so, and goes on for `STAY` seconds; and what a health check of it would run. */
export interface Program {
  readonly name: string
  readonly args: readonly string[]
  readonly check: readonly string[]
  /** Calls that it makes in few of its runs, as the kernel's log showed: one recording does not have them. */
  readonly seldom: readonly string[]
}

const shell = `set -e
echo one two three > /tmp/words.$$
for word in $(cat /tmp/words.$$); do echo "$word"; done | sort -r | head -n 2 > /tmp/sorted.$$
test "$(wc -l < /tmp/sorted.$$)" = 2
mkdir /tmp/folder.$$ && ls -l /tmp > /dev/null && rmdir /tmp/folder.$$
rm /tmp/words.$$ /tmp/sorted.$$
echo worked
sleep "$STAY"
`

const python = `import json, os, socket, subprocess, tempfile, threading, time
left, right = socket.socketpair()
thread = threading.Thread(target=lambda: right.sendall(json.dumps({'n': 3}).encode()))
thread.start()
assert json.loads(left.recv(50)) == {'n': 3}
thread.join()
with tempfile.NamedTemporaryFile(dir='/tmp') as file:
    file.write(os.urandom(16))
assert subprocess.run(['/usr/bin/busybox', 'true']).returncode == 0
print('worked', flush=True)
time.sleep(float(os.environ['STAY']))
`

const node = `import { createServer, connect } from 'node:net'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
const path = '/tmp/node.' + process.pid
const server = createServer((socket) => socket.end('hello')).listen(path)
await new Promise((resolve) => server.once('listening', resolve))
const heard = await new Promise((resolve) => connect(path).once('data', resolve))
await writeFile(path + '.file', heard)
if ((await readFile(path + '.file', 'utf8')) !== 'hello') process.exit(1)
await rm(path + '.file')
randomBytes(16)
server.close()
console.log('worked')
setTimeout(() => process.exit(0), Number(process.env.STAY) * 1000)
`

const nginx = `set -e
nginx -c /app/nginx.conf
sh /app/nginx-check.sh
sleep "$STAY"
nginx -c /app/nginx.conf -s quit
`

const nginxCheck = `set -e
for try in 1 2 3 4 5 6 7 8 9 10; do
  answer=$(wget -q -O - http://127.0.0.1:8080/) && break
  sleep 0.2
done
test "$answer" = served
echo worked
`

const nginxConf = `pid /tmp/nginx.pid;
error_log stderr warn;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path /tmp/body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  server { listen 127.0.0.1:8080; location / { return 200 "served"; } }
}
`

/** What lies in /app. */
export const files: Readonly<Record<string, string>> = {
  'job.sh': shell,
  'job.py': python,
  'job.mjs': node,
  'nginx.sh': nginx,
  'nginx-check.sh': nginxCheck,
  'nginx.conf': nginxConf,
}

const again = (name: string, ...args: readonly string[]): Program => ({ name, args, check: args, seldom: [] })

export const programs: readonly Program[] = [
  again('busybox sh', '/usr/bin/busybox', 'sh', '/app/job.sh'),
  again('python3', '/usr/bin/python3', '-B', '/app/job.py'),
  {
    // Threads of V8 wait and ask for their priority when it suits them; without its pool one of some hundred runs does.
    ...again('node', '/usr/bin/node', '--v8-pool-size=0', '/app/job.mjs'),
    seldom: ['clock_nanosleep', 'sched_getparam', 'sched_getscheduler'],
  },
  {
    name: 'nginx',
    args: ['/usr/bin/busybox', 'sh', '/app/nginx.sh'],
    check: ['/usr/bin/busybox', 'sh', '/app/nginx-check.sh'],
    seldom: [],
  },
]

/** Every program says it once its work is done. */
export const worked = /\bworked\b/
