/** A narrowing of the table; facets of one kind are alternatives, kinds narrow each other. */
export type Facet =
  | { readonly kind: 'status'; readonly value: Status }
  | { readonly kind: 'risk'; readonly value: string }
  | { readonly kind: 'group'; readonly value: string }

export const statuses = [
  'seen',
  'allowed',
  'conditional',
  'uncovered',
  'unseen',
  'startup',
  'changed',
  'absent',
] as const
export type Status = (typeof statuses)[number]

export const risks = ['critical', 'high', 'medium', 'low'] as const
