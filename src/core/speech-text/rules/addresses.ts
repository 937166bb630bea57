import { rule } from '../rule.ts'

const TLD = 'com|org|net|edu|gov|mil|int|info|uk|eu|us|ca|au|de|fr|es|it|ie|in|io|tv|news'
const TRAILING = String.raw`[^\s<>"“”()\[\].,;:!?'’]`
const LINK = String.raw`(?:[^\s<>"“”()\[\]]{0,2000}${TRAILING})?`

/** The host of an address, without what comes before it ("user@") and after it; null where there is none. */
function host(address: string): string | null {
  const authority = (/^[^/?#\\]*/u.exec(address)?.[0] ?? '').replace(/^.*@/u, '')
  const name = authority.replace(/:\d+$/u, '').replace(/^www\./iu, '')
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(name) ? name : null
}

/** Web addresses: the site only. The dots are said by the engine ("dot"). */
export const addresses = rule(
  'web addresses',
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}@])https?:\/\/(${LINK})`, 'giu'),
    ([, address = '']) => host(address),
  ],
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}@./-])(www\.${LINK})`, 'giu'),
    ([, address = '']) => host(address),
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}@./_-])((?:[a-z0-9-]{1,63}\.){1,8}(?:${TLD})\/${LINK})`,
      'giu',
    ),
    ([, address = '']) => host(address),
  ],
)

/** "#HashTag2024": its words. */
export const hashtags = rule('hashtags', [
  /(?<![\p{L}\p{N}&/#@._-])#(?=[\p{N}_]{0,20}\p{L})([\p{L}\p{N}_]{2,100})(?![\p{L}\p{N}_])/gu,
  ([, tag = '']) =>
    `hashtag ${tag
      .replace(/_+/gu, ' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu, ' ')
      .trim()}`,
])

/** The colour of a thumb is not said: the engine would lose the thumb. */
export const emoji = rule('emoji', [/(?<=\p{Emoji_Modifier_Base})\p{Emoji_Modifier}/gu, ''])
