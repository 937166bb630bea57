import { RE2JS, type RE2JSException } from 're2js'

/** A stretch that an expression found. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly spoken: string
}

/**
 * A listener's regular expression. It runs in RE2, whose time is linear in the text for any pattern: the patterns may
 * come from anywhere, and JavaScript's own engine can be held up for hours by one of thirty characters.
 */
export interface Expression {
  /** Finds from an offset on; null where nothing more is found. Never finds an empty stretch. */
  find(text: string, from: number): Found | null
}

/** What is wrong with an expression: its syntax (with RE2's own words for it), or it is too large to be run. */
export interface ExpressionProblem {
  readonly problem: 'syntax' | 'too-large' | 'no-group'
  readonly detail: string
}

/** Instructions. A text of 1000 characters then takes at most some 50 ms. */
const MAX_PROGRAM = 500

/** @param replacement "\1" to "\99", "\g<1>" and "\g<name>" are groups, "\\" is a backslash (as in Python and NVDA) */
export function compileExpression(
  pattern: string,
  replacement: string,
  caseSensitive: boolean,
): Expression | ExpressionProblem {
  let compiled: RE2JS
  try {
    const flags = RE2JS.LOOKBEHINDS | (caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)
    compiled = RE2JS.compile(pattern, flags)
  } catch (thrown) {
    const { message } = thrown as RE2JSException
    return {
      problem: 'syntax',
      detail: message.replace(/^error parsing regexp: /, '').replace('`(?i)', '`'),
    }
  }
  if (compiled.programSize() > MAX_PROGRAM) return { problem: 'too-large', detail: '' }
  const names = compiled.namedGroups()
  const parts = parseReplacement(replacement)
  for (const part of parts) {
    if (typeof part === 'string') continue
    const known =
      typeof part.group === 'number'
        ? part.group <= compiled.groupCount()
        : Object.hasOwn(names, part.group)
    if (!known) return { problem: 'no-group', detail: String(part.group) }
  }
  return {
    find(text, from) {
      const matcher = compiled.matcher(text)
      for (let at = from; at <= text.length && matcher.find(at); ) {
        const [start, end] = [matcher.start(), matcher.end()]
        if (end > start) {
          const spoken = parts.map((part) =>
            typeof part === 'string' ? part : (matcher.group(part.group) ?? ''),
          )
          return { start, end, spoken: spoken.join('') }
        }
        at = end + 1
      }
      return null
    },
  }
}

type Part = string | { readonly group: number | string }

const REFERENCE = /\\(?:(\d{1,2})|g<(\w{1,32})>|(\\))/gu

function parseReplacement(replacement: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of replacement.matchAll(REFERENCE)) {
    parts.push(replacement.slice(at, match.index))
    const [whole, digits, name, backslash] = match
    if (backslash) parts.push('\\')
    else if (digits) parts.push({ group: Number(digits) })
    else if (name) parts.push({ group: /^\d+$/u.test(name) ? Number(name) : name })
    at = match.index + whole.length
  }
  return [...parts, replacement.slice(at)]
}
