import { CopyButton } from './copy-button.tsx'
import style from './snippet.module.css'

/** Something to type elsewhere, with a button that copies it. Long lines wrap; copying keeps them whole. */
export function Snippet({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <div className={style.snippet}>
      <pre className={style.text}>{text}</pre>
      <CopyButton text={text} what={what} />
    </div>
  )
}
