import { rule } from '../rule.ts'

/** "@BarackObama": its words, as in a hashtag. An address of mail is none: something stands before its "@". */
export const handles = rule('handles', [
  /(?<![\p{L}\p{N}._%+@/-])@(?=[\p{N}_]{0,15}\p{L})([\p{L}\p{N}_]{2,30})(?![\p{L}\p{N}_@]|\.\p{L})/gu,
  ([, handle = '']) =>
    `at ${handle
      .replace(/_+/gu, ' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu, ' ')
      .trim()}`,
])
