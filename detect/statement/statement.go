// Package statement finds what people are reported to have said, and who said it.
//
// In come the sentences of an article with their trees and names; out come
// statements: direct quotations with the cue beside them or without one,
// reported clauses before, after and around their cue, "according to" phrases,
// nouns of saying ("gave a warning that"), acts of speech that need no clause
// ("condemned the raid"), the answers of interviews and transcripts, and
// quotations that go on over sentences and paragraphs.
//
// What only mentions speech is left alone: scare quotes and titles, things that
// nobody said, might say, declined to say or was asked not to say, and passives
// that name no speaker. Who a speaker is ("he", "the ministry") is decided in
// resolve; here it is the phrase of the text.
package statement

import (
	"slices"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// Find returns the statements of the article in the order of the text. The
// sentences must be those of art; spans are bytes of art.Text.
func Find(art *saidby.Article, sents []saidby.Sentence, lex *lexicon.Lexicon) []saidby.StatementMention {
	r := newReader(art, sents, lex)
	r.findTurns()
	r.findDirect()
	for i := range sents {
		r.findIndirect(i)
		r.findCredits(i)
	}
	r.settle()
	return r.finish()
}

// reader holds one article while its statements are read.
type reader struct {
	art    *saidby.Article
	text   string
	sents  []saidby.Sentence
	trees  []*tree // built when a sentence is first looked at
	cues   *lexicon.Cues
	quotes []quote
	drafts []draft
	// turns are the sentences of an interview or transcript: what "I" say there
	// is the turn itself.
	turns map[int]bool
	// headlineSpeaker is whom an interview is with: a quotation above it is his.
	headlineSpeaker saidby.Phrase
	// taken are the cues that a direct quotation has used.
	taken map[position]bool
}

// position names a token.
type position struct{ sent, token int }

// draft is a statement on its way, with what only this room needs.
type draft struct {
	saidby.StatementMention
	// continues is the index of the draft that this one goes on with, -1.
	continues int
	// pending marks a quotation without a cue whose speaker is not known yet;
	// previous is the draft of the quotation before it, -1.
	pending  bool
	previous int
	// relative marks an act of speech inside a relative clause.
	relative bool
}

func newReader(art *saidby.Article, sents []saidby.Sentence, lex *lexicon.Lexicon) *reader {
	return &reader{
		art: art, text: art.Text, sents: sents, trees: make([]*tree, len(sents)),
		cues: &lex.Cues, quotes: findQuotes(art.Text), taken: map[position]bool{}, turns: map[int]bool{},
		headlineSpeaker: saidby.Phrase{Head: -1},
	}
}

// newDraft is a statement of nobody in particular.
func newDraft(kind saidby.StatementKind) draft {
	nobody := saidby.Phrase{Head: -1}
	return draft{
		StatementMention: saidby.StatementMention{
			Kind: kind, Speaker: nobody, Addressee: nobody, CueToken: -1,
			Stance: "say", Factivity: "neutral", Continues: -1,
		},
		continues: -1, previous: -1,
	}
}

// add keeps a draft and returns its index.
func (r *reader) add(d draft) int {
	r.drafts = append(r.drafts, d)
	return len(r.drafts) - 1
}

// finish puts the drafts into the order of the text and links them by their
// final indices.
func (r *reader) finish() []saidby.StatementMention {
	order := make([]int, 0, len(r.drafts))
	for i := range r.drafts {
		if !r.drafts[i].Content.Empty() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := r.drafts[a].Content, r.drafts[b].Content
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End // the longer one first: it holds the other
	})
	final := make([]int, len(r.drafts))
	for i := range final {
		final[i] = -1
	}
	for at, i := range order {
		final[i] = at
	}
	found := make([]saidby.StatementMention, 0, len(order))
	for _, i := range order {
		m := r.drafts[i].StatementMention
		if c := r.drafts[i].continues; c >= 0 {
			m.Continues = final[c]
		}
		if m.Whole.Empty() {
			m.Whole = m.Content
		}
		m.FirstSentence, m.LastSentence = r.sentenceRange(m.Whole)
		found = append(found, m)
	}
	return found
}

// sentenceRange is the half-open range of sentences that the span touches.
func (r *reader) sentenceRange(s saidby.Span) (first, last int) {
	first = r.sentenceAt(s.Start)
	last = first
	for last < len(r.sents) && r.sents[last].Start < s.End {
		last++
	}
	return first, max(last, min(first+1, len(r.sents)))
}

// sentenceAt is the index of the first sentence that ends after byte at.
func (r *reader) sentenceAt(at int) int {
	i, _ := slices.BinarySearchFunc(r.sents, at, func(s saidby.Sentence, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// quoteFrom is the index of the first quotation that ends after byte at.
func (r *reader) quoteFrom(at int) int {
	i, _ := slices.BinarySearchFunc(r.quotes, at, func(q quote, at int) int {
		if q.outer.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// quoteAt is the index of the quotation that holds byte at, -1 for none.
func (r *reader) quoteAt(at int) int {
	if i := r.quoteFrom(at); i < len(r.quotes) && r.quotes[i].outer.Start <= at {
		return i
	}
	return -1
}
