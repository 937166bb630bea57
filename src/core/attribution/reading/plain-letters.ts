/** Whether a UTF-16 unit is a letter of English: a to z, or A to Z. */
export function isPlainLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122 && code < 128
}
