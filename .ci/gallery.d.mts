import type { Plugin } from 'vite'

export function gallery(): Plugin
