/** Monaco ships no types for this part; only loading it matters. */
declare module 'monaco-editor/languages/features/json/jsonMode'
