import i18next from 'i18next'
import type { Syscall, SyscallDetails } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import { numberForms } from './number-forms.ts'

/** Markdown about a call: what it is, what it does, how risky it is. */
export function syscallWords(
  syscall: Syscall,
  details: SyscallDetails | undefined,
  nr: number | undefined,
  arch: string,
): readonly string[] {
  const { name, args, risk } = syscall
  const machine = arch.replace('SCMP_ARCH_', '').toLowerCase()
  const signature = args.map((each) => `${each.type} ${each.name}`).join(', ')
  const place = nr === undefined ? 'preview.call-absent' : 'preview.call-number'
  const level = i18next.t(`risk.${risk}`)
  return [
    `**${name}**(${signature})`,
    ...(details ? [details.summary] : []),
    i18next.t(place, { nr, machine }),
    details?.why === undefined
      ? i18next.t('preview.risk', { level })
      : i18next.t('preview.risk-why', { level, why: details.why }),
  ]
}

/** Markdown about an argument's value. */
export function valueWords(raw: string): readonly string[] {
  const forms = numberForms(raw)
  if (forms === undefined) return []
  const bases = i18next.t('preview.forms', { ...forms })
  return forms.signed === undefined ? [bases] : [bases, i18next.t('preview.signed', { signed: forms.signed })]
}

/** Markdown about an error number. */
export function errnoWords(raw: string): readonly string[] {
  const name = errnoName(Number(raw))
  return name === undefined ? [] : [i18next.t('preview.errno', { number: raw, name })]
}
