import style from './row.module.css'

/** The text with the first occurrence of each searched word marked. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  const word = query
    .toLowerCase()
    .split(/\s+/)
    .find((each) => each !== '' && text.includes(each))
  if (word === undefined) return text
  const at = text.indexOf(word)
  return (
    <>
      {text.slice(0, at)}
      <mark className={style.mark}>{word}</mark>
      {text.slice(at + word.length)}
    </>
  )
}
