package query

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// Parse reads a question. Every error wraps saidby.ErrUsage, names the word that
// is wrong and says what would be right.
func Parse(text string) (Question, error) {
	words, err := split(text)
	if err != nil {
		return Question{}, err
	}
	var r reading
	for _, w := range words {
		if err := r.word(w); err != nil {
			return Question{}, err
		}
	}
	return r.done()
}

// String prints the question; Parse reads it back.
func (q Question) String() string {
	var out []string
	for _, w := range append(textWords(q.Text), q.asked()...) {
		out = append(out, w.String())
	}
	return strings.Join(out, " ")
}

// asked are the filters that the question has set, in the order of Filters.
func (q *Question) asked() []word {
	var words []word
	for i := range filters {
		f := &filters[i]
		for _, w := range f.asked(q) {
			if w.name == "" {
				w.name = f.Name
			}
			words = append(words, w)
		}
	}
	return words
}

// reading is a question as far as its words have been read.
type reading struct {
	question Question
	text     []word
	seen     []word // filters that may be given once only
}

func (r *reading) word(w word) error {
	switch {
	case w.name != "":
		return r.filter(w)
	case !w.quoted && isFlag(w.value):
		return r.filter(word{name: w.value})
	case w.value != "":
		r.text = append(r.text, w)
	}
	return nil
}

func (r *reading) filter(w word) error {
	f, err := lookUp(w.name)
	if err != nil {
		return err
	}
	if w.value == "" && !f.flag {
		return wrong(w, fmt.Errorf("a value is missing: %s", f.Takes))
	}
	if !f.many {
		same := func(s word) bool { return s.name == f.Name }
		if i := slices.IndexFunc(r.seen, same); i >= 0 && r.seen[i].value != w.value {
			return wrong(w, fmt.Errorf("%s is given once already, as %s", f.Name, r.seen[i].value))
		}
		r.seen = append(r.seen, word{name: f.Name, value: w.value})
	}
	if err := f.set(&r.question, w); err != nil {
		return wrong(w, err)
	}
	return nil
}

// done checks what no word shows by itself.
func (r *reading) done() (Question, error) {
	q := r.question
	q.Text = textOf(r.text)
	switch {
	case q.Since != "" && q.Until != "" && q.Since > q.Until:
		return Question{}, wrong(word{name: "until", value: q.Until}, fmt.Errorf("that is before since:%s", q.Since))
	case q.WithinKM > 0 && q.Near == nil && q.NearName == "":
		return Question{}, wrong(word{name: "within", value: kilometres(q.WithinKM)}, fmt.Errorf("of what? Add near:50.29,36.94 or near:Vovchansk"))
	case q.Near != nil && q.WithinKM == 0:
		q.WithinKM = DefaultWithinKM
	}
	return q, nil
}

// wrong says what is wrong with a word.
func wrong(w word, problem error) error {
	return fmt.Errorf("%w: %s: %w", saidby.ErrUsage, w, problem)
}

// lookUp finds the filter of a name: its own, or kinds of tolls.
func lookUp(name string) (*Filter, error) {
	name = strings.ToLower(name)
	for i := range filters {
		if filters[i].Name == name {
			return &filters[i], nil
		}
	}
	if _, err := countKinds(name); err == nil {
		return lookUp("toll")
	}
	return nil, fmt.Errorf("%w: there is no filter %q%s Filters are %s, and kinds of tolls: %s. To search for the word itself, put it in quotation marks",
		saidby.ErrUsage, name, didYouMean(name, append(filterNames(), names(tollKinds)...)), strings.Join(filterNames(), ", "), strings.Join(names(tollKinds), ", "))
}
