import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { faultWords } from './en/fault.ts'
import { findingsWords } from './en/findings.ts'
import { importWords } from './en/import.ts'
import { kitWords } from './en/kit.ts'
import { shareWords } from './en/share.ts'
import { shellWords } from './en/shell.ts'
import { stateWords } from './en/state.ts'
import { storageWords } from './en/storage.ts'
import { targetWords } from './en/target.ts'

/** The words of the page in English, flat; those of the open work are in `work-words.ts`: a key is `panel.what`, a message's code is its key. */
export const english: Readonly<Record<string, string>> = {
  ...kitWords,
  ...stateWords,
  ...shellWords,
  ...importWords,
  ...shareWords,
  ...targetWords,
  ...findingsWords,
  ...storageWords,
  ...faultWords,
}

/** The words are part of the bundle, so the first paint already speaks. */
/** Words that come later than the page. */
export function teach(words: Readonly<Record<string, string>>): void {
  i18next.addResourceBundle('en', 'translation', words, false, false)
}

export function startTranslation(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
}

/** Making a formatter takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>()

/** Whole numbers with the language's separators. */
export function formatNumber(value: number): string {
  const { language } = i18next
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format.format(value)
}
