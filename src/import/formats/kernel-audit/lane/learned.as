// What is learned. A part of `audit-core.as`.

@inline function callSlot(arch: u32, number: u32): u32 {
  return ((arch ^ number) * 0x9e3779b1) >> 21
}

let lastArch: u32 = 0
let lastNumber: u32 = 0xffffffff
let lastCall: i32 = -1

/** The call's index, −1 when it was not learned. */
export function findCall(arch: u32, number: u32): i32 {
  if (arch == lastArch && number == lastNumber) return lastCall
  for (let slot = callSlot(arch, number); ; slot = (slot + 1) & 2047) {
    const place = <i32>load<u16>(CALL_SLOTS + (slot << 1))
    if (place == 0) return -1
    const record = recordOf(place - 1)
    if (load<u32>(record) != arch || load<u32>(record + NUMBER) != number) continue
    lastArch = arch
    lastNumber = number
    lastCall = place - 1
    return lastCall
  }
}

/** Learns a call; its index, −1 when there is no room. */
export function addCall(arch: u32, number: u32): i32 {
  const known = findCall(arch, number)
  const count = load<u32>(CALL_COUNT)
  if (known >= 0 || count >= mostCalls) return known
  const record = recordOf(count)
  store<u32>(record, arch)
  store<u32>(record + NUMBER, number)
  store<u32>(CALL_COUNT, count + 1)
  let slot = callSlot(arch, number)
  while (load<u16>(CALL_SLOTS + (slot << 1))) slot = (slot + 1) & 2047
  store<u16>(CALL_SLOTS + (slot << 1), <u16>(count + 1))
  return <i32>count
}

/** A filter's action that was met. */
export function addCode(code: u32): void {
  const count = load<u32>(CODE_COUNT)
  for (let each: u32 = 0; each < count; each++) if (load<u32>(CODES + ((<usize>each) << 3)) == code) return
  if (count >= mostCodes) return
  store<u32>(CODES + ((<usize>count) << 3), code)
  store<u32>(CODE_COUNT, count + 1)
}

/** An error of a call that was met: the cell is one more than the times it was counted here. */
export function addError(call: i32, error: u32): void {
  if (error >= mostErrors) return
  const cell = ERRORS + (((<usize>call) << 8) + <usize>error << 2)
  if (load<u32>(cell) == 0) store<u32>(cell, 1)
}

/** A value of a register that takes no more; false when there is no room. */
export function addValue(call: i32, index: u32, low: u32, high: u32, id: i32): bool {
  return remember(ownerOf(call, index), (<u64>high << 32) | <u64>low, id)
}

export function setFull(call: i32, index: u32): void {
  store<u8>(recordOf(call) + FULL + index, 1)
}
