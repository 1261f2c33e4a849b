import { compareVersions } from '../../base/version.ts'
import type { RuntimeKind } from '../../target/engines.ts'

type ByRelease = readonly (readonly [since: string, words: string])[]

/** `{{text}}` is what the runtime says, `{{runtime}}` its name, `{{create}}` what runc puts before in that case. */
const shim = 'failed to create shim task: OCI runtime create failed: {{create}}{{text}}'

/**
 * What is on a person's terminal, since which release of the engine: from 20.10.24, 26.1.5 and 28.5.2 of Docker, 1.7.24
 * and 2.1.9 of containerd, 4.3.1, 5.4.2 and 5.8.6 of Podman. `: unknown` at the end went somewhere between two of
 * them: where nobody tried it is left out.
 */
const wrappings: Readonly<Record<string, ByRelease>> = {
  docker: [
    ['26.1.6', `docker: Error response from daemon: failed to create task for container: ${shim}`],
    ['23', `docker: Error response from daemon: failed to create task for container: ${shim}: unknown`],
    ['0', `docker: Error response from daemon: ${shim}: unknown`],
  ],
  containerd: [
    ['1.8', `ctr: ${shim}`],
    ['0', `ctr: ${shim}: unknown`],
  ],
  podman: [['0', 'Error: OCI runtime error: {{runtime}}: {{text}}']],
  'cri-o': [['0', 'container create failed: {{text}}']],
}

/** What the engine makes of the runtime's message. */
export function wrapped(
  engine: string,
  version: string,
  said: { readonly text: string; readonly runtime: RuntimeKind },
): string {
  const parts: Readonly<Record<string, string>> = {
    ...said,
    create: said.runtime === 'runc' ? 'runc create failed: ' : '',
  }
  const found = wrappings[engine]?.find(([since]) => compareVersions(version, since) >= 0)
  return (found?.[1] ?? '{{text}}').replaceAll(/\{\{(\w+)\}\}/g, (whole, key: string) => parts[key] ?? whole)
}
