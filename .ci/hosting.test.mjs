import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { headersOf } from './headers.mjs'
import { caddyFile, headersFile, nginxFile } from './hosting.mjs'

const files = [
  'index.html',
  'sw.js',
  'favicon.svg',
  'assets/import.worker-AbCd1234.js',
  'assets/app-AbCd1234.js',
]

const isThere = (command) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

let folder
let child
afterEach(async () => {
  if (child !== undefined && child.exitCode === null) {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill()
    await ended
  }
  child = undefined
  rmSync(folder, { recursive: true, force: true })
})

function site() {
  folder = mkdtempSync(join(tmpdir(), 'studio-hosting-'))
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  for (const file of files) writeFileSync(join(folder, 'page', file), file)
  return join(folder, 'page')
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

async function answer(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await fetch(url)
    } catch {
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  throw new Error(`nobody answers at ${url}`)
}

/** Every header that we say, as the server sends it. */
async function expectHeaders(port) {
  for (const file of ['', ...files]) {
    const response = await answer(`http://127.0.0.1:${port}/${file}`)
    expect(response.status, file).toBe(200)
    for (const [name, value] of Object.entries(headersOf(file || 'index.html')))
      expect(response.headers.get(name), `${file} ${name}`).toBe(value)
  }
}

describe('the headers of the page are sent by', () => {
  test.skipIf(!isThere('nginx'))('nginx with our file', async () => {
    const page = site()
    const port = await freePort()
    const own = nginxFile()
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replace('/srv/seccomp-studio', page)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((each) => `${each}_temp_path ${folder}/${each};`)
      .join(' ')
    // Its workers are somebody else by default, who may not look into a folder of ours.
    const user = process.getuid() === 0 ? 'user root;' : ''
    const whole = `${user} pid ${folder}/pid; error_log stderr; daemon off; events {} http { ${temporary} include /etc/nginx/mime.types; access_log off; ${own} }`
    writeFileSync(join(folder, 'nginx.conf'), whole)
    child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' })
    await expectHeaders(port)
  })

  test.skipIf(!isThere('caddy'))('Caddy with our file', async () => {
    const page = site()
    const port = await freePort()
    const own = caddyFile()
      .replace(/^:8080/m, `http://127.0.0.1:${port}`)
      .replace('/srv/seccomp-studio', page)
    const file = join(folder, 'Caddyfile')
    writeFileSync(file, `{\n\tadmin off\n}\n${own}`)
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore', env })
    await expectHeaders(port)
  })

  test('hosts that read _headers, where all rules that fit a file are added up', () => {
    const rules = []
    for (const line of headersFile(files).split('\n')) {
      if (/^\S/.test(line)) rules.push({ path: line, list: [] })
      else if (line.trim() !== '') rules.at(-1).list.push(line.trim())
    }
    const sent = (path) =>
      rules
        .filter(
          (rule) =>
            rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))),
        )
        .flatMap(({ list }) => list)
    for (const file of ['', 'index.html', 'sw.js', 'assets/import.worker-AbCd1234.js']) {
      const policies = sent(`/${file}`).filter((line) => line.startsWith('Content-Security-Policy: '))
      expect(policies, file).toEqual([
        `Content-Security-Policy: ${headersOf(file || 'index.html')['Content-Security-Policy']}`,
      ])
    }
    expect(
      sent('/assets/app-AbCd1234.js').some((line) => line.startsWith('Cross-Origin-Embedder-Policy')),
    ).toBe(true)
  })
})
