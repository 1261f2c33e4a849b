// Registers and their values. A part of `audit-core.as`.

@inline function enter(record: usize, line: u32): void {
  store<u32>(record + TIMES, load<u32>(record + TIMES) + 1)
  store<u32>(record + LAST_LINE, line)
  store<u32>(RECORDS, load<u32>(RECORDS) + 1)
}

/** Finds `a0=3 a1=7ffc50134a40 …` and answers how many; 5 when one is not as the kernel writes it. */
function readRegisters(record: usize, start: usize, end: usize): u32 {
  let at = blank(start, end)
  while (at < end && load<u32>(at) != wordFirst) at = blank(at + 1, end)
  let index: u32 = 0
  for (; index < 4 && at + 4 < end && load<u32>(at) == wordFirst + (index << 16); index++) {
    const digits = at + 4
    at = readHex(digits, digits + 17)
    const length = <u32>(at - digits)
    const isOdd = length == 0 || length > 16 || (byteAt(digits) == 0x30 && length > 1)
    if (isOdd || at > end || (at < end && byteAt(at) != 32)) return 5
    const cell = REGISTERS + ((<usize>index) << 4)
    store<u64>(cell, value)
    store<u32>(cell + 8, <u32>digits)
    store<u32>(cell + 12, length)
  }
  return index
}

function countRegisters(call: i32, record: usize, registers: u32): void {
  store<u64>(IDS, -1)
  store<u64>(IDS + 8, -1)
  for (let index: u32 = 0; index < registers; index++) {
    const takes = load<u8>(record + SLOTS + index)
    if (takes == 0) continue
    const cell = REGISTERS + ((<usize>index) << 4)
    if (takes == 2 && load<u32>(cell + 12) >= 6) continue
    store<i32>(IDS + ((<usize>index) << 2), countValue(call, index, cell))
  }
  const length = load<u8>(record + TUPLE_LENGTH)
  if (length) countTuple(call, record, length)
}

@inline function ownerOf(call: i32, index: u32): u32 { return ((<u32>call << 2) | index) + 1 }

@inline function slotOf(owner: u32, number: u64): u32 {
  const mixed = (number ^ (<u64>owner << 40)) * 0x9e3779b97f4a7c15
  return <u32>(mixed >> 48)
}

/** Counts a value and answers its id; −1 when it says nothing. */
function countValue(call: i32, index: u32, cell: usize): i32 {
  const number = load<u64>(cell)
  const owner = ownerOf(call, index)
  for (let slot = slotOf(owner, number); ; slot = (slot + 1) & valueMask) {
    const entry = VALUES + (<usize>slot) * 24
    const found = load<u32>(entry + OWNER)
    if (found == owner && load<u64>(entry) == number) {
      store<u32>(entry + VALUE_TIMES, load<u32>(entry + VALUE_TIMES) + 1)
      return load<i32>(entry + ID)
    }
    if (found == 0) break
  }
  if (load<u8>(recordOf(call) + FULL + index)) return -1
  const id = askValue(call, index, load<u32>(cell + 8), load<u32>(cell + 12)) - 1
  if (!load<u8>(recordOf(call) + FULL + index)) remember(owner, number, id)
  return id
}

function remember(owner: u32, number: u64, id: i32): bool {
  if (load<u32>(VALUE_COUNT) >= mostValues) return false
  let slot = slotOf(owner, number)
  for (;;) {
    const entry = VALUES + (<usize>slot) * 24
    const found = load<u32>(entry + OWNER)
    if (found == owner && load<u64>(entry) == number) return true
    if (found == 0) break
    slot = (slot + 1) & valueMask
  }
  const entry = VALUES + (<usize>slot) * 24
  store<u64>(entry, number)
  store<u32>(entry + OWNER, owner)
  store<i32>(entry + ID, id)
  store<u32>(VALUE_COUNT, load<u32>(VALUE_COUNT) + 1)
  return true
}

function countTuple(call: i32, record: usize, length: u32): void {
  let key: u64 = 0
  for (let i: u32 = 0; i < length; i++) {
    const id = load<i32>(IDS + (<usize>load<u8>(record + TUPLE_INDICES + i) << 2))
    if (id == -1) return
    key = (key << 12) + <u64>id
  }
  const marked = key | (<u64>(call + 1) << 48)
  let slot = <u32>(marked ^ (marked >> 11) ^ (marked >> 29) ^ (marked >> 43)) & tupleMask
  for (;;) {
    const cell = TUPLES + ((<usize>slot) << 4)
    const found = load<u64>(cell)
    if (found == marked) {
      store<u32>(cell + 8, load<u32>(cell + 8) + 1)
      return
    }
    if (found == 0) {
      if (askTuple(call, <f64>key) && load<u32>(TUPLE_COUNT) < mostTuples) {
        store<u64>(cell, marked)
        store<u32>(TUPLE_COUNT, load<u32>(TUPLE_COUNT) + 1)
      }
      return
    }
    slot = (slot + 1) & tupleMask
  }
}
