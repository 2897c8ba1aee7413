package origin

import (
	"fmt"

	"github.com/saidby/saidby"
)

// draft is an origin that is being put together.
type draft struct {
	key       string
	names     map[string]int // as articles have it, with how many claims
	kind      saidby.SourceKind
	party     string
	captive   bool
	asserts   bool
	held      bool
	voices    map[string]string // by nameKey
	documents []string
	claims    []string
	since     string // the earliest day of publication
}

// provenance names the origins, numbers them and ties claims and steps to them.
func (tr *tracer) provenance() saidby.Provenance {
	drafts := map[string]*draft{}
	keysOf := map[string][]string{} // by claim
	for at, a := range tr.articles {
		for _, t := range a.tellings {
			keys := tr.originsOf(at, t)
			keysOf[t.claim.ID] = keys
			for _, key := range keys {
				d := drafts[key]
				if d == nil {
					d = &draft{key: key, names: map[string]int{}, voices: map[string]string{}}
					drafts[key] = d
				}
				d.add(a, t)
			}
		}
	}
	tr.describeParties(drafts)
	tr.describeAccounts(drafts)
	ordered := inOrder(drafts)
	p := saidby.Provenance{Links: tr.links(), Of: make(map[string][]string, len(keysOf))}
	for i, d := range ordered {
		id := fmt.Sprintf("o%d", i+1)
		p.Origins = append(p.Origins, d.origin(id))
		for _, claim := range p.Origins[i].Claims {
			p.Of[claim] = append(p.Of[claim], id)
		}
	}
	return p
}

// add notes that a claim flows from the origin.
func (d *draft) add(a *article, t *telling) {
	d.documents = append(d.documents, a.ref.URI)
	d.claims = append(d.claims, t.claim.ID)
	if day := a.ref.Published; day != "" && (d.since == "" || day < d.since) {
		d.since = day
	}
	denied := t.isDenial()
	for _, p := range t.parties {
		denied = denied || p.key == d.key && p.denies
	}
	d.asserts = d.asserts || !denied
}
