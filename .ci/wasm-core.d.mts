import type { Plugin } from 'vite'

export function compile(file: string): Promise<Uint8Array>
export function wasmCore(): Plugin
