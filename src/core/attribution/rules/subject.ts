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
