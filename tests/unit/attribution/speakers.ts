import { said } from './said.ts'

/** Who says something, in the order of the text. */
export const speakers = (text: string): string[] =>
  said(text).map((line) => line.split(': ')[0] ?? '')
