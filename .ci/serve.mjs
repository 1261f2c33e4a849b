// Serves a folder on this machine alone, with the headers the app is meant to be served with.
// Usage: node .ci/serve.mjs [--dir dist/page] [--port 4173] [--exact]      --exact: fail when the port is taken

import { existsSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { headers, headersOf } from './headers.mjs'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const compressible = /^text\/|json|svg|wasm|ttf/

/** The file below `root` that a request path names; undefined when it is outside or malformed. */
export function fileFor(root, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(resolve(root) + sep) ? file : undefined
}

/** Whether the file lies below `root` itself, not merely behind a link in it. */
async function isWithin(root, file) {
  const [folder, place] = await Promise.all([realpath(root), realpath(file)])
  return place.startsWith(folder + sep)
}

function refuse(response, status, text) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD')
  const file = fileFor(root, request.url)
  const found = file && (await stat(file).catch(() => undefined))
  if (!found?.isFile() || !(await isWithin(root, file))) return refuse(response, 404, 'Not found')
  const type = types[extname(file)] ?? 'application/octet-stream'
  const zip = compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const bytes = await readFile(file)
  const body = zip ? gzipSync(bytes) : bytes
  response.writeHead(200, {
    ...headersOf(file.split(sep).join('/')),
    'Content-Type': type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(zip && { 'Content-Encoding': 'gzip' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(port))
  })
}

/** Serves `dir` from `port` or, unless `exact`, the next free one; gives the server and its port. */
export async function serve({ dir, port, exact = false }) {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`${dir}/index.html does not exist: run npm run build first`)
  for (let next = port; ; next += 1) {
    const server = createServer((request, response) => {
      answer(dir, request, response).catch((error) => {
        console.error(error)
        response.destroy()
      })
    })
    try {
      return { server, port: await listen(server, next) }
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || exact || next >= port + 100) throw error
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, port: { type: 'string' }, exact: { type: 'boolean' } },
  })
  const { port } = await serve({
    dir: values.dir ?? 'dist/page',
    port: Number(values.port ?? 4173),
    exact: values.exact ?? false,
  })
  console.log(`Seccomp Studio: http://localhost:${port}/`)
}
