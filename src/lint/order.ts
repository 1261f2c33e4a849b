import { type Finding, severities } from './rule.ts'

/**
 * What matters more among findings that weigh the same: does the profile load, does the container start; then security
 * by reach. A way into the kernel that stands open to every program comes before a filter that says something else than
 * its author meant, and that before calls of which most containers can do without. What is not listed comes last, in the
 * order of the text.
 */
const first: readonly string[] = [
  // It does not load.
  ...['json-syntax', 'json-comments', 'json-trailing-comma', 'json-bom', 'missing-default-action'],
  ...[
    'unknown-action',
    'unknown-op',
    'unknown-arch',
    'unknown-flag',
    'load-refused',
    'lscmp-hang',
    'too-large',
  ],
  // It does not start.
  ...['startup-empty-allowlist', 'startup-exec', 'startup-runc', 'startup-runc-nnp', 'startup-crun'],
  ...['libc-init', 'exit-group-missing', 'rt-sigreturn-missing'],
  // Nothing, or next to nothing, is enforced.
  ...['empty-profile', 'default-log', 'mixed-allow-deny-list', 'docker-keys-in-oci', 'duplicate-json-key'],
  // Open to everybody.
  ...[
    'user-namespaces',
    'clone-without-clone3',
    'unshare-setns',
    'ptrace-old-kernel',
    'io-uring',
    'bpf-allowed',
  ],
  // Another filter than its author meant.
  ...['sibling-open', 'x32-gap', 'socketcall-bypass', 'ipc-version-bypass', 'int-arg-high-bits', 'ioctl-cmd'],
  ...['and-via-two-rules', 'shadowed-by-unconditional', 'lscmp-merge-hazard', 'lscmp-missing-load'],
  ...['repeated-arg-index', 'masked-eq-swapped'],
  // Warnings: refusals that break programs come before style.
  ...['default-allow', 'sibling-missing', 'clone3-eperm', 'time64-missing'],
]

const places: ReadonlyMap<string, number> = new Map(first.map((id, place) => [id, place]))

/** Worst first, then by what the rule is about, then by place. */
export function byWeight(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    placeOf(a) - placeOf(b) ||
    a.at.start - b.at.start ||
    (a.rule < b.rule ? -1 : 1)
  )
}

function placeOf({ rule }: Finding): number {
  return places.get(rule) ?? first.length
}
