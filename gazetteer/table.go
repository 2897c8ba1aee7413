package gazetteer

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"sort"
)

// The file: a header line, eleven numbers, then the sections one after the
// other, and a CRC-32 of all before it. Numbers are little-endian.
//
//	places    24 bytes each: lat, lon (int32, 1e-5 degrees), GeoNames id, offset of
//	          the name, population (uint32), country (uint16), admin-1 (uint16)
//	about     2 bytes a place: kind and flags, radius in steps of 4 km
//	strings   names with their length before them: of places, countries, divisions
//	keys      sorted folded names: offsets into keytext, first postings; likewise
//	          the loose forms
const (
	magic     = "saidby gazetteer 1\n"
	recordLen = 24
	kindMask  = 15
	flagSeat  = 1 << 4
	flagCap   = 1 << 5
)

// table is the file as it lies in memory.
type table struct {
	places, about, text []byte
	exact, loose        index
	lists               []byte // offsets of the names of countries and divisions
	count               int
}

// index finds entries by a sorted list of keys.
type index struct {
	keys     []byte // text of the keys, one after the other
	offsets  []byte // uint32 each, one more than there are keys
	starts   []byte // first posting of each key, one more than there are keys
	postings []byte // uint32 each: numbers of places
}

func u32(b []byte, i int) int { return int(binary.LittleEndian.Uint32(b[4*i:])) }

func (x *index) len() int { return len(x.offsets)/4 - 1 }

func (x *index) key(i int) []byte { return x.keys[u32(x.offsets, i):u32(x.offsets, i+1)] }

// find calls yield with the number of each place under the key.
func (x *index) find(key string, yield func(place int)) {
	if len(x.offsets) == 0 {
		return
	}
	i := sort.Search(x.len(), func(i int) bool { return string(x.key(i)) >= key })
	if i == x.len() || string(x.key(i)) != key {
		return
	}
	for p := u32(x.starts, i); p < u32(x.starts, i+1); p++ {
		yield(u32(x.postings, p))
	}
}

// decode checks a file and lays the table over it without copying.
func decode(data []byte) (*table, error) {
	const sections = 11
	head := len(magic) + 4*sections
	if len(data) < head+4 || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("not a gazetteer of this program")
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, fmt.Errorf("the gazetteer is damaged: its checksum is wrong")
	}
	rest := body[head:]
	var part [sections][]byte
	for i := range part {
		n := u32(data[len(magic):], i)
		if n > len(rest) {
			return nil, fmt.Errorf("the gazetteer is cut off")
		}
		part[i], rest = rest[:n:n], rest[n:]
	}
	if len(part[10]) < len(part[9]) {
		return nil, errBroken
	}
	t := &table{
		places: part[0], about: part[1], text: part[2], lists: part[3],
		exact: index{part[4], part[5], part[6], part[7]},
		// The loose index shares the layout; its postings are the last section.
		loose: index{part[8], part[9], part[10][:len(part[9])], part[10][len(part[9]):]},
		count: len(part[0]) / recordLen,
	}
	if !t.sound() {
		return nil, errBroken
	}
	return t, nil
}

func (t *table) string(offset int) string {
	n := int(t.text[offset])
	return string(t.text[offset+1 : offset+1+n])
}

// listed is the name of country or division number i; 0 is "none".
func (t *table) listed(i int) string {
	if i == 0 {
		return ""
	}
	return t.string(u32(t.lists, i))
}

func (t *table) place(i int) Place {
	r := t.places[i*recordLen:]
	kind, radius := t.about[2*i], t.about[2*i+1]
	return Place{
		Lat:        float64(int32(binary.LittleEndian.Uint32(r))) / 1e5,
		Lon:        float64(int32(binary.LittleEndian.Uint32(r[4:]))) / 1e5,
		GeoNamesID: int(binary.LittleEndian.Uint32(r[8:])),
		Name:       t.string(int(binary.LittleEndian.Uint32(r[12:]))),
		Population: int(binary.LittleEndian.Uint32(r[16:])),
		Country:    t.listed(int(binary.LittleEndian.Uint16(r[20:]))),
		Admin1:     t.listed(int(binary.LittleEndian.Uint16(r[22:]))),
		Kind:       Kind(kind & kindMask),
		Seat:       kind&flagSeat != 0,
		Capital:    kind&flagCap != 0,
		RadiusKM:   float64(radius) * 4,
	}
}

// countries are the table's countries and capitals by the country's code.
func (t *table) countries() (countries, capitals map[string]Place) {
	countries, capitals = map[string]Place{}, map[string]Place{}
	for i := range t.count {
		switch about := t.about[2*i]; {
		case Kind(about&kindMask) == Country:
			p := t.place(i)
			countries[p.Country] = p
		case about&flagCap != 0:
			p := t.place(i)
			if _, taken := capitals[p.Country]; !taken {
				capitals[p.Country] = p
			}
		}
	}
	return countries, capitals
}
