/** `[ 2681.809837] `, with a level before it where dmesg was told to print it. */
const stamped = /^(?:<\d+>|\w+ *:\w+ *: )?\[ *(\d+)\.\d+\] /

/**
 * The least that a ring of the kernel's usual size holds as text: 2^17 bytes (CONFIG_LOG_BUF_SHIFT), of which the
 * last lines may be longer than what they push out.
 */
const fullRing = 100 * 1024

export interface Ring {
  /** The first line of the log. */
  begin(line: string): void
  grow(bytes: number): void
  /** Seconds after the machine's start at which a log begins that fills the ring; undefined when it cannot have run over. */
  beganLate(): number | undefined
}

/** Tells whether the beginning of a dmesg may have been overwritten before it was printed. */
export function createRing(): Ring {
  let seconds = 0
  let size = 0
  return {
    begin(line) {
      const found = stamped.exec(line)
      seconds = found === null || line.includes('Linux version') ? 0 : Number(found[1])
    },
    grow(bytes) {
      size += bytes
    },
    beganLate: () => (seconds > 0 && size >= fullRing ? seconds : undefined),
  }
}
