// Where things lie in the memory of the lane, and how large they are. `layout.ts` reads these very lines.

const STATE: usize = 1024
const PREVIOUS: usize = 2048
const KINDS: usize = 2304
const BOUNDS: usize = 2560
const IDS: usize = 2816
const SCRATCH: usize = 4096
const TEXT_SLOTS: usize = 8192
const TEXTS: usize = 16384
const ERROR_TEXTS: usize = 49152
const OPEN: usize = 0x10000
const NAMES: usize = 0x20000
const PID_SLOTS: usize = 0x40000
const PIDS: usize = 0x60000
const TUPLES: usize = 0x160000
const ERRORS: usize = 0x1a0000
const TIMELINE: usize = 0x220000
const TIMES: usize = 0x320000
const BUFFER: usize = 0x540000
const ARENA: usize = 0x650000
/** Texts are compared eight bytes at a time, so a few are left at the end of the memory. */
const ARENA_END: usize = 0xbfff00

// STATE
const LINES: usize = STATE
const LAST_NAME: usize = STATE + 4
const IS_TIMED: usize = STATE + 8
const LOOP_FOUND: usize = STATE + 12
const IS_SORTED: usize = STATE + 16
const ORDER_LINES: usize = STATE + 20
const DISORDER: usize = STATE + 24
const PREVIOUS_LENGTH: usize = STATE + 28
const NOW: usize = STATE + 32
const DAYS: usize = STATE + 40
const ORIGIN: usize = STATE + 48
const STEP: usize = STATE + 56
const LAST_BIN: usize = STATE + 64
const RETURNED: usize = STATE + 68
const FAILED: usize = STATE + 72
const HELD: usize = STATE + 76
const TEXT_COUNT: usize = STATE + 80
const ERROR_COUNT: usize = STATE + 84
const PID_COUNT: usize = STATE + 88
const TUPLE_COUNT: usize = STATE + 92

const mostNames: i32 = 1024
const mostTexts: u32 = 1536
const mostErrors: i32 = 128
const mostPids: u32 = 16384
const mostTuples: u32 = 12288
const mostBins: usize = 240
const mostBounds: i32 = 24
const largestPid: u64 = 4194304

// A name's record of 64 bytes
const CALLS: usize = 0
const LAST_LINE: usize = 4
const IS_KNOWN: usize = 8
const HAS_ARGS: usize = 9
const LAST_SLOT: usize = 10
const IS_WAIT: usize = 11
const TUPLE_LENGTH: usize = 12
const TUPLE_INDICES: usize = 13
const SLOTS: usize = 17
const TABLES: usize = 28

// A process's record of 64 bytes
const PID: usize = 0
const ROW: usize = 4
const HOLDS: usize = 8
const HELD_NAME: usize = 12
const HELD_POSITION: usize = 16
const HELD_IDS: usize = 20

// A table of values: how many, whether it is complete, slots, entries of 16 bytes
const FULL: usize = 4
const TABLE_SLOTS: usize = 8
const TABLE_ENTRIES: usize = 2056
const tableSize: usize = 2056 + 768 * 16
const mostValues: u32 = 768
const longestText: u32 = 96
