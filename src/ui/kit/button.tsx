import type { ComponentProps } from 'react'
import style from './button.module.css'

export interface ButtonLook {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link' | undefined
  readonly size?: 'normal' | 'small' | undefined
  /** Only an icon inside; give it an `aria-label`. */
  readonly iconOnly?: boolean | undefined
}

/** The class list of a button, for parts that render their own element. */
export function buttonClass({ look = 'plain', size = 'normal', iconOnly = false }: ButtonLook): string {
  const parts = [style.button]
  if (look !== 'plain') parts.push(style[look])
  if (size === 'small') parts.push(style.small)
  if (iconOnly) parts.push(style.icon)
  return parts.join(' ')
}

export function Button({
  look,
  size,
  iconOnly,
  className = '',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  const looks = buttonClass({ look, size, iconOnly })
  return <button type="button" className={`${looks} ${className}`} {...rest} />
}
