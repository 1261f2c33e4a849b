/** Hands bytes to the browser as a file. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Once the click is handled the browser keeps the bytes for the download itself.
  setTimeout(() => URL.revokeObjectURL(url))
}
