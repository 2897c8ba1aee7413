package saidby

// Incident is what many articles tell as one: a view over claims and the
// judgements that join them, computed and never edited. Everything in it is a
// function of the articles held, in no order.
type Incident struct {
	// ID is the id of its first claim: by day of publication, then by name. The
	// id of any of its claims finds it, so that a name given out once still
	// leads here after more articles have come.
	ID string `json:"id"`
	// Documents are the URIs of its articles, sorted.
	Documents []string `json:"documents"`
	Origins   []Origin `json:"origins"`

	Status     Status   `json:"status"`
	Type       string   `json:"type"` // PLOVER, of most claims
	Modes      []string `json:"modes"`
	Label      string   `json:"label"`
	Modality   Modality `json:"modality"`
	Summary    string   `json:"summary"` // one line: what, who, where, when, how many
	Actors     []Party  `json:"actors"`
	Recipients []Party  `json:"recipients"`
	Place      *Place   `json:"place"` // the most precise that most claims bear out
	Time       *Time    `json:"time"`

	Tolls          []Toll          `json:"tolls"`
	Contradictions []Contradiction `json:"contradictions"`
	Claims         []Claim         `json:"claims"` // by day of publication, then by name
	Links          []Link          `json:"links"`
	Judgements     []Judgement     `json:"judgements"` // between its claims, and those that keep others out
	// Flags are what an editor must decide on, of all its articles.
	Flags []FlagKind `json:"flags"`
}

// Status is how well an incident stands, in plain words.
type Status string

// The statuses of an incident.
const (
	OneParty       Status = "one party only"  // every origin that asserts it fights on one side
	OneOrigin      Status = "one origin"      // one, and it is no party
	SeveralOrigins Status = "several origins" // independent ones
	BothSides      Status = "both sides agree"
	Disputed       Status = "disputed" // whether it happened, or who did it
)

// Origin is the far end of a chain: whoever speaks from own knowledge, through
// as many articles as there may be.
type Origin struct {
	ID   string     `json:"id"` // "o1", in the order of the incident's list
	Name string     `json:"name"`
	Kind SourceKind `json:"kind"`
	// Party is the side that the origin fights on, nil: none.
	Party *string `json:"party"`
	// Captive is true for one who speaks in captivity.
	Captive bool `json:"captive"`
	// Stance is what it says of the incident: "asserts" or "denies".
	Stance Stance `json:"stance"`
	// Voices are those who speak through it: the governor and the union of a
	// wire report.
	Voices []string `json:"voices,omitempty"`
	// Held is true where an article of the origin itself is held; otherwise it is
	// known from others only.
	Held      bool     `json:"held"`
	Documents []string `json:"documents"` // URIs of the articles that have it from there, sorted
	Claims    []string `json:"claims"`    // ids
}

// Provenance says from whom the claims of one incident come. It is what tracing
// finds and what merging puts into the incident.
type Provenance struct {
	Origins []Origin
	Links   []Link
	// Of gives the ids of the origins that a claim, by its id, flows from.
	Of map[string][]string
}

// Stance is what an origin says of an incident.
type Stance string

// The stances of an origin.
const (
	Asserts Stance = "asserts"
	Denies  Stance = "denies"
)

// Link is one step of a chain: From has it from To. Both are an article's URI, an
// outlet's, an agency's or a person's name.
type Link struct {
	From string `json:"from"`
	To   string `json:"to"`
	// Kind is what the step rests on: "credit", "copy", "excerpt", "quotation",
	// "speech", "video", "post", "communique".
	Kind string `json:"kind"`
	// FromWords and ToWords are the words that show it, in the article and, for
	// copies and quotations, in the article that it has it from.
	FromWords *Selector `json:"from_words"`
	ToWords   *Selector `json:"to_words"`
}

// Toll is what all sources of an incident say of one kind of count, in the order
// of time. Low, Best and High follow UCDP GED's columns by the rule stated at
// merge.Bounds.
type Toll struct {
	Kind   CountKind   `json:"kind"`
	Low    *int        `json:"low"`
	Best   *int        `json:"best"`
	High   *int        `json:"high"`
	Counts []TollCount `json:"counts"`
}

// TollCount is one toll as one claim gives it.
type TollCount struct {
	Claim     string   `json:"claim"`
	Document  string   `json:"document"` // URI
	Published string   `json:"published,omitempty"`
	Origin    string   `json:"origin"` // id of the origin that it flows from
	Sources   []string `json:"sources"`
	Min       *int     `json:"min"`
	Max       *int     `json:"max"`
	Of        *string  `json:"of"`
	Words     Selector `json:"words"`
}

// Contradiction is one thing that the sources of an incident do not agree on.
type Contradiction struct {
	// Field is "place", "date", "toll" (with Kind), "actor", "target" or
	// "happened".
	Field  string    `json:"field"`
	Kind   CountKind `json:"kind,omitempty"` // of tolls
	State  State     `json:"state"`
	Values []Telling `json:"values"` // two or more, by time
}

// State is how a contradiction stands.
type State string

// The states of a contradiction.
const (
	Open      State = "open"      // nothing settles it
	Narrowed  State = "narrowed"  // a later source gives a value within the earlier bounds
	Corrected State = "corrected" // the same origin gives another value later: a rising toll, a correction
	Denied    State = "denied"    // one side says that it is not so
)

// Telling is one value of a contradiction with who gives it.
type Telling struct {
	Value     string   `json:"value"`
	Documents []string `json:"documents"` // URIs
	Sources   []string `json:"sources"`   // names; the outlet where the article speaks for itself
	Origins   []string `json:"origins"`   // ids
	Since     string   `json:"since,omitempty"`
	Words     Selector `json:"words"`
}
