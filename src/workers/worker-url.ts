/** What TypeScript's DOM library does not know yet (https://w3c.github.io/trusted-types). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown }
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`A worker of another origin: ${url}`)
  return url
}

/** Created once: the page's policy lets this name through, and nothing else may make worker URLs. */
const policy = trustedTypes?.createPolicy('app-worker-url', { createScriptURL: sameOrigin })

/** A URL of this origin in the form that `new Worker` takes where Trusted Types are enforced. */
export function trustedWorkerUrl(url: string): string {
  // A TrustedScriptURL is typed as the string that it stands for: the Worker constructor is declared so.
  return (policy?.createScriptURL(url) ?? sameOrigin(url)) as string
}
