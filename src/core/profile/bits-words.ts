/** What is wrong with a typed value. */
export const valueWords = {
  'value-empty': 'Enter a number from 0 to {{max}}.',
  'value-not-a-number':
    '“{{text}}” is not a number. Write decimal, 0x hex, 0o or leading-0 octal, or 0b binary.',
  'value-not-whole': '“{{text}}” is not a whole number. Arguments are whole numbers from 0 to {{max}}.',
  'value-no-digits': '“{{text}}” has no digits yet. The range is 0 to {{max}}.',
  'value-too-large': '“{{text}}” does not fit in 64 bits. The range is 0 to {{max}} (0xffffffffffffffff).',
  'value-negative': 'Arguments are unsigned 64-bit numbers. The range is 0 to {{max}}.',
  'value-negative-int':
    'Arguments are unsigned. For {{text}} programs pass {{int}} (32 bits) or {{long}} (64 bits); write one of them.',
  'value-digit-16': '“{{digit}}” is not a hexadecimal digit. After 0x come 0–9 and a–f.',
  'value-digit-8':
    '“{{digit}}” is not an octal digit. A leading 0 or 0o means octal; without it the number is decimal.',
  'value-digit-2': '“{{digit}}” is not a binary digit. After 0b come 0 and 1.',
} as const
