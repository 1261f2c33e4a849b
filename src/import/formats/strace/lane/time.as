// The timeline. A part of `core.as`.

function addToTimeline(name: i32, record: usize, line: u32): void {
  const at = load<u32>(IS_TIMED) ? tell() : <f64>line
  const origin = load<f64>(ORIGIN)
  let bin = Math.max(0, Math.floor((at - origin) / load<f64>(STEP)))
  while (bin >= <f64>mostBins) {
    halve()
    bin = Math.floor((at - origin) / load<f64>(STEP))
  }
  const place = <i32>bin
  if (place > load<i32>(LAST_BIN)) store<i32>(LAST_BIN, place)
  const cell = TIMELINE + (((<usize>name) * mostBins + <usize>place) << 2)
  store<u32>(cell, load<u32>(cell) + 1)
  if (load<u8>(record + IS_WAIT) && !load<u32>(LOOP_FOUND)) store<i32>(LOOP_FOUND, tellWait(at, pid))
}

function tell(): f64 {
  let now = load<f64>(NOW)
  if (clock == 0 || !(time < 1e11)) return now
  if (clock == 1) now += time
  else if (clock == 3) now = time
  else {
    let days = load<f64>(DAYS)
    if (days + time < now - 43200) store<f64>(DAYS, days = days + 86400)
    now = days + time
  }
  store<f64>(NOW, now)
  return now
}

function halve(): void {
  store<f64>(STEP, load<f64>(STEP) * 2)
  store<i32>(LAST_BIN, load<i32>(LAST_BIN) >> 1)
  for (let name = 0; name < mostNames; name++) {
    if (!load<u8>(recordOf(name) + IS_KNOWN)) continue
    const row = TIMELINE + (((<usize>name) * mostBins) << 2)
    for (let bin: usize = 0; bin < mostBins; bin++) {
      const half = bin * 2
      const sum = half < mostBins ? load<u32>(row + (half << 2)) + load<u32>(row + (half << 2) + 4) : 0
      store<u32>(row + (bin << 2), sum)
    }
  }
}
