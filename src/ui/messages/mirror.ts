import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Right-to-left override, and the end of it; marks that make the words around it stand from right to left. */
const OVERRIDE = '\u202E'
const END = '\u202C'
const MARK = '\u200F'

/** Words as a script would write them that runs from right to left: "Play" becomes "yalP". Spaces stay. */
function mirrorWords(text: string): string {
  return text.replace(/\S+/gu, (word) => `${MARK}${OVERRIDE}${word}${END}${MARK}`)
}

function mirrorElement(element: Element): Element {
  if ('options' in element) {
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(mirrorElement) },
    ])
    return { ...element, options: Object.fromEntries(options) } as Element
  }
  // of the kinds that hold a text of their own, only literals begin without a name
  return 'value' in element && element.type === 0
    ? { ...element, value: mirrorWords(element.value) }
    : element
}

/** An English message as one of a language that runs from right to left. What is filled in stays as it is. */
export function mirror(format: IntlMessageFormat): IntlMessageFormat {
  const { locale } = format.resolvedOptions()
  return new IntlMessageFormat(format.getAst().map(mirrorElement), locale)
}
