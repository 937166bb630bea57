import { SaysoError } from '../../../contract/failure.ts'
import { head, type Incoming } from './format.ts'

/** What may stand before the first element of XML. */
const PROLOGUE = String.raw`^\s*(?:(?:<\?[^>]*>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>]*>)\s*)*`
const FEED = new RegExp(String.raw`${PROLOGUE}<(?:\w+:)?(?:rss|feed|rdf)[\s>]`, 'i')
const OPML = new RegExp(`${PROLOGUE}<opml[\\s>]`, 'i')
const JSON_FEED = /^\s*\{[\s\S]*?"version"\s*:\s*"https?:\/\/jsonfeed\.org/
/** Of UTF-8 and UTF-16. */
const MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/

/**
 * A feed tells of articles and is none: it is there to be followed.
 * @throws {SaysoError} "feed", and "feed-list" for OPML
 */
export function refuseFeed({ bytes, name }: Incoming): void {
  // the zeros are those of UTF-16
  const start = head(bytes, 8192).replace(MARK, '').replaceAll('\0', '')
  if (FEED.test(start) || JSON_FEED.test(start))
    throw new SaysoError(
      'feed',
      `${name} is a feed: it tells of articles, and is none itself. Follow it by its web address: under Feeds, or with "sayso feeds add".`,
    )
  if (OPML.test(start))
    throw new SaysoError(
      'feed-list',
      `${name} is a list of feeds, and no article. Import it under Feeds, or with "sayso feeds import".`,
    )
}
