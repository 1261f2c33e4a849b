import { editor } from 'monaco-editor/editor'

const themeName = 'studio'

/** Monaco's colours by the token that gives them; a number is the opacity in percent. */
const colours: Readonly<Record<string, string | readonly [string, number]>> = {
  'editor.background': '--panel',
  'editor.foreground': '--ink',
  'editorCursor.foreground': '--accent',
  'editorLineNumber.foreground': '--faint',
  'editorLineNumber.activeForeground': '--ink',
  'editorGutter.foldingControlForeground': '--soft',
  'editor.selectionBackground': ['--accent', 26],
  'editor.inactiveSelectionBackground': ['--accent', 14],
  'editor.findMatchBackground': ['--conditional', 40],
  'editor.findMatchHighlightBackground': ['--conditional', 20],
  'editor.rangeHighlightBackground': ['--accent', 8],
  'editor.hoverHighlightBackground': ['--accent', 10],
  'editor.foldBackground': ['--accent', 8],
  'editorBracketMatch.background': ['--accent', 14],
  'editorBracketMatch.border': ['--accent', 0],
  'editorBracketHighlight.foreground1': '--ink',
  'editorBracketHighlight.foreground2': '--ink',
  'editorBracketHighlight.foreground3': '--ink',
  'editorBracketHighlight.foreground4': '--ink',
  'editorBracketHighlight.foreground5': '--ink',
  'editorBracketHighlight.foreground6': '--ink',
  'editorBracketHighlight.unexpectedBracket.foreground': '--kill',
  'editorWhitespace.foreground': '--line',
  'editorError.foreground': '--kill',
  'editorWarning.foreground': '--conditional',
  'editorInfo.foreground': '--log',
  'editorUnicodeHighlight.border': '--conditional',
  'editorUnicodeHighlight.background': ['--conditional', 14],
  'editorWidget.background': '--raise',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--line',
  'editorHoverWidget.background': '--raise',
  'editorHoverWidget.border': '--line',
  'editorSuggestWidget.background': '--raise',
  'editorSuggestWidget.border': '--line',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.selectedBackground': '--accent-bg',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorOverviewRuler.errorForeground': '--kill',
  'editorOverviewRuler.infoForeground': '--log',
  'input.background': '--panel',
  'input.foreground': '--ink',
  'input.border': '--line-control',
  'input.placeholderForeground': '--faint',
  'inputOption.activeBackground': '--accent-bg',
  'inputOption.activeBorder': '--accent',
  'inputOption.activeForeground': '--ink',
  focusBorder: '--accent',
  'editorInlayHint.foreground': '--soft',
  'editorInlayHint.background': '--sunk',
  'editorCodeLens.foreground': '--faint',
  'icon.foreground': '--soft',
  descriptionForeground: '--soft',
  'list.hoverBackground': '--hover',
  'scrollbarSlider.background': ['--faint', 30],
  'scrollbarSlider.hoverBackground': ['--faint', 50],
  'scrollbarSlider.activeBackground': ['--faint', 60],
  'scrollbar.shadow': ['--panel', 0],
  'widget.shadow': ['--ink', 12],
  'textCodeBlock.background': '--sunk',
  'textLink.foreground': '--accent',
}

const tokens = {
  'string.key.json': '--json-key',
  'string.value.json': '--json-string',
  'number.json': '--json-number',
  'keyword.json': '--json-number',
  delimiter: '--ink',
  comment: '--faint',
} as const

/** Asks the browser what a token's colour is now: custom properties keep `light-dark()` unresolved. */
function readColours() {
  const probe = document.createElement('span')
  document.body.append(probe)
  const read = (token: string): string => {
    probe.style.color = `var(${token})`
    const channels =
      getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.slice(0, 3) ?? []
    return `#${channels.map((each) => Math.round(Number(each)).toString(16).padStart(2, '0')).join('')}`
  }
  const all = new Set([
    ...Object.values(colours).map((each) => (typeof each === 'string' ? each : each[0])),
    ...Object.values(tokens),
  ])
  const found = new Map([...all].map((token) => [token, read(token)]))
  probe.remove()
  return (token: string) => found.get(token) ?? '#808080'
}

function alpha(percent: number): string {
  return Math.round(percent * 2.55)
    .toString(16)
    .padStart(2, '0')
}

function isDark(hex: string): boolean {
  return Number.parseInt(hex.slice(3, 5), 16) < 0x80
}

function applyTheme(): void {
  const colourOf = readColours()
  editor.defineTheme(themeName, {
    base: isDark(colourOf('--panel')) ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(tokens).map(([token, colour]) => ({
      token,
      foreground: colourOf(colour).slice(1),
    })),
    colors: Object.fromEntries(
      Object.entries(colours).map(([name, each]) =>
        typeof each === 'string' ? [name, colourOf(each)] : [name, colourOf(each[0]) + alpha(each[1])],
      ),
    ),
  })
  editor.setTheme(themeName)
}

/** Gives Monaco the app's colours, now and whenever the theme changes; returns the way to stop. */
export function followTheme(): () => void {
  applyTheme()
  const system = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(applyTheme)
  system.addEventListener('change', applyTheme)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', applyTheme)
    chosen.disconnect()
  }
}
