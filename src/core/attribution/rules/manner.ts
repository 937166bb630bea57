import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { TIMES } from '../reading/word-lists.ts'

const MEDIUM_NOUNS =
  /^(?:statement|interview|post|letter|note|email|e-mail|call|briefing|conference|speech|blog|tweet|report|meeting|hearing|message|video|memo|thread|column|article|podcast|affidavit|testimony|broadcast|notice|filing|document|circular|advisory|newsletter|briefing|ruling|judgment|judgement|decision|essay|book|memoir|diary|documentary|programme|phone|telephone|person|private|public|writing|chat|forum|website|conversation|session|facebook|twitter|instagram|telegram|x|tiktok|youtube|linkedin|weibo|mastodon|bluesky|television|tv|radio|parliament|court|reporters|journalists|addition|response|reply)$/

/** "estimated by 2050, growth would …", but not "said on Thursday, as rescuers dug". */
export function timeOfContent(stream: Stream, from: number, comma: number): boolean {
  const { items } = stream
  if (from >= comma || !/^(?:by|in|since|until)$/.test(items[from]?.lower ?? '')) return false
  const next = items[comma + 1]
  if (!next || next.pos === 'SCONJ' || next.pos === 'ADP' || next.pos === 'CCONJ') return false
  return !items.slice(from, comma).some((item) => WEEKDAY.test(item.lower))
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Steps over "also", "afterwards", "on Friday", "in a statement", ", however,". */
export function skipManner(stream: Stream, from: number): number {
  const { items, chunks } = stream
  let i = from
  for (let guard = 0; guard < 8; guard++) {
    const item = items[i]
    if (!item) break
    // "said only: …"
    if (
      /^(?:only|simply|merely|just)$/.test(item.lower) &&
      /^(?::|that)$/.test(items[i + 1]?.text ?? '')
    ) {
      i++
      continue
    }
    if (
      item.pos === 'ADV' &&
      // "said now was not the time"
      items[i + 1]?.pos !== 'AUX' &&
      !/^(?:as|when|how|why|where|only|about|almost|nearly|more|less|there|not|never|no|even)$/.test(
        item.lower,
      )
    ) {
      i++
      continue
    }
    if (
      item.text === ',' &&
      /^(?:however|though|too|meanwhile)$/.test(items[i + 1]?.lower ?? '') &&
      items[i + 2]?.text === ','
    ) {
      i += 3
      continue
    }
    // "said late on Wednesday"
    if (/^(?:late|early|earlier|shortly)$/.test(item.lower) && items[i + 1]?.pos === 'ADP') {
      i++
      continue
    }
    // "told reporters outside that …"
    if (HERE.test(item.lower) && /^(?:that|:|he|she|they|it)$/.test(items[i + 1]?.lower ?? '')) {
      i++
      continue
    }
    const chunk = chunks[item.chunk]
    if (
      chunk?.first === i &&
      chunk.last - i <= 2 &&
      TIMES.has(items[chunk.last]?.lower ?? '') &&
      isTimePhrase(items, chunk.first, chunk.last)
    ) {
      i = chunk.last + 1
      continue
    }
    if (/^(?:on|in|at|during|via|through|after|by|over|from|before)$/.test(item.lower)) {
      const inner = chunks[items[i + 1]?.chunk ?? -1]
      const last = items[inner?.last ?? -1]?.lower ?? ''
      if (
        inner?.first === i + 1 &&
        (TIMES.has(last) || MEDIUM_NOUNS.test(last) || /^\d{4}$/.test(last))
      ) {
        i = inner.last + 1
        continue
      }
    }
    break
  }
  return i
}

const HERE = /^(?:outside|inside|backstage|upstairs|downstairs|trackside|pitchside|online)$/

function isTimePhrase(items: readonly Item[], first: number, last: number): boolean {
  return (
    first === last ||
    /^(?:last|this|next|late|early|earlier|that|the|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      items[first]?.lower ?? '',
    )
  )
}
