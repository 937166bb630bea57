import { afterAll, describe, expect, it, vi } from 'vitest'
import { loadStretch } from '../../../src/audio/stretch.ts'
import { EMBEDDED_VOICES } from '../../../src/contract/settings/voices.ts'
import { VOICE_ROLES, type VoiceRole } from '../../../src/core/script/types.ts'
import { words } from '../../../src/engines/words.ts'
import { LOUDNESS } from '../../../src/services/speech/casting.ts'
import { embeddedEngines, inOrder, type Occasion } from '../../../src/services/speech/engines.ts'
import { createSpeech, type Speech } from '../../../src/services/speech/speech.ts'
import { type ChosenVoices, EMBEDDED, NOTHING_CHOSEN } from '../../../src/services/speech/voices.ts'
import { fakeEngine } from './fake-engine.ts'
import { loudness } from './loudness.ts'

vi.setConfig({ testTimeout: 60_000 })
const enginesUrl = new URL('../../../dist/engines/', import.meta.url)
const patience = { first: 30_000, next: 30_000, grace: 30_000 }
const embedded = embeddedEngines({ enginesUrl, warm: false })
const alone = embedded.map((member) => ({
  id: member.engine.id,
  speech: createSpeech({ engines: [member], patience }),
}))
const together = createSpeech({ engines: embedded, patience })
afterAll(() => together.close())

const never = new AbortController().signal
const TEXT =
  'The statement said the base had come under attack at dawn, and that nobody was hurt. ' +
  'Officials in the capital refused to say who was behind it; they promised a full report within days.'

async function loudnessOf(speech: Speech, text: string, role: VoiceRole, language: string) {
  const samples: number[] = []
  for await (const chunk of speech.speak(text, role, never, { language }))
    samples.push(...chunk.samples)
  return loudness(samples, speech.sampleRate)
}

const everyVoice = alone.flatMap(({ id, speech }) =>
  VOICE_ROLES.map((role) => ({ id, role, speech })),
)

it.each(everyVoice)('the $role of $id is as loud as all others, and never clipped', async (one) => {
  const samples: number[] = []
  for await (const chunk of one.speech.speak(TEXT, one.role, never)) samples.push(...chunk.samples)
  // half a unit on each side: no two are more than one apart
  expect(loudness(samples, one.speech.sampleRate)).toBeGreaterThan(LOUDNESS - 0.5)
  expect(loudness(samples, one.speech.sampleRate)).toBeLessThan(LOUDNESS + 0.5)
  expect(samples.filter((sample) => Math.abs(sample) >= 1)).toEqual([])
})

it('is as loud at every speed, in each voice', async () => {
  const createStretch = await loadStretch()
  for (const { id, role, speech } of everyVoice) {
    const samples: number[] = []
    for await (const chunk of speech.speak(TEXT, role, never)) samples.push(...chunk.samples)
    for (const rate of [0.5, 1, 3, 6]) {
      const stretch = createStretch(speech.sampleRate, rate)
      const heard = [...stretch.push(Float32Array.from(samples)), ...stretch.finish()]
      stretch.free()
      const off = Math.abs(loudness(heard, speech.sampleRate) - LOUDNESS)
      expect([id, role, rate, off < 1]).toEqual([id, role, rate, true])
    }
  }
})

it('casts a voice of its own for each role, in each engine', () => {
  for (const { cast } of embedded) {
    const voices = VOICE_ROLES.map((role) => cast({ role, rate: 1, language: 'en' }).voice)
    expect(new Set(voices.map(({ id, pitch = 1 }) => `${id} ${pitch}`)).size).toBe(7)
  }
})

describe('who is asked', () => {
  const ids = (role: VoiceRole, rate: number) =>
    inOrder(embedded, { role, rate, language: 'en' }).map(({ engine }) => engine.id)

  it('the natural voices for the article, the clear ones for labels', () => {
    expect(ids('narrator', 1)).toEqual(['flite', 'espeak-ng'])
    expect(ids('quotation', 3)).toEqual(['flite', 'espeak-ng'])
    expect(ids('label', 1)).toEqual(['espeak-ng', 'flite'])
  })

  it('the clear voices for very fast listening', () => {
    expect(ids('narrator', 3.05)).toEqual(['espeak-ng', 'flite'])
  })
})

describe('voices that a listener chooses', () => {
  const choosing = (chosen: Partial<ChosenVoices>) =>
    embeddedEngines({ enginesUrl, warm: false, chosen: () => ({ ...NOTHING_CHOSEN, ...chosen }) })
  const first = (chosen: Partial<ChosenVoices>, occasion: Partial<Occasion>) => {
    const full = { role: 'narrator', rate: 1, language: 'en', ...occasion } as const
    const [member] = inOrder(choosing(chosen), full)
    return `${member?.engine.id} ${member?.cast(full).voice.id}`
  }

  it('speak their role, and no other', () => {
    expect(first({ narrator: 'kal16' }, {})).toBe('flite kal16')
    expect(first({ narrator: 'kal16' }, { role: 'quotation' })).toBe('flite slt')
    expect(first({ narrator: 'espeak-high' }, {})).toBe('espeak-ng en-us+Annie')
    expect(first({ label: 'rms' }, { role: 'label' })).toBe('flite rms')
  })

  it('give way to clear ones where it is fast, and to the language’s own', () => {
    expect(first({ narrator: 'kal16' }, { rate: 4 })).toBe('espeak-ng en-us')
    expect(first({ narrator: 'kal16' }, { language: 'de' })).toBe('espeak-ng de')
    expect(first({ narrator: 'espeak-middle' }, { language: 'de-AT' })).toBe('espeak-ng de+f1')
  })

  it('are told apart by pitch where one speaks article and quotations', () => {
    const occasion = { role: 'quotation', rate: 1, language: 'en' } as const
    const pitch = (chosen: Partial<ChosenVoices>) =>
      choosing(chosen)[0]?.cast(occasion).voice.pitch ?? 1
    expect(pitch({ narrator: 'slt', quotation: 'slt' })).toBeCloseTo(1.15)
    expect(pitch({ narrator: 'slt' })).toBeCloseTo(1.15)
    expect(pitch({ quotation: 'slt' })).toBe(1)
  })

  it.each(EMBEDDED_VOICES)(
    '%s is as loud as all others, whatever else it speaks',
    async (voice) => {
      const { engine } = EMBEDDED[voice]
      const chosen = { narrator: voice, quotation: voice, label: voice }
      const members = choosing(chosen).filter((member) => member.engine.id === engine)
      const speech = createSpeech({ engines: members, patience })
      for (const role of ['narrator', 'quotation', 'label'] as const) {
        const loud = await loudnessOf(speech, TEXT, role, 'en')
        expect([role, loud > LOUDNESS - 0.5, loud < LOUDNESS + 0.5]).toEqual([role, true, true])
      }
      await speech.close()
    },
  )
})

describe('other languages', () => {
  it('are eSpeak’s; what nobody speaks is read as English', () => {
    const of = (language: string) =>
      inOrder(embedded, { role: 'narrator', rate: 1, language }).map(({ engine }) => engine.id)
    expect(of('ar')).toEqual(['espeak-ng'])
    expect(of('en-GB')).toEqual(['flite', 'espeak-ng'])
    expect(of('lo')).toEqual(['flite', 'espeak-ng'])
  })

  it('have no rules of English, and each word its time', async () => {
    const text = 'Am 3. Mai zahlte die U.S. Army 3 Mio. Dollar an St. Pauli.'
    const heard: string[] = []
    for await (const chunk of together.speak(text, 'narrator', never, { language: 'de' }))
      heard.push(...chunk.words.map(({ start, end }) => text.slice(start, end)))
    expect(heard).toEqual(words(text).map(({ start, end }) => text.slice(start, end)))
    const asked = fakeEngine()
    const speech = createSpeech({
      engines: [
        {
          ...asked,
          engine: {
            ...asked.engine,
            capabilities: { ...asked.engine.capabilities, languages: ['de'] },
          },
        },
      ],
    })
    for await (const _ of speech.speak('Nov. $3', 'narrator', never, { language: 'de' }));
    expect(asked.asked).toEqual(['Nov. $3'])
  })

  const NEWS = {
    de: 'Der Hafen bleibt nach dem Sturm bis Freitag geschlossen, teilte die Stadt am Montag mit. Die Reparatur der Kaimauer werde nach ersten Schätzungen mehrere Millionen kosten.',
    fr: 'Le port restera fermé jusqu’à vendredi après la tempête, a annoncé lundi la mairie. La réparation du quai devrait coûter plusieurs millions, selon les premières estimations.',
    ar: 'قالت بلدية المدينة يوم الاثنين إن الميناء سيبقى مغلقا حتى يوم الجمعة. ومن المتوقع أن يكلف إصلاح الرصيف عدة ملايين حسب التقديرات الأولى.',
    ru: 'Порт останется закрытым до пятницы после шторма, сообщила в понедельник мэрия. Ремонт причала, по первым оценкам, обойдётся в несколько миллионов.',
    hi: 'तूफ़ान के बाद बंदरगाह शुक्रवार तक बंद रहेगा, नगर निगम ने सोमवार को बताया। घाट की मरम्मत पर शुरुआती अनुमान के अनुसार कई करोड़ रुपये खर्च होंगे।',
    mi: 'Kua katia te wāpu tae noa ki te Paraire i muri i te āwhā, e ai ki te kaunihera i te Mane. He nui te utu mō te whakatika i te uāpo, hei tā ngā whakatau tuatahi.',
    zh: '市政府星期一表示，风暴过后港口将关闭到星期五。据初步估计，修理码头将花费数百万元。官员说，没有人受伤。',
    tr: 'Belediye pazartesi günü limanın fırtınadan sonra cuma gününe kadar kapalı kalacağını açıkladı. Rıhtımın onarımı ilk tahminlere göre birkaç milyona mal olacak.',
  }
  it.each(Object.entries(NEWS))(
    'are as loud as English, in each voice: %s',
    async (language, text) => {
      for (const role of VOICE_ROLES) {
        const loud = await loudnessOf(together, text, role, language)
        expect([role, loud > LOUDNESS - 1, loud < LOUDNESS + 1]).toEqual([role, true, true])
      }
    },
  )
})

it('takes the voice of the role and the rate', async () => {
  const natural = fakeEngine()
  const clear = fakeEngine()
  const speech = createSpeech({
    engines: [{ ...natural, suits: ({ rate }) => rate < 3 }, clear],
  })
  for await (const _ of speech.speak('slow', 'narrator', never, { rate: 1 }));
  for await (const _ of speech.speak('fast', 'narrator', never, { rate: 4 }));
  expect([natural.asked, clear.asked]).toEqual([['slow'], ['fast']])
})

it('lets an abort be an abort', async () => {
  const speech = createSpeech({ engines: [fakeEngine()] })
  const speaking = speech.speak('one', 'narrator', AbortSignal.abort())[Symbol.asyncIterator]()
  await expect(speaking.next()).rejects.toMatchObject({ name: 'AbortError' })
})

it.each(['narrator', 'label'] as const)(
  'says what is spoken, and times what is written: the %s',
  async (role) => {
    const text = 'The U.S. paid $3.2bn to Gen. Smith on Nov. 3, 10 a.m.'
    const heard: string[] = []
    let last = 0
    for await (const chunk of together.speak(text, role, never)) {
      for (const { start, end, from, to } of chunk.words) {
        heard.push(text.slice(start, end))
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = from
      }
    }
    expect(heard).toEqual(words(text).map(({ start, end }) => text.slice(start, end)))
  },
)

it('gives the engine the spoken text, and the words that it forgets a time', async () => {
  const member = fakeEngine()
  const given: string[] = []
  const speech = createSpeech({
    engines: [
      {
        ...member,
        engine: {
          ...member.engine,
          async *speak(text) {
            given.push(text)
            yield {
              samples: new Float32Array(22_050),
              words: [{ start: 0, end: 7, from: 0, to: 400 }],
            }
          },
        },
      },
    ],
  })
  const heard = []
  for await (const chunk of speech.speak('Gen. Smith', 'narrator', never))
    heard.push(...chunk.words)
  expect(given).toEqual(['General Smith'])
  expect(heard).toEqual([
    { start: 0, end: 3, from: 0, to: 400 },
    { start: 5, end: 10, from: 400, to: 1000 },
  ])
})
