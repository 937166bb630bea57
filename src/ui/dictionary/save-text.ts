/** Hands a text to the listener as a file: the platform asks where it goes, or puts it among the downloads. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // not at once: the platform still has to fetch it
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
