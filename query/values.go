package query

import (
	"net/url"
	"slices"
	"strings"
)

// textParameter is the parameter of the address bar that holds the words.
const textParameter = "q"

// ParseValues reads a question from the parameters of an address: the words from
// "q", which may hold filters as Parse reads them, and each filter from the
// parameter of its name. Empty parameters, as a form sends them, are left out. A
// caller that has parameters of its own takes them out before.
func ParseValues(v url.Values) (Question, error) {
	names := make([]string, 0, len(v))
	for name := range v {
		names = append(names, name)
	}
	slices.Sort(names) // so that the same address gives the same error
	var r reading
	for _, name := range names {
		for _, value := range v[name] {
			if err := r.parameter(name, value); err != nil {
				return Question{}, err
			}
		}
	}
	return r.done()
}

func (r *reading) parameter(name, value string) error {
	if strings.TrimSpace(value) == "" {
		return nil
	}
	if name != textParameter {
		return r.filter(word{name: name, value: clean(value)})
	}
	words, err := split(value)
	if err != nil {
		return err
	}
	for _, w := range words {
		if err := r.word(w); err != nil {
			return err
		}
	}
	return nil
}

// Values gives the question as parameters of an address; ParseValues reads them
// back.
func (q Question) Values() url.Values {
	v := url.Values{}
	var text []string
	for _, w := range textWords(q.Text) {
		text = append(text, w.String())
	}
	if len(text) > 0 {
		v.Set(textParameter, strings.Join(text, " "))
	}
	for _, w := range q.asked() {
		if w.value == "" {
			w.value = "yes"
		}
		v.Add(w.name, w.value)
	}
	return v
}
