// Names, errors and processes. A part of `core.as`.

/** The name's index, −1 when it was not learned. */
function findName(start: usize, end: usize): i32 {
  const length = <u32>(end - start)
  const hash = hashOf(start, length)
  for (let slot = (hash ^ (hash >> 15)) & 4095; ; slot = (slot + 1) & 4095) {
    const place = <u32>load<u16>(TEXT_SLOTS + (slot << 1))
    if (place == 0) return -1
    const text = TEXTS + ((<usize>place - 1) << 4)
    if (load<u32>(text) == hash && load<u32>(text + 8) == length && isSame(load<u32>(text + 4), start, length))
      return load<i32>(text + 12)
  }
  return -1
}

/** Learns the spelling in the scratch area; answers 0 when there is no room, 2 when it is known. */
export function addName(name: i32, length: u32): i32 {
  const hash = hashOf(SCRATCH, length)
  if (findName(SCRATCH, SCRATCH + length) >= 0) return 2
  const count = load<u32>(TEXT_COUNT)
  if (name >= mostNames || count >= mostTexts || arena + length > ARENA_END) return 0
  const text = TEXTS + ((<usize>count) << 4)
  memory.copy(arena, SCRATCH, length)
  store<u32>(text, hash)
  store<u32>(text + 4, <u32>arena)
  store<u32>(text + 8, length)
  store<i32>(text + 12, name)
  arena += length
  store<u32>(TEXT_COUNT, count + 1)
  let slot = (hash ^ (hash >> 15)) & 4095
  while (load<u16>(TEXT_SLOTS + (slot << 1))) slot = (slot + 1) & 4095
  store<u16>(TEXT_SLOTS + (slot << 1), <u16>(count + 1))
  store<u8>(recordOf(name) + IS_KNOWN, 1)
  return 1
}

/** Makes a table for the values of an argument, if there is room. */
export function addTable(name: i32, index: u32): void {
  const cell = recordOf(name) + TABLES + (index << 2)
  if (load<u32>(cell)) return
  const table = (arena + 7) & ~7
  if (table + tableSize > ARENA_END) return
  arena = table + tableSize
  store<u32>(cell, <u32>table)
}

function findError(start: usize, end: usize): i32 {
  const length = <u32>(end - start)
  const hash = hashOf(start, length)
  const count = load<u32>(ERROR_COUNT)
  for (let each: u32 = 0; each < count; each++) {
    const text = ERROR_TEXTS + ((<usize>each) << 5)
    if (load<u32>(text) == hash && load<u32>(text + 4) == length && isSame(text + 12, start, length))
      return load<i32>(text + 8)
  }
  const index = askError(start, length)
  if (count < <u32>mostErrors && length <= 20) {
    const text = ERROR_TEXTS + ((<usize>count) << 5)
    store<u32>(text, hash)
    store<u32>(text + 4, length)
    store<i32>(text + 8, index)
    memory.copy(text + 12, start, length)
    store<u32>(ERROR_COUNT, count + 1)
  }
  return index
}

/** The process's record, 0 when it was not learned. */
export function processOf(wanted: u32): usize {
  if (wanted == lastPid) return lastProcess
  for (let slot = (wanted * 0x9e3779b1) >> 17; ; slot = (slot + 1) & 32767) {
    const place = <u32>load<u16>(PID_SLOTS + (slot << 1))
    if (place == 0) return 0
    const process = PIDS + ((<usize>place - 1) << 6)
    if (load<u32>(process + PID) != wanted) continue
    lastPid = wanted
    lastProcess = process
    return process
  }
  return 0
}

export function addProcess(added: u32, row: u32): usize {
  const known = processOf(added)
  const count = load<u32>(PID_COUNT)
  if (known || count >= mostPids) return known
  const process = PIDS + ((<usize>count) << 6)
  store<u32>(process + PID, added)
  store<u32>(process + ROW, row)
  store<u32>(PID_COUNT, count + 1)
  let slot = (added * 0x9e3779b1) >> 17
  while (load<u16>(PID_SLOTS + (slot << 1))) slot = (slot + 1) & 32767
  store<u16>(PID_SLOTS + (slot << 1), <u16>(count + 1))
  return process
}
