// Package actor follows who is who through one article. In go its sentences
// with trees and names and the statements found in them; out comes, for any
// noun phrase, name or pronoun, the party that it stands for, under the name an
// analyst would write, with codes, and the chain of mentions that it belongs to.
//
// It reads each article once from front to back, as a reader does: names make
// entities, descriptions and pronouns look back for the entity that fits best in
// kind, side, number and gender and was last in the light. What cannot be told
// keeps its own words and is not Resolved; nothing is looked up outside the
// article but the lexicon.
package actor

import (
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// Info is what is known of a party beside its name and codes.
type Info struct {
	// Kind says what the party is as a source; "" when nothing tells.
	Kind saidby.SourceKind
	// PartyCode is the side that it stands for: ISO 3166-1 alpha-3 of a state,
	// or the code of an armed group; "" for those who stand for nobody.
	PartyCode string
	IsPerson  bool
	Plural    bool
	Armed     bool
	Captive   bool
	// Thing is true for what is neither people nor a body of people: a target
	// perhaps, never somebody who acts.
	Thing bool
	// Pronoun is true where the phrase itself was a pronoun.
	Pronoun bool
	// Chain is the same number for all mentions of one entity, -1 for none.
	Chain int
	// Resolved is true where the phrase is a name or was traced to an entity
	// that is more than its own words.
	Resolved bool
}

// Tracker knows the parties of one article. It is made for one goroutine.
type Tracker struct {
	article    *saidby.Article
	sents      []saidby.Sentence
	statements []saidby.StatementMention
	lex        *lexicon.Lexicon
	day        time.Time // of publication; zero: not stated

	offset   []int // of each sentence's first token in the slices below
	mentions []mention
	atToken  []int32 // mention that a token heads, plus one; 0: none
	nameAt   []int32 // name that covers a token, plus one; 0: none
	names    []name
	entities []entity
	byName   map[string]int  // entity by folded name
	persons  []int           // entities that are people with names
	votes    []vote          // in the order of the text
	totals   []weight        // of the votes by country, in the order of the text
	present  map[string]bool // see presentCountries; nil until asked for
	issuer   int             // entity of the organisation that publishes its own text, -1
	issued   bool            // see isIssued
	places   []Place         // in the order of the text
	// policeStory, once policeRead: see isPoliceStory.
	policeStory, policeRead bool

	quotes   [][]int32 // statements in direct speech that touch a sentence
	speaking []bool    // whether a token is the speaker of a statement
}

// memory bounds how many mentions and people back anything is looked for, so
// that the time for a text grows with its length alone.
const memory = 1500

// oldest is the first mention that is still looked at.
func (t *Tracker) oldest() int { return max(0, len(t.mentions)-memory) }

// entity is one party as the whole article tells it.
type entity struct {
	name    string
	actor   *lexicon.Actor // nil when the lexicon does not know it
	country string
	sector  string
	party   string
	kind    saidby.SourceKind
	noun    lexicon.Noun
	lemma   string   // head noun of the description that made it: "soldier"
	roles   []string // what it is called beside its name: "regional governor"
	gender  byte     // 'm', 'f', 0
	named   bool
	person  bool
	plural  bool
	group   bool // one body of many people: an organisation, an army, a state
	armed   bool
	captive bool
	thing   bool
	place   bool
	times   int // how often the article names it
	into    int // entity that it was found to be; itself otherwise
}

// mention is one noun phrase with what it stands for.
type mention struct {
	sentence, head int
	entity         int
	// name is what to call this mention where the entity has no name of its
	// own, or where the words say more: "Malian soldiers".
	name    string
	rank    int8 // how much in the light its place in the clause puts it
	plural  bool // by its own form: "the army" of the "Malian forces" is not
	pronoun bool
	// resolved is false where the phrase kept its own words.
	resolved bool
}

// Place is where the text names a place, and in which country (ISO 3166-1
// alpha-3) it lies.
type Place struct {
	Sentence int
	Country  string
}

// New reads the article once. The statements say whose words a quotation is;
// the places, as far as known, help to tell whose "the army" is.
func New(art *saidby.Article, sents []saidby.Sentence, statements []saidby.StatementMention, lex *lexicon.Lexicon, places ...Place) *Tracker {
	t := &Tracker{
		article: art, sents: sents, statements: statements, lex: lex,
		byName: map[string]int{}, issuer: -1, issued: isIssued(art, sents), places: places,
	}
	if art.Published != nil {
		t.day, _ = time.Parse(time.DateOnly, art.Published.Start)
	}
	t.offset = make([]int, len(sents)+1)
	for i := range sents {
		t.offset[i+1] = t.offset[i] + len(sents[i].Tokens)
	}
	total := t.offset[len(sents)]
	t.atToken, t.nameAt = make([]int32, total), make([]int32, total)
	t.indexStatements()
	t.findNames()
	t.countCountries(places)
	if t.issuer = t.findIssuer(art.Outlet); t.issuer < 0 {
		t.issuer = t.issuerInHeading()
	}
	for i := range sents {
		if !sents[i].Furniture {
			t.readSentence(i)
		}
	}
	t.joinOffices()
	return t
}

// indexStatements notes who speaks where, and which sentences are quoted.
func (t *Tracker) indexStatements() {
	t.quotes = make([][]int32, len(t.sents))
	t.speaking = make([]bool, t.offset[len(t.sents)])
	for k := range t.statements {
		st := &t.statements[k]
		if p := st.Speaker; t.valid(p) {
			t.speaking[t.offset[p.Sentence]+p.Head] = true
		}
		if st.Kind == saidby.Indirect {
			continue
		}
		for i := max(0, st.FirstSentence); i < min(st.LastSentence, len(t.sents)); i++ {
			t.quotes[i] = append(t.quotes[i], int32(k))
		}
	}
}

// valid reports whether a phrase has a head in the article.
func (t *Tracker) valid(p saidby.Phrase) bool {
	return p.Sentence >= 0 && p.Sentence < len(t.sents) && p.Head >= 0 && p.Head < len(t.sents[p.Sentence].Tokens)
}

// readSentence makes mentions of the sentence's noun phrases from left to right.
func (t *Tracker) readSentence(i int) {
	s := &t.sents[i]
	for h := range s.Tokens {
		if t.headsPhrase(i, h) {
			t.read(i, h)
		}
	}
}

// Party says who the phrase stands for. A phrase that stands for nobody and
// nothing (a time, a measure, a weapon that acts and nobody fires) gives a Party
// without a name.
func (t *Tracker) Party(p saidby.Phrase) (saidby.Party, Info) {
	if !t.valid(p) {
		return saidby.Party{}, Info{Chain: -1}
	}
	if m, ok := t.adjective(p); ok {
		return t.party(p, &m)
	}
	return t.party(p, t.read(p.Sentence, p.Head))
}

// Issuer is the organisation, army or ministry whose own text the article is, a
// press release or a communique: its "we" and its unattributed claims are its
// word. ok is false for articles of news outlets.
func (t *Tracker) Issuer() (p saidby.Party, info Info, ok bool) {
	if t.issuer < 0 {
		return saidby.Party{}, Info{Chain: -1}, false
	}
	chain := t.find(t.issuer)
	e := &t.entities[chain]
	if e.sector == "MED" || e.kind == saidby.Outlet || e.kind == saidby.Agency {
		return saidby.Party{}, Info{Chain: -1}, false
	}
	p = saidby.Party{Name: e.name, Code: optional(e.code()), Country: optional(e.country), Sector: optional(e.sector)}
	return p, e.info(chain), true
}

// info is what is known of the entity of a chain.
func (e *entity) info(chain int) Info {
	return Info{
		Kind: e.kind, PartyCode: e.party, IsPerson: e.person, Plural: e.plural, Armed: e.armed,
		Captive: e.captive, Thing: e.thing, Chain: chain, Resolved: e.named,
	}
}

// party writes a mention out.
func (t *Tracker) party(p saidby.Phrase, m *mention) (saidby.Party, Info) {
	s := &t.sents[p.Sentence]
	span := s.Tokens[p.Head].Span
	if p.Last > p.First && p.First <= p.Head && p.Head < p.Last {
		span = s.SpanOf(p.First, p.Last)
	}
	out := saidby.Party{Name: m.name, Span: t.article.SelectPtr(span)}
	if m.entity < 0 {
		return out, Info{Chain: -1, Pronoun: m.pronoun}
	}
	chain := t.find(m.entity)
	e := &t.entities[chain]
	if out.Name == "" || e.named && t.entities[m.entity].into != m.entity {
		out.Name = e.name
	}
	out.Country = optional(e.country)
	out.Sector = optional(e.sector)
	out.Code = optional(e.code())
	info := e.info(chain)
	info.Pronoun, info.Resolved = m.pronoun, m.resolved || e.named
	return out, info
}

// find follows entities that were found to be others.
func (t *Tracker) find(e int) int {
	for t.entities[e].into != e {
		e = t.entities[e].into
	}
	return e
}

// newEntity keeps an entity and returns its number.
func (t *Tracker) newEntity(e entity) int {
	e.into = len(t.entities)
	t.entities = append(t.entities, e)
	if e.person && e.named {
		t.persons = append(t.persons, e.into)
	}
	return e.into
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
