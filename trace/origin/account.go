package origin

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby"
)

// account is what is known of one outlet's account of the incident.
type account struct {
	voices map[string]*saidby.Source // by nameKey
	// ownWord is true where something is told that nobody is named for.
	ownWord bool
}

// note adds to the account under a key.
func (tr *tracer) note(key string, voices []speaker, ownWord bool) {
	acc := tr.accounts[key]
	if acc == nil {
		acc = &account{voices: map[string]*saidby.Source{}}
		tr.accounts[key] = acc
	}
	acc.ownWord = acc.ownWord || ownWord
	for _, v := range voices {
		name := nameKey(v.Name)
		if known := acc.voices[name]; known == nil || v.Name < known.Name {
			acc.voices[name] = v.Source
		}
	}
}

// body gives the one named body that is all that is behind an account, nil where
// there are more, or only people who are not known by name to others.
func (acc *account) body() *saidby.Source {
	if acc == nil || acc.ownWord || len(acc.voices) != 1 {
		return nil
	}
	for _, v := range acc.voices { // the only one
		switch v.Kind {
		case saidby.Eyewitness, saidby.Anonymous, saidby.Captive, saidby.Belligerent:
		default:
			if isProper(v.Name) {
				return v
			}
		}
	}
	return nil
}

// party is the side that all voices of an account are of, "" where there is none:
// officials of a side at war, with nobody else, are that side.
func (acc *account) party() string {
	party, first := "", true
	for _, v := range acc.voices {
		if acc.ownWord || !first && partyOf(v) != party {
			return ""
		}
		party, first = partyOf(v), false
	}
	return party
}

// nameBodies collects the names of bodies that are all that is behind an account.
func (tr *tracer) nameBodies() {
	for _, acc := range tr.accounts {
		if v := acc.body(); v != nil {
			tr.bodies = append(tr.bodies, nameWords(v.Name))
		}
	}
	slices.SortFunc(tr.bodies, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b))
	})
}

// accountOf gives the key of the origin that an article's own account makes. Where
// one named body is all that is behind it, the origin is that body, under the
// shortest of its names: a briefing that five outlets report is one origin.
func (tr *tracer) accountOf(a *article) string {
	v := tr.accounts[a.accountKey()].body()
	if v == nil || a.issuer != nil {
		return a.accountKey()
	}
	name := nameWords(v.Name)
	at := slices.IndexFunc(tr.bodies, func(b []string) bool { return len(b) > 1 && sameVoice(b, name) })
	if at >= 0 {
		name = tr.bodies[at]
	}
	return "voice " + strings.Join(name, " ")
}
