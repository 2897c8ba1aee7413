package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Frames is the loaded frames/*.txt, indexed by the head lemma of each trigger.
// The zero value knows none.
type Frames struct {
	all   []*Frame
	byID  map[string]*Frame
	verbs map[string][]Match
	nouns map[string][]Match
	adjs  map[string][]Match
}

// Match is a frame that a word can tell, with the trigger that has the word as
// its head. What else the trigger and the frame ask for is still to be checked.
type Match struct {
	Frame   *Frame
	Trigger *Trigger
}

// VerbFrames returns the frames with a verbal trigger that has this lemma as
// head, in the order of the files.
func (l *Lexicon) VerbFrames(lemma string) []Match { return l.Frames.verbs[lemma] }

// NounFrames is VerbFrames for nouns.
func (l *Lexicon) NounFrames(lemma string) []Match { return l.Frames.nouns[lemma] }

// AdjFrames is VerbFrames for adjectives.
func (l *Lexicon) AdjFrames(lemma string) []Match { return l.Frames.adjs[lemma] }

// All returns every frame in the order of the files.
func (f *Frames) All() []*Frame { return f.all }

// ByID returns the frame with this id, or nil.
func (f *Frames) ByID(id string) *Frame { return f.byID[id] }

// FrameExample is an example sentence with the frame that it belongs to.
type FrameExample struct {
	Frame *Frame
	Example
}

// Examples returns the example sentences of all frames.
func (f *Frames) Examples() []FrameExample {
	var out []FrameExample
	for _, frame := range f.all {
		for _, e := range frame.Examples {
			out = append(out, FrameExample{frame, e})
		}
	}
	return out
}

// Types are the sixteen types of PLOVER.
var Types = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}

// modesOf lists the modes that a frame of each type may name: PLOVER's, with a
// few finer ones under ASSAULT ("drone", "mine") for what war reports tell apart.
var modesOf = map[string][]string{
	"CONSULT":  {"visit", "third-party", "multilateral", "phone"},
	"AGREE":    {"meet", "settle", "cooperate", "yield"},
	"AID":      {"economic", "military", "humanitarian", "asylum", "rdprotect"},
	"RETREAT":  {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
	"REQUEST":  {"assist", "change", "yield", "meet"},
	"REJECT":   {"assist", "change", "yield", "meet"},
	"ACCUSE":   {"disapprove", "investigate", "allege"},
	"THREATEN": {"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"},
	"PROTEST":  {"demo", "riot", "strike", "hunger", "boycott", "obstruct"},
	"SANCTION": {"convict", "expel", "withdraw", "discontinue"},
	"MOBILIZE": {"troops", "weapons", "police", "militia"},
	"COERCE":   {"seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"},
	"ASSAULT": {"beat", "torture", "execute", "sexual", "assassinate", "primitive", "firearms", "explosives",
		"suicide-attack", "heavy-weapons", "crowd-control", "cleansing", "destroy", "abduct", "drone", "mine"},
}

// loadFrames reads entries of keyword lines; en/README.md explains the keywords.
func loadFrames(l *Lexicon, lines []Line) error {
	r := frameReader{into: &l.Frames}
	if r.into.byID == nil {
		*r.into = Frames{byID: map[string]*Frame{}, verbs: map[string][]Match{}, nouns: map[string][]Match{}, adjs: map[string][]Match{}}
	}
	for _, line := range lines {
		if line.Text == "" {
			if err := r.end(); err != nil {
				return err
			}
			continue
		}
		keyword, rest, _ := strings.Cut(line.Text, " ")
		if err := r.read(line, keyword, strings.TrimSpace(rest)); err != nil {
			return err
		}
	}
	return r.end()
}

type frameReader struct {
	into  *Frames
	frame *Frame // being read, nil between entries
	at    Line   // its first line
}

func (r *frameReader) read(line Line, keyword, rest string) error {
	if keyword == "frame" {
		if r.frame != nil {
			return line.Errorf("frame %q is not ended by an empty line", r.frame.ID)
		}
		if r.into.byID[rest] != nil {
			return line.Errorf("there is a frame %q already", rest)
		}
		r.frame, r.at = &Frame{ID: rest, Label: strings.ReplaceAll(rest, "-", " ")}, line
		return nil
	}
	if r.frame == nil {
		return line.Errorf("an entry begins with \"frame\", got %q", line.Text)
	}
	return r.field(line, keyword, rest)
}

func (r *frameReader) field(line Line, keyword, rest string) error {
	f := r.frame
	switch keyword {
	case "like":
		model := r.into.byID[rest]
		if model == nil {
			return line.Errorf("no frame %q stands above", rest)
		}
		id := f.ID
		*f = *model
		f.ID, f.Triggers, f.Examples = id, nil, nil
		// Further words of this entry must not grow into the model's list.
		f.Not = slices.Clip(f.Not)
	case "type":
		f.Type = rest
	case "modes":
		f.Modes = list(rest)
	case "contexts":
		f.Contexts = list(rest)
	case "label":
		f.Label = rest
	case "acled":
		f.ACLED = rest
	case "count":
		f.Count = rest
	case "both":
		f.Both = true
	case "strict":
		f.Strict = true
	case "actor":
		f.Actor = roles(rest)
	case "recipient":
		f.Recipient = roles(rest)
	case "actor-is":
		f.ActorIs = classes(rest)
	case "recipient-is":
		f.RecipientIs = classes(rest)
	case "not":
		f.Not = append(f.Not, list(rest)...)
	case "needs":
		f.Needs = classes(rest)
	case "content":
		f.Content = roles(rest)
	case "content-is":
		f.ContentIs = list(rest)
	case "verb", "noun", "adj":
		return r.triggers(line, keyword, rest)
	case "example":
		return r.example(line, rest)
	default:
		return line.Errorf("unknown keyword %q", keyword)
	}
	return nil
}

// triggers reads "capture, take captive : recipient=object actor=by".
func (r *frameReader) triggers(line Line, pos, rest string) error {
	words, overrides, _ := strings.Cut(rest, " : ")
	var actor, recipient []Role
	for _, field := range strings.Fields(overrides) {
		name, value, _ := strings.Cut(field, "=")
		switch name {
		case "actor":
			actor = roles(value)
		case "recipient":
			recipient = roles(value)
		default:
			return line.Errorf("a trigger may set actor and recipient, not %q", name)
		}
	}
	for _, phrase := range list(words) {
		t := Trigger{POS: pos, Actor: actor, Recipient: recipient}
		t.Lemma, t.With = headOf(pos, strings.Fields(phrase))
		if t.Lemma == "" {
			return line.Errorf("trigger without a word in %q", rest)
		}
		r.frame.Triggers = append(r.frame.Triggers, t)
	}
	return nil
}

// headOf splits a trigger into its head and the words that must go with it. The
// head is the word marked with "*", otherwise the last word of a noun group and
// the first word of any other.
func headOf(pos string, words []string) (head string, with []string) {
	at := 0
	if pos == "noun" {
		at = len(words) - 1
	}
	for i, w := range words {
		if strings.HasSuffix(w, "*") {
			at = i
		}
	}
	for i, w := range words {
		if w = strings.TrimSuffix(w, "*"); i == at {
			head = w
		} else {
			with = append(with, w)
		}
	}
	return head, with
}

// example reads `Text. => actor="X" recipient="Y"`, or `Text. => none`.
func (r *frameReader) example(line Line, rest string) error {
	text, codes, found := strings.Cut(rest, " => ")
	if !found {
		return line.Errorf("an example says what it is coded as after \" => \"")
	}
	e := Example{Text: strings.TrimSpace(text), Type: "+"} // the type may stand below: end fills it in
	switch codes = strings.TrimSpace(codes); {
	case codes == "none":
		e.Type = ""
	case codes != "event":
		for codes != "" {
			name, quoted, _ := strings.Cut(codes, `="`)
			value, after, closed := strings.Cut(quoted, `"`)
			switch {
			case closed && name == "actor":
				e.Actor = value
			case closed && name == "recipient":
				e.Recipient = value
			default:
				return line.Errorf("an example's codes are actor=\"...\", recipient=\"...\", event or none, got %q", codes)
			}
			codes = strings.TrimSpace(after)
		}
	}
	r.frame.Examples = append(r.frame.Examples, e)
	return nil
}

// end checks the entry that was read and puts it into the index.
func (r *frameReader) end() error {
	f := r.frame
	if f == nil {
		return nil
	}
	r.frame = nil
	r.defaults(f)
	if problem := problemOf(f); problem != "" {
		return r.at.Errorf("frame %q: %s", f.ID, problem)
	}
	r.into.all = append(r.into.all, f)
	r.into.byID[f.ID] = f
	index := map[string]map[string][]Match{"verb": r.into.verbs, "noun": r.into.nouns, "adj": r.into.adjs}
	for i := range f.Triggers {
		t := &f.Triggers[i]
		index[t.POS][t.Lemma] = append(index[t.POS][t.Lemma], Match{f, t})
	}
	return nil
}

// defaults fills in what most entries leave out.
func (r *frameReader) defaults(f *Frame) {
	if f.Actor == nil {
		f.Actor = []Role{Subject}
	}
	switch {
	case f.Recipient != nil:
	case f.Both:
		f.Recipient = []Role{Object, "with", "between", "of", "to"}
	default:
		f.Recipient = []Role{Object}
	}
	for i := range f.Examples {
		if f.Examples[i].Type != "" {
			f.Examples[i].Type = f.Type
		}
	}
}

// problemOf says what is wrong with an entry, "" when nothing is.
func problemOf(f *Frame) string {
	if !slices.Contains(Types, f.Type) {
		return fmt.Sprintf("type %q is not one of PLOVER's", f.Type)
	}
	for _, m := range f.Modes {
		if !slices.Contains(modesOf[f.Type], m) {
			return fmt.Sprintf("%s has no mode %q", f.Type, m)
		}
	}
	if len(f.Triggers) == 0 {
		return "no trigger"
	}
	return ""
}

// roles reads "subject, by"; "none" is the empty list: nobody ever fills it.
func roles(text string) []Role {
	out := []Role{}
	for _, name := range list(text) {
		if name != "none" {
			out = append(out, Role(name))
		}
	}
	return out
}

// classes reads "person, armed"; "any" takes back what a model asked for.
func classes(text string) []string {
	if text == "any" {
		return nil
	}
	return list(text)
}
