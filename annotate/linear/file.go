package linear

import (
	"encoding/binary"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// A model file is, in this order and little-endian:
//
//	8 bytes   "saidbyLM"
//	4 bytes   version of the format
//	8 bytes   xxHash64 of all that follows
//	strings   joint tags as "UPOS XPOS", then relations; each list is a count of
//	          two bytes, each string a length byte and its bytes
//	tables    tagger weights, tagger lexicon, parser actions, parser relations,
//	          namer weights, namer word list; each as table.append writes it
//
// Hashes, templates and classes belong to the program: a change in them is a
// new version.
const (
	fileMagic   = "saidbyLM"
	fileVersion = 1
	headerSize  = len(fileMagic) + 4 + 8
)

// Encode writes the model as a file.
func (m *Model) Encode() []byte {
	out := []byte(fileMagic)
	out = binary.LittleEndian.AppendUint32(out, fileVersion)
	out = append(out, make([]byte, 8)...)
	tags := make([]string, len(m.tags))
	for i, t := range m.tags {
		tags[i] = t.UPOS + " " + t.XPOS
	}
	out = appendStrings(appendStrings(out, tags), m.rels)
	for _, t := range m.tables() {
		out = (*t).append(out)
	}
	binary.LittleEndian.PutUint64(out[headerSize-8:], xxhash.Sum64(out[headerSize:]))
	return out
}

func (m *Model) tables() []**table {
	return []**table{
		&m.tagger.weights, &m.tagger.lexicon, &m.parser.actions, &m.parser.rels, &m.namer.weights, &m.namer.seen,
	}
}

// Decode reads what Encode wrote. A file that is damaged, cut off or of another
// version is an error.
func Decode(in []byte) (*Model, error) {
	if len(in) < headerSize || string(in[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("%w: not a model", errDamaged)
	}
	if v := binary.LittleEndian.Uint32(in[len(fileMagic):]); v != fileVersion {
		return nil, fmt.Errorf("model of version %d where this program reads %d", v, fileVersion)
	}
	if binary.LittleEndian.Uint64(in[headerSize-8:]) != xxhash.Sum64(in[headerSize:]) {
		return nil, fmt.Errorf("%w: wrong checksum", errDamaged)
	}
	m := new(Model)
	tags, rest, err := readStrings(in[headerSize:])
	if err != nil {
		return nil, err
	}
	for _, t := range tags {
		var tag Tag
		if _, err := fmt.Sscanf(t, "%s %s", &tag.UPOS, &tag.XPOS); err != nil {
			return nil, fmt.Errorf("%w: tag %q", errDamaged, t)
		}
		m.tags = append(m.tags, tag)
	}
	if m.rels, rest, err = readStrings(rest); err != nil {
		return nil, err
	}
	for _, t := range m.tables() {
		if *t, rest, err = readTable(rest); err != nil {
			return nil, err
		}
	}
	if m.tagger.weights.classes != len(m.tags) || m.tagger.lexicon.classes != len(m.tags) ||
		m.parser.actions.classes != int(actions) || m.parser.rels.classes != len(m.rels) ||
		m.namer.weights.classes != nameClasses || len(rest) > 0 {
		return nil, fmt.Errorf("%w: its parts do not fit together", errDamaged)
	}
	return m, nil
}

func appendStrings(out []byte, list []string) []byte {
	out = binary.LittleEndian.AppendUint16(out, uint16(len(list)))
	for _, s := range list {
		out = append(append(out, uint8(len(s))), s...)
	}
	return out
}

func readStrings(in []byte) (list []string, rest []byte, err error) {
	if len(in) < 2 {
		return nil, nil, errDamaged
	}
	n := int(binary.LittleEndian.Uint16(in))
	in = in[2:]
	for range n {
		if len(in) < 1 || len(in) < 1+int(in[0]) {
			return nil, nil, errDamaged
		}
		list = append(list, string(in[1:1+in[0]]))
		in = in[1+int(in[0]):]
	}
	return list, in, nil
}
