/** Abbreviations that a name or a number follows: their full stop never ends a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev revd hon gen lt col maj capt cpt cdr cmdr adm sgt cpl pvt sen rep gov ' +
    'cllr supt insp det msgr fr sr st mt ft no nos vs v fig eq pp vol art sec cf ca approx e.g i.e ' +
    'amb pres atty brig'
  ).split(' '),
)

/** Abbreviations that may stand at the end of a sentence as well as within one. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'inc ltd co corp plc llc bros jr esq etc al ave blvd rd dept est jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
)

/** Words that mostly begin sentences: after an ambiguous abbreviation they decide for a break. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we i you his her its their our my in on at by for ' +
    'from with after before but and or so yet when while if as although though however meanwhile ' +
    'there here no not what who why how asked according earlier later last both some many most'
  ).split(' '),
)
