// How other servers send what `.ci/headers.mjs` says: Netlify and Cloudflare Pages, nginx, Caddy.

import { cacheControlOf, headers, headersOf, ownPolicies } from './headers.mjs'

const { 'Content-Security-Policy': policy, ...others } = headers
const plain = Object.entries(others)
const never = cacheControlOf('index.html')
const forEver = cacheControlOf('assets/a.js')

/** What a browser takes a policy from: the page, and scripts that run as workers. */
function takesPolicy(file) {
  return file === 'index.html' || file === 'sw.js' || /(^|\/)[\w.]*worker[\w.-]*\.js$/.test(file)
}

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Both add up the policies of all rules that fit a file, so each file
 * that takes one has a rule of its own. `files`: paths below the page's folder.
 */
export function headersFile(files) {
  const rule = (path, lines) => [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)]
  const documents = [...new Set(['index.html', 'sw.js', ...files.filter(takesPolicy)])].toSorted()
  const policyOf = (file) => [['Content-Security-Policy', headersOf(file)['Content-Security-Policy']]]
  return [
    ...rule('/*', plain),
    ...rule('/assets/*', [['Cache-Control', forEver]]),
    ...rule('/', policyOf('index.html')),
    ...documents.flatMap((file) => rule(`/${file}`, policyOf(file))),
    '',
  ].join('\n')
}

const pattern = ({ path }) => path.source.replaceAll('\\/', '/')

/** For /etc/nginx/conf.d/: a map for what differs by file, so that no block loses the headers of the one around it. */
export function nginxFile() {
  const lines = (list) => list.map(([name, value]) => `    add_header ${name} "${value}" always;`)
  return [
    '# Seccomp Studio for nginx: copy to /etc/nginx/conf.d/ and set listen, server_name, root and your TLS.',
    'map $uri $studio_policy {',
    `    default "${policy}";`,
    ...ownPolicies.map((each) => `    "~${pattern(each)}" "${each.policy}";`),
    '}',
    'map $uri $studio_cache {',
    `    default "${never}";`,
    `    "~(^|/)assets/" "${forEver}";`,
    '}',
    'server {',
    '    listen 8080;',
    '    root /srv/seccomp-studio;',
    '    gzip on;',
    '    gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/wasm;',
    '    location / { try_files $uri $uri/index.html =404; }',
    ...lines([['Content-Security-Policy', '$studio_policy'], ['Cache-Control', '$studio_cache'], ...plain]),
    '}',
    '',
  ].join('\n')
}

/** A Caddyfile; the matchers exclude each other, so that the order in which Caddy sorts directives does not matter. */
export function caddyFile() {
  const quoted = (text) => `"${text}"`
  return [
    '# Seccomp Studio for Caddy: put your name in place of :8080, and Caddy brings TLS.',
    ':8080 {',
    '\troot * /srv/seccomp-studio',
    '\tencode gzip',
    '\tfile_server',
    '\theader {',
    ...plain.map(([name, value]) => `\t\t${name} ${quoted(value)}`),
    '\t}',
    ...ownPolicies.flatMap((each, at) => [
      `\t@own${at} path_regexp ${pattern(each)}`,
      `\theader @own${at} Content-Security-Policy ${quoted(each.policy)}`,
    ]),
    `\t@rest not path_regexp ${ownPolicies.map((each) => `(${pattern(each)})`).join('|')}`,
    `\theader @rest Content-Security-Policy ${quoted(policy)}`,
    '\t@assets path */assets/*',
    `\theader @assets Cache-Control ${quoted(forEver)}`,
    '\t@asked not path */assets/*',
    `\theader @asked Cache-Control ${quoted(never)}`,
    '}',
    '',
  ].join('\n')
}
