import { words } from './word-lists.ts'

/** Who comes from somewhere, by words that are nothing else: "the Dutchman Jan Vos" is Jan Vos. */
export const PEOPLES = words(`
  spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman
  scotswoman dutchman dutchwoman cornishman yorkshireman lancastrian briton swede dane finn pole turk croat serb
  scot slovene kurd kiwi aussie londoner parisian berliner glaswegian liverpudlian mancunian dubliner zealander
  yorker filipina icelander`)

const ALIKE = words(`
  czech slovak swiss texan afghan thai iraqi israeli pakistani saudi emirati omani kuwaiti qatari yemeni
  bangladeshi uzbek kazakh tajik filipino argentine american mexican african german moroccan cuban dominican`)

/** Ends of words for what comes from a land: "Italian", "Chilean", "Japanese". */
const ENDS = /(?:[a-z]{2}ian|ean|ese|lander)$/

/** No people, though they end so: "The Guardian". */
const OTHERS = words('guardian australian ocean librarian historian politician musician physician')

/** Whether words in lower case may call somebody by where she or he comes from: "Italian", "New Zealander". */
export function isDemonym(name: string): boolean {
  const known = met.get(name)
  if (known !== undefined) return known
  if (met.size >= REMEMBERED) met.clear()
  const demonym = readDemonym(name)
  met.set(name, demonym)
  return demonym
}

/** Names met before: every description is asked for it. */
const met = new Map<string, boolean>()
const REMEMBERED = 2000

function readDemonym(name: string): boolean {
  const words = name.split(/[\s-]+/)
  const head = words.at(-1) ?? ''
  if (words.length > 2 || (words.length === 2 && !/^(?:new|south|north)$/.test(words[0] ?? '')))
    return false
  return PEOPLES.has(head) || ALIKE.has(head) || (ENDS.test(head) && !OTHERS.has(head))
}
