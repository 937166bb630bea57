/** Names of lands, regions and cities in two or three words, which are no people's. */
const LANDS = new Set(
  `sri lanka|new zealand|south africa|north korea|south korea|saudi arabia|northern ireland|united states
united kingdom|hong kong|costa rica|el salvador|sierra leone|burkina faso|ivory coast|papua new guinea
east timor|south sudan|puerto rico|san marino|san francisco|san diego|los angeles|las vegas|santa fe
cape town|buenos aires|tel aviv|abu dhabi|kuala lumpur|nova scotia|british columbia|prince edward island
west virginia|rhode island|long island|isle of man|middle east|latin america`
    .split(/[|\n]/)
    .map((name) => name.trim()),
)

const QUARTER =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|new|mount|lake|cape|port|fort)$/

/** Whether a name of several words is a land's, by a list or by how it begins ("New Haven", "Lake Tana"). */
export function isLand(words: readonly string[]): boolean {
  return words.length > 1 && (LANDS.has(words.join(' ')) || QUARTER.test(words[0] ?? ''))
}
