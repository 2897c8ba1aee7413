package lemma

import (
	_ "embed" // for the lists
	"strings"
)

//go:embed irregular.txt
var irregularList string

//go:embed verbs.txt
var verbList string

// irregulars leads from a form and its tag to its base.
var irregulars = readIrregular(irregularList)

// verbs are bases that the rules may rely on.
var verbs = readVerbs(verbList)

// irregular finds a form in the list, if need be without its prefix: "overran"
// is "over" and "ran".
func irregular(c byte, form, xpos string) (base string, ok bool) {
	if c == 'R' {
		c, xpos = 'A', "JJ"+strings.TrimPrefix(xpos, "RB")
	}
	if base, ok = irregulars[tagged{key{c, form}, xpos}]; ok || c != 'V' {
		return base, ok
	}
	for _, p := range prefixes {
		if rest, has := strings.CutPrefix(form, p); has && len(rest) > 2 {
			if base, ok := irregulars[tagged{key{c, rest}, xpos}]; ok {
				return p + base, true
			}
		}
	}
	return "", false
}

// CompoundPast reports whether a form is the irregular past of a verb with a prefix
// ("overran"), which treebanks hardly show, and gives its base.
func CompoundPast(form string) (base string, ok bool) {
	form = fold(form)
	for _, p := range prefixes {
		if rest, has := strings.CutPrefix(form, p); has && len(p) > 2 && len(rest) > 2 {
			if base, ok := irregulars[tagged{key{'V', rest}, "VBD"}]; ok && base != rest {
				return p + base, true
			}
		}
	}
	return "", false
}

var prefixes = [...]string{"co-", "fore", "for", "mis", "out", "over", "pre", "re-", "re", "under", "un", "up", "with"}

func readIrregular(list string) map[tagged]string {
	m := map[tagged]string{}
	add := func(class byte, base, forms string, tags ...string) {
		for form := range strings.SplitSeq(forms, "/") {
			for _, t := range tags {
				if k := (tagged{key{class, form}, t}); m[k] == "" {
					m[k] = base
				}
			}
		}
	}
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		switch {
		case len(f) == 4 && f[0] == "verb":
			add('V', f[1], f[2], "VBD")
			add('V', f[1], f[3], "VBN")
		case len(f) == 3 && f[0] == "noun":
			add('N', f[1], f[2], "NNS")
		case len(f) == 4 && f[0] == "degree":
			add('A', f[1], f[2], "JJR")
			add('A', f[1], f[3], "JJS")
		}
	}
	// The tagger confuses past and participle; each form is found under both.
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) == 4 && f[0] == "verb" {
			add('V', f[1], f[2]+"/"+f[3], "VBD", "VBN")
		}
	}
	return m
}

func readVerbs(list string) map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(list) {
		if line[0] == '#' {
			continue
		}
		for _, v := range strings.Fields(line) {
			m[v] = true
		}
	}
	return m
}
