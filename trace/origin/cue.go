package origin

import (
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/gazetteer"
)

// attitude is what the words of credit say of a source's stand to a deed.
type attitude int

const (
	vouches attitude = iota // says that it happened, or how
	denies                  // says that it did not
	reacts                  // accuses, warns, demands: knows of it, and might be asked for more
	judges                  // condemns or praises what others told it
)

// attitudes are the beginnings of the words of credit that do more than say. Those
// who condemn a deed have not seen it; an accusation or a demand may be all that
// an article has on a deed, and then stands for it.
var attitudes = []struct {
	attitude attitude
	stems    []string
}{
	{denies, strings.Fields("deny denie refut reject dismiss rebut disput contradict disavow repudiat debunk")},
	{judges, strings.Fields("condemn denounc deplor prais welcom hail congratulat mourn lament regret thank criticis criticiz convey express brand")},
	{reacts, strings.Fields("accus blam vow warn threaten demand urg appeal call ask request promis pledg offer refus order summon propos invit insist want hop")},
}

// owns are the beginnings of the words with which a side takes a deed on itself.
var owns = []string{"claim", "took responsibility", "takes responsibility", "take responsibility", "admit", "acknowledg"}

// attitudeOf reads the words of credit of a source.
func attitudeOf(s *saidby.Source) attitude {
	cue := cueOf(s)
	for _, a := range attitudes {
		for _, stem := range a.stems {
			if strings.HasPrefix(cue, stem) {
				return a.attitude
			}
		}
	}
	return vouches
}

// ownsUp reports whether the source takes the deed on itself.
func ownsUp(s *saidby.Source) bool {
	cue := cueOf(s)
	for _, begin := range owns {
		if strings.HasPrefix(cue, begin) {
			return true
		}
	}
	return false
}

func cueOf(s *saidby.Source) string {
	if s.Cue == nil {
		return ""
	}
	return strings.TrimSpace(gazetteer.Fold(*s.Cue))
}
