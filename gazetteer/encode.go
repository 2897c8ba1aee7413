package gazetteer

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"maps"
	"math"
	"slices"
)

// entry is a place with the names under which it is found.
type entry struct {
	Place
	names []string // as written; the place's own name is added
}

// encode writes entries as a table. The same entries give the same bytes.
func encode(entries []entry) []byte {
	w := encoder{strings: map[string]uint32{}, listed: map[string]uint16{"": 0}}
	w.lists = binary.LittleEndian.AppendUint32(w.lists, 0)
	exact, loose := map[string][]uint32{}, map[string][]uint32{}
	for i := range entries {
		e := &entries[i]
		w.place(&e.Place)
		for _, name := range append([]string{e.Name}, e.names...) {
			folded := Fold(name)
			if folded == "" {
				continue
			}
			exact[folded] = add(exact[folded], uint32(i))
			if l := Loose(folded); e.Kind != Village && len(l) > 3 { // villages have their spellings as names
				loose[l] = add(loose[l], uint32(i))
			}
		}
	}
	a, b := encodeIndex(exact), encodeIndex(loose)
	parts := [][]byte{w.places, w.about, w.text, w.lists, a.keys, a.offsets, a.starts, a.postings, b.keys, b.offsets, append(b.starts, b.postings...)}
	var out bytes.Buffer
	out.WriteString(magic)
	for _, p := range parts {
		out.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(p))))
	}
	for _, p := range parts {
		out.Write(p)
	}
	return sealed(out.Bytes())
}

// sealed is a table with its checksum behind it.
func sealed(table []byte) []byte {
	return binary.LittleEndian.AppendUint32(slices.Clip(table), crc32.ChecksumIEEE(table))
}

func add(list []uint32, n uint32) []uint32 {
	if slices.Contains(list, n) {
		return list
	}
	return append(list, n)
}

type encoder struct {
	places, about, text, lists []byte
	strings                    map[string]uint32
	listed                     map[string]uint16
}

func (w *encoder) string(s string) uint32 {
	if at, ok := w.strings[s]; ok {
		return at
	}
	at := uint32(len(w.text))
	w.strings[s] = at
	if len(s) > 255 {
		s = s[:255]
	}
	w.text = append(append(w.text, byte(len(s))), s...)
	return at
}

func (w *encoder) list(s string) uint16 {
	if n, ok := w.listed[s]; ok {
		return n
	}
	n := uint16(len(w.listed))
	w.listed[s] = n
	w.lists = binary.LittleEndian.AppendUint32(w.lists, w.string(s))
	return n
}

func (w *encoder) place(p *Place) {
	le := binary.LittleEndian
	w.places = le.AppendUint32(w.places, uint32(int32(math.Round(p.Lat*1e5))))
	w.places = le.AppendUint32(w.places, uint32(int32(math.Round(p.Lon*1e5))))
	w.places = le.AppendUint32(w.places, uint32(p.GeoNamesID))
	w.places = le.AppendUint32(w.places, w.string(p.Name))
	w.places = le.AppendUint32(w.places, uint32(p.Population))
	w.places = le.AppendUint16(w.places, w.list(p.Country))
	w.places = le.AppendUint16(w.places, w.list(p.Admin1))
	kind := byte(p.Kind)
	if p.Seat {
		kind |= flagSeat
	}
	if p.Capital {
		kind |= flagCap
	}
	w.about = append(w.about, kind, byte(min(255, math.Round(p.RadiusKM/4))))
}

func encodeIndex(postings map[string][]uint32) index {
	le := binary.LittleEndian
	var x index
	for _, key := range slices.Sorted(maps.Keys(postings)) {
		x.offsets = le.AppendUint32(x.offsets, uint32(len(x.keys)))
		x.starts = le.AppendUint32(x.starts, uint32(len(x.postings)/4))
		x.keys = append(x.keys, key...)
		for _, p := range postings[key] {
			x.postings = le.AppendUint32(x.postings, p)
		}
	}
	x.offsets = le.AppendUint32(x.offsets, uint32(len(x.keys)))
	x.starts = le.AppendUint32(x.starts, uint32(len(x.postings)/4))
	return x
}
