/** Hands a file to the listener: the platform asks where it goes, or puts it among the downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // not at once: the platform still has to fetch it
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
