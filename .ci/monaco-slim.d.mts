import type { Plugin } from 'vite'

export function monacoSlim(): Plugin
