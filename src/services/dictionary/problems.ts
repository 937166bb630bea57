import type { EntryProblem } from '../../core/dictionary/check.ts'
import type { NvdaLineProblem } from '../../core/dictionary/nvda.ts'
import {
  MAX_ENTRIES,
  MAX_EXPRESSIONS,
  MAX_NOTE,
  MAX_SPOKEN,
  MAX_WRITTEN,
} from '../../core/dictionary/types.ts'

/** What is wrong with an entry, in one sentence. */
export function entryProblemInWords({ problem, detail }: EntryProblem): string {
  switch (problem) {
    case 'empty':
      return 'It says nothing of what is written.'
    case 'long':
      return `It is too long: up to ${MAX_WRITTEN} characters written, ${MAX_SPOKEN} spoken, ${MAX_NOTE} in the note.`
    case 'controls':
      return 'It holds tabs, line breaks or other control characters.'
    case 'syntax':
      return `This regular expression is not understood (${detail}). Look-ahead and back references are not available.`
    case 'too-large':
      return 'This regular expression is too large. Write it with fewer repetitions.'
    case 'no-group':
      return `What is spoken names the group ${detail}, which the regular expression does not have.`
  }
}

/** What is wrong with a line of an NVDA dictionary, in one sentence. */
export const LINE_PROBLEMS: Readonly<Record<NvdaLineProblem, string>> = {
  fields: 'It has not four fields with a tab between them: written, spoken, case, type.',
  case: 'The third field, case, is neither 0 nor 1.',
  type: 'The fourth field, the type, is none of 0 (anywhere), 1 (regular expression), 2 (whole word).',
  'newer-type':
    'Its type (3 to 6: part, start or end of a word, wildcards) is not available in Sayso.',
}

export const TOO_LARGE = `A dictionary holds up to ${MAX_ENTRIES} entries, ${MAX_EXPRESSIONS} of them regular expressions.`
