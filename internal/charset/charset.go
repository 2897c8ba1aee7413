// Package charset turns the bytes of pages and text files into UTF-8. Pages
// from strangers declare encodings that they do not use, so what the bytes can
// be counts for more than what they are called. Nothing here fails: bytes that
// fit no encoding become U+FFFD.
package charset

import (
	"bufio"
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	htmlcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// headBytes is how much of the beginning is looked at to tell what bytes are.
const headBytes = 4096

var (
	bomUTF8    = []byte{0xEF, 0xBB, 0xBF}
	bomUTF16LE = []byte{0xFF, 0xFE}
	bomUTF16BE = []byte{0xFE, 0xFF}
)

// Text decodes plain text. Valid UTF-8 comes back byte for byte, less a byte
// order mark; line ends are never touched.
func Text(content []byte) string {
	content, utf16 := marked(content)
	switch {
	case utf16 != nil:
		return decode(utf16, content)
	case utf8.Valid(content):
		return string(content)
	case foreign(content):
		return decode(detect(content), content)
	}
	return patched(content)
}

// HTML decodes a page. A declared encoding is believed unless the bytes are
// UTF-8 all the same, or are declared UTF-8 and are not.
func HTML(content []byte) string {
	rest, utf16 := marked(content)
	if utf16 != nil {
		return decode(utf16, rest)
	}
	declared, name, _ := htmlcharset.DetermineEncoding(rest, "")
	switch {
	case utf8.Valid(rest) && name != "iso-2022-jp": // the one that hides in ASCII
		return string(rest)
	case name == "utf-8" || name == "windows-1252": // also what it says when nothing is declared
		return Text(rest)
	}
	return decode(declared, rest)
}

// Lines gives a stream of lines as it is, or as UTF-8 where it is UTF-16, in
// which a line feed is more than one byte.
func Lines(in *bufio.Reader) *bufio.Reader {
	head, _ := in.Peek(headBytes)
	_, utf16 := marked(head)
	if utf16 == nil {
		return in
	}
	return bufio.NewReader(transform.NewReader(in, unicode.BOMOverride(utf16.NewDecoder())))
}

// Binary reports whether the beginning of a file is no text in any encoding.
func Binary(head []byte) bool {
	head = head[:min(len(head), headBytes)]
	if bytes.HasPrefix(head, []byte("%PDF-")) || bytes.HasPrefix(head, []byte(`{\rtf`)) {
		return true
	}
	if _, utf16 := marked(head); utf16 != nil {
		return false
	}
	control := 0
	for _, b := range head {
		if b == 0 {
			return true
		}
		if b < 0x20 && !strings.ContainsRune("\t\n\v\f\r\b\x1b", rune(b)) {
			control++
		}
	}
	return control*50 > len(head)
}

// marked strips a byte order mark and tells whether the content is UTF-16, by
// its mark or by where the zero bytes of its ASCII characters lie.
func marked(content []byte) (rest []byte, utf16 encoding.Encoding) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	switch {
	case bytes.HasPrefix(content, bomUTF8):
		return content[len(bomUTF8):], nil
	case bytes.HasPrefix(content, bomUTF16LE):
		return content[2:], little
	case bytes.HasPrefix(content, bomUTF16BE):
		return content[2:], big
	}
	var zeros [2]int
	pairs := min(len(content), headBytes) / 2
	for i := range pairs * 2 {
		if content[i] == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case pairs < 4:
		return content, nil
	case zeros[1]*10 > pairs*4 && zeros[0]*20 < pairs:
		return content, little
	case zeros[0]*10 > pairs*4 && zeros[1]*20 < pairs:
		return content, big
	}
	return content, nil
}

// foreign reports whether most letters lie above ASCII, as in Cyrillic, Greek
// or Arabic text in an encoding of one byte a letter.
func foreign(content []byte) bool {
	high, low := 0, 0
	for _, b := range content[:min(len(content), headBytes)] {
		switch {
		case b >= 0x80:
			high++
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			low++
		}
	}
	return high > low
}

func detect(content []byte) encoding.Encoding {
	if isWindows1251(content) {
		return charmap.Windows1251
	}
	all, err := chardet.NewTextDetector().DetectAll(content[:min(len(content), headBytes)])
	if err != nil || len(all) == 0 {
		return charmap.Windows1252
	}
	// Guesses come in the order in which they were ready; of equals the name decides.
	found := slices.MaxFunc(all, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(a.Confidence, b.Confidence), strings.Compare(b.Charset, a.Charset), strings.Compare(b.Language, a.Language))
	})
	if enc, _ := htmlcharset.Lookup(found.Charset); enc != nil {
		return enc
	}
	return charmap.Windows1252
}

// isWindows1251 tells the usual Cyrillic encoding by its lower case letters
// (E0 to FF), which KOI8-R and the Arabic and Greek code pages use otherwise.
func isWindows1251(content []byte) bool {
	upper, lower, other := 0, 0, 0
	for _, b := range content[:min(len(content), headBytes)] {
		switch {
		case b >= 0xE0:
			lower++
		case b >= 0xC0:
			upper++
		case b >= 0x80:
			other++
		}
	}
	return lower > 4*upper && lower > 4*other
}

// patched keeps what is UTF-8 and reads every other byte as windows-1252: pages
// pasted together from two systems are common, and so is windows-1252 that is
// declared UTF-8.
func patched(content []byte) string {
	var b strings.Builder
	b.Grow(len(content) + len(content)/16)
	for len(content) > 0 {
		r, size := utf8.DecodeRune(content)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(content[0])
		}
		b.WriteRune(r)
		content = content[size:]
	}
	return b.String()
}

func decode(enc encoding.Encoding, content []byte) string {
	decoded, err := enc.NewDecoder().Bytes(content)
	if err != nil {
		return strings.ToValidUTF8(string(content), "\uFFFD")
	}
	return strings.ToValidUTF8(string(decoded), "\uFFFD")
}
