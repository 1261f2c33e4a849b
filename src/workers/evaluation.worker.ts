import './offline.ts'
import { loadCatalog } from '#catalog/catalog.ts'
import { readDocument } from '#core/document.ts'
import { prepare } from '#core/evaluate/prepare.ts'
import { type EvaluationAnswer, type EvaluationRequest, toParts } from './prepared-parts.ts'

/** Loaded when the worker starts, not when the first profile comes. */
const catalogue = loadCatalog()

self.addEventListener('message', async ({ data: { id, text, target } }: MessageEvent<EvaluationRequest>) => {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new TypeError('only texts that the page could read are asked about')
  const prepared = prepare(reading.profile, target, await catalogue, reading)
  const parts = prepared.kind === 'ready' ? toParts(prepared) : prepared
  self.postMessage({ id, parts } satisfies EvaluationAnswer)
})

/** A fault in an asynchronous handler is no `error` event by itself; thrown again it becomes one. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
