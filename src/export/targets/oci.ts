import type { Profile } from '#core/profile/profile.ts'
import type { Exporter, Usage } from '../exporter.ts'
import { inJson } from '../json-form.ts'
import { inOciForm } from '../oci-form.ts'

const isGuarded = ({ rules }: Profile) =>
  rules.some(({ includes, excludes }) => includes !== undefined || excludes !== undefined)

const kubernetes: Usage = {
  id: 'kubernetes',
  launchers: ['containerd', 'cri-o'],
  steps: (fileName) => [
    {
      what: 'use-kubernetes-what',
      text: `sudo install -D -m 0644 ${fileName} /var/lib/kubelet/seccomp/profiles/${fileName}`,
    },
    {
      what: 'use-kubernetes-pod',
      text: `securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: profiles/${fileName}`,
    },
  ],
  limit: (profile) => (isGuarded(profile) ? 'use-kubernetes-guards' : undefined),
  records: 'node',
}

// runc has no option for a profile. Python keeps 64-bit numbers, which older jq rounds.
const insertIntoBundle = (fileName: string) =>
  [
    "python3 - <<'END'",
    'import json',
    `profile = json.load(open("${fileName}"))`,
    'config = json.load(open("config.json"))',
    'config.setdefault("linux", {})["seccomp"] = profile',
    'json.dump(config, open("config.json", "w"), indent=2)',
    'END',
  ].join('\n')

const runc: Usage = {
  id: 'runc',
  launchers: ['runc', 'crun'],
  steps: (fileName) => [{ what: 'use-runc-what', text: insertIntoBundle(fileName) }],
  limit: (profile) => (isGuarded(profile) || profile.archMap !== undefined ? 'use-runc-guards' : undefined),
  records: 'host',
}

/**
 * `linux.seccomp` of the OCI runtime specification, as containerd reads a Localhost profile of Kubernetes and runc
 * and crun their config.json: no guards, no `archMap`, no error names; what they do not know they pass over
 * without a word.
 */
export const oci: Exporter = {
  id: 'oci',
  launchers: ['containerd', 'runc', 'crun'],
  ...inJson,
  usages: [kubernetes, runc],
  words: {
    'export-oci': 'Kubernetes with containerd, runc, crun (OCI)',
    'use-kubernetes': 'Kubernetes',
    'use-kubernetes-what': 'On every node that may run the pod:',
    'use-kubernetes-pod': 'In the container or the pod:',
    'use-kubernetes-guards':
      'containerd ignores includes and excludes: rules with them always apply there. CRI-O reads them.',
    'use-runc': 'runc',
    'use-runc-what': 'The profile belongs at linux.seccomp in the config.json of the bundle. In that folder:',
    'use-runc-guards': 'runc ignores includes, excludes and archMap: rules with guards always apply.',
  },
  write: async (document, { target }) => inOciForm(document, target),
}
