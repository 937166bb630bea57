import { formsOf, type VerbForm } from './verb-forms.ts'

/**
 * Verbs that show somebody to say, write or believe something. The list was written for Sayso, and
 * checked against the reporting verbs of GenderGapTracker (MIT) and JournalismAI (Apache-2.0).
 *
 * What a verb can take is told by letters:
 *   q  frames quoted words ("…," she quipped)
 *   c  takes a clause (said that …, thinks the club would …)
 *   n  takes a noun phrase as what is said (denied any role)
 *   a  may name the one who is told before what is said (told Reuters that …)
 *   i  takes an infinitive as what is said (asked the council to act)
 *   p  takes what is said with a preposition of its own (warned of floods, called for peace)
 *   d  speaks with an object or clause for documents and organisations only (figures show …)
 *   x  describes: object and verdict together are what is said (called it "a scandal")
 *   b  is a belief, not an utterance
 *   t  takes a clause only with "that", "whether" or "how" before it
 */
const VERBS = `
say qc
tell qcai
add qc
note qcn
claim qcni
argue qcp
insist qcp
explain qct
warn qcapi
caution qcap
state qcn
announce qcn
confirm qcn
reveal qcn
disclose ctn
stress qcn
emphasise qcn
emphasize qcn
underline qctn
highlight ctn
reiterate qcn
repeat q
report qcnd
reply qc
respond qt
answer qt
counter qc
retort q
ask qtaip
question ctn
query tn
wonder qt
inquire qt
enquire qt
continue q
conclude qcd
concede qc
admit qcnp
acknowledge qcn
maintain qc
contend qc
assert qcn
allege qcn
declare qc
recall qctn
recount qtn
remember qtn
write qcp
tweet qcn
post q
comment qct
remark qc
observe qct
joke qc
quip q
grin q
sigh q
laugh q
shout qt
whisper q
smile q
shrug q
snap q
groan q
chuckle q
cry q
exclaim qc
predict qcn
forecast cn
project cd
suggest qcnd
propose qtn
recommend qctn
estimate cn
speculate qcn
theorize qc
theorise qc
hypothesise ct
hypothesize ct
promise qcin
vow qci
pledge qcni
testify qc
reckon qcb
think qcb
believe qcb
feel cb
suspect cnb
fear cnbp
doubt cnb
expect cnbi
anticipate cnbi
worry qcbp
hope cb
assume cb
complain qcp
lament qcn
boast qc
protest qc
object qc
urge qaipn
implore qai
beg qai
advise qcaip
assure ca
remind cai
inform ta
notify ta
persuade -
brief -
agree qt
disagree -
demand qtni
request tni
call xp
consider x
regard x
see x
compare x
appeal pi
apologise p
apologize p
describe x
brand x
dub x
label x
term x
characterise x
characterize x
portray x
hail n
deem x
liken x
denounce xn
slam xn
blast xn
ridicule xn
mock xn
rubbish n
condemn n
criticise n
criticize n
decry n
praise n
applaud n
welcome n
defend n
deny cn
dispute cn
reject n
dismiss nx
refute cn
rebut n
contradict n
challenge n
question n
blame n
accuse n
credit n
thank n
deplore n
deride xn
voice n
express n
raise n
cite n
quote -
mention cn
outline n
detail n
dedicate n
attribute n
speak p
talk p
point qcp
refer x
allude p
reason qc
put x
hint qcp
imply cn
indicate cd
show cd
find cd
demonstrate cd
prove td
read q
signal cd
discover td
determine td
document tnd
foresee cn
envisage n
judge cb
rate -
opine qc
muse qc
reflect q
proclaim qc
profess ci
attest ctp
affirm qcn
reaffirm qcn
clarify qct
elaborate q
interject q
venture q
gush q
enthuse q
warble q
thunder q
fume q
rage q
bristle q
plead qcai
counsel qcai
encourage ai
lie qtp
rule qct
threaten qci
accept qt
bemoan n
downplay n
tout n
gasp q
whimper q
scoff q
sneer q
mutter q
murmur q
yell q
bellow q
chime q
concur q
moan qcp
grumble qcp
text q
blog q
rant q
specify ct
stipulate ct
posit ct
scream q
chant qt
sob q
growl q
bark q
deadpan q
crow q
cheer q
volunteer qc
marvel qc
swear qc
guess qcb
calculate c
surmise cb
suppose tb
list d
hold t
submit t
fault n
lambast n
lambaste n
castigate n
regret tn
rue n
commend n
aver ct
conjecture ct
postulate ct
pronounce x
contest n
decline -
refuse -
`

/** A form of a reporting verb. */
export interface CueVerb {
  readonly lemma: string
  readonly form: VerbForm
  readonly takes: ReadonlySet<string>
}

const FORMS: ReadonlyMap<string, CueVerb> = buildForms()

function buildForms(): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>()
  const takes = new Map<string, Set<string>>()
  for (const line of VERBS.trim().split('\n')) {
    const [lemma = '', letters = ''] = line.split(' ')
    const set = takes.get(lemma) ?? new Set<string>()
    for (const letter of letters) if (letter !== '-') set.add(letter)
    takes.set(lemma, set)
  }
  for (const [lemma, set] of takes) {
    if (set.size === 0) continue
    for (const [form, kind] of formsOf(lemma)) {
      if (!forms.has(form)) forms.set(form, { lemma, form: kind, takes: set })
    }
  }
  return forms
}

/** The reporting verb that a lower-case word may be a form of. */
export function cueVerb(lower: string): CueVerb | null {
  return FORMS.get(lower) ?? null
}
