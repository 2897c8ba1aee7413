package saidby

// Pairing is what two articles have to do with each other. It is judged from the
// two alone, whatever else is held and in whatever order they came.
type Pairing struct {
	A string `json:"a"` // DocumentIDs, A before B
	B string `json:"b"`
	// Copying is what one has word by word from the other, nil: nothing.
	Copying *Copying `json:"copying,omitempty"`
	// Quotes are quotations that both give: they come from one mouth, which by
	// itself does not make one article a copy of the other.
	Quotes []SharedQuote `json:"quotes,omitempty"`
	// Wording is how alike the two are in their rare words, names and numbers, 0
	// to 1; Story is true where that makes them two articles on one story.
	Wording float64 `json:"wording"`
	Story   bool    `json:"story"`
	// Judgements say which claims of A are which claims of B.
	Judgements []Judgement `json:"judgements,omitempty"`
}

// Copying is text that two articles have in common, aligned.
type Copying struct {
	Kind CopyKind `json:"kind"`
	Runs []Run    `json:"runs"`
	// OfA and OfB are the shares of the words of A and of B, furniture left out,
	// that lie in Runs: 0 to 1.
	OfA float64 `json:"of_a"`
	OfB float64 `json:"of_b"`
	// From is the DocumentID of the one that was there first, "" where nothing
	// tells; Why says what that rests on ("credits it", "published before",
	// "holds all of it").
	From string `json:"from,omitempty"`
	Why  string `json:"why,omitempty"`
}

// CopyKind says what common text means.
type CopyKind string

// The kinds of common text.
const (
	Copied  CopyKind = "copy"    // one text, cut, reordered, rewritten or whole
	Excerpt CopyKind = "excerpt" // some sentences of one stand in the other, which is a text of its own
	Common  CopyKind = "common"  // furniture, background or a document that both quote: no copying
)

// Run is a stretch that two articles share: code points in each.
type Run struct {
	A Selector `json:"a"`
	B Selector `json:"b"`
}

// SharedQuote is one quotation in two articles.
type SharedQuote struct {
	Speaker string   `json:"speaker,omitempty"` // as A names the speaker
	A       Selector `json:"a"`
	B       Selector `json:"b"`
}

// Judgement says whether two claims tell of one incident, who or what decided
// it, and on which grounds.
type Judgement struct {
	A       string  `json:"a"` // claim ids, A before B
	B       string  `json:"b"`
	Verdict Verdict `json:"verdict"`
	// Score is the log-odds of "same": the sum of the grounds' weights. 0 for a
	// person's judgement.
	Score   float64  `json:"score,omitempty"`
	Grounds []Ground `json:"grounds,omitempty"`
	// By is the program's name and version, or the person who decided.
	By string `json:"by"`
	// Because is what the person gave as the reason.
	Because string `json:"because,omitempty"`
}

// Verdict is what was decided about two claims.
type Verdict string

// The verdicts of a judgement. Unsure ones are kept where a reader may want to
// look again; they join and part nothing.
const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
)

// Ground is one reason of a judgement.
type Ground struct {
	Feature string  `json:"feature"` // "place", "day", "kind", "toll", "words", "copied text" ...
	Detail  string  `json:"detail"`  // in words: "both near Izmail, 0 km apart"
	Weight  float64 `json:"weight"`  // log-odds; below 0 speaks against
}
