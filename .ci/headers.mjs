// The one place that says which headers the app is served with: the local server, `vite preview`, the <meta> policy and
// the files for other servers (`hosting.mjs`) all read it.

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

/** The service worker is the one file that may fetch: the page's own files, to keep them. */
const serviceWorkerPolicy = [
  "default-src 'none'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/**
 * Files with a policy of their own: a worker has that of its own response. The one that reads logs may compile its
 * core, and it alone.
 */
export const ownPolicies = [
  { path: /(^|\/)sw\.js$/, policy: serviceWorkerPolicy },
  {
    path: /(^|\/)assets\/import\.worker-[\w-]+\.js$/,
    policy: directives.join('; ').replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  },
]

/** Vite's names under assets/ carry a hash of the content; all else is asked about each time. */
export function cacheControlOf(path) {
  return /(^|\/)assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** The headers of one file. */
export function headersOf(path) {
  const own = ownPolicies.find((each) => each.path.test(path))
  const policy = own?.policy ?? headers['Content-Security-Policy']
  return { ...headers, 'Content-Security-Policy': policy, 'Cache-Control': cacheControlOf(path) }
}

/** The policy for a <meta> element, where browsers ignore frame-ancestors and complain about it. */
export const metaPolicy = directives.filter((each) => !each.startsWith('frame-ancestors')).join('; ')
