/** Words that stand where a text goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[[….]+\]|(?:continue|keep) reading\W*|(?:read|see|view) (?:more|on|the (?:full|whole|rest)\b[^.]{0,40})\W*|full (?:story|article)\W*)$/i
/** What WordPress puts at the end of a teaser. */
const POST_APPEARED = /\s*The post .{1,300} (?:appeared first on|first appeared on) .{1,200}$/i
/** A description is mostly a teaser: one this long, in UTF-16 units, is the article. */
const LONG = 1500
/** So is what stands where the whole text belongs, from here on. */
const ENOUGH = 400

/**
 * Whether a feed has all of an entry's text. In doubt it has not: then the page is fetched when it is opened.
 * @param text without markup
 * @param meant it stands where the feed's kind puts the whole text
 */
export function isWhole(text: string, meant: boolean): boolean {
  const words = text.replace(POST_APPEARED, '').trimEnd()
  return !GOES_ON.test(words.slice(-200)) && words.length >= (meant ? ENOUGH : LONG)
}
