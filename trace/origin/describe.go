package origin

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby"
)

// describeParties says who the origins are that speak for themselves.
func (tr *tracer) describeParties(drafts map[string]*draft) {
	for _, a := range tr.articles {
		for _, t := range a.tellings {
			for _, p := range t.parties {
				if d := drafts[p.key]; d != nil {
					d.describeParty(a, p)
				}
			}
		}
	}
}

func (d *draft) describeParty(a *article, p speaker) {
	d.voices[nameKey(p.Name)] = p.Name
	if ownKey(p.Source) != p.key {
		return // heard on another's recording, or called by no name
	}
	d.held = d.held || a.issuer == p.Source || isCommunique(a, p)
	d.names[p.Name]++
	if d.kind == "" || p.Kind == saidby.Belligerent {
		d.kind = p.Kind
	}
	d.party = max(d.party, partyOf(p.Source))
	d.captive = d.captive || p.Kind == saidby.Captive
}

// isCommunique reports whether the article is a text of the party itself: its title
// names the party, and nobody else speaks in it.
func isCommunique(a *article, p speaker) bool {
	keys, _ := a.partyKeys()
	if a.countVoices() > 0 || len(unique(keys)) != 1 {
		return false
	}
	title, name := wordsOf(saidby.Selector{Exact: a.ref.Title}), nameWords(p.Name)
	for i := range title {
		if startsWith(title[i:], name) {
			return true
		}
	}
	return false
}

// describeAccounts says who the origins are that are accounts.
func (tr *tracer) describeAccounts(drafts map[string]*draft) {
	for _, a := range tr.articles {
		key, acc := tr.accountOf(a), tr.accounts[a.accountKey()]
		d := drafts[key]
		switch {
		case d == nil:
		case key == a.accountKey():
			d.describeAccount(a, acc)
		default:
			for _, v := range acc.voices { // the only one
				d.names[v.Name]++
				d.voices[nameKey(v.Name)] = v.Name
				d.kind, d.party = cmp.Or(d.kind, v.Kind), max(d.party, partyOf(v))
			}
		}
	}
	for _, name := range tr.outlets.unheld {
		if d := drafts["account "+nameKey(name)]; d != nil && !d.held {
			d.names[name]++
			d.kind = cmp.Or(d.kind, saidby.Outlet)
			if tr.outlets.agency[name] {
				d.kind = saidby.Agency
			}
		}
	}
}

func (d *draft) describeAccount(a *article, acc *account) {
	d.names[a.name()]++
	d.held = true
	switch {
	case a.issuer != nil:
		d.kind = a.issuer.Kind
	case a.isWire:
		d.kind = saidby.Agency
	default:
		d.kind = cmp.Or(d.kind, saidby.Outlet)
	}
	if acc == nil {
		return
	}
	d.party = acc.party()
	for name, v := range acc.voices {
		d.voices[name] = v.Name
	}
}

// inOrder sorts the origins: those who assert before those who deny, those that
// more articles have it from first, then by day and by name.
func inOrder(drafts map[string]*draft) []*draft {
	var ordered []*draft
	for _, d := range drafts {
		d.documents, d.claims = unique(d.documents), unique(d.claims)
		ordered = append(ordered, d)
	}
	slices.SortFunc(ordered, func(a, b *draft) int {
		if a.asserts != b.asserts {
			if a.asserts {
				return -1
			}
			return 1
		}
		const never = "9999"
		return cmp.Or(cmp.Compare(len(b.documents), len(a.documents)),
			cmp.Compare(cmp.Or(a.since, never), cmp.Or(b.since, never)), cmp.Compare(a.key, b.key))
	})
	return ordered
}

// origin is the finished origin.
func (d *draft) origin(id string) saidby.Origin {
	o := saidby.Origin{
		ID: id, Kind: d.kind, Captive: d.captive, Stance: saidby.Denies, Held: d.held, Documents: d.documents, Claims: d.claims,
	}
	if d.asserts {
		o.Stance = saidby.Asserts
	}
	if d.party != "" {
		o.Party = &d.party
	}
	for name, times := range d.names { // the most frequent, of those the first
		if most := d.names[o.Name]; times > most || times == most && name < o.Name {
			o.Name = name
		}
	}
	for _, voice := range d.voices {
		if voice != o.Name {
			o.Voices = append(o.Voices, voice)
		}
	}
	slices.Sort(o.Voices)
	return o
}
