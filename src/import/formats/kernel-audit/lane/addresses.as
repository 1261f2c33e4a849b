// Where things lie in the memory of the lane, and how large they are. `audit-layout.ts` reads these very lines.

const STATE: usize = 1024
const IDS: usize = 2048
const REGISTERS: usize = 2064
const CODES: usize = 4096
const CALL_SLOTS: usize = 0x2000
const CALLS: usize = 0x10000
const TUPLES: usize = 0x40000
const ERRORS: usize = 0x100000
const VALUES: usize = 0x200000
const BUFFER: usize = 0x400000

// STATE
const LINES: usize = STATE
const RECORDS: usize = STATE + 4
const CALL_COUNT: usize = STATE + 8
const CODE_COUNT: usize = STATE + 12
const VALUE_COUNT: usize = STATE + 16
const TUPLE_COUNT: usize = STATE + 20

const mostCalls: u32 = 1024
const mostCodes: u32 = 64
const mostErrors: u32 = 256
const mostValues: u32 = 49152
const valueMask: u32 = 65535
const mostTuples: u32 = 12288
const tupleMask: u32 = 16383
/** No single record has more behind its number. */
const usualRest: usize = 600

// A call's record of 64 bytes
const ARCH: usize = 0
const NUMBER: usize = 4
const TIMES: usize = 8
const LAST_LINE: usize = 12
const HAS_ARGS: usize = 16
const TUPLE_LENGTH: usize = 17
const TUPLE_INDICES: usize = 18
/** Of each register: 0 says nothing, 1 counts, 2 counts unless it is an address. */
const SLOTS: usize = 24
const FULL: usize = 28

// A value of 24 bytes
const OWNER: usize = 8
const ID: usize = 12
const VALUE_TIMES: usize = 16
