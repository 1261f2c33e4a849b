export function SimulatePane() {
  return <p />
}
