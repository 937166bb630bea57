/** The noun phrase that says, as items of a stream. */
export interface Subject {
  /** Head phrase with the prepositional phrases that hang on it. */
  readonly first: number
  readonly last: number
  /** A second phrase for the same one, between commas ("her daughter, Ann Lee,"). */
  readonly appositive: { readonly first: number; readonly last: number } | null
  /** Where the clause of the frame begins: what stands before it is not its own. */
  readonly from: number
  /** The verb shares the subject of a verb before it ("… and warned"). */
  readonly shared: boolean
}

/** One phrase alone, with which its clause begins. */
export const phrase = (first: number, last: number): Subject => ({
  first,
  last,
  appositive: null,
  from: first,
  shared: false,
})

/** Without the second phrase for the same one. */
export const withoutAppositive = ({ first, last, from, shared }: Subject): Subject => ({
  first,
  last,
  appositive: null,
  from,
  shared,
})

/**
 * The same phrase in a clause that begins at `from`. Subjects, as all that is made for every sentence, are written out and
 * not spread from one another: objects of a spread have a hidden class of their own at each place, and V8 is slow with
 * what has many.
 */
export const inClause = (subject: Subject, from: number, shared: boolean): Subject => ({
  first: subject.first,
  last: subject.last,
  appositive: subject.appositive,
  from,
  shared,
})
