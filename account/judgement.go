package account

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby"
)

// judgements says why the articles of an incident were put together, why others
// were kept out, and how a person can decide otherwise.
func (p *page) judgements() {
	var joins, parts []*saidby.Judgement
	for n := range p.incident.Judgements {
		switch j := &p.incident.Judgements[n]; j.Verdict {
		case saidby.Same:
			joins = append(joins, j)
		case saidby.Different:
			parts = append(parts, j)
		}
	}
	p.judged("Why these were joined", joins)
	p.judged("What was kept apart", parts)
	if len(joins)+len(parts) == 0 {
		return
	}
	fmt.Fprintln(p.out)
	p.wrap("    ", "    ", p.style.faint, `To part two of them: saidby judge different CLAIM CLAIM --because "..."`)
	p.wrap("    ", "    ", p.style.faint, `To join another one: saidby judge same CLAIM INCIDENT --because "..."`)
	p.wrap("    ", "    ", p.style.faint, `What persons decided, and how to undo it: saidby judge list`)
}

func (p *page) judged(title string, list []*saidby.Judgement) {
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, func(a, b *saidby.Judgement) int { // persons' first
		switch {
		case (a.Because != "") == (b.Because != ""):
			return 0
		case a.Because != "":
			return -1
		}
		return 1
	})
	p.section(title)
	for n, j := range list {
		if n == mostShown {
			break
		}
		p.judgement(j)
	}
	p.more(len(list), "judgement")
}

func (p *page) judgement(j *saidby.Judgement) {
	head := fmt.Sprintf("%s, %s · %s", p.claimWords(j.A), p.claimWords(j.B), j.Verdict)
	if j.Because == "" {
		head += fmt.Sprintf(" · %+.1f", j.Score)
	}
	fmt.Fprintln(p.out)
	p.wrap("    ", "    ", p.style.bold, head+" · by "+j.By)
	if j.Because != "" {
		p.wrap("      │ ", "      │ ", p.style.quote, "“"+j.Because+"”")
	}
	for _, g := range j.Grounds {
		p.wrap(fmt.Sprintf("    %+5.1f ", g.Weight), "          ", plain, g.Feature+": "+g.Detail)
	}
}

// claimWords names a claim, with the number of its article where it is one of the
// incident's.
func (p *page) claimWords(id string) string {
	if c := p.claims[id]; c != nil {
		return p.numbers[c.Article.URI] + " " + id
	}
	return id
}
