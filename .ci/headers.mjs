// The one place that says which headers the app is served with: the local server, `vite preview`,
// `dist/page/_headers` and the <meta> policy all read it.

/** Names that may become Trusted Types policies: ours for workers, the rest are Monaco's own. */
export const trustedTypes = [
  'app-worker-url',
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'editorGhostText',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
  'dompurify',
]

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Monaco writes <style> elements and style attributes; nothing external can be reached from them.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  // Monaco's squiggles are data: images.
  "img-src 'self' data:",
  "connect-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Monaco registers defaultWorkerFactory twice.
  `trusted-types ${trustedTypes.join(' ')} 'allow-duplicates'`,
]

const deniedFeatures = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
  'display-capture',
  'browsing-topics',
  'clipboard-read',
]

export const headers = {
  'Content-Security-Policy': directives.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Permissions-Policy': [...deniedFeatures.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
}

/**
 * The headers of one file. The worker that reads logs may compile its core, and it alone: a worker has the
 * policy of its own response. `_headers` has one rule for all files, since hosts that read it add up the policies
 * of all rules that fit; there the worker reads with its uncompiled code.
 */
export function headersOf(path) {
  if (!/(^|\/)import\.worker-[\w-]+\.js$/.test(path)) return headers
  const policy = headers['Content-Security-Policy'].replace(
    "script-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
  )
  return { ...headers, 'Content-Security-Policy': policy }
}

/** The policy for a <meta> element, where browsers ignore frame-ancestors and complain about it. */
export const metaPolicy = directives.filter((each) => !each.startsWith('frame-ancestors')).join('; ')

/** `_headers` as Netlify and Cloudflare Pages read it. */
export const headersFile = [
  '/*',
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  '',
].join('\n')
