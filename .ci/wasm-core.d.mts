import type { Plugin } from 'vite'

export function compile(file: string): Promise<Uint8Array>
export function wasmCore(): Plugin
export function whole(file: string): Promise<string>
export function numbersIn(file: string): Promise<Readonly<Record<string, number>>>
