package lexicon

// Frame is one kind of act and the words that tell it. Frames speak of roles
// only, never of word order: active, passive, nominal and relative uses of one
// trigger are one entry.
type Frame struct {
	ID       string // "capture"
	Type     string // PLOVER type: "ASSAULT"
	Modes    []string
	Contexts []string
	ACLED    string // ACLED sub-event type, "" where none corresponds
	Label    string // plain words for the report: "capture"
	Triggers []Trigger
	// Actor and Recipient list the roles that can fill them, best first.
	Actor     []Role
	Recipient []Role
	// Both is true where subject and object (and "with", "between") are all
	// actors and there is no recipient: talks, visits, agreements, joint acts.
	Both bool
	// ActorIs and RecipientIs restrict a filler by noun class or actor sector
	// ("armed", "person", "state", "weapon", "facility", "thing", ...). Empty: no
	// restriction. A class with a leading "-" must not be there.
	ActorIs, RecipientIs []string
	// Strict: a filler whose class nobody knows does not fit. For verbs as general
	// as "hold" and "take".
	Strict bool
	// Not holds lemmas which, when they are an argument or modifier of the
	// trigger, make it another sense ("heart" for attack, "title" for defend).
	Not []string
	// Needs holds noun classes of which at least one must be among the
	// arguments or modifiers of the trigger, for triggers that are too general
	// by themselves ("hit", "strike", "fire", "take").
	Needs []string
	// Content is the role that holds what is demanded, threatened, promised or
	// accused: usually "clause". Events inside it have not happened by it.
	Content []Role
	// ContentIs holds the PLOVER types of which one must be told inside the
	// content: "warned that the ship would be sunk" threatens, "warned that
	// stocks run low" does not. Empty: no restriction.
	ContentIs []string
	// Count is the kind of count that the recipient's number is of ("killed",
	// "captured"), "" when the number says nothing about people harmed.
	Count    string
	Examples []Example
}

// Role names an argument of a predication, with voice and light verbs undone.
// Prepositional roles are the preposition itself: "on", "against", "to".
type Role string

// Roles that are not prepositions.
const (
	Subject  Role = "subject"
	Object   Role = "object"
	Indirect Role = "indirect"
	Clause   Role = "clause" // ccomp, xcomp, a that-clause of a noun
	// ClauseSubject is who acts in the clause: "demanded that X free them".
	ClauseSubject Role = "clause_subject"

	Of       Role = "of"       // a noun's "of" phrase
	Poss     Role = "poss"     // a noun's possessor
	Compound Role = "compound" // "drone strike", "hostage release", "Russian raid"
)

// Trigger is a word or a fixed group of words that tells the act.
type Trigger struct {
	POS   string // "verb", "noun", "adj"
	Lemma string // of the head: "take", "raid"
	// With are lemmas that must depend on the head: a particle, an object noun,
	// a preposition ("take captive", "fall victim to", "open fire on").
	With []string
	// Actor and Recipient override the frame's for this trigger; nil: the frame's.
	Actor, Recipient []Role
}

// Example is a sentence with the codes that the frame must give it; a test
// reads every one.
type Example struct {
	Text      string
	Type      string // "" : must give no event of this frame
	Actor     string
	Recipient string
}
