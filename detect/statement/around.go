package statement

// goesOn reports whether the words after an interrupting cue go on with those
// before it: what stands before is no clause, or one hangs on the other as more
// than a coordinated clause.
func (t *tree) goesOn(pre, post [2]int, mark int) bool {
	if mark >= len(t.Tokens) || !t.comma(mark) && t.Tokens[mark].Text != ":" {
		return false
	}
	if !t.hasVerb(pre[0], pre[1]) || t.subordinate(pre[0]) {
		return true
	}
	for i := post[0]; i < post[1]; i++ {
		h := t.Tokens[i].Head
		if h >= pre[0] && h < pre[1] && !t.rel(i, "conj", "parataxis", "punct", "cc") {
			return true
		}
	}
	for i := pre[0]; i < pre[1]; i++ {
		h := t.Tokens[i].Head
		if h >= post[0] && h < post[1] && !t.rel(i, "punct") {
			return true
		}
	}
	return false
}

// clauseBefore reports whether what stands before a closing cue can be what was
// said, and does not only set the scene: "When he died, the doctor said",
// "Asked about it, he replied".
func (t *tree) clauseBefore(pre [2]int) bool {
	if pre[0] >= pre[1] || t.subordinate(pre[0]) {
		return false
	}
	if t.mainFinite(pre[0], pre[1]) {
		return true
	}
	switch t.Tokens[pre[0]].XPOS {
	case "VBG", "VBN":
		return false
	}
	return t.Tokens[pre[0]].UPOS != "ADP"
}

// mainFinite reports whether a range holds a finite verb that no subordinating
// word opens.
func (t *tree) mainFinite(first, last int) bool {
	opened := false
	for i := first; i < last; i++ {
		switch {
		case t.comma(i):
			opened = false
		case t.opens(i):
			opened = true
		case t.finite(i) && !opened:
			return true
		}
	}
	return false
}

// opens is true for a word that opens a subordinate clause.
func (t *tree) opens(i int) bool {
	switch t.Tokens[i].XPOS {
	case "WP", "WDT", "WRB", "WP$":
		return true
	}
	return t.Tokens[i].UPOS == "SCONJ" || t.rel(i, "mark") && t.Tokens[i].UPOS != "PART"
}

// subordinate is true for a word that opens a clause which needs another one.
func (t *tree) subordinate(i int) bool {
	if i >= len(t.Tokens) {
		return false
	}
	switch t.Tokens[i].Lemma {
	case "when", "while", "if", "unless", "although", "though", "because", "since", "whether", "as", "until", "once":
		return true
	}
	return false
}

// stop is the first semicolon from token i on, or the sentence's end.
func (t *tree) stop(i int) int {
	for ; i < len(t.Tokens); i++ {
		if t.Tokens[i].Text == ";" {
			return i
		}
	}
	return len(t.Tokens)
}

// opensClause is true for the word that opens a clause before an interrupting
// cue: "and", "which", "that".
func (t *tree) opensClause(i int) bool {
	if i < 0 {
		return false
	}
	return t.rel(i, "cc", "mark") || t.Tokens[i].XPOS == "WDT" || t.Tokens[i].XPOS == "WP"
}

func (t *tree) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if t.Tokens[i].UPOS == "VERB" || t.finite(i) {
			return true
		}
	}
	return false
}
