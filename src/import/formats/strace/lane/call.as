// Calls: begun, resumed, and how they ended. A part of `core.as`.

function readCall(start: usize, end: usize, line: u32): bool {
  const at = find(start, end, parentheses)
  if (at == end) return false
  const name = findName(start, at)
  if (name < 0) return false
  const process = processOf(pid)
  if (process == 0) return false
  const isOpen = isUnfinished(at, end)
  let result: usize = 0
  if (!isOpen) {
    result = resultAt(at, end)
    if (result == 0) return false
  }
  const record = recordOf(name)
  const hasArgs = load<u8>(record + HAS_ARGS)
  let outcome = closed
  if (hasArgs) {
    position = 0
    outcome = scanArguments(at + 1, end, load<i8>(record + LAST_SLOT))
    if (outcome == cut || (outcome == unfinished && (!isOpen || load<u32>(process + HOLDS) == 2))) return false
  }
  let error = -1
  if (!isOpen) {
    error = errorOf(result, end)
    if (error >= mostErrors) return false
  }
  store<u32>(record + CALLS, load<u32>(record + CALLS) + 1)
  store<u32>(record + LAST_LINE, line)
  const cell = TIMES + (((<usize>load<u32>(process + ROW)) << 10) + <usize>name << 2)
  store<u32>(cell, load<u32>(cell) + 1)
  addToTimeline(name, record, line)
  store<i32>(LAST_NAME, name)
  if (hasArgs) {
    store<u64>(IDS, -1)
    store<u64>(IDS + 8, -1)
    store<u64>(IDS + 16, -1)
    position = 0
    countArguments(name, record, outcome)
    if (outcome == unfinished) hold(process, name)
  }
  if (isOpen) {
    const open = OPEN + ((<usize>name) << 2)
    store<u32>(open, load<u32>(open) + 1)
  } else noteResult(name, error, result)
  return true
}

/** `<... openat resumed>) = 3`, when its beginning is known. */
function readResumed(start: usize, end: usize): bool {
  if (start + 8 > end || byteAt(start + 4) != 32) return false
  const at = find(start + 5, end, blanks)
  if (at == end || byteAt(at + 1) != 0x72) return false
  const name = findName(start + 5, at)
  if (name < 0) return false
  const open = OPEN + ((<usize>name) << 2)
  if (load<u32>(open) == 0) return false
  const process = processOf(pid)
  if (process == 0) return false
  const result = resultAt(at, end)
  if (result == 0) return false
  const holds = load<u32>(process + HOLDS)
  if (holds == 2) return false
  const record = recordOf(name)
  const isHeld = holds == 1 && load<i32>(process + HELD_NAME) == name
  let outcome = closed
  let begun = 0
  if (isHeld) {
    let rest = at + 9
    while (byteAt(rest) == 32) rest++
    begun = load<i32>(process + HELD_POSITION)
    // ` => {parent_tid=[31459]}, 88)`: first what the kernel made of the argument before.
    if (byteAt(rest) == 0x3d && byteAt(rest + 1) == 0x3e) begun--
    if (begun < 0) return false
    position = begun
    outcome = scanArguments(byteAt(rest) == 0x2c ? rest + 1 : rest, end, load<i8>(record + LAST_SLOT))
    if (outcome != closed) return false
  }
  const error = errorOf(result, end)
  if (error >= mostErrors) return false
  store<u32>(open, load<u32>(open) - 1)
  if (isHeld) {
    copyIds(IDS, process + HELD_IDS)
    store<u32>(process + HOLDS, 0)
    store<u32>(HELD, load<u32>(HELD) - 1)
    position = begun
    countArguments(name, record, outcome)
  }
  noteResult(name, error, result)
  return true
}

function isUnfinished(start: usize, end: usize): bool {
  const from = end - 16
  if (from < start || byteAt(end - 1) != 0x3e || byteAt(from) != 0x3c) return false
  return byteAt(from + 1) == 0x75 && byteAt(end - 2) == 0x2e && byteAt(from + 11) == 32
}

/** Behind the last `) = `, 0 when there is none. */
function resultAt(start: usize, end: usize): usize {
  for (let at = lastEquals(start, end - 1); at > start; at = lastEquals(start, at)) {
    if (byteAt(at - 1) == 32 && byteAt(at + 1) == 32 && isClosed(start, at - 2)) return at + 2
  }
  return 0
}

/** The last `=` before `end`, `start` when there is none behind it. */
@inline function lastEquals(start: usize, end: usize): usize {
  let at = end
  while (at > start + 8) {
    if (sought(load<u64>(at - 8), equals)) break
    at -= 8
  }
  while (--at > start) if (byteAt(at) == 0x3d) return at
  return start
}

function isClosed(start: usize, last: usize): bool {
  let at = last
  while (at > start && byteAt(at) == 32) at--
  return byteAt(at) == 0x29
}

/** The index of the error in a result, −1 when the call did not fail. */
function errorOf(result: usize, end: usize): i32 {
  if (byteAt(result) != 0x2d || byteAt(result + 1) != 0x31 || byteAt(result + 2) != 32) return -1
  const from = result + 3
  if (byteAt(from) == 0x28 && byteAt(result + 4) == 0x65) return mostErrors
  if (byteAt(from) != 0x45) return -1
  let last = end - 1
  if (byteAt(last) == 0x3e) last = beforeDuration(result, last)
  while (last > result && byteAt(last) == 32) last--
  if (byteAt(last) != 0x29) return -1
  let at = from
  while (at < end && (isDigit(byteAt(at)) || (byteAt(at) >= 0x41 && byteAt(at) <= 0x5a))) at++
  return findError(from, at)
}

function beforeDuration(start: usize, last: usize): usize {
  let at = last - 1
  while (at > start && (isDigit(byteAt(at)) || byteAt(at) == 0x2e)) at--
  return byteAt(at) == 0x3c && at < last - 1 ? at - 1 : last
}

@inline function noteResult(name: i32, error: i32, result: usize): void {
  if (error >= 0) {
    const cell = ERRORS + (((<usize>name) << 7) + <usize>error << 2)
    store<u32>(cell, load<u32>(cell) + 1)
    store<u32>(FAILED, load<u32>(FAILED) + 1)
  } else if (byteAt(result) != 0x3f) store<u32>(RETURNED, load<u32>(RETURNED) + 1)
}
