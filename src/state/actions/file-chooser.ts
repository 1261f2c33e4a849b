/** Id of the one file input of the page; the drop zone keeps it mounted. */
export const fileInputId = 'open-files'

/** Opens the browser's file chooser; must be called from a click or a key. */
export function openFileChooser(): void {
  document.getElementById(fileInputId)?.click()
}
