package actor

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/lexicon"
)

// code is the CAMEO-style actor code: the country's ISO code and the sector
// (RUSMIL), and for groups their own part behind it (SDNREBRSF, IGONAT).
func (e *entity) code() string {
	own := ""
	if e.actor != nil {
		a := e.actor
		if a.Of != nil {
			a = a.Of
		}
		own = a.Code
	}
	switch {
	case e.sector == "" && e.country == "":
		return ""
	case e.sector == "IGO", e.sector == "NGO":
		return e.sector + own
	}
	return e.country + e.sector + own
}

// kindOf says what an entity is as a source.
func (t *Tracker) kindOf(e *entity) saidby.SourceKind {
	switch {
	case e.captive:
		return saidby.Captive
	case e.noun.Has(lexicon.AnonymousClass):
		return saidby.Anonymous
	case e.noun.Has(lexicon.DocumentClass):
		return saidby.DocumentSource
	case e.noun.Has(lexicon.ExpertClass):
		return saidby.Expert
	}
	if e.sector == "GOV" && speaksForForces(e) {
		return saidby.Belligerent
	}
	switch e.sector {
	case "MIL", "REB", "UAF", "CRM":
		return saidby.Belligerent
	case "GOV", "COP", "JUD", "LEG", "SPY":
		return saidby.Official
	case "IGO":
		return saidby.Intergovernmental
	case "NGO":
		return saidby.NGO
	case "MED":
		if e.actor != nil && e.actor.Agency || e.named && (e.name == t.article.Dateline.Agency || agencyName(e.name)) {
			return saidby.Agency
		}
		return saidby.Outlet
	case "CVL", "REF", "HLH", "EDU":
		if e.person || e.noun.Has(lexicon.CollectiveClass) {
			return saidby.Eyewitness
		}
	}
	if e.sector == "" && !e.named {
		return ""
	}
	return saidby.OtherSource
}

// speaksForForces reports whether an office or ministry is that of defence.
func speaksForForces(e *entity) bool {
	for _, r := range e.roles {
		if strings.Contains(r, "defence") || strings.Contains(r, "defense") {
			return true
		}
	}
	return false
}

// agencyName reports whether an outlet's name is built like a news agency's.
func agencyName(name string) bool {
	switch lastWord(name) {
	case "Agency", "Newswire", "Wire", "Newslink", "Relay":
		return true
	}
	return strings.HasSuffix(name, "News Service")
}

// stands reports whether those of the sector stand for their country as a side.
func stands(sector string) bool {
	switch sector {
	case "GOV", "MIL", "COP", "SPY", "LEG", "JUD":
		return true
	}
	return false
}
