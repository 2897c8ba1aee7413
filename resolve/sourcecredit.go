package resolve

import (
	"regexp"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/resolve/actor"
)

// creditLines are the ways in which the last lines of a page say who first printed
// the article; the group is the name.
var creditLines = []*regexp.Regexp{
	regexp.MustCompile(`(?i:(?:article|story|report|piece) (?:was |is )?(?:first |originally )(?:appeared|published|ran|printed) (?:in|by|on|at)) (?:the )?(\p{Lu}[^.,;()\n]{1,50})\.?$`),
	regexp.MustCompile(`^(?i:(?:re)?published (?:with permission )?from|first published (?:in|by|on)|originally published (?:in|by|on)) (?:the )?(\p{Lu}[^.,;()\n]{1,50})\.?$`),
}

// routeThroughCreditLine makes the outlet that the page's last lines name as the
// first printer the way through which the article has all that it has.
func (r *resolver) routeThroughCreditLine() {
	name := firstPrinter(r.Article.Text)
	if name == "" || r.isOwnOutlet(name) {
		return
	}
	kind := saidby.Outlet
	if known, ok := r.lex.Actors.Name(name); ok && known.Actor.Agency {
		kind = saidby.Agency
	}
	n := r.sources.add(source{name: name, info: actor.Info{Chain: -1, Kind: kind, Resolved: true}, kind: kind, via: -1})
	r.routeAll(n)
}

// firstPrinter is the outlet named by a credit among the last lines; "" for none.
func firstPrinter(text string) string {
	const lastLines = 3
	lines := strings.FieldsFunc(text, func(c rune) bool { return c == '\n' })
	for _, line := range lines[max(0, len(lines)-lastLines):] {
		for _, credit := range creditLines {
			if m := credit.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
				return strings.TrimSpace(m[1])
			}
		}
	}
	return ""
}

// routeAll makes source n the way through which all others are heard that have
// none yet.
func (r *resolver) routeAll(n int) {
	for i := range r.sources {
		s := &r.sources[i]
		if i != n && s.via < 0 && s.kind != saidby.Outlet && s.kind != saidby.Agency {
			s.via = n
		}
	}
}
