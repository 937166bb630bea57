import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadStretch } from '../../src/audio/stretch.ts'
import { pcm16, wavHeader } from '../../src/audio/wav.ts'
import { parseText } from '../../src/core/article/parse.ts'
import { toSpeech } from '../../src/core/speech-text/to-speech.ts'
import { createFlite } from '../../src/engines/flite/flite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Debian: the packages pocketsphinx and pocketsphinx-en-us. */
const model = '/usr/share/pocketsphinx/model/en-us'
const RATES = [1, 2, 3, 4]
const never = new AbortController().signal

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9']+/g) ?? []

/** Words left out, put in or changed: the least number of them. */
function mistakes(said: readonly string[], heard: readonly string[]): number {
  let row = heard.map((_, index) => index + 1)
  for (const [index, word] of said.entries()) {
    let diagonal = index
    let left = index + 1
    row = row.map((above, column) => {
      const best = Math.min(diagonal + Number(word !== heard[column]), above + 1, left + 1)
      diagonal = above
      left = best
      return best
    })
  }
  return row.at(-1) ?? said.length
}

/**
 * How much of Flite's speech a recogniser gets when it is made faster by Sonic and slow again: what is lost on the
 * way is lost for good. (Debian: pocketsphinx, pocketsphinx-en-us.)
 */
test('words that pocketsphinx gets wrong', { timeout: 3_600_000 }, async () => {
  if (!existsSync(model)) throw new Error('Install the package "pocketsphinx-en-us" first.')
  if (spawnSync('pocketsphinx_batch').error) {
    console.log('pocketsphinx_batch is not installed: nothing is measured.')
    return
  }
  const createStretch = await loadStretch()
  const flite = createFlite({
    workerUrl: new URL('../../dist/engines/flite-worker.js', import.meta.url),
  })
  const { text, sentences } = parseText(readFileSync(`${root}/assets/sample/al-tanf.txt`, 'utf8'))
  const spoken = sentences.map(({ start, end }) => toSpeech(text.slice(start, end)).spoken)
  const folder = mkdtempSync(join(tmpdir(), 'sayso-heard-'))
  const rows: Record<string, string>[] = []

  for (const voice of ['rms', 'slt']) {
    const speech: Float32Array[] = []
    for (const sentence of spoken) {
      const samples: number[] = []
      for await (const chunk of flite.speak(sentence, { id: voice }, never))
        for (const sample of chunk.samples) samples.push(sample)
      speech.push(Float32Array.from(samples))
    }
    const row: Record<string, string> = { voice: `Flite ${voice}` }
    for (const rate of RATES) {
      const stretched = (samples: Float32Array, by: number) => {
        if (by === 1) return samples
        const stretch = createStretch(flite.sampleRate, by)
        const all = [...stretch.push(samples), ...stretch.finish()]
        stretch.free()
        return Float32Array.from(all)
      }
      for (const [index, samples] of speech.entries()) {
        const again = stretched(stretched(samples, rate), 1 / rate)
        writeFileSync(
          join(folder, `${index}.wav`),
          Buffer.concat([wavHeader(flite.sampleRate, again.length), pcm16(again)]),
        )
      }
      writeFileSync(join(folder, 'list'), speech.map((_, index) => index).join('\n'))
      spawnSync('pocketsphinx_batch', [
        ...['-hmm', `${model}/en-us`, '-lm', `${model}/en-us.lm.bin`],
        ...['-dict', `${model}/cmudict-en-us.dict`, '-adcin', 'yes', '-adchdr', '44'],
        ...['-cepdir', folder, '-cepext', '.wav', '-ctl', join(folder, 'list')],
        ...['-hyp', join(folder, 'heard'), '-logfn', '/dev/null'],
      ])
      const heard = readFileSync(join(folder, 'heard'), 'utf8')
        .split('\n')
        .map((line) => wordsOf(line.replace(/\(.*$/, '')))
      let [wrong, all] = [0, 0]
      for (const [index, sentence] of spoken.entries()) {
        wrong += mistakes(wordsOf(sentence), heard[index] ?? [])
        all += wordsOf(sentence).length
      }
      row[`${rate}×`] = `${Math.round((100 * wrong) / all)} %`
    }
    rows.push(row)
    console.table(rows)
  }
  await flite.close()
  rmSync(folder, { recursive: true, force: true })
  expect(rows).toHaveLength(2)
})
