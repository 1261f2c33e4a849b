/** Bad input is a value; a bug is an exception. */
export type Result<T, E> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'error'; readonly error: E }

export function ok<T>(value: T): Result<T, never> {
  return { kind: 'ok', value }
}

export function failed<E>(error: E): Result<never, E> {
  return { kind: 'error', error }
}
