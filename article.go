package saidby

// Article is the clean text of one document and what its page says about it.
// Text is kept once and never edited; every span of the program points into it.
// Empty strings and nil mean "not stated".
type Article struct {
	Title    string
	Outlet   string
	Byline   string
	Dateline Dateline
	// Published is when the page says it was published, with where that was read.
	Published *Time
	Language  string // BCP 47, "und" when it could not be told
	Text      string
	// Boilerplate holds the parts of Text that are page furniture, captions or
	// related headlines, in order and without overlap. They stay in the text
	// and are never read for events.
	Boilerplate []Span
	// Warnings say what could not be read, or was read only in part.
	Warnings []string

	runes runeIndex
}

// Dateline is the head of a wire story: "IZMAIL, Ukraine, Sept 17 (Harbourline) -".
// It says where the reporter sat and when, and nothing about where things happened.
type Dateline struct {
	Span   Span   // the whole head, with the dash; empty when there is none
	Place  Span   // "IZMAIL, Ukraine"
	Date   Span   // "Sept 17"
	Agency string // "Harbourline"
}

// Select turns a span of bytes into the selector that outputs show.
func (a *Article) Select(s Span) Selector {
	if a.runes == nil {
		a.runes = newRuneIndex(a.Text)
	}
	return Selector{
		Start: a.runes.codePoints(a.Text, s.Start),
		End:   a.runes.codePoints(a.Text, s.End),
		Exact: s.In(a.Text),
	}
}

// SelectPtr is Select for a span that may be empty: nil then.
func (a *Article) SelectPtr(s Span) *Selector {
	if s.Empty() {
		return nil
	}
	sel := a.Select(s)
	return &sel
}

// IsBoilerplate reports whether the span touches page furniture.
func (a *Article) IsBoilerplate(s Span) bool {
	for _, b := range a.Boilerplate {
		if b.Overlaps(s) {
			return true
		}
	}
	return false
}
