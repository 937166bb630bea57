import { expect, it } from 'vitest'
import { languageOf } from '../../../src/services/intake/language.ts'
import { embeddedEngines } from '../../../src/services/speech/engines.ts'
import { noVoiceNotice } from '../../../src/services/speech/no-voice.ts'

const enginesUrl = new URL('../../../dist/engines/', import.meta.url)
const engines = embeddedEngines({ enginesUrl, warm: false })

it.each([
  ['Lao', 'ທ່າເຮືອຈະປິດຈົນເຖິງວັນສຸກ, ເທດສະບານກ່າວໃນວັນຈັນ.'],
  [
    'Filipino',
    'Mananatiling sarado ang daungan hanggang Biyernes matapos ang bagyo, ayon sa lungsod noong Lunes. Walang nasaktan, sabi ng mga bumbero, at sinimulan na ang pagkukumpuni ng pantalan.',
  ],
  [
    'Yoruba',
    'Ọgbẹ́ni Adé sọ fún àwọn oníròyìn pé èbúté náà yóò wà ní títì títí di ọjọ́ Ẹtì lẹ́yìn ìjì líle. Kò sí ẹni tí ó fara pa, gẹ́gẹ́ bí àwọn panápaná ṣe sọ, àtúnṣe sì ti bẹ̀rẹ̀.',
  ],
])('tells that no voice speaks %s', async (name, text) => {
  const notice = noVoiceNotice(await languageOf(text, null), engines)
  expect(notice).toContain(`language, ${name}.`)
})

it('tells it of what a document says of itself', async () => {
  const notice = noVoiceNotice(await languageOf('Warshad', 'so'), engines)
  expect(notice).toContain('language, Somali.')
})

it.each(['en', 'en-GB', 'de', 'pt-BR', 'zh-Hant-TW'])('says nothing of %s', (language) => {
  expect(noVoiceNotice(language, engines)).toBeNull()
})
