import type { Wording } from '../base/message.ts'

const runtimesRefuse = 'Every container runtime refuses it.'

/** English for what can be wrong with a text before it is a profile. */
export const jsonWords = {
  'json-empty':
    'The file is empty. Docker, Podman, containerd, runc and crun refuse an empty profile. Open another file, or start from a template.',
  'json-blank':
    'There is nothing but white space and comments in this text. Open another file, or start from a template.',
  'json-too-large':
    'The text is larger than {{limit}} MiB and was not read. A profile has a few hundred KiB at most: check that this is the right file.',
  'json-too-deep': `The brackets are nested deeper than {{limit}} levels. Runtimes disagree on how deep they read (runc stops at 10,000 levels, crun does not). A profile needs 5: remove the nesting.`,
  'json-too-many-tokens':
    'The text has more than {{limit}} brackets, names and numbers and was not read. Check that this is the right file.',
  'json-not-json':
    'The text begins with "{{found}}", so it is not JSON. Runtimes read JSON only; if this is YAML, convert it to JSON first.',
  'json-utf16':
    'The text looks like UTF-16. Every container runtime reads UTF-8 only. Save the file as UTF-8.',
  'json-not-utf8':
    'The character U+FFFD stands here: the file is probably not valid UTF-8 at this place. crun refuses such a file, the Go runtimes replace the bytes. Write the text anew, in UTF-8.',
  'json-nul': `A NUL character stands here. ${runtimesRefuse} Remove it.`,
  'json-single-quotes': `Single quotes are not JSON. ${runtimesRefuse} Use double quotes.`,
  'json-curly-quotes': `Typographic quotes are not JSON. ${runtimesRefuse} Use straight double quotes.`,
  'json-hash-comment': `A "#" cannot stand here. ${runtimesRefuse} Remove the line, or put the text into a "comment" member.`,
  'json-odd-space':
    'The character {{codePoint}} looks like white space but is none in JSON. crun skips some of them, the Go runtimes refuse the file. Replace it by an ordinary space.',
  'json-unexpected-character': `"{{found}}" cannot stand here. ${runtimesRefuse} Remove it, or put text in double quotes.`,
  'json-bare-word': `"{{found}}" must be in double quotes. ${runtimesRefuse} Write "{{found}}" with the quotes.`,
  'json-word-case': `"{{found}}" is not JSON. ${runtimesRefuse} Write {{meant}}.`,
  'json-not-a-number': `{{found}} is not a JSON number. ${runtimesRefuse} Write a whole number from 0 to 18446744073709551615.`,
  'json-hex-number': `{{found}} is not decimal. ${runtimesRefuse} Write the number in decimal digits.`,
  'json-leading-zero': `{{found}} begins with a zero. ${runtimesRefuse} Leave the leading zeros out (and check that an octal number was not meant).`,
  'json-plus-sign': `{{found}} begins with a plus sign. ${runtimesRefuse} Leave the sign out.`,
  'json-bad-number': `"{{found}}" is not a number. ${runtimesRefuse} Write plain decimal digits.`,
  'json-control-character':
    'The control character {{codePoint}} stands inside a string. Every container runtime refuses it. Remove it, or write it as an escape such as \\t.',
  'json-unclosed-string':
    'The string that begins here has no closing quote on its line. Add the double quote where it ends.',
  'json-bad-escape':
    '"{{found}}" is not an escape that JSON knows. Use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits.',
  'json-unclosed-comment': 'The comment that begins here is not closed. Add */ where it ends.',
  'json-value-expected':
    'A value is missing before "{{found}}". Write the value, or remove what is left of it.',
  'json-key-expected': 'A key in double quotes belongs here, not "{{found}}".',
  'json-colon-expected': 'A colon belongs between key and value, not "{{found}}".',
  'json-comma-expected':
    'A comma or a closing bracket belongs here, not "{{found}}". Is a comma missing at the end of the line before?',
  'json-wrong-bracket':
    '"{{found}}" closes nothing; "{{expected}}" is needed to close the bracket that is open. Check both places.',
  'json-unclosed':
    'The text ends before "{{expected}}" closes the bracket that is open. Is the file complete?',
  'json-second-document':
    'A second document begins here. Every container runtime refuses it. Keep one of them in this file.',
  'json-trailing-text':
    'There is text after the end of the profile. Every container runtime refuses it. Remove it.',
  'json-duplicate-key':
    'The key "{{key}}" stands twice in one object. Docker, Podman, containerd and runc take the second (and mix lists of both), crun takes the first. Keep one of them.',
  'json-folded-key':
    'The keys "{{first}}" and "{{key}}" are the same to Docker, Podman, containerd and runc, which ignore letter case and take the later; crun sees two keys. Keep one of them.',
  'json-comments':
    'The text holds comments ({{count}}). Docker, Podman, containerd and runc refuse them, only crun reads them. They stay here and are left out on export.',
  'json-trailing-commas':
    'The text holds commas before a closing bracket ({{count}}). Every container runtime refuses them. They stay here and are left out on export.',
  'json-bom':
    'The text begins with a byte order mark. Every container runtime refuses it. It is left out on export.',
  'json-lone-surrogate':
    'A string holds half of a character pair (a lone surrogate). Runtimes keep or replace it. Check the text of this string.',
} as const satisfies Wording

export type JsonCode = keyof typeof jsonWords
