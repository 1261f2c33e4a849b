export type TemplateId = 'moby-default' | 'containers-common-default'

/** A ready profile to begin with; its text is loaded when it is chosen. */
export interface Template {
  readonly id: TemplateId
  readonly title: string
  /** Where the text comes from, with its licence. */
  readonly provenance: string
}

export const templates: readonly Template[] = [
  {
    id: 'moby-default',
    title: 'Docker default',
    provenance: 'moby/profiles, seccomp/default.json (June 2026), Apache-2.0',
  },
  {
    id: 'containers-common-default',
    title: 'Podman default',
    provenance: 'containers/common, pkg/seccomp/seccomp.json (as in Debian 12), Apache-2.0',
  },
]

/** The JSON text of a template, exactly as its project ships it. */
export async function loadTemplate(id: TemplateId): Promise<string> {
  switch (id) {
    case 'moby-default':
      return (await import('./data/template-moby-default.ts')).text
    case 'containers-common-default':
      return (await import('./data/template-containers-common-default.ts')).text
  }
}
