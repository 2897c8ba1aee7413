package account

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby"
)

// origins lists who speaks from own knowledge, with the articles that have it from
// there.
func (p *page) origins() {
	if len(p.incident.Origins) == 0 {
		return
	}
	p.section("Origins")
	for n := range p.incident.Origins {
		if n == mostShown {
			break
		}
		o := &p.incident.Origins[n]
		paint := p.style.bold
		if o.Party != nil || o.Captive {
			paint = p.style.warn
		}
		fmt.Fprintln(p.out)
		p.wrap(fmt.Sprintf("%3s ", short(o.ID, 12)), "    ", paint, originHead(o))
		if len(o.Voices) > 0 {
			p.field("voices", strings.Join(o.Voices, ", "))
		}
		through := p.list(o.Documents)
		if !o.Held {
			through += " (nothing of its own is held)"
		}
		p.field("in", through)
	}
	p.more(len(p.incident.Origins), "origin")
}

func originHead(o *saidby.Origin) string {
	head := []string{o.Name}
	if words := kindWords[o.Kind]; words != "" && !o.Captive {
		head = append(head, words)
	}
	if o.Captive {
		head = append(head, "in captivity")
	}
	if o.Party != nil {
		head = append(head, "party to the conflict: "+*o.Party)
	}
	if o.Stance != "" {
		head = append(head, string(o.Stance))
	}
	return strings.Join(head, " · ")
}

// chains writes how each article came by it, nearest to the reader first, and
// the words that show each step.
func (p *page) chains() {
	from := map[string][]*saidby.Link{}
	for n := range p.incident.Links {
		l := &p.incident.Links[n]
		from[l.From] = append(from[l.From], l)
	}
	if len(from) == 0 {
		return
	}
	p.section("Chains")
	shown := 0
	for _, a := range p.articles {
		links := from[a.URI]
		if len(links) == 0 {
			continue
		}
		if shown++; shown > mostShown {
			continue
		}
		fmt.Fprintln(p.out)
		for _, l := range links {
			p.wrap(fmt.Sprintf("%3s ", p.numbers[a.URI]), "      ", plain, "← "+strings.Join(p.chain(l, from), " ← "))
			p.evidence(l)
		}
	}
	p.more(shown, "article")
}

// chain follows the first link of each step to its end: what else a step rests on
// stands in the chain of its own article.
func (p *page) chain(l *saidby.Link, from map[string][]*saidby.Link) []string {
	var steps []string
	for seen := map[string]bool{}; l != nil && !seen[l.From]; {
		seen[l.From] = true
		name := l.To
		if n := p.numbers[name]; n != "" {
			name = n + " " + p.outlet(n, name)
		}
		steps = append(steps, fmt.Sprintf("%s (%s)", strings.TrimSpace(name), l.Kind))
		next := from[l.To]
		l = nil
		if len(next) > 0 {
			l = next[0]
		}
	}
	return steps
}

// outlet names the outlet of an article by its number.
func (p *page) outlet(number, uri string) string {
	for n := range p.articles {
		if a := &p.articles[n]; a.URI == uri && p.numbers[uri] == number {
			return a.Outlet
		}
	}
	return ""
}

// evidence shows the words that a step rests on, where they say more than the name
// that it leads to.
func (p *page) evidence(l *saidby.Link) {
	if l.FromWords != nil && l.FromWords.Exact != "" && strings.TrimPrefix(l.FromWords.Exact, "the ") != l.To {
		p.wrap("      │ ", "      │ ", p.style.quote, clip(l.FromWords.Exact, longestPassage))
	}
	if l.ToWords != nil && l.ToWords.Exact != "" && (l.FromWords == nil || l.ToWords.Exact != l.FromWords.Exact) {
		p.wrap("      │ there: ", "      │ ", p.style.quote, clip(l.ToWords.Exact, longestPassage))
	}
}

// tellings writes every article with the sentence that tells the incident, and
// the claim's name, by which a person can judge it.
func (p *page) tellings() {
	p.section("Articles")
	for n := range p.articles {
		if n == mostShown {
			break
		}
		a := &p.articles[n]
		fmt.Fprintln(p.out)
		p.wrap(fmt.Sprintf("%3s ", p.numbers[a.URI]), "    ", p.style.bold, articleTitle(a))
		p.wrap("    ", "    ", p.style.faint, strings.Join(articleAbout(a), " · "))
		for m := range p.incident.Claims {
			if c := &p.incident.Claims[m]; c.Article.URI == a.URI {
				p.claim(c)
			}
		}
	}
	p.more(len(p.articles), "article")
}

func (p *page) claim(c *saidby.Claim) {
	about := "claim " + c.ID + " · " + c.Event.Label + " · " + modalityWords[c.Event.Modality]
	if c.Captive {
		about += " · IN CAPTIVITY"
	}
	p.wrap("    ", "    ", plain, about)
	sources := map[string]*saidby.Source{}
	for n := range c.Sources {
		sources[c.Sources[n].ID] = &c.Sources[n]
	}
	outlet := c.Article.Outlet
	if outlet == "" {
		outlet = "this page"
	}
	p.saysSo(outlet, c.Event.Sources, sources)
	p.quote(c.Event.Sentence, c.Event.Span, c.Event.Trigger)
}
