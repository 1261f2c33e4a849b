/**
 * The fast lane of the audit reader, in AssemblyScript: reads records as the kernel writes them, as far as it
 * has seen their like, and stops at the first line that is new in any way. That line goes to the TypeScript
 * reader, which understands it and tells what is to be known for the next. `audit-lane.test.ts` holds both
 * against the TypeScript reader alone.
 *
 * There are no objects here, only flat tables at fixed addresses (`addresses.as`).
 */

// What only TypeScript can answer. Each is asked when nothing can stop the line any more.

/** Counts a value that is not in the table: its id plus 1. */
@external('reader', 'value')
declare function askValue(call: i32, index: u32, start: usize, length: u32): i32
/** Counts values that stand together for the first time. True when they are listed. */
@external('reader', 'tuple')
declare function askTuple(call: i32, key: f64): i32

// @include addresses.as

/** `type`, `arch`, ` a0=`, ` cod`, `per=`, `msg=` and others as they lie in memory. */
const wordType: u32 = 0x65707974
const wordArch: u32 = 0x68637261
const wordFirst: u32 = 0x3d306120
const wordCode: u32 = 0x646f6320
const wordPersonality: u32 = 0x3d726570
const wordMessage: u32 = 0x3d67736d
const wordAudit: u32 = 0x69647561
const wordUser: u32 = 0x52455355
const word1300: u32 = 0x30303331
const word1326: u32 = 0x36323331
const word1309: u32 = 0x39303331
const word1327: u32 = 0x37323331
/** `SYSCALL `, `SECCOMP `, `PROCTITL`, `syscall=`, `success=`, `no exit=` */
const longCall: u64 = 0x204c4c4143535953
const longRule: u64 = 0x20504d4f43434553
const longTitle: u64 = 0x4c544954434f5250
const longNumber: u64 = 0x3d6c6c6163737973
const longSuccess: u64 = 0x3d73736563637573
const longFailed: u64 = 0x3d74697865206f6e
/** `EXECVE ` and `UNKNOWN`, of seven letters. */
const longCommand: u64 = 0x0020455643455845
const longUnknown: u64 = 0x004e574f4e4b4e55
const sevenBytes: u64 = 0x00ffffffffffffff

@inline function byteAt(at: usize): u32 { return load<u8>(at) }
@inline function isDigit(byte: u32): bool { return byte - 48 < 10 }
@inline function recordOf(call: i32): usize { return CALLS + ((<usize>call) << 6) }

/** Reads whole lines of the buffer from one offset to another; answers where it stopped. */
export function run(from: i32, to: i32, line: u32): i32 {
  let at = BUFFER + from
  const stop = BUFFER + to
  let lines: u32 = 0
  while (at < stop) {
    const end = lineEnd(at, stop)
    if (end == stop) break
    if (!readLine(at, end, line + lines + 1)) break
    lines++
    at = end + 1
  }
  store<u32>(LINES, lines)
  return <i32>(at - BUFFER)
}

// @include records.as
// @include registers.as
// @include learned.as
