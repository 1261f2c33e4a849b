import type { editor } from 'monaco-editor/editor'

/** Line height and sizes are those of `plain-json.module.css`, so that nothing moves when the editor takes over. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  accessibilitySupport: 'auto',
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  codeLens: true,
  codeLensFontSize: 11,
  colorDecorators: false,
  // The browser's own menu has copy and paste; ours has nothing to add.
  contextmenu: false,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  // The text area is what screen readers and the app's shortcuts know as a text field.
  editContext: false,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, 'SFMono-Regular', Menlo, monospace",
  fontLigatures: false,
  fontSize: 12,
  glyphMargin: false,
  guides: { indentation: false },
  hover: { delay: 300 },
  inlayHints: { enabled: 'on', fontSize: 11, maximumLength: 60, padding: false },
  lineDecorationsWidth: 6,
  lineHeight: 18,
  lineNumbersMinChars: 4,
  links: false,
  matchBrackets: 'near',
  minimap: { enabled: false },
  // The number of an empty last line is else too faint to read.
  renderFinalNewline: 'on',
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  overviewRulerLanes: 2,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { strings: true, other: true, comments: false },
  renderControlCharacters: true,
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  selectionHighlight: false,
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  suggest: { showWords: false, showStatusBar: false },
  tabFocusMode: true,
  tabSize: 2,
  unicodeHighlight: {
    ambiguousCharacters: true,
    invisibleCharacters: true,
    includeComments: true,
    includeStrings: true,
  },
  wordBasedSuggestions: 'off',
  wordWrap: 'off',
}

/** Above this many characters the language's help would slow down typing. */
export const largeText = 1_000_000
