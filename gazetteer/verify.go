package gazetteer

import (
	"encoding/binary"
	"errors"
)

// errBroken is for a file whose checksum is right and whose insides are not.
var errBroken = errors.New("the gazetteer is damaged: its parts do not fit together")

// sound reports whether every number in the table that points somewhere points
// into the table, so that no look-up can go astray: a table may come from
// anybody, and a checksum only tells accidents.
func (t *table) sound() bool {
	if len(t.places)%recordLen != 0 || len(t.about) != 2*t.count || len(t.lists)%4 != 0 {
		return false
	}
	for i := range len(t.lists) / 4 {
		if !t.holds(u32(t.lists, i)) {
			return false
		}
	}
	lists := len(t.lists) / 4
	for i := range t.count {
		r := t.places[i*recordLen:]
		country, admin1 := binary.LittleEndian.Uint16(r[20:]), binary.LittleEndian.Uint16(r[22:])
		if int(country) >= lists && country != 0 || int(admin1) >= lists && admin1 != 0 {
			return false
		}
		if !t.holds(int(binary.LittleEndian.Uint32(r[12:]))) {
			return false
		}
	}
	return t.exact.sound(t.count) && t.loose.sound(t.count)
}

// holds reports whether a string lies at an offset of the text. Offset 0 of an
// empty text stands for "none" in lists.
func (t *table) holds(offset int) bool {
	if len(t.text) == 0 {
		return offset == 0 && t.count == 0
	}
	return offset < len(t.text) && offset+int(t.text[offset]) < len(t.text)
}

// sound reports whether keys and postings follow each other within the index,
// and postings name one of count places.
func (x *index) sound(count int) bool {
	if len(x.offsets) == 0 || len(x.offsets)%4 != 0 || len(x.starts) != len(x.offsets) || len(x.postings)%4 != 0 {
		return false
	}
	if !rising(x.offsets, len(x.keys)) || !rising(x.starts, len(x.postings)/4) {
		return false
	}
	for i := range len(x.postings) / 4 {
		if u32(x.postings, i) >= count {
			return false
		}
	}
	return true
}

// rising reports whether numbers never fall and none is above most.
func rising(numbers []byte, most int) bool {
	last := 0
	for i := range len(numbers) / 4 {
		n := u32(numbers, i)
		if n < last || n > most {
			return false
		}
		last = n
	}
	return true
}
