// Arguments and their values. A part of `core.as`.

/** Finds where the arguments stand, up to the last that matters; `position` counts those that are not blank. */
function scanArguments(start: usize, end: usize, last: i32): i32 {
  let at = start
  bounds = 0
  while (position <= last) {
    while (at < end && byteAt(at) == 32) at++
    const stop = argumentEnd(at, end)
    if (stop >= end || bounds == mostBounds) return cut
    store<u32>(BOUNDS + ((<usize>bounds) << 3), <u32>at)
    store<u32>(BOUNDS + ((<usize>bounds) << 3) + 4, <u32>stop)
    bounds++
    let filled = stop
    while (filled > at && byteAt(filled - 1) == 32) filled--
    if (filled > at) position++
    const byte = byteAt(stop)
    if (byte == 0x3c && position <= last) return byteAt(stop + 1) == 0x75 ? unfinished : cut
    if (byte != 0x2c) break
    at = stop + 1
  }
  return closed
}

function argumentEnd(start: usize, end: usize): usize {
  let depth = 0
  let at = start
  while (at < end) {
    const byte = byteAt(at)
    const kind = load<u8>(KINDS + byte)
    if (kind == 0) at++
    else if (kind == 1) { depth++; at++ }
    else if (kind == 2) {
      if (depth == 0) return byte == 0x29 ? at : end
      depth--
      at++
    } else if (byte == 0x22) at = afterString(at, end)
    else if (byte == 0x2c) {
      if (depth == 0) return at
      at++
    } else if (byteAt(at - 1) == 32 && depth == 0) return at
    else at = byteAt(at + 1) == 0x3c ? at + 2 : afterAngle(at, end)
  }
  return end
}

function afterString(start: usize, end: usize): usize {
  let at = start + 1
  while (at < end) {
    const word = load<u64>(at)
    const found = sought(word, quotes) | sought(word, backslashes)
    if (!found) { at += 8; continue }
    at += <usize>(ctz(found) >> 3)
    if (at >= end) break
    if (byteAt(at) == 0x22) return at + 1
    at += 2
  }
  return end
}

function afterAngle(start: usize, end: usize): usize {
  let depth = 0
  let at = start
  while (at < end) {
    const word = load<u64>(at)
    const found = sought(word, lesses) | sought(word, greaters)
    if (!found) { at += 8; continue }
    at += <usize>(ctz(found) >> 3)
    if (at >= end) break
    if (byteAt(at) == 0x3c) depth++
    else if (!isArrow(at) && --depth == 0) return at + 1
    at++
  }
  return end
}

function isArrow(at: usize): bool {
  const next = byteAt(at + 1)
  return byteAt(at - 1) == 0x2d && (next == 0x5b || isDigit(next))
}

/** Counts what `scanArguments` found; from here on nothing can fail. */
function countArguments(name: i32, record: usize, outcome: i32): void {
  for (let each = 0; each < bounds; each++) {
    const start = <usize>load<u32>(BOUNDS + ((<usize>each) << 3))
    let end = <usize>load<u32>(BOUNDS + ((<usize>each) << 3) + 4)
    while (end > start && byteAt(end - 1) == 32) end--
    if (end == start) continue
    const printed = position++
    const slot: u32 = printed < 8 ? load<u8>(record + SLOTS + printed) : 0xff
    if (slot == 0xff) continue
    const first = byteAt(start)
    if (slot & 0x80 && !(first >= 0x41 && first <= 0x5a)) continue
    const index = slot & 7
    store<i32>(IDS + (index << 2), countValue(name, index, (slot >> 3) & 3, record, start, end))
  }
  if (outcome == closed && load<u8>(record + TUPLE_LENGTH)) countTuple(name, record)
}

/** Classes: 0 any, 1 descriptor, 2 process, 3 small. */
function countValue(name: i32, index: u32, takes: u32, record: usize, start: usize, end: usize): i32 {
  let stop = end
  const first = byteAt(start)
  if (takes == 1) {
    stop = descriptorEnd(start, end)
    if (stop == start) return -1
  } else if (first == 0x22 || first == 0x5b || first == 0x7b || first == 0x7e) return -1
  else if (takes == 3 && end - start >= 8 && first == 0x30 && byteAt(start + 1) == 0x78) return -1
  const table = <usize>load<u32>(record + TABLES + (index << 2))
  const length = <u32>(stop - start)
  if (table == 0 || length > longestText) return ask(name, index, start, length)
  const hash = hashOf(start, length)
  let slot = (hash ^ (hash >> 10)) & 1023
  for (;;) {
    const place = <u32>load<u16>(table + TABLE_SLOTS + (slot << 1))
    if (place == 0) break
    const entry = table + TABLE_ENTRIES + ((place - 1) << 4)
    if (load<u32>(entry) == hash && load<u16>(entry + 8) == length && isSame(load<u32>(entry + 4), start, length)) {
      store<u32>(entry + 12, load<u32>(entry + 12) + 1)
      return load<i16>(entry + 10)
    }
    slot = (slot + 1) & 1023
  }
  if (load<u32>(table + FULL)) return -1
  const id = ask(name, index, start, length)
  if (!load<u32>(table + FULL)) remember(table, slot, hash, start, length, id)
  return id
}

@inline function ask(name: i32, index: u32, start: usize, length: u32): i32 {
  return askValue(name, index, start, length) - 1
}

/** The first of eight bytes, as many as are left of a text; the others are none of it. */
@inline function firstOf(word: u64, rest: u32): u64 { return word & (0xffffffffffffffff >> ((8 - rest) << 3)) }

@inline function hashOf(start: usize, length: u32): u32 {
  if (length == 0) return 0
  let hash: u64 = length
  let at = start
  let rest = length
  for (; rest > 8; rest -= 8, at += 8) {
    hash = (hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15
    hash ^= hash >> 32
  }
  return <u32>(((hash ^ firstOf(load<u64>(at), rest)) * 0x9e3779b97f4a7c15) >> 32)
}

@inline function isSame(text: usize, start: usize, length: u32): bool {
  let at: usize = 0
  let rest = length
  for (; rest > 8; rest -= 8, at += 8) if (load<u64>(text + at) != load<u64>(start + at)) return false
  return rest == 0 || firstOf(load<u64>(text + at) ^ load<u64>(start + at), rest) == 0
}

function remember(table: usize, slot: u32, hash: u32, start: usize, length: u32, id: i32): bool {
  const count = load<u32>(table)
  if (count >= mostValues || arena + length > ARENA_END) return false
  // Asking may have filled the slot.
  let free = slot
  while (load<u16>(table + TABLE_SLOTS + (free << 1))) free = (free + 1) & 1023
  const entry = table + TABLE_ENTRIES + (count << 4)
  memory.copy(arena, start, length)
  store<u32>(entry, hash)
  store<u32>(entry + 4, <u32>arena)
  store<u16>(entry + 8, <u16>length)
  store<i16>(entry + 10, <i16>id)
  store<u32>(entry + 12, 0)
  arena += length
  store<u32>(table, count + 1)
  store<u16>(table + TABLE_SLOTS + (free << 1), <u16>(count + 1))
  return true
}

/** Takes a text of a table that grows no more from the scratch area; false when there is no room. */
export function addValue(name: i32, index: u32, length: u32, id: i32): i32 {
  const table = <usize>load<u32>(recordOf(name) + TABLES + (index << 2))
  const hash = hashOf(SCRATCH, length)
  let slot = (hash ^ (hash >> 10)) & 1023
  for (;;) {
    const place = <u32>load<u16>(table + TABLE_SLOTS + (slot << 1))
    if (place == 0) break
    const entry = table + TABLE_ENTRIES + ((place - 1) << 4)
    if (load<u32>(entry) == hash && load<u16>(entry + 8) == length && isSame(load<u32>(entry + 4), SCRATCH, length)) return 1
    slot = (slot + 1) & 1023
  }
  return remember(table, slot, hash, SCRATCH, length, id) ? 1 : 0
}

export function setFull(name: i32, index: u32): void {
  store<u32>(<usize>load<u32>(recordOf(name) + TABLES + (index << 2)) + FULL, 1)
}

function descriptorEnd(start: usize, end: usize): usize {
  const first = byteAt(start)
  if (first >= 0x33 && first <= 0x39) return start
  if (first >= 0x30 && first <= 0x32 && start + 1 < end && first != 0x30 && isDigit(byteAt(start + 1))) return start
  for (let at = start; at < end; at++) if (byteAt(at) == 0x3c) return at
  return end
}

function countTuple(name: i32, record: usize): void {
  const length = <u32>load<u8>(record + TUPLE_LENGTH)
  let key: u64 = 0
  for (let i: u32 = 0; i < length; i++) {
    const id = load<i32>(IDS + (<usize>load<u8>(record + TUPLE_INDICES + i) << 2))
    if (id == -1) return
    key = (key << 12) + <u64>id
  }
  const marked = key | (<u64>(name + 1) << 48)
  let slot = <u32>(marked ^ (marked >> 11) ^ (marked >> 29) ^ (marked >> 43)) & 16383
  for (;;) {
    const cell = TUPLES + ((<usize>slot) << 4)
    const found = load<u64>(cell)
    if (found == marked) {
      store<u32>(cell + 8, load<u32>(cell + 8) + 1)
      return
    }
    if (found == 0) {
      if (askTuple(name, <f64>key) && load<u32>(TUPLE_COUNT) < mostTuples) {
        store<u64>(cell, marked)
        store<u32>(TUPLE_COUNT, load<u32>(TUPLE_COUNT) + 1)
      }
      return
    }
    slot = (slot + 1) & 16383
  }
}

@inline function copyIds(to: usize, from: usize): void {
  store<u64>(to, load<u64>(from))
  store<u64>(to + 8, load<u64>(from + 8))
  store<u64>(to + 16, load<u64>(from + 16))
}

function hold(process: usize, name: i32): void {
  if (load<u32>(process + HOLDS) == 0) store<u32>(HELD, load<u32>(HELD) + 1)
  store<u32>(process + HOLDS, 1)
  store<i32>(process + HELD_NAME, name)
  store<i32>(process + HELD_POSITION, position)
  copyIds(process + HELD_IDS, IDS)
}
