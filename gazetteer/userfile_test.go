package gazetteer

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/lexicon"
)

// A GeoNames dump, invented: a village, a town that the program has already, and
// the division that both name by its code only.
const dumpOfUA = "" +
	"90000001\tQuenlivka\tQuenlivka\tKvenlovka,Квенлівка\t48.5\t37.5\tP\tPPL\tUA\t\t99\t\t\t\t312\t\t90\tEurope/Kyiv\t2024-01-01\n" +
	"90000002\tVovchansk\tVovchansk\t\t50.29\t36.94\tP\tPPL\tUA\t\t99\t\t\t\t20000\t\t90\tEurope/Kyiv\t2024-01-01\n" +
	"90000003\tVymyshlena Oblast\tVymyshlena Oblast\t\t48.4\t37.4\tA\tADM1\tUA\t\t99\t\t\t\t0\t\t90\tEurope/Kyiv\t2024-01-01\n"

func TestDump(t *testing.T) {
	folder := t.TempDir()
	plain, zipped, compiled := filepath.Join(folder, "UA.txt"), filepath.Join(folder, "UA.zip"), filepath.Join(folder, "ua.places")
	write(t, plain, []byte(dumpOfUA))
	write(t, zipped, zipOf(t, "readme.txt", "What the columns hold.", "UA.txt", dumpOfUA))
	table, err := ImportFile(zipped)
	if err != nil {
		t.Fatal(err)
	}
	write(t, compiled, table)
	without := len(load(t).Lookup("Vovchansk"))
	for _, file := range []string{plain, zipped, compiled} {
		g := load(t, file)
		found := g.Lookup("Kvenlovka")
		if len(found) != 1 || found[0].Name != "Quenlivka" || found[0].Population != 312 || found[0].Kind != Village {
			t.Errorf("%s: %+v", file, found)
			continue
		}
		if found[0].Admin1 != "Vymyshlena Oblast" {
			t.Errorf("%s: in %q, want the division that the row names by its code", file, found[0].Admin1)
		}
		if n := len(g.Lookup("Vovchansk")); n != without {
			t.Errorf("%s: %d places called Vovchansk, want %d: one town came twice", file, n, without)
		}
	}
}

func TestBadFilesAreNamed(t *testing.T) {
	lex, err := lexicon.Load("")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, content := range map[string]string{
		"empty.txt":  "",
		"prose.txt":  "This is no table of places.\n",
		"cut.places": magic + "abc",
		"not.gz":     "no gzip",
		"not.zip":    "no zip",
		"bare.zip":   string(zipOf(t, "picture.png", "no table")),
	} {
		file := filepath.Join(folder, name)
		write(t, file, []byte(content))
		if _, err := Load(lex, file); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v, want one that names the file", name, err)
		}
	}
}

// Several places of one name are all given: choosing among them is not the
// gazetteer's business.
func TestNamesakes(t *testing.T) {
	divisions := map[string]bool{}
	for _, p := range load(t).Lookup("Terny") {
		divisions[p.Admin1] = true
	}
	for _, d := range []string{"Donetsk Oblast", "Sumy Oblast", "Kharkiv Oblast"} {
		if !divisions[d] {
			t.Errorf("no Terny in %s", d)
		}
	}
}

// Names of the news that the table spells otherwise or lacks, from the lexicon.
func TestTownsOfTheLexicon(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name, country string
		lat, lon      float64
	}{
		{"Severodonetsk", "UKR", 48.95, 38.49},
		{"Rostov-on-Don", "RUS", 47.23, 39.72},
		{"Shejaiya", "PSE", 31.50, 34.48},
		{"Hargeisa", "SOM", 9.56, 44.07},
		{"Bule Hora", "ETH", 5.63, 38.25},
		{"Kanyabayonga", "COD", -0.70, 29.17},
		{"Mir Ali", "PAK", 32.97, 70.27},
		{"Laukkai", "MMR", 23.69, 98.77},
		{"Cité Soleil", "HTI", 18.58, -72.33},
	} {
		near := func(p Place) bool { return p.Country == c.country && DistanceKM(p.Lat, p.Lon, c.lat, c.lon) < 25 }
		if found := g.Lookup(c.name); !slices.ContainsFunc(found, near) {
			t.Errorf("%s: nothing in %s near %.2f, %.2f: %+v", c.name, c.country, c.lat, c.lon, found)
		}
	}
}

// zipOf packs members, given as name, content, name, content ...
func zipOf(t *testing.T, members ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for i := 0; i < len(members); i += 2 {
		w, err := archive.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(members[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func write(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
