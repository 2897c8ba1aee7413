package gazetteer

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/lexicon"
)

func load(t *testing.T, files ...string) *Gazetteer {
	t.Helper()
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	g, err := Load(lex, files...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestLookup(t *testing.T) {
	g := load(t)
	for _, test := range []struct {
		name, country string
		kind          Kind
		lat, lon      float64
	}{
		{"Kiev", "UKR", Town, 50.45, 30.52},
		{"Chasov Yar", "UKR", Town, 48.59, 37.84},
		{"Vovchansk", "UKR", Town, 50.29, 36.94},
		{"Kharkiv region", "UKR", Region, 49.5, 36.5},
		{"Donetsk Oblast", "UKR", Region, 48.1, 37.8},
		{"Al-Fashir", "SDN", Town, 13.63, 25.35},
		{"Khan Younis", "PSE", Town, 31.34, 34.30},
		{"Robotyne", "UKR", Village, 47.44, 35.83},
		{"South Darfur", "SDN", Region, 11.8, 24.9},
		{"Fla.", "USA", Region, 28.5, -82.5},
		{"Orange County", "USA", District, 33.7, -117.8},
		{"Black Sea", "", Area, 43.5, 34.5},
	} {
		found := false
		for _, p := range g.Lookup(test.name) {
			near := DistanceKM(p.Lat, p.Lon, test.lat, test.lon) < 120
			found = found || near && p.Country == test.country && (p.Kind == test.kind || p.Kind == Area && test.kind == Village)
		}
		if !found {
			t.Errorf("%s: no %s of kind %d near %.1f, %.1f in %+v", test.name, test.country, test.kind, test.lat, test.lon, g.Lookup(test.name))
		}
	}
}

func TestCountriesAndCapitals(t *testing.T) {
	g := load(t)
	for _, test := range [][3]string{{"QAT", "Qatar", "Doha"}, {"COD", "Democratic Republic of the Congo", "Kinshasa"}, {"UKR", "Ukraine", "Kyiv"}} {
		country, _ := g.Country(test[0])
		capital, _ := g.Capital(test[0])
		if country.Name != test[1] || capital.Name != test[2] {
			t.Errorf("%s: got %q, %q; want %q, %q", test[0], country.Name, capital.Name, test[1], test[2])
		}
	}
}

// Two rows of Who's On First's columns, invented.
const villages = "wof_id\tname\taltnames\tlocal_names\tlat\tlon\tcountry\tadmin1\tadmin2\tplacetype\tpopulation\tgeonames_id\twikidata_id\n" +
	"1\tZubriwqa Mala\tZubrowqa\t\t49.1\t36.2\tUA\tKharkiv Oblast\t\tlocality\t120\t0\t\n" +
	"2\tZubriwqyi district\t\t\t49.2\t36.3\tUA\tKharkiv Oblast\t\tcounty\t0\t0\t\n"

func TestImport(t *testing.T) {
	table, err := Import(bytes.NewReader([]byte(villages)), "villages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Import(bytes.NewReader([]byte(villages)), "villages.tsv")
	if !bytes.Equal(table, again) {
		t.Error("the same rows gave different bytes")
	}
	made, raw := filepath.Join(t.TempDir(), "villages.places"), filepath.Join(t.TempDir(), "villages.tsv")
	for file, data := range map[string][]byte{made: table, raw: []byte(villages)} {
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		g := load(t, file)
		for _, name := range []string{"Zubriwqa Mala", "Zubrowqa", "Zubriwqyi"} {
			if found := g.Lookup(name); len(found) != 1 || found[0].Country != "UKR" {
				t.Errorf("%s: %s: got %+v, want one place in Ukraine", filepath.Base(file), name, found)
			}
		}
	}
}

func TestImportRefusesOtherFiles(t *testing.T) {
	if _, err := Import(bytes.NewReader([]byte("a,b,c\n1,2,3\n")), "x.csv"); err == nil {
		t.Error("a table of commas was taken for places")
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	table, _ := Import(bytes.NewReader([]byte(villages)), "villages.tsv")
	for i := range table {
		broken := bytes.Clone(table)
		broken[i] ^= 0x5A
		if _, err := decode(broken); err == nil {
			t.Fatalf("byte %d changed: not noticed", i)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	lex, err := lexicon.Load("")
	if err != nil {
		b.Fatal(err)
	}
	g, err := Load(lex)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		g.Lookup("Vovchansk")
		g.Lookup("Nowhere at all")
	}
}
