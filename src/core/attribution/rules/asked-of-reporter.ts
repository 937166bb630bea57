import type { Item } from '../reading/item.ts'

/**
 * Whether what is asked from item `i` on is asked of the reporter, and is about the report: "who asked not to be named".
 * Nothing of that is told.
 */
export const isAskedOfReporter = (items: readonly Item[], i: number): boolean =>
  hidesName(items, i) || asksThat(items, i) || asksToBe(items, i)

/** "asked us not to print his name", "asked that her name be left out" */
const hidesName = (items: readonly Item[], i: number): boolean =>
  items
    .slice(i, i + 9)
    .some(
      ({ lower }, at, all) =>
        /^(?:name|names|surname|identity|identities)$/.test(lower) &&
        /^(?:his|her|their|its)$/.test(all[at - 1]?.lower ?? '') &&
        all.some((other) =>
          /^(?:not|withheld|omitted|left|kept|changed|out|withhold|omit)$/.test(other.lower),
        ),
    )

/** "asked that she not be identified" */
const asksThat = (items: readonly Item[], i: number): boolean =>
  items[i]?.lower === 'that' &&
  /^(?:his|her|their|she|he|they)$/.test(items[i + 1]?.lower ?? '') &&
  items
    .slice(i, i + 8)
    .some(({ lower }) => /^(?:withheld|named|identified|used|published)$/.test(lower))

/** "asked not to be named", "asked to remain anonymous" */
function asksToBe(items: readonly Item[], i: number): boolean {
  const to = items[i]?.lower === 'not' ? i + 1 : i
  return (
    items[to]?.lower === 'to' &&
    /^(?:be|remain)$/.test(items[to + 1]?.lower ?? '') &&
    items.slice(i, i + 8).some(({ lower }) => UNNAMED.test(lower))
  )
}

const UNNAMED = /^(?:called|known|named|identified|anonymous|quoted|unnamed|photographed|filmed)$/
