import { openCallRule } from '../open-call-rule.ts'

export const openByHandleAllowed = openCallRule({
  id: 'open-by-handle-allowed',
  severity: 'security',
  calls: ['open_by_handle_at'],
  title: 'Files may be opened by handle',
  why: 'A handle can be guessed and leads to any file of the file system, past the root of the container. This was the Shocker escape of 2014.',
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
})
