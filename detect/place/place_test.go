package place_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/annotate"
	"github.com/saidby/saidby/detect/place"
	"github.com/saidby/saidby/gazetteer"
	"github.com/saidby/saidby/lexicon"
)

// find returns the places of a text, with what the finder reads off its words.
func find(t *testing.T, text string) []saidby.PlaceMention {
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
	return place.Find(article, sentences, gaz, lex)
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Rockets struck a market in Izmail on Monday.", "Izmail"},
		{"The convoy reached Kadugli with 40 tonnes of flour.", "Kadugli"},
		{"The garrison of Um Ruwaba surrendered at dawn.", "Um Ruwaba"},
		{"Gunmen burned two shops in the Tillabéri region.", "Tillabéri region"},
		{"Two ferries left Port-au-Prince before the gangs came.", "Port-au-Prince"},
		{"Talks were held in the Qatari capital on Sunday.", "Doha"},
		{"Border guards closed the Torkham crossing to lorries.", "Torkham"},
		{"The shells fell near Sumy. Farmers fled the town at night.", "Sumy; Sumy"},
		{"Government forces retook Humera and Alamata on Monday.", "Humera; Alamata"},
		{"It hit Monday.", ""},
		{"Anna Lviv said that she had seen nothing.", ""},
	} {
		var got []string
		for _, m := range find(t, test.text) {
			got = append(got, m.Name)
		}
		if list := strings.Join(got, "; "); list != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.text, list, test.want)
		}
	}
}

func TestRelations(t *testing.T) {
	for _, test := range []struct {
		text     string
		name     string
		relation saidby.Relation
		km, deg  float64
	}{
		{"Troops shelled a village some 20 km north-west of Kupiansk.", "Kupiansk", saidby.Near, 20, 315},
		{"A drone came down near Chasiv Yar.", "Chasiv Yar", saidby.Near, 0, 0},
		{"A tanker burned off Novorossiysk on Friday.", "Novorossiysk", saidby.Near, 0, 0},
		{"The army sent a column to Nyala.", "Nyala", saidby.Towards, 0, 0},
		{"A mine killed a driver 12 miles east of Kidal.", "Kidal", saidby.Near, 12 * 1.609, 90},
		{"A mine killed a driver twelve kilometres south of Kidal.", "Kidal", saidby.Near, 12, 180},
		{"Fighting went on just east of Kupiansk.", "Kupiansk", saidby.Near, 0, 0},
		{"Fighting went on in the east of Mali.", "Mali", saidby.In, 0, 0},
	} {
		found := find(t, test.text)
		i := slices.IndexFunc(found, func(m saidby.PlaceMention) bool { return m.Name == test.name })
		if i < 0 {
			t.Errorf("%s: %s not found in %v", test.text, test.name, found)
			continue
		}
		if m := found[i]; m.Relation != test.relation || m.DistanceKM != test.km || m.Bearing != test.deg {
			t.Errorf("%s: got %s %.1f km %.0f°, want %s %.1f km %.0f°", test.text, m.Relation, m.DistanceKM, m.Bearing, test.relation, test.km, test.deg)
		}
	}
}

func TestActors(t *testing.T) {
	for _, test := range []struct {
		text, name string
		actor      bool
	}{
		{"Moscow said that it would answer.", "Moscow", true},
		{"A missile landed in Moscow.", "Moscow", false},
		{"The envoy flew to Baku on Tuesday.", "Baku", false},
		{"Kinshasa's charge was rejected.", "Kinshasa", true},
		{"Ukraine's army shelled the bridge.", "Ukraine", true},
		{"Thousands marched through Yerevan.", "Yerevan", false},
	} {
		for _, m := range find(t, test.text) {
			if m.Name == test.name && m.Actor != test.actor {
				t.Errorf("%s: %s is an actor: got %v, want %v", test.text, m.Name, m.Actor, test.actor)
			}
		}
	}
}

func TestContainer(t *testing.T) {
	found := find(t, "The raid on Vovchansk in Kharkiv region failed.")
	if len(found) != 2 || found[0].Within != 1 {
		t.Errorf("got %+v; want Vovchansk within Kharkiv region", found)
	}
}

// A class word that belongs to another name says nothing about the place.
func TestClass(t *testing.T) {
	for _, test := range []struct{ text, name, class string }{
		{"A shell hit the town of Derna.", "Derna", "town"},
		{"A shell hit the Salhin district of Derna.", "Derna", ""},
		{"Rebels held the Kharkiv region.", "Kharkiv region", "region"},
	} {
		found := find(t, test.text)
		i := slices.IndexFunc(found, func(m saidby.PlaceMention) bool { return m.Name == test.name })
		if i < 0 || found[i].Class != test.class {
			t.Errorf("%s: got %+v, want %s with class %q", test.text, found, test.name, test.class)
		}
	}
}
