declare module '*.as' {
  /** The compiled module. */
  export const bytes: Uint8Array
}

declare module '*.as?numbers' {
  /** The numbers that the source names, addresses among them. */
  export const numbers: Readonly<Record<string, number>>
}
