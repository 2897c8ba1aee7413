package gazetteer

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"testing"
)

const wofHead = "wof_id\tname\taltnames\tlocal_names\tlat\tlon\tcountry\tadmin1\tadmin2\tplacetype\tpopulation\tgeonames_id\twikidata_id\n"

// FuzzDecode: a table with a right checksum may say anything, and no look-up in
// it may fail.
func FuzzDecode(f *testing.F) {
	seed, err := Import(bytes.NewReader([]byte(wofHead+"1\tOrlivka\tOrlovka\t\t45.3\t28.4\tUA\tOdesa\t\tlocality\t900\t5\tQ1\n")), "seed")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed[:len(seed)-4])
	f.Add(encode(nil))
	f.Fuzz(func(t *testing.T, body []byte) {
		data := binary.LittleEndian.AppendUint32(bytes.Clone(body), crc32.ChecksumIEEE(body))
		decoded, err := decode(data)
		if err != nil {
			return
		}
		g := &Gazetteer{tables: []*table{decoded}}
		g.countries, g.capitals = decoded.countries()
		g.Lookup("Orlivka")
		g.Lookup("Orlyvka province")
		for i := range decoded.count {
			decoded.place(i)
		}
	})
}

// FuzzImport: whatever a dump holds, what is made of it can be read back.
func FuzzImport(f *testing.F) {
	f.Add(wofHead + "1\tOrlivka\tOrlovka|\t\t45.3\t28.4\tUA\tOdesa\t\tlocality\t900\t5\tQ1\n")
	f.Add("5\tOrlivka\tOrlivka\tOrlovka,Орлівка\tNaN\t1e300\tP\tPPL\tUA\t\t17\t\t\t\t-4\t\t2\tEurope/Kyiv\t2024-01-01\n")
	f.Fuzz(func(t *testing.T, dump string) {
		data, err := Import(bytes.NewReader([]byte(dump)), "dump")
		if err != nil {
			return
		}
		decoded, err := decode(data)
		if err != nil {
			t.Fatal(err)
		}
		for i := range decoded.count {
			if p := decoded.place(i); p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 {
				t.Errorf("%q lies off the globe: %v, %v", p.Name, p.Lat, p.Lon)
			}
		}
	})
}

// FuzzFold: what is folded stays as it is.
func FuzzFold(f *testing.F) {
	for _, name := range []string{"Vovchans’k", "Rafaḩ", "Dar'a", "Saint-Étienne", "Łódź"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		once := Fold(name)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", name, once, twice)
		}
		Loose(once)
	})
}
