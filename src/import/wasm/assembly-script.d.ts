declare module '*.as' {
  /** The compiled module. */
  export const bytes: Uint8Array
}
