import { isKnownWord } from './language-model.ts'

/** First names that are words of the dictionary too. */
const NAMES_TOO = new Set(
  `amber amelia angel angus anil anna april archer art ash august autumn baker basil ben best beth bill
  billy bishop blaze bliss blossom blue bob bobby bola brand brandy brittany brook bud buddy butler carlos
  carol carter catherine chance charity chase chip christian chuck clay cliff cole cooper crystal curt
  cynthia daisy dale dawn dean destiny dolly donna drew duke dusty earl elizabeth eve faith fisher frank
  gage gemma gill ginger glen grace grant guy harmony harry hazel heath heather herb homer hope hunter
  ibrahim iris ivy jack jade jean jerry jewel jimmy johnny jordan joy june lance lane lily lucia marc mark
  mason maverick melody mercy miles misty molly muhammad nick norman olive paige patience pearl penny
  pierce pilar porter prudence randy reed rich ridge robin rock rocky rose rowan ruby rusty sage sally sandy
  sawyer sonny star sterling stone storm summer sunny tanner temple theresa toby tony trinity turner victor
  vincent violet virginia wade walker ward wells will winter wolf woody
  anthony bonnie brad brent candy caroline chad chandler clarence clement cora derrick dirk edward elvis
  erica felicity flora florence franklin gabby gene georgia hank hector hortensia ida israel jan jasmine
  jasper joseph josh julian kirk laurel leonard lino mack malik marcel margarita marian marina marshall matt
  meg mick mickey mike milo mona nigella noel opal oscar pansy patsy pauline ramona rick rolf roman rosemary
  salvador sherry solomon teddy veronica viola`.split(/\s+/),
)

/**
 * Whether a name of several words is hardly a person's: "Consumer Voice", "Range Rover". It is made of common
 * words, and begins with no first name. Short words are left alone: in other languages they are names.
 */
export function isMadeOfWords(words: readonly string[]): boolean {
  if (NAMES_TOO.has(words[0] ?? '')) return false
  return words.filter((word) => /^\p{Ll}{4,}$/u.test(word) && isKnownWord(word)).length >= 2
}
