package place_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	detect "github.com/saidby/saidby/detect/place"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
	"github.com/saidby/saidby/resolve/place"
)

func resolve(t *testing.T, text string) ([]saidby.PlaceMention, []place.Resolved) {
	t.Helper()
	annotator, err := annotate.Default()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	gaz, err := gazetteer.Load(lex)
	if err != nil {
		t.Fatal(err)
	}
	article := &saidby.Article{Text: text, Language: "en"}
	sentences := annotator.Sentences(article)
	for i := range sentences {
		annotator.Annotate(&sentences[i])
	}
	mentions := detect.Find(article, sentences, gaz, lex)
	return mentions, place.Resolve(article, sentences, mentions, gaz, lex)
}

func TestResolve(t *testing.T) {
	for _, test := range []struct {
		text, name string
		lat, lon   float64
		precision  int // UCDP where_prec
	}{
		{"Ukrainian crews buried the dead in Yangon.", "Yangon", 16.8, 96.2, 1},
		{"Shells fell in Kharkiv region.", "Kharkiv region", 49.5, 36.5, 4},
		{"A shell hit a school in Kharkiv.", "Kharkiv", 50.0, 36.2, 1},
		{"Malian soldiers searched the market of Léré, near Niafunké in Mali.", "Léré", 15.7, -4.9, 1},
		{"Rebels from Rwanda entered Goma, and Congo closed its border with Rwanda at Goma.", "Congo", -2, 24, 6},
		{"Police in Atlanta, Georgia, said that two people in Georgia were shot.", "Georgia", 32.8, -83.5, 4},
		{"Washington and London condemned the attack.", "Washington", 38.9, -77.0, 1},
		{"Ukrainian crews put out a fire at Mykolaiv airport in Mykolaiv region on Monday.", "Mykolaiv", 47.0, 32.0, 1},
	} {
		mentions, resolved := resolve(t, test.text)
		seen := false
		for i, m := range mentions {
			if m.Name != test.name {
				continue
			}
			seen = true
			p := resolved[i].Place
			if p == nil || math.Abs(*p.Lat-test.lat) > 0.7 || math.Abs(*p.Lon-test.lon) > 0.7 || p.WherePrec != test.precision {
				t.Errorf("%s\n%s: got %s, want %.1f, %.1f at precision %d", test.text, test.name, show(p), test.lat, test.lon, test.precision)
			}
			break
		}
		if !seen {
			t.Errorf("%s\n%s: not found", test.text, test.name)
		}
	}
}

func show(p *saidby.Place) string {
	if p == nil {
		return "nothing"
	}
	return fmt.Sprintf("%s at %.2f, %.2f, precision %d", p.Name, *p.Lat, *p.Lon, p.WherePrec)
}

// A city of a million is no town: the text means a place in the region of that name.
func TestMisfit(t *testing.T) {
	mentions, resolved := resolve(t, "A shell destroyed a bakery in the town of Kharkiv.")
	if len(mentions) != 1 || !strings.Contains(resolved[0].Note, "not a town") || resolved[0].Place.WherePrec != 4 {
		t.Errorf("got %+v, %+v; want a note and the region", mentions, resolved)
	}
}

// A name that no gazetteer has lies in the larger place that the text names.
func TestUnknownVillage(t *testing.T) {
	mentions, resolved := resolve(t, "Gunmen attacked a mosque near Qorrinbaal, in Tillabéri region.")
	for i, m := range mentions {
		if m.Name == "Qorrinbaal" {
			if p := resolved[i].Place; p == nil || p.Country == nil || *p.Country != "NER" || p.WherePrec < 4 {
				t.Errorf("got %s, want Tillabéri region, no finer than 4", show(p))
			}
			return
		}
	}
	t.Errorf("Qorrinbaal not found in %+v", mentions)
}

func TestDistance(t *testing.T) {
	mentions, resolved := resolve(t, "Troops shelled a depot 20 km north of Kupiansk.")
	if len(mentions) != 1 || math.Abs(*resolved[0].Place.Lat-(49.71+20/111.2)) > 0.05 {
		t.Errorf("got %+v, want a point 20 km north of Kupiansk", mentions)
	}
}
