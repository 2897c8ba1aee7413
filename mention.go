package saidby

// Mentions are what detect finds: the text's own words, not yet looked up. Each
// points at its sentence by index and at its tokens by half-open ranges.

// Phrase is a range of tokens in one sentence with the token that heads it.
type Phrase struct {
	Sentence    int
	First, Last int // half-open range of tokens
	Head        int
}

// PlaceMention is a name (or a described spot) that may stand for a place.
type PlaceMention struct {
	Phrase
	Span Span   // the name alone: "Vovchansk"
	Name string // as written
	// Relation is how the text puts the event to the place.
	Relation Relation
	// Within names the larger place that the text itself gives: "Kharkiv region"
	// for "Vovchansk in Kharkiv region". Index into the slice of mentions, -1: none.
	Within int
	// Class is the word that says what kind of place it is, as lemma: "town",
	// "region", "river", "port"; empty when the text gives none.
	Class string
	// Actor is true where the name stands for a government, an army or the
	// people ("Moscow said", "the Russian town" is false) and not for a spot.
	Actor bool
	// DistanceKM and Bearing hold "12 km north of": kilometres (0: none) and
	// degrees clockwise from north.
	DistanceKM float64
	Bearing    float64
	// Second is the other end of "between A and B": index, -1: none.
	Second int
}

// Relation is how an event lies to a named place.
type Relation string

// The relations of the report's place.
const (
	In      Relation = "in"
	Near    Relation = "near"
	From    Relation = "from"
	Towards Relation = "towards"
	Between Relation = "between"
)

// DateMention is a time expression. Its value is what the words say by
// themselves; resolve holds it against the day of publication.
type DateMention struct {
	Phrase
	Span Span
	// Kind says which kind of expression this is: "day", "weekday", "month",
	// "year", "relative", "interval", "anaphoric" ("the same day"), "part"
	// (only a part of a day: "at 10 a.m."), "duration" ("five hours"), "set"
	// ("every day") and "hint" ("now"): the last three never give a day.
	Kind string
	// Rule holds the parts the grammar found, for resolve/date only.
	Rule DateRule
}

// DateRule is a time expression taken apart: unset integers are 0.
type DateRule struct {
	Year, Month, Day          int    // calendar parts that are stated
	EndYear, EndMonth, EndDay int    // of "from 14 to 18 April"
	Weekday                   int    // 1 Monday ... 7 Sunday
	EndWeekday                int    // of "from Monday to Wednesday"
	Offset                    int    // relative: -1 yesterday, +1 tomorrow, in Unit
	Unit                      string // "day", "week", "month", "year", "hour", "decade"
	Modifier                  string // "last", "next", "this", "early", "late", "since", "by", "ago"
	Part                      string // "morning", "evening", "night", "overnight"
	// Clock is minutes after midnight plus one; 0 when no time of day is given.
	Clock int
	// Value is the TIMEX3 value where the expression has one by itself.
	Value string
}

// Quantity is a number of something as the text bounds it: "at least 24" has
// Min 24 and no Max; "dozens" has neither and keeps its words in Span.
type Quantity struct {
	Min, Max *int
	Approx   bool
	Vague    bool // "several", "dozens"
	Span     Span // the number words: "at least 24"
}

// TollMention is a quantity of people or things with what happened to them.
type TollMention struct {
	Phrase   // the counted phrase: "at least 24 Russian soldiers"
	Quantity Quantity
	Kind     CountKind
	Of       string // what is counted, as written: "Russian soldiers"
	// Predicate is the token that says what happened to them ("killed",
	// "wounded", "toll"), -1 when only the context does.
	Predicate int
	// Part is true for a number that the text gives as part of another one
	// ("among them two children", "of which 12"): it never adds to the whole.
	Part bool
	// Total is true for a running total ("bringing the toll to 31").
	Total bool
	// Superseded is true for a number that the text itself takes back or calls
	// an earlier one ("not two", "up from nine", "which had spoken of nine").
	Superseded bool
}

// CountKind is what happened to those counted.
type CountKind string

// The kinds of counts of the report.
const (
	Killed      CountKind = "killed"
	Wounded     CountKind = "wounded"
	Casualties  CountKind = "casualties"
	Captured    CountKind = "captured"
	Detained    CountKind = "detained"
	Abducted    CountKind = "abducted"
	Missing     CountKind = "missing"
	Displaced   CountKind = "displaced"
	Exchanged   CountKind = "exchanged"
	Released    CountKind = "released"
	Surrendered CountKind = "surrendered"
	Munitions   CountKind = "munitions"
	Intercepted CountKind = "intercepted"
	Equipment   CountKind = "equipment"
	People      CountKind = "people"
	OtherCount  CountKind = "other"
)

// StatementMention is something that somebody is reported to have said.
type StatementMention struct {
	Kind StatementKind
	// Content is the span that a reader is shown: for a direct quotation the
	// words from its first to its last quotation mark, marks excluded; for an
	// indirect statement the clause with its speaker and cue.
	Content Span
	// Parts are the bare words said, in order, without speaker and cue: what the
	// cue interrupts is two parts. An act of speech that has no clause keeps its
	// object here ("the raid" of "condemned the raid"). Those of Acts come last.
	Parts []Span
	// Whole is Content with speaker and cue, for every kind.
	Whole Span
	// FirstSentence and LastSentence are the half-open range of sentences that
	// Whole touches.
	FirstSentence, LastSentence int
	// Speaker is the phrase that names the speaker (a pronoun, a name, a
	// description). Speaker.Head is -1 when the text leaves the speaker out
	// and it has to come from the context (a quotation that goes on).
	Speaker Phrase
	// CoSpeakers are those who speak together with Speaker: "the governor and
	// the union said".
	CoSpeakers []Phrase
	// Cue is the reporting word or words: "said", "according to". Empty where a
	// quotation or an answer stands without one.
	Cue         Span
	CueSentence int
	CueToken    int    // head token of the cue, -1: none
	CueLemma    string // "say", "according to"
	// Stance is what the cue says of the speaker's attitude, from the lexicon:
	// "say", "claim", "report", "announce", "reveal", "confirm", "admit", "deny",
	// "reject", "warn", "threaten", "demand", "ask", "accuse", "criticise",
	// "praise", "promise", "offer", "accept", "believe".
	Stance string
	// Factivity says whether the cue vouches for what was said: "factive",
	// "neutral" or "counterfactive".
	Factivity string
	// Acts are the further acts of speech of the same speaker that the statement
	// holds, in order: "denied ... and blamed ...". The first act is told by the
	// fields above.
	Acts []SpeechAct
	// Addressee is who was spoken to; Head -1: not stated.
	Addressee Phrase
	// Via is true where the addressee is an outlet or an agency ("told Reuters"),
	// through which the words reached the text.
	Via bool
	// Medium is "video", "audio", "post", "briefing", "interview", "statement",
	// "speech", "broadcast", "telephone", "letter", "report", or empty.
	Medium string
	// Credit is true for a credit to another outlet or agency ("the Daily
	// Express reports", "according to X, which first reported").
	Credit bool
	// Continues is the index of the statement that this one goes on with, -1.
	Continues int
}

// SpeechAct is one act of speech of a statement, with what was said in it.
type SpeechAct struct {
	Cue       Span
	CueToken  int // in the sentence of the statement's cue
	CueLemma  string
	Stance    string
	Factivity string
	Parts     []Span
}

// StatementKind tells how the words are given.
type StatementKind string

// The kinds of statements of the report.
const (
	Direct   StatementKind = "direct"
	Indirect StatementKind = "indirect"
	Mixed    StatementKind = "mixed"
)

// EventMention is one place in the text that tells an act.
type EventMention struct {
	// Phrase is the words that tell the act with its arguments; Head is the
	// trigger's head token.
	Phrase
	Trigger  Span
	Frame    string // id of the lexicon's frame
	Type     string // PLOVER type
	Modes    []string
	Contexts []string
	ACLED    string
	Label    string
	// CountKind is the kind of count that the recipient's number is of, "".
	CountKind CountKind
	Nominal   bool // told by a noun ("the raid"), not by a verb
	Definite  bool // "the raid", "their raid": may point back at one already told
	// Actors and Recipients are heads of phrases, coordinated ones not spread.
	Actors, Recipients []Phrase
	// Both: all parties act (talks, visits, joint acts).
	Both bool
	// Weapon is the instrument, Head -1: not stated.
	Weapon Phrase
	// Others are further arguments by which a place, a day or a number may be
	// attached: heads of all phrases that depend on the predicate.
	Others []int
	// Governor is the token of the predicate that governs this one, -1.
	Governor int
	// ContentOf is the index, in the sentence's events, of the act of speech
	// whose content this is ("demanded the withdrawal"), -1: none.
	ContentOf int
	// LinkedTo is the index, in the sentence's events, of the act that this one
	// belongs to by its grammar ("ambushed a convoy, killing nine"), -1: none.
	LinkedTo int
	// Modality is what the sentence itself makes of the act; a statement around
	// it may change that later.
	Modality Modality
	// Reported is the token of the reporting cue that the act stands under, -1.
	Reported int
	// Perfect, Past and Future give the tense, for the direction of dates.
	Past, Future bool
	Attempt      bool // "failed raid", "tried to storm"
	// Purpose: told only as what something else was done for ("sent to attack").
	Purpose bool
	// HasContent: an act of speech whose demand, threat or promise is told with it.
	HasContent bool
	// Conditioned: the act holds on a condition ("if", "unless", "only").
	Conditioned bool
}
