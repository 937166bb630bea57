import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../src/core/speech-text/english.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'

/** Written, and what is spoken. */
type Table = readonly (readonly [written: string, spoken: string])[]

const RULES: Readonly<Record<string, { spoken: Table; asWritten: readonly string[] }>> = {
  'web addresses': {
    spoken: [
      ['See https://www.bbc.co.uk/news/abc?x=1.', 'See bbc.co.uk.'],
      ['(http://example.com:8080/a)', '(example.com)'],
      ['at www.example.com, he', 'at example.com, he'],
      ['at bbc.co.uk/news/1', 'at bbc.co.uk'],
      ['https://bbc.com@evil.com/x', 'evil.com'],
    ],
    asWritten: ['example.com', 'mail a@example.com now', 'https://', 'www.'],
  },
  handles: {
    spoken: [
      ['@BarackObama said', 'at Barack Obama said'],
      ['(@POTUS_44)', '(at POTUS 44)'],
      ['via @nytimes.', 'via at nytimes.'],
    ],
    asWritten: ['press@example.com', 'a @ b', '@', '@example.com', '@1', 'x/@User'],
  },
  'party and state': {
    spoken: [
      ['McConnell (R-Ky.),', 'McConnell (Republican, Kentucky),'],
      ['Omar, D-Minn., said', 'Omar, Democrat, Minnesota, said'],
      ['(I-VT)', '(independent, Vermont)'],
      ['(D-N.Y.)', '(Democrat, New York)'],
    ],
    asWritten: ['R-Kyle', 'D-Day', 'R-rated', 'I-95', 'AR-15', 'D-Ohioan'],
  },
  companies: {
    spoken: [
      ['Chase & Co. said', 'Chase & Company said'],
      ['Chase & Co. The bank', 'Chase & Company. The bank'],

      ['Acme Corp. said', 'Acme Corporation said'],
      ['Apple Inc. The firm', 'Apple Incorporated. The firm'],
      ['Warner Bros., owned', 'Warner Brothers, owned'],
      ['the Dept. of Justice', 'the Department of Justice'],
    ],
    asWritten: ['the Co. of', 'an inc. b', 'the inc.', 'Corp. of', 'Inc. 5'],
  },
  dates: {
    spoken: [
      ['on 2024-05-03.', 'on May 3, twenty twenty-four.'],
      ['(1999-12-31)', '(December 31, nineteen ninety-nine)'],
    ],
    asWritten: [
      '3/5/2024',
      '2024-13-03',
      '2024-02-30',
      '2024-05-03-1',
      '2024-05',
      '555-2024-05-03',
    ],
  },
  hashtags: {
    spoken: [
      ['#HashTag', 'hashtag Hash Tag'],
      ['#BlackLivesMatter2024', 'hashtag Black Lives Matter 2024'],
      ['#USElection', 'hashtag US Election'],
      ['#met_gala', 'hashtag met gala'],
    ],
    asWritten: ['&#x123;', 'page.html#Part', 'C# code', '# one'],
  },
  money: {
    spoken: [
      ['$4.05 and £2.01', '4 dollars and 5 cents and 2 pounds and 1 penny'],
      ['CHF 20m', '20 million Swiss francs'],

      ['the €30m loan', 'the 30 million euro loan'],
      ['a bid of $20 million that', 'a bid of 20 million dollars that'],
      ['CA$5 and R$3m', '5 Canadian dollars and 3 million Brazilian reais'],

      ['Rs 500 crore', '500 crore rupees'],
      ['Rs. 2 lakh', '2 lakh rupees'],

      ['$3.2bn', '3.2 billion dollars'],
      ['£1.5m', '1.5 million pounds'],
      ['€20', '20 euros'],
      ['US$4 million', '4 million US dollars'],
      ['$1', '1 dollar'],
      ['$1.50', '1 dollar 50'],
      ['£2.05', '2 pounds and 5 pence'],
      ['$0.99', '99 cents'],
      ['$1,234,567', '1,234,567 dollars'],
      ['$5-10 million', '5 to 10 million dollars'],
      ['$1bn–$2bn', '1 to 2 billion dollars'],
      ['$500m-$2bn', '500 million to 2 billion dollars'],
      ['a $20 million deal', 'a 20 million dollar deal'],
      ['a $20-million deal', 'a 20 million dollar deal'],
      ['paid a $20 million.', 'paid a 20 million dollars.'],
      ['paid $20 million to him', 'paid 20 million dollars to him'],
      ['cost $5.', 'cost 5 dollars.'],
      ['¥500', '500 yen'],
    ],
    asWritten: ['MRs 5', '10p', '$', '$x', 'A$AP Rocky', '$1.2.3', '$5G', '5$'],
  },
  'titles and ranks': {
    spoken: [
      ['Gen. Smith', 'General Smith'],
      ['Sen. Bernie Sanders', 'Senator Bernie Sanders'],
      ['Gov. Abbott', 'Governor Abbott'],
      ['Lt. Col. Jones', 'Lieutenant Colonel Jones'],
      ['Lt Col Jones', 'Lieutenant Colonel Jones'],
      ['Maj. Gen. Ali', 'Major General Ali'],
      ['Sgt Pepper', 'Sergeant Pepper'],
      ['Ms. Lee and Ms Lee', 'Miz Lee and Miz Lee'],
      ['Reps. Omar', 'Representatives Omar'],
      ['Gen Smith', 'General Smith'],
      ['Mt. Everest', 'Mount Everest'],
      ['John Smith Jr. said', 'John Smith Junior said'],
    ],
    asWritten: [
      'Gen Z',
      'Gen Alpha',
      'Dr. Smith',
      'Mr. Smith',
      'Amartya Sen Wins',
      'the gov. said',
      'Col du Tourmalet',
      'Gen. 3',
      'iGen. Smith',
      'He met the Rep. of it',
    ],
  },
  streets: {
    spoken: [
      ['12 Elm Ave., lost', '12 Elm Avenue, lost'],
      ['221 Baker St., London', '221 Baker Street, London'],
    ],
    asWritten: ['Elm Ave., ', 'St. Louis', 'Main St. Louis', 'the 3 St. Johns'],
  },
  'months and weekdays': {
    spoken: [
      ['on 22 Oct.', 'on 22 October.'],
      ['on 22 Oct. The', 'on 22 October. The'],

      ['on Nov. 3', 'on November 3'],
      ['on Nov 3', 'on November 3'],
      ['on 3 Nov, he', 'on 3 November, he'],
      ['Dec. 31', 'December 31'],
      ['Mon., Nov. 3', 'Monday, November 3'],
      ['Sat 3 May', 'Saturday 3 May'],
    ],
    asWritten: [
      'in Nov. The',
      'Mar said',
      'The Sun, May 3',
      'Sun 3',
      'Jan 45',
      'Dec 1.5',
      'Marx 3',
      'Jan 10%',
      'may 3',
    ],
  },
  references: {
    spoken: [
      [
        'See pp. 12-15, fig. 3 (vol. 4, no. 2)',
        'See pages 12 to 15, figure 3 (volume 4, number 2)',
      ],
      ['(p. 12)', '(page 12)'],
      ['built c. 1850', 'built circa eighteen fifty'],
      ['§230', 'section 230'],
    ],
    asWritten: ['no. 5', 'the p. 12', 'C. 1850', 'a fig. tree'],
  },
  per: {
    spoken: [
      ['$80/barrel', '80 dollars per barrel'],
      ['€90/MWh', '90 euros per megawatt hour'],
      ['3% y/y', '3% year on year'],
    ],
    asWritten: ['AC/t', '5/day/a', 'y/y'],
  },
  'points of the compass': {
    spoken: [
      ['12 miles SW of Lima', '12 miles southwest of Lima'],
      ['moving NNW at', 'moving north-northwest at'],
    ],
    asWritten: ['SE of', '12 miles S.', 'the ESE', '5 E of'],
  },
  'number sign': {
    spoken: [
      ['at No. 10', 'at number 10'],
      ['at No 10', 'at number 10'],
      ['songs Nos. 3 and 4', 'songs numbers 3 and 4'],
      ['(No. 4)', '(number 4)'],
      ['the #1 song', 'the number 1 song'],
    ],
    asWritten: [
      'No. 10 people came',
      'He said: yes. No. 10 people',
      'no. 10',
      'say No to 10',
      '&#10;',
    ],
  },
  'short words': {
    spoken: [
      ['Approx. 5', 'Approximately 5'],

      ['the 4x4', 'the 4 by 4'],

      ['~50 people', 'about 50 people'],
      ['~$5', 'about 5 dollars'],

      ['Iran vs. Iraq', 'Iran versus Iraq'],
      ['10 vs 20', '10 versus 20'],
      ['tea w/ milk', 'tea with milk'],
      ['tea w/o milk', 'tea without milk'],
      ['approx. 10', 'approximately 10'],
    ],
    asWritten: [
      '0x12',
      'x4',
      '~a~',
      'Roe v. Wade',
      'VS Code',
      'e.g. this',
      'i.e. this',
      'etc.',
      'km/w x',
      'approx. ten',
    ],
  },
  slashes: {
    spoken: [
      ['Anbar/ 3 May', 'Anbar, 3 May'],
      ['BEIRUT/DAMASCUS -', 'BEIRUT, DAMASCUS -'],
      ['a 50/50 chance', 'a 50 50 chance'],

      ['Shafaq News/ The army', 'Shafaq News, The army'],
      ['this and/or that', 'this and or that'],
      ['after 9/11', 'after 9 11'],
      ['open 24/7', 'open 24 7'],
    ],
    asWritten: ['AC/DC', 'HIV/AIDS', 'his/her', '9/11/2001', 'a/b', '3/5/2024', '3/5', 'band/orb'],
  },
  fractions: {
    spoken: [
      ['2/3 of MPs', 'two thirds of MPs'],
      ['3⅝ inches', '3 and five eighths inches'],

      ['2½ miles', '2 and a half miles'],
      ['½ cup', 'half a cup'],
      ['½ of it', 'half of it'],
      ['¾', 'three quarters'],
      ['1 ¼', '1 and a quarter'],

      ['2 1/2 miles', '2 and a half miles'],
      ['1 3/4 cups', '1 and three quarters cups'],
      ['2/3 of the votes', 'two thirds of the votes'],
    ],
    asWritten: ['1/2 of this', '3²', 'on 1/2', '1/2 of May', '11/2 of the', '3/4/2024'],
  },
  years: {
    spoken: [
      ["the '90s", 'the nineties'],
      ['the late ’60s', 'the late sixties'],
      ['the 2023/24 season', 'the twenty twenty-three to 24 season'],
      ['in mid-2023', 'in mid-twenty twenty-three'],
      ['12 May, 1945', '12 May, nineteen forty-five'],

      ['in 1999', 'in nineteen ninety-nine'],
      ['In 1905, he', 'In nineteen oh five, he'],
      ['since 2024.', 'since twenty twenty-four.'],
      ['in 1900', 'in nineteen hundred'],
      ['the 1990s', 'the nineteen nineties'],
      ['the 1900s', 'the nineteen hundreds'],
      ['November 3, 1815', 'November 3, eighteen fifteen'],
      ['3 May 2024', '3 May twenty twenty-four'],
      ['the 2024 election', 'the twenty twenty-four election'],
      ['(1984)', '(nineteen eighty-four)'],
      ['2019-20', 'twenty nineteen to 20'],
      ['1914–1918', 'nineteen fourteen to nineteen eighteen'],
      ['in 2024km', 'in 2024 kilometres'],
      ['in 1999 was', 'in nineteen ninety-nine was'],
      ['in 1066,', 'in ten sixty-six,'],
      ['the Treaty of 1648 ended', 'the Treaty of sixteen forty-eight ended'],
      ['the spring of 1968,', 'the spring of nineteen sixty-eight,'],
      ['from 1998 to 2013', 'from nineteen ninety-eight to twenty thirteen'],
      ['after 1990, but', 'after nineteen ninety, but'],
      ['Russia’s 1917 revolution', 'Russia’s nineteen seventeen revolution'],
      ['in 2012, 2016 and 2020.', 'in twenty twelve, twenty sixteen and twenty twenty.'],
      ['Resolution 1701.', 'Resolution seventeen oh one.'],
      ['the 1980s and ’90s', 'the nineteen eighties and nineties'],
      ['the 2008-09 crisis', 'the 2008 to 9 crisis'],
      ['post-1945', 'post-nineteen forty-five'],
    ],
    asWritten: [
      '2023/25',
      '2023/24/1',
      'in 1999 cases',
      'about 1500 in Gaza',
      'some 1750 were',
      'killed 1500.',
      'Flight 1549 left',
      'at 1999.5',
      '555 1984',
      'in 2005',
      'of 1500 people',
      'by 1500 people',
      'in 1999.5',
      'in 1,999',
      '1999',
      '2005-06',
      '2000s',
      'in 9999',
    ],
  },
  times: {
    spoken: [
      ['at 4.45am', 'at 4 45am'],
      ['at 4.05 p.m.', 'at 4 oh 5 p.m.'],
      ['at 9.00pm', 'at 9pm'],

      ['10:00 a.m.', '10 a.m.'],
      ['at 10:00', "at 10 o'clock"],
      ['at 22:00 GMT', 'at 22 hundred GMT'],
      ['22:05 GMT', '22 oh 5 GMT'],
      ['at 08:00.', "at 8 o'clock."],
    ],
    asWritten: ['10:30', '22:15', '1:00:05', '00:00', '25:00', '10:000', '3:0'],
  },
  'ranges and scores': {
    spoken: [
      ['a Boeing 737-800', 'a Boeing 737 800'],

      ['9am-5pm', '9am to 5pm'],
      ['9 a.m. – 5:30 p.m.', '9 a.m. to 5:30 p.m.'],
      ['9-11 a.m.', '9 to 11 a.m.'],
      ['on 9-11', 'on 9 11'],

      ['5–10', '5 to 10'],
      ['5-10 people', '5 to 10 people'],
      ['won 2-1', 'won 2 to 1'],
      ['6-4, 7-5', '6 to 4, 7 to 5'],
      ['3.5%-4%', '3.5% to 4%'],
      ['1,000–2,000', '1,000 to 2,000'],
      ['10:30-11:45', '10:30 to 11:45'],
      ['10-12-year-olds', '10 to 12-year-olds'],
      ['of 9-11', 'of 9 11'],
      ['a 50-50 chance', 'a 50 50 chance'],
    ],
    asWritten: [
      '555-1234',
      '4-4-2',
      'F-16-20',
      '07-12',
      '-5',
      'Covid-19',
      '5-',

      '1-2/3',
    ],
  },
  units: {
    spoken: [
      ['a 10-yr bond', 'a 10 year bond'],
      ['14st 6lb', '14 stone 6 pounds'],

      ['4 km²', '4 square kilometres'],
      ['35µg/m³', '35 micrograms per cubic metre'],
      ['30° C', '30 degrees Celsius'],
      ['and -5C in', 'and -5 degrees Celsius in'],
      ['10 min.', '10 minutes.'],
      ['1h 45m', '1 hour 45 minutes'],
      ['in 9.58s', 'in 9.58 seconds'],
      ['109m long', '109 metres long'],
      ['the 1,500m final', 'the 1,500 metre final'],
      ['1.5m people', '1.5 million people'],
      ['130 mph winds', '130 mile per hour winds'],

      ['5\'10" tall', '5 foot 10 tall'],
      ['3.5pc', '3.5 percent'],
      ['20 bps', '20 basis points'],
      ['500 sq. ft. area', '500 square feet area'],

      ['20km', '20 kilometres'],
      ['1 km', '1 kilometre'],
      ['a 10km race', 'a 10 kilometre race'],
      ['a 10-km race', 'a 10 kilometre race'],
      ['30mph', '30 miles per hour'],
      ['5ft 10in', '5 feet 10 inches'],
      ['4°C', '4 degrees Celsius'],
      ['90C (194F)', '90 degrees Celsius (194 degrees Fahrenheit)'],
      ['temperatures of 45C', 'temperatures of 45 degrees Celsius'],
      ['5bn people', '5 billion people'],
      ['20 km/h', '20 kilometres per hour'],
      ['5-10km', '5 to 10 kilometres'],
    ],
    asWritten: [
      '10 Min',
      '1.5m',
      '5 m to go',
      '9\'10"',
      'two pc',
      '55-kilometre',
      '10m',
      'room 4C',
      '10 in all',
      'km',
      'A20km',
      '5 kmx',
      '10kms',
    ],
  },
  'Roman numerals': {
    spoken: [
      ['World War II', 'World War 2'],
      ['World War I,', 'World War 1,'],
      ['Article IV', 'Article 4'],
      ['Henry VIII', 'Henry the 8th'],
      ["Elizabeth II's", "Elizabeth the 2nd's"],
      ['Charles V', 'Charles the 5th'],
      ['Louis XIV', 'Louis the 14th'],
      ['Super Bowl LVIII', 'Super Bowl 58'],
      ['WWII', 'World War 2'],
    ],
    asWritten: [
      'Malcolm X',
      'Article IIII',
      'John I think',
      'Part of I',
      'IV drip',
      'Henry VX',
      'XXL',
    ],
  },
  initialisms: {
    spoken: [
      ['the IMF', 'the I.M.F'],
      ['the IRGC said', 'the I.R.G.C said'],
      ['two IEDs', "two I.E.D's"],
      ['the WHO said', 'the W.H.O said'],
    ],
    asWritten: [
      'NATO',
      'WASHINGTON',
      'UK',
      'U.S. troops',
      'FBI',
      'WHO SAID SO',
      'MAN WHO',
      'x@IMF',
      'IMFX',
      'AT&T',
    ],
  },
  emoji: {
    spoken: [['👍🏽', '👍']],
    asWritten: ['😀', '🇺🇸', '👩‍👩‍👧'],
  },
}

it('tests every rule', () => {
  expect(Object.keys(RULES).sort()).toEqual(ENGLISH.map(({ name }) => name).sort())
})

describe.each(Object.entries(RULES))('%s', (_, { spoken, asWritten }) => {
  it.each(spoken)('"%s" is spoken "%s"', (written, said) => {
    expect(toSpeech(written).spoken).toBe(said)
  })
  it.each(asWritten)('"%s" is spoken as written', (written) => {
    expect(toSpeech(written).spoken).toBe(written)
  })
})
