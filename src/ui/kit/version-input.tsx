import field from './field.module.css'

interface VersionInputProps {
  readonly id: string
  readonly value: string
  /** Offered beside whatever is typed. */
  readonly versions: readonly string[]
  readonly isWrong: boolean
  /** Id of the element that says more. */
  readonly describedBy?: string
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/** A field for any version, with the known ones offered. */
export function VersionInput({
  id,
  value,
  versions,
  isWrong,
  describedBy,
  onType,
  onLeave,
}: VersionInputProps) {
  return (
    <>
      <input
        id={id}
        className={field.input}
        value={value}
        list={`${id}-list`}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={onLeave}
      />
      <datalist id={`${id}-list`}>
        {versions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  )
}
