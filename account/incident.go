package account

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// mostShown is how many articles, chains or judgements of an incident are shown;
// a wire report that hundreds print would hide the rest.
const mostShown = 40

// Incident writes the page of one incident: what happened, how it stands, who says
// so through whom, every toll, what does not agree, and why its articles were put
// together. Articles are numbered a1, a2 ... by day of publication, origins are
// called as in the incident. The only errors are those of w.
func Incident(w io.Writer, i *saidby.Incident, o Options) error {
	b := bufio.NewWriter(w)
	p := newPage(b, i, o)
	p.head()
	p.origins()
	p.chains()
	p.tellings()
	p.tolls()
	p.contradictions()
	p.judgements()
	p.decide()
	fmt.Fprintln(b)
	return b.Flush()
}

// page is what the parts of an incident's page look things up in.
type page struct {
	writer
	incident *saidby.Incident
	articles []saidby.ArticleRef // in the order of the claims
	numbers  map[string]string   // URI -> "a1"
	claims   map[string]*saidby.Claim
	names    map[string]string // of origins, by id
}

func newPage(b *bufio.Writer, i *saidby.Incident, o Options) *page {
	p := &page{
		writer: writer{out: b, style: styleFor(o.Colour)}, incident: i,
		numbers: map[string]string{}, claims: map[string]*saidby.Claim{}, names: map[string]string{},
	}
	for n := range i.Claims {
		c := &i.Claims[n]
		p.claims[c.ID] = c
		if p.numbers[c.Article.URI] == "" {
			p.articles = append(p.articles, c.Article)
			p.numbers[c.Article.URI] = fmt.Sprintf("a%d", len(p.articles))
		}
	}
	for n := range i.Origins {
		p.names[i.Origins[n].ID] = i.Origins[n].Name
	}
	return p
}

var statusWords = map[saidby.Status]string{
	saidby.OneParty:       "One party only: all who vouch for it fight on one side.",
	saidby.OneOrigin:      "One origin, which is no party to the fighting.",
	saidby.SeveralOrigins: "Several origins that do not depend on each other.",
	saidby.BothSides:      "Both sides agree.",
	saidby.Disputed:       "Disputed: whether it happened, or who did it.",
}

func (p *page) head() {
	i := p.incident
	fmt.Fprintln(p.out, p.style.faint(strings.Repeat("─", Width)))
	p.wrap("", "", p.style.bold, sentence(i))
	kind := i.Type
	if len(i.Modes) > 0 {
		kind += " " + strings.Join(i.Modes, ", ")
	}
	p.wrap("", "", p.style.faint, strings.Join([]string{"incident " + i.ID, i.Label, kind, modalityWords[i.Modality]}, " · "))
	fmt.Fprintln(p.out)
	p.wrap("", "", plain, p.standing())
	paint := plain
	if i.Status == saidby.OneParty || i.Status == saidby.Disputed {
		paint = p.style.warn
	}
	p.wrap("", "", paint, statusWords[i.Status])
	fmt.Fprintln(p.out)
	if who := parties(i.Actors, i.Recipients); who != "" {
		p.field("who", who)
	}
	where, when := "not stated", "not stated"
	if i.Place != nil {
		where = placeWords(i.Place)
	}
	if i.Time != nil {
		when = timeWords(i.Time)
	}
	p.field("where", where)
	p.field("when", when)
	name := "toll"
	for n := range i.Tolls {
		p.field(name, tollWords(&i.Tolls[n]))
		name = ""
	}
}

// standing counts what the incident rests on: "9 articles, 3 origins: 3rd Assault
// Brigade (party), a captive (in captivity), the regional governor (official,
// party)".
func (p *page) standing() string {
	var names []string
	for n := range p.incident.Origins {
		names = append(names, originWords(&p.incident.Origins[n]))
	}
	counted := plural(len(p.incident.Documents), "article") + ", " + plural(len(names), "origin")
	if len(names) == 0 {
		return counted
	}
	return counted + ": " + strings.Join(names, ", ")
}

// originWords names an origin with what a reader must know of it.
func originWords(o *saidby.Origin) string {
	var about []string
	switch words := kindWords[o.Kind]; {
	case o.Captive:
		about = append(about, "in captivity")
	case o.Party != nil && o.Kind == saidby.Belligerent || words == "":
	default:
		about = append(about, words)
	}
	if o.Party != nil && !o.Captive {
		about = append(about, "party")
	}
	if o.Stance == saidby.Denies {
		about = append(about, "denies it")
	}
	if len(about) == 0 {
		return o.Name
	}
	return o.Name + " (" + strings.Join(about, ", ") + ")"
}

// decide lists what an editor must decide on.
func (p *page) decide() {
	if len(p.incident.Flags) == 0 {
		return
	}
	p.section("For an editor to decide")
	for _, f := range p.incident.Flags {
		p.wrap("  ! ", "    ", p.style.alarm, flagWords[f])
	}
}

// list names articles by their numbers instead of their URIs, in the order of the
// numbers and after all other names.
func (p *page) list(names []string) string {
	var others, numbers []string
	for _, name := range names {
		if n := p.numbers[name]; n != "" {
			numbers = append(numbers, n)
		} else {
			others = append(others, name)
		}
	}
	slices.SortFunc(numbers, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	return strings.Join(append(others, numbers...), ", ")
}

// more says how many entries were left out.
func (p *page) more(all int, noun string) {
	if all > mostShown {
		p.wrap("    ", "    ", p.style.faint, "and "+plural(all-mostShown, "more "+noun))
	}
}
