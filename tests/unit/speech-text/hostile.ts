import * as fc from 'fast-check'

/** Fragments that the rules look for, anything else, and both together. */
const fragment = fc.constantFrom(
  ...(
    'Gen. |Lt. Col. Smith|Nov. |3|No. 10|$|US$|@Bob_1 |R-Ky.|Acme Corp. |2024-05-03|½|5’10”|~|9am|BEIRUT/|Rs |£1.50|bn|-|–|/|https://www.|.com/|@|#|Ab|WHO |IEDs| IV|Henry |II' +
    "|10:00|:05| a.m.|km|ft |5|in|°C|%|(|)|,|.|1999|in |s|vs. |and/or|w/|👍🏽|'s| million|a $2|1/2 of the|\u0000|\ud800|\n| "
  ).split('|'),
  '|',
)
export const hostileText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ unit: 'binary', maxLength: 6 })),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))
