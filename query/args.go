package query

import (
	"strings"
	"unicode"
)

// Args gives the text of a question whose words came as arguments of a command.
// The shell has taken the quotation marks away, so they are put back: around an
// argument of several words (a phrase), and around the value of a filter
// (place:Kharkiv Oblast). An argument that holds several filters is a question as
// it stands.
func Args(args []string) string {
	out := make([]string, len(args))
	for i, arg := range args {
		out[i] = requote(arg)
	}
	return strings.Join(out, " ")
}

func requote(arg string) string {
	if strings.Contains(plain(arg), `"`) || !strings.ContainsFunc(arg, unicode.IsSpace) {
		return arg
	}
	words, err := split(arg)
	if err != nil {
		return arg
	}
	for i, w := range words {
		if i > 0 && (w.name != "" || isFlag(w.value)) {
			return arg
		}
	}
	if len(words) == 0 {
		return ""
	}
	whole := word{name: words[0].name, value: clean(arg)}
	whole.value = strings.TrimSpace(strings.TrimPrefix(whole.value, whole.name+":"))
	if whole.name == "" && isFlag(words[0].value) {
		return arg
	}
	return whole.String()
}
