import { InvalidArgumentError } from 'commander'
import { clampRate, RATE } from '../core/playback/rate.ts'

/** Parses "1.5" for --rate; anything out of bounds is a usage error. */
export function parseRate(value: string): number {
  const rate = Number(value)
  if (value.trim() === '' || !(rate >= RATE.min && rate <= RATE.max))
    throw new InvalidArgumentError(`Give a number from ${RATE.min} to ${RATE.max}.`)
  return clampRate(rate)
}

/** Parses the name of the file to export to: its ending says the format. */
export function parseOutput(value: string): string {
  if (!/\.wav$/i.test(value))
    throw new InvalidArgumentError('Sayso writes WAV files: give a name that ends in .wav.')
  return value
}

/** Parses "en" or "en-GB" for --language. */
export function parseLanguage(value: string): string {
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(value) || value.length > 35)
    throw new InvalidArgumentError('Give the tag of a language, like "en" or "en-GB".')
  return value
}

/** The number of a chapter, from 1. */
export function parseChapter(text: string): number {
  const chapter = Number(text)
  if (!Number.isInteger(chapter) || chapter < 1)
    throw new InvalidArgumentError('Give the number of a chapter, from 1.')
  return chapter
}
