import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const sample = fileURLToPath(new URL('../../../assets/sample/al-tanf.txt', import.meta.url))

interface Result {
  code: number
  out: string
  err: string
}

/** Runs the built command line as a user does. */
function sayso(args: string[], input?: string | Uint8Array): Promise<Result> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      // a data folder of its own: the dictionary of whoever runs the tests is left alone
      {
        maxBuffer: 64e6,
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data') },
      },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    )
    child.stdin?.end(input ?? '')
  })
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('sayso segment', () => {
  it('prints the article with segments that cover it exactly', async () => {
    const { code, out } = await sayso(['segment', sample])
    expect(code).toBe(0)
    const { article, sources, segments } = JSON.parse(out)
    expect(article.outlet).toBe('Shafaq News')
    expect(
      segments
        .map((s: { start: number; end: number }) => article.text.slice(s.start, s.end))
        .join(''),
    ).toBe(article.text)
    expect(sources.map((s: { name: string }) => s.name)).toContain('U.S. Central Command')
  })

  it('keeps the offsets of the text as given', async () => {
    const text = 'One.\r\n\r\n“Two,” said Ann Lee.\r\n\tThree \u{1F600}.'
    const { out } = await sayso(['segment', await file('crlf.txt', text)])
    expect(JSON.parse(out).article.text).toBe(text)
    expect(JSON.parse(out).segments.at(-1).end).toBe(text.length)
  })

  it('explains in words', async () => {
    const { code, out } = await sayso(['segment', '--explain', sample])
    expect(code).toBe(0)
    expect(out).toContain('U.S. Central Command (organization)')
    expect(out).toMatch(/confidence 0\.\d\d/)
  })

  it('turns lines into lines, and names the bad ones', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: '“No,” said Ann Lee.' }),
      'not json',
      JSON.stringify({ id: 2, text: '' }),
    ].join('\n')
    const { code, out, err } = await sayso(['segment', '--jsonl'], lines)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => answer.id)).toEqual(['a', 2])
    expect(answers[0].sources[0].name).toBe('Ann Lee')
    expect(answers[1].segments).toEqual([])
    expect(code).toBe(1)
    expect(err).toContain('line 2')
  })
})

describe('corrections beside the article', () => {
  const text = '“The quay is shut,” said Ann Lee.\n\nNothing moved.'
  const beside = (correction: object) => JSON.stringify({ version: 1, corrections: [correction] })

  it('are applied on every run', async () => {
    const path = await file('quay.txt', text)
    const words = '“The quay is shut,”'
    const at = { start: 0, end: words.length, words }
    await file(
      'quay.txt.sayso.json',
      beside({ type: 'source', at, name: 'Bob Ray', kind: 'person' }),
    )
    expect((await sayso(['read', path])).out).toContain('[Bob Ray says:]')
  })

  it('that are damaged are reported, and the article is read all the same', async () => {
    const path = await file('bad.txt', text)
    await file('bad.txt.sayso.json', '{')
    const { code, out, err } = await sayso(['read', path])
    expect(code).toBe(0)
    expect(out).toContain('Ann Lee')
    expect(err).toContain('are damaged')
  })
})

describe('sayso read', () => {
  it('prints labels in brackets', async () => {
    const { code, out } = await sayso(['read', sample])
    expect(code).toBe(0)
    expect(out).toContain('[Statement from Islamic Resistance in Iraq:] In a statement')
  })

  it('reads standard input', async () => {
    const { out } = await sayso(['read', '-', '--level', 'off'], 'Hello there.')
    expect(out).toBe('Hello there.\n')
  })
})

describe('a dictionary', { timeout: 60_000 }, () => {
  const DIC = '\uFEFF#a town\r\nNuuk\tnook\t0\t2\r\nno entry\r\n'

  it('that is named is used: what is read is as spoken, and bad lines are told', async () => {
    const [article, dic] = [await file('n.txt', 'Nuuk paid $3bn.'), await file('n.dic', DIC)]
    const { code, out, err } = await sayso(['read', article, '--dictionary', dic])
    expect([code, out]).toEqual([0, 'nook paid 3 billion dollars.\n'])
    expect(err).toMatch(/n\.dic, line 3: /)
    expect((await sayso(['read', article])).out).toBe('Nuuk paid $3bn.\n')
  })

  it('of one’s own is imported once, used, listed, exported, and can be left out', async () => {
    const [article, dic] = [await file('n.txt', 'Nuuk paid $3bn.'), await file('n.dic', DIC)]
    const first = await sayso(['dictionary', 'import', dic, '--language', 'en'])
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringContaining('1 entry added; 1 could not be used.'),
    ])
    expect((await sayso(['dictionary', 'import', dic, '--language', 'en'])).err).toContain(
      '0 entries added; 1 were there already',
    )
    expect((await sayso(['dictionary', 'list'])).out).toBe('Nuuk → nook (word, en)\n')
    expect((await sayso(['read', article, '--spoken'])).out).toBe('nook paid 3 billion dollars.\n')
    expect((await sayso(['read', article, '--spoken', '--no-dictionary'])).out).toBe(
      'Nuuk paid 3 billion dollars.\n',
    )
    const out = join(folder, 'out.dic')
    await sayso(['dictionary', 'export', out])
    expect(await readFile(out, 'utf8')).toBe('\uFEFF#a town\r\nNuuk\tnook\t0\t2\r\n')
  })

  it('is heard in what is exported', async () => {
    const article = await file('long.txt', 'Nuuk.')
    const dic = await file('long.dic', 'Nuuk\tthe northernmost capital of the whole world\t0\t2\n')
    const wav = join(folder, 'o.wav')
    const length = async (...args: string[]) => {
      expect((await sayso(['export', article, '-o', wav, ...args])).code).toBe(0)
      return (await readFile(wav)).length
    }
    expect(await length('--dictionary', dic)).toBeGreaterThan(2 * (await length('--no-dictionary')))
  })
})

describe('voices and languages', { timeout: 60_000 }, () => {
  const wav = () => join(folder, 'v.wav')
  const exported = async (...args: string[]) => {
    const { code, err } = await sayso(['export', ...args, '-o', wav(), '--no-dictionary'])
    expect([code, err]).toEqual([0, expect.stringContaining(' s\n')])
    return readFile(wav())
  }

  it('a language that no voice speaks is told of, with what to do', async () => {
    const article = await file('lao.txt', 'ທ່າເຮືອ.')
    const { code, err } = await sayso(['export', article, '-o', wav(), '--no-dictionary'])
    expect(code).toBe(0)
    expect(err).toMatch(/^sayso: No voice .* Lao\..*--language/mu)
    expect((await sayso(['read', article])).err).toBe('')
  })

  it('a voice is chosen by its name', async () => {
    const article = await file('v.txt', 'The port is shut.')
    const own = await exported(article)
    expect(await exported(article, '--voice', 'rms')).toEqual(own)
    expect(await exported(article, '--voice', 'kal16')).not.toEqual(own)
  })

  it('labels have a speed of their own, and sources voices that stay', async () => {
    const article = await file('q.txt', '“It is shut,” said Ana Ruiz.')
    const fast = await exported(article, '--rate', '3')
    const slow = await exported(article, '--rate', '3', '--label-rate', '0.5')
    expect(slow.length).toBeGreaterThan(fast.length + 22_050)
    const own = await exported(article, '--voice-per-source')
    expect(own).not.toEqual(await exported(article))
    expect(own.length).toBe((await exported(article, '--voice-per-source')).length)
  })

  it('a language is told from the text, or named: no rules of English, and nothing is attributed', async () => {
    const german = 'tests/fixtures/languages/german.txt'
    const { out } = await sayso(['segment', german])
    expect(JSON.parse(out)).toMatchObject({ article: { language: 'de' }, sources: [] })
    expect((await sayso(['segment', german, '--explain'])).out).toBe(
      'In German. Sayso can’t tell who speaks in that language.\n',
    )
    const article = await file('l.txt', 'Am 3. Nov. $3bn.')
    expect((await sayso(['read', article, '--spoken', '--language', 'de'])).out).toBe(
      'Am 3. Nov. $3bn.\n',
    )
    expect((await exported(german)).length).toBeGreaterThan(10 * 44_100)
    expect((await exported('tests/fixtures/languages/arabic.txt')).length).toBeGreaterThan(
      10 * 44_100,
    )
  })
})

describe('what goes wrong', () => {
  it.each([
    ['a missing file', async () => join(folder, 'none.txt'), /There is no file/],
    ['an empty file', () => file('empty.txt', ''), /is empty/],
    ['a folder', async () => folder, /is a folder/],
    [
      'a binary file',
      () => file('x.png', new Uint8Array([0x89, 0x50, 0, 0, 1])),
      /neither text nor another format/,
    ],
  ])('says so for %s, in one line, with exit code 1', async (_, path, message) => {
    const { code, out, err } = await sayso(['read', await path()])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('reads a text in another encoding, however short', async () => {
    const path = await file('latin.txt', new Uint8Array([0x63, 0xe9]))
    expect((await sayso(['read', path])).out.trim()).toBe('cé')
  })

  it.each([
    [['nonsense']],
    [['read']],
    [['segment']],
    [['read', 'x', '--level', 'loud']],
    [['speak', 'x', '--rate', '9']],
    [['speak', 'x', '--voice', 'nobody']],
    [['export', 'x', '-o', 'x.wav', '--label-rate', '7']],
    [['export', 'x']],
    [['segment', 'x', '--jsonl']],
    [['dictionary', 'import', 'x', '--language', 'x_y']],
  ])('answers wrong usage %j with exit code 2', async (args) => {
    const { code, err } = await sayso(args)
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })

  it.each([[[]], [['segment']], [['read']], [['speak']], [['export']]])(
    'has help for %j',
    async (command) => {
      const { code, out } = await sayso([...command, '--help'])
      expect(code).toBe(0)
      expect(out).toContain('Usage: sayso')
    },
  )
})
