import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../../src/contract/client.ts'
import { MAX_FILE_BYTES } from '../../src/contract/contract.ts'
import { SaysoError } from '../../src/contract/failure.ts'
import { settings } from '../../src/contract/schemas.ts'
import { utterancesOf } from '../../src/core/script/lazy.ts'
import { createReader, type Reader } from '../../src/ui/reader/reader.ts'
import { createFakeBridge } from './fakes/bridge.ts'
import { createFakePlayer } from './fakes/player.ts'
import { sample, sampleText } from './fakes/sample.ts'

let bridge: ReturnType<typeof createFakeBridge>
let player: ReturnType<typeof createFakePlayer>
let reader: Reader
let clock: number

beforeEach(async () => {
  bridge = createFakeBridge(sample)
  player = createFakePlayer()
  clock = 100_000
  reader = createReader({ client: createClient(bridge), player, now: () => clock })
  await reader.start()
})

const state = () => reader.store.getState()
const said = () => state().status.text
const at = (words: string) => sampleText.indexOf(words)
const other = { ...sample, name: 'other.txt' }
/** What is heard first: labels and words, without marks and rests. */
const heard = (count: number) =>
  player.script
    .filter((utterance) => utterance.type === 'label' || utterance.type === 'content')
    .slice(0, count)
    .map((utterance) => utterance.text)

describe('it never speaks by itself', () => {
  test('not at start', () => {
    expect(state().article?.page.title).toBe('Article from Shafaq News')
    expect(player.calls.filter((call) => call.startsWith('play'))).toEqual([])
    expect(said()).toBe('')
  })

  test('a jump while paused does not play; Play then begins there', () => {
    reader.move('paragraph', 'on')
    expect(player.state).not.toBe('playing')
    reader.playPause()
    expect(heard(1)[0]).toMatch(/^The Islamic resistance in Iraq is a broad term/)
  })

  test('an article that opens stops the voice', async () => {
    reader.playPause()
    expect(player.state).toBe('playing')
    bridge.answers['article.paste'] = other
    await reader.paste('words')
    expect(player.state).toBe('idle')
    expect(state().place).toBeNull()
    reader.playPause()
    player.become('playing')
    bridge.emit({ type: 'article.opened', opened: sample })
    expect(player.state).toBe('idle')
  })
})

describe('opening', () => {
  test('a file that cannot be read leaves the article, and says what to do', async () => {
    bridge.answers['article.read'] = new Error('This file is a picture. Choose a text file.')
    await reader.openFile(new File(['x'], 'picture.png'))
    expect(state().problem).toBe('This file is a picture. Choose a text file.')
    expect(state().article?.page.title).toBe('Article from Shafaq News')
    expect(state().opening).toBe(false)
  })

  test('the voice goes on when another file cannot be read', async () => {
    reader.playPause()
    bridge.answers['article.read'] = new Error('no')
    await reader.openFile(new File(['x'], 'x.txt'))
    expect(player.state).toBe('playing')
  })

  test('what was opened is told, with who speaks in it', async () => {
    bridge.answers['article.read'] = other
    await reader.openFile(new File(['x'], 'x.txt'))
    expect(said()).toMatch(/^Opened: Article from Shafaq News\. .+ speak here\.$/)
  })

  test('a file over the limit is not even sent', async () => {
    const file = new File(['x'], 'big.txt')
    Object.defineProperty(file, 'size', { value: 30_000_000 })
    await reader.openFile(file)
    expect(state().problem).toContain('too large')
    expect(bridge.asked.map((call) => call.name)).not.toContain('article.read')
  })

  test('a pasted text that is too long is refused before it is sent', async () => {
    expect(await reader.paste('x'.repeat(MAX_FILE_BYTES + 1))).toBe(false)
    expect(state().problem).toContain('too long')
    expect(bridge.asked.filter(({ name }) => name === 'article.paste')).toEqual([])
  })
})

describe('the place is kept', () => {
  beforeEach(() => {
    reader.playPause()
    player.hearWords('targeted')
  })

  test('when the level changes, while playing', () => {
    reader.setLevel('off')
    expect(player.state).toBe('playing')
    expect(heard(1)[0]).toMatch(/^targeted the base/)
  })

  test('when the level changes while paused', () => {
    reader.playPause()
    reader.setLevel('off')
    expect(player.state).toBe('paused')
    reader.playPause()
    expect(heard(1)[0]).toMatch(/^targeted the base/)
  })

  test('when the rate changes, without loading again', () => {
    player.calls.length = 0
    reader.setRate(2)
    expect(player.rate).toBe(2)
    expect(player.calls).toEqual([])
  })

  test('over a short pause nothing is said again, over a long one the source is', () => {
    reader.playPause()
    clock += 1000
    player.calls.length = 0
    reader.playPause()
    expect(player.calls).toEqual(['play'])
    reader.playPause()
    clock += 6000
    reader.playPause()
    expect(heard(2)[0]).toBe('Statement from Islamic Resistance in Iraq:')
    expect(heard(2)[1]).toMatch(/^targeted the base/)
  })

  test('when speech fails: it is said why, and Play goes on from there', () => {
    player.become('failed', new SaysoError('speech-failed', 'No voice could be started.'))
    expect(state().problem).toContain('No voice could be started.')
    reader.playPause()
    expect(state().problem).toBeNull()
    expect(heard(2)[1]).toMatch(/^targeted the base/)
  })

  test('after the end, Play begins again', () => {
    player.become('ended')
    expect(said()).toBe('End of the article')
    reader.playPause()
    expect(heard(1)[0]).toMatch(/^Shafaq News\/ The/)
  })
})

describe('moving', () => {
  test('while playing, the script begins there, with its label', () => {
    reader.playPause()
    player.hearWords('Our')
    reader.move('segment', 'on')
    expect(player.calls.slice(-2)).toEqual(['load', 'play 0'])
    expect(heard(2)[0]).toBe('Statement from U.S. Central Command:')
    expect(heard(2)[1]).toMatch(/^The statement highlighted/)
  })

  test('repeat goes to the start of the sentence', () => {
    reader.playPause()
    player.hearWords('western')
    reader.repeat()
    expect(state().place?.offset).toBe(at('A statement released by the command'))
  })

  test('next by this source', () => {
    reader.playPause()
    player.hearWords('attacks were thwarted')
    reader.move('source', 'on')
    expect(state().speaker?.source?.name).toBe('U.S. Central Command')
    expect(player.script.find((utterance) => utterance.type === 'content')?.text).toMatch(
      /the command revealed,/,
    )
  })

  test('a pause inside a label loses no word', () => {
    reader.playPause()
    player.hearWords('Statement from Islamic')
    expect(state().place?.label).toBe(true)
    reader.setLevel('off')
    expect(heard(1)[0]).toMatch(/^In a statement released today/)
  })
})

describe('who is speaking', () => {
  test('while playing the voice answers, then goes on; the status region is silent', () => {
    reader.playPause()
    player.hearWords('repelled')
    reader.askWho()
    expect(heard(1)[0]).toMatch(/^U\.S\. Central Command, .*A statement released by the command/)
    expect(heard(2)[1]).toMatch(/^repelled two drone attacks/)
    expect(said()).toBe('')
  })

  test('while paused the status region answers, and nothing plays', () => {
    reader.playPause()
    player.hearWords('repelled')
    reader.playPause()
    reader.askWho()
    expect(said()).toMatch(/^U\.S\. Central Command, .*“the command” is U\.S\. Central Command/)
    expect(player.state).toBe('paused')
  })

  test('in the words that lead to a quotation, the answer is the one who is quoted', () => {
    reader.playPause()
    player.hearWords('the command revealed')
    expect(state().speaker?.source?.name).toBe('U.S. Central Command')
  })

  test('the reporter', () => {
    reader.goTo(at('No information on casualties'))
    reader.askWho()
    expect(said()).toBe('The reporter, for Shafaq News. Nobody is quoted here.')
  })

  test('before anything is read: whose the article is, and who speaks in it; no place is taken', () => {
    reader.askWho()
    expect(said()).toBe(
      'Nothing has been read yet. The article is from Shafaq News. Two organisations, unnamed analysts, and one unnamed source speak here.',
    )
    expect(state().place).toBeNull()
    expect(state().speaker?.text).toBe(said())
    reader.playPause()
    player.hearWords('factions')
    expect(state().speaker?.text).toMatch(/^The reporter/)
  })
})

describe('where am I', () => {
  test('before the start: how much there is', () => {
    reader.askWhere()
    expect(said()).toBe(
      'Nothing has been read yet. 13 paragraphs. About 2 minutes left, at 1 times.',
    )
    expect(state().place).toBeNull()
  })

  test('while paused the status region tells it, and nothing plays', () => {
    reader.goTo(at('A statement released by the command'))
    reader.setRate(2)
    reader.askWhere()
    expect(said()).toBe('Paragraph 9 of 13. Less than a minute left, at 2 times.')
    expect(player.calls).not.toContain('play 0')
  })

  test('while playing the voice tells it, then goes on from the word, and names who speaks', () => {
    reader.playPause()
    player.hearWords('repelled')
    reader.askWhere()
    expect(heard(3)).toEqual([
      'Paragraph 9 of 13. About a minute left, at 1 times.',
      'Statement from U.S. Central Command:',
      expect.stringMatching(/^repelled two drone attacks/),
    ])
    expect(said()).toBe('')
  })

  test('no time where nobody knows it: a screen reader reads, or one source alone is played', () => {
    reader.setReadBy('screen-reader')
    reader.goTo(at('A statement released by the command'))
    reader.askWhere()
    expect(said()).toBe('Paragraph 9 of 13.')
    reader.setReadBy('sayso')
    reader.toggleOnly()
    reader.askWhere()
    expect(heard(1)[0] ?? said()).toBe('Paragraph 9 of 13.')
  })
})

describe('the status region', () => {
  test('is silent while the voice reads', () => {
    reader.playPause()
    const { serial } = state().status
    for (const words of ['claimed', 'targeted', 'Our', 'speculate']) player.hearWords(words)
    reader.move('sentence', 'on')
    reader.repeat()
    expect(state().status).toEqual({ text: '', serial })
  })

  test('tells where a jump has led while the voice is silent', () => {
    reader.move('source', 'on')
    expect(said()).toMatch(/^Islamic Resistance in Iraq: In a statement released today, .* …$/)
  })

  test('tells speed and level that were changed by key', () => {
    reader.changeRate('faster')
    expect(said()).toBe('Speed 1.25 times')
    reader.nextLevel()
    expect(said()).toMatch(/^Labels: Full, /)
  })
})

test('a voice that was replaced is told of', () => {
  reader.playPause()
  bridge.emit({ type: 'speech.replaced' })
  expect(said()).toBe('A voice stopped working. Another voice goes on.')
})

describe('what would be played next is made ready', () => {
  const begins = () =>
    player.prepared.map(
      (script) =>
        [...utterancesOf(script)].find((utterance) => utterance.type === 'content')?.text ?? '',
    )

  test('when an article opens, and where a jump leads; and it is what then plays', async () => {
    await vi.waitFor(() => expect(begins()).toEqual([expect.stringMatching(/^Shafaq News/)]))
    reader.move('paragraph', 'on')
    reader.move('paragraph', 'on')
    await vi.waitFor(() => expect(begins()).toHaveLength(2))
    expect(begins()[1]).toMatch(/^In addition to these groups/)
    reader.playPause()
    expect(player.loaded).toBe(player.prepared[1])
  })

  test('and made again when the labels change', async () => {
    await vi.waitFor(() => expect(player.prepared).toHaveLength(1))
    reader.setLevel('off')
    reader.playPause()
    expect(player.loaded).not.toBe(player.prepared[0])
  })

  test('not while the voice speaks', async () => {
    reader.playPause()
    reader.move('sentence', 'on')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(player.prepared).toEqual([])
  })
})

describe('settings', () => {
  test('are loaded at start and saved when changed', async () => {
    const saved = settings.parse({ level: 'brief', rate: 2, theme: 'dark', singleKeys: false })
    bridge.answers['settings.get'] = saved
    await reader.start()
    expect(state().settings).toEqual(saved)
    expect(player.rate).toBe(2)
    reader.setTheme('light')
    reader.setRate(3)
    await reader.close()
    expect(bridge.asked.at(-1)).toEqual({
      name: 'settings.change',
      request: { theme: 'light', rate: 3 },
    })
  })

  test('that cannot be loaded are told, and the article still opens', async () => {
    bridge.answers['settings.get'] = new Error('The settings were damaged and are set aside.')
    await reader.start()
    expect(state().problem).toContain('set aside')
    expect(state().article).not.toBeNull()
  })
})
